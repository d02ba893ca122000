"""Billing: the lines under an English title that say who speaks and on what occasion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiangtai.lexicon.billing import BILLED, HELD, NAMED_LAST, PERSON, POST
from jiangtai.pattern import Pattern
from jiangtai.speech.speech import Byline
from jiangtai.speech.stretch import stretch

if TYPE_CHECKING:
    from jiangtai.span import Spans

_LIMIT = 100
_SUBTITLE = 80
_STOPS = ".!?:;,"
_JOINT = Pattern(r"\s*[,;–—-]\s+|\s+[(]")
_ARTICLE = Pattern("(?i:the|our|your) ")


def is_english(words: str) -> bool:
    """Tell whether a line is in Latin letters."""
    hanzi = any("\u3400" <= character <= "\u9fff" for character in words)
    return not hanzi and words.isprintable() and bool(re.search("[A-Za-z]{2}", words))


def read_billing(text: str, spans: Spans) -> Byline | None:
    """Return the speaker an English line names (by Mary Jones, Harbour Master), or None."""
    place = stretch(text, spans)
    words = place.words
    if len(words) > _LIMIT or words[-1] in _STOPS or not is_english(words):
        return None
    billed = BILLED.fullmatch(words)
    start = max(billed.start("who"), billed.start("named")) if billed else 0
    name = PERSON.match(words, start)
    joint = _JOINT.match(words, name.end()) if name else None
    if name and name.end() == len(words) and billed:
        return Byline(place.place(0, len(words)), place.place(*name.span()))
    if name and joint and (billed or POST.search(words, joint.end())):
        end = len(words) - (words[-1] == ")")
        return Byline(place.place(0, len(words)), place.place(*name.span()), place.place(joint.end(), end))
    after = None if billed else NAMED_LAST.fullmatch(words)
    if after:
        return Byline(place.place(0, len(words)), place.place(*after.span("name")), place.place(*after.span("post")))
    if not billed or (not POST.search(words) and words[:2].lower() == "by"):
        return None
    article = _ARTICLE.match(words, start)
    return Byline(place.place(0, len(words)), (), place.place(article.end() if article else start, len(words)))


def with_post(text: str, byline: Byline, spans: Spans) -> Byline | None:
    """Return a byline that is a name with the English post on the line below it, or None where that names no post."""
    words = stretch(text, spans).words
    below = byline.name and not byline.office and len(words) <= _LIMIT and is_english(words)
    if not below or words[-1] in _STOPS or not POST.search(words):
        return None
    return Byline((*byline.spans, *spans), byline.name, spans)


def is_billed_subtitle(words: str, *, close: bool) -> bool:
    """Tell whether a line under an English title is its subtitle; `close`: no empty line stands between."""
    if len(words) > _SUBTITLE or not is_english(words) or words[-1] in _STOPS:
        return False
    return bool(HELD.fullmatch(words)) or (close and words[0].isupper())
