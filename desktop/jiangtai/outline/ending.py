"""The end of a deck: the closing lines, the unit's own work, and questions to talk about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.greetings import is_farewell
from jiangtai.outline.occasion import Extra
from jiangtai.outline.outline import Kind, Page, PageId, Point
from jiangtai.outline.units import unaddressed
from jiangtai.outline.wording import cut, furniture, own

if TYPE_CHECKING:
    from jiangtai.outline.asking import Asked
    from jiangtai.outline.groups import Told
    from jiangtai.outline.occasion import Occasion
    from jiangtai.speech.speech import Speech

PROMPTS = ("本单位现状", "对照差距", "下一步举措：事项、责任人、时限")
"""What a unit asks itself; the page stays hidden until somebody answers."""

_TITLE = 40
"""Characters of a closing title: two lines of 36 pt."""

_CALL = 8
"""Characters under which the first sentence is a call rather than a title."""

_BELOW = 160
"""Characters below it: what a slide holds at 28 pt."""

_LINES = 3
"""Sentences below it, whole."""


def closing_page(told: Told) -> Page | None:
    """Return the closing, whole: its first sentence large, the rest below; of a long one, its last sentence.

    Calls and thanks are spoken, not shown; None where it is nothing else.
    """
    spoken = (unaddressed(told.passage, one) for one in told.passage.sentences())
    trimmed = [one for one in spoken if len(told.passage.text[slice(*told.passage.trim(*one))])]
    said = [one for one in trimmed if not is_farewell(told.passage.text[slice(*one)])]
    if not said:
        return None
    while len(said) > 1 and len(told.passage.text[slice(*told.passage.trim(*said[0]))]) < _CALL:
        said = said[1:]
    head, rest = (said[0], said[1:]) if said[0].end - said[0].start <= _TITLE else (said[-1], said[:0])
    if len(rest) > _LINES or sum(one.end - one.start for one in rest) > _BELOW:
        rest = rest[-1:]  # what a long closing builds up to is shown; all that leads there is read
    points = tuple(Point(cut(told.passage, one)) for one in rest)
    first = told.paragraph.start
    return Page(
        PageId(f"closing-{first}"), Kind.CLOSING, cut(told.passage, head), points, source=told.paragraph.spans[0]
    )


def tail(speech: Speech) -> frozenset[int]:
    """Return the starts of the closing and of what follows it in its section (thanks, a date): read on its page."""
    if speech.closing is None:
        return frozenset()
    closing = speech.closing.start
    homes = ([p.start for below in section.walk() for p in below.paragraphs] for section in speech.sections)
    inside = next((starts for starts in homes if closing in starts), [closing])
    return frozenset(start for start in inside if start >= closing)


def extra_page(what: Extra, occasion: Occasion, found: Asked | None = None) -> Page:
    """Return the page an occasion adds; the questions are those `found` in the speech, where it asks some itself."""
    if what is Extra.LOCAL:
        return Page(PageId("local"), Kind.LOCAL, furniture("结合实际"), tuple(Point(furniture(p)) for p in PROMPTS))
    if found is not None:
        return Page(PageId("questions"), Kind.QUESTIONS, found.title, tuple(map(Point, found.questions)))
    title = "研讨题" if occasion.id == "study" else "思考题"
    asked = (
        "本单位的工作与讲稿提出的要求相比，差距主要在哪里？",
        "讲稿中的哪一项部署，本单位今年可以先做起来？由谁负责？",
        "推动落实的过程中，最需要上级或其他单位支持的是什么？",
    )
    return Page(PageId("questions"), Kind.QUESTIONS, furniture(title), tuple(Point(own(q)) for q in asked))
