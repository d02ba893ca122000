"""Wordings: cutting words out of a passage without changing a letter of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.outline import Origin, Wording
from jiangtai.pattern import Pattern
from jiangtai.span import Span, union

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.outline.passage import Passage, Stretch
    from jiangtai.span import Spans

LONGEST_EMPHASIS = 10
"""Characters: emphasis is for a word or a number, not for a clause."""

_FOOTNOTE = Pattern(r"(?<=[^\s。！？])[⑴-⒇]|[\[〔][0-9]{1,3}[\]〕]")
"""The mark of a footnote: ⑴ behind a word (before one it counts), [12]."""

_KEY = Pattern(r"“[^“”]{2,8}”|[0-9][0-9.,]*(?:%|％|[万亿]?[元人个家项倍户次件])")


_FULL_STOP = Pattern(r"(?<=[A-Za-z0-9]{2})(?<!\b(?:Co|No|vs|Mr|Ms|St|Dr))(?<!\betc)(?<!\bInc)(?<!\bLtd)\.$")
"""The full stop of an English sentence: like 。 it does not stand on a slide, where an abbreviation's does."""


def breadth(text: str) -> int:
    """Return how wide a text stands, in Hanzi: two Latin letters take the room of one."""
    return (len(text) + len(text.encode())) // 4  # UTF-8 spends one byte on a Latin letter and three on a Hanzi


def is_latin(text: str) -> bool:
    """Return whether a text is written in Latin letters, a foreign name among them aside."""
    return len(text.encode()) * 4 < len(text) * 5


def furniture(text: str) -> Wording:
    """Return a fixed word of the frame."""
    return Wording(text, (), Origin.FURNITURE)


def own(text: str) -> Wording:
    """Return words a person typed."""
    return Wording(text, (), Origin.OWN)


def whole(text: str, spans: Spans, joint: str = "") -> Wording:
    """Return what the spans name, whole; `joint` stands between spans (a space between a title's two lines)."""
    kept = tuple(span for span in spans if text[span.start : span.end].strip())
    return Wording(joint.join(text[start:end].strip() for start, end in kept).rstrip("。；，："), kept)


def cut(passage: Passage, *stretches: Stretch) -> Wording:
    """Return the stretches of a passage as one wording, their punctuation mended at the joints."""
    text = ""
    sources: list[Span] = []
    before: Stretch | None = None
    for stretch in (part for one in stretches for part in _unmarked(passage, one)):
        trimmed = passage.trim(*stretch)
        if before is not None:
            text += _joint(passage.written[before.end : trimmed.start])
        text += passage.written[trimmed.start : trimmed.end]
        sources.extend(passage.sources(*trimmed))
        before = trimmed
    return Wording(_closed(text), union(sources))


def _unmarked(passage: Passage, stretch: Stretch) -> Iterator[Stretch]:
    """Yield a stretch's parts between the marks of footnotes in it, which nobody says."""
    start, end = stretch
    for mark in _FOOTNOTE.finditer(passage.text, start, end):
        if mark.start() > start:
            yield stretch._replace(start=start, end=mark.start())
        start = mark.end()
    if start < end or stretch.start == stretch.end:
        yield stretch._replace(start=start, end=end)


def emphasised(wording: Wording) -> Wording:
    """Return the wording with its key term, a short quoted phrase or a figure, marked: one at most."""
    found = _KEY.search(wording.text)
    if found is None or found.end() - found.start() > LONGEST_EMPHASIS or len(found[0]) * 2 > len(wording.text):
        return wording
    return Wording(wording.text, wording.sources, wording.origin, emphasis=(Span(*found.span()),))


def _joint(between: str) -> str:
    """Return the mark that joins two stretches: the strongest that stood between them, none inside one clause."""
    for mark in "。！？；：，":
        if mark in between:
            return "；" if mark in "。；" else mark
    return ""


def _closed(text: str) -> str:
    """Return the text without a mark that opens what the cut left out."""
    return _FULL_STOP.sub("", text.rstrip("“‘《（(").rstrip("，。；：、"))
