"""States to keep: one small and whole, and any a random walk makes."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace

from hypothesis import strategies as st

from jiangtai.deck.brand import Brand
from jiangtai.outline.brief import LONGEST, Brief, Cover, Notes
from jiangtai.outline.occasion import OCCASIONS, Extra
from jiangtai.outline.outline import (
    Field,
    Kind,
    Move,
    Origin,
    Outline,
    Page,
    PageId,
    Part,
    Picture,
    Point,
    Reading,
    Wording,
)
from jiangtai.project.state import SourceFile, State
from jiangtai.span import Span
from jiangtai.speech.speech import Override, Role, Ruling

TEXT = (
    "关于做好春季植树的通知\n\n一、认真组织\n各单位要在3月12日前完成500亩植树任务。\n\n二、确保成活\n栽后及时浇水。\n"
)


def png(width: int = 2, height: int = 2) -> bytes:
    """A picture of one colour."""

    def chunk(name: bytes, inside: bytes) -> bytes:
        return struct.pack(">I", len(inside)) + name + inside + struct.pack(">I", zlib.crc32(name + inside))

    rows = (b"\0" + b"\x80" * width) * min(height, 100)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def small(template: str = "redcross", blob: bytes = TEXT.encode()) -> State:
    """A State with a source and no outline yet."""
    return State((SourceFile("通知.txt", Role.SPEECH, blob),), template=template)


WORDS = st.text(max_size=12)
SPANS = st.tuples(st.integers(0, 60), st.integers(0, 9)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
MANY_SPANS = st.lists(SPANS, max_size=3).map(tuple)
WORDINGS = st.builds(Wording, WORDS, MANY_SPANS, st.sampled_from(Origin), st.booleans(), MANY_SPANS, WORDS, MANY_SPANS)
BELOW = st.builds(Point, WORDINGS)
POINTS = st.builds(Point, WORDINGS, st.lists(BELOW, max_size=2).map(tuple), st.none() | st.sampled_from(Field))
MINUTES = st.none() | st.integers(1, 90) | st.floats(0.1, 90)
PAGES = st.builds(
    Page,
    st.just(PageId("")),
    st.sampled_from(Kind),
    WORDINGS,
    st.lists(POINTS, max_size=3).map(tuple),
    MANY_SPANS,
    st.none() | WORDS,
    MINUTES,
    st.lists(WORDINGS, max_size=2).map(tuple),
    st.none() | st.builds(Picture, WORDS, WORDS, st.sampled_from([png(), png(3)])),
    st.lists(st.lists(WORDS, max_size=2).map(tuple), max_size=2).map(tuple),
    st.none() | SPANS,
    st.booleans(),
    st.none() | WORDS.map(PageId),
)
PARTS = st.builds(
    Part,
    WORDS,
    WORDINGS,
    st.lists(PAGES, min_size=1, max_size=2).map(tuple),
    st.lists(MANY_SPANS, max_size=2).map(tuple),
)


def numbered(outline: Outline) -> Outline:
    """The outline with a name of its own for every page."""
    parts = tuple(
        replace(part, pages=tuple(replace(page, id=PageId(f"{at}-{n}")) for n, page in enumerate(part.pages)))
        for at, part in enumerate(outline.parts)
    )
    return replace(outline, parts=parts)


IDS = WORDS.map(PageId)
OUTLINES = st.builds(
    Outline,
    WORDINGS,
    st.sampled_from([occasion.id for occasion in OCCASIONS]),
    st.lists(PARTS, min_size=1, max_size=2).map(tuple),
    MANY_SPANS,
    MINUTES,
    st.frozensets(IDS, max_size=3),
    st.lists(st.builds(Move, IDS, IDS), max_size=2).map(tuple),
    st.lists(WORDS, max_size=2).map(tuple),
    st.lists(st.builds(Reading, IDS, MANY_SPANS), max_size=2).map(tuple),
    st.frozensets(WORDS, max_size=3),
).map(numbered)
BRIEFS = st.builds(
    Brief,
    st.sampled_from([occasion.id for occasion in OCCASIONS]),
    MINUTES,
    st.frozensets(st.integers(0, 99), max_size=4),
    st.frozensets(st.integers(0, 99), max_size=4),
    st.none() | st.lists(st.sampled_from([extra.value for extra in Extra]), max_size=2).map(tuple),
    st.sampled_from(Notes),
    st.builds(Cover, **{name: st.text(max_size=min(most, 10)) for name, most in LONGEST.items()}),
    st.floats(60, 400),
)
ANY_NAME = st.text(st.characters(), max_size=8) | st.just("讲话\udcff.docx")
STATES = st.builds(
    State,
    st.lists(
        st.builds(SourceFile, ANY_NAME, st.sampled_from(Role), st.binary(min_size=1, max_size=40)),
        min_size=1,
        max_size=3,
    ).map(tuple),
    st.lists(st.builds(Override, st.integers(0, 99), st.sampled_from(Ruling)), max_size=3).map(tuple),
    BRIEFS,
    st.none() | OUTLINES,
    WORDS,
    st.sampled_from(["16:9", "4:3"]),
    st.builds(Brand, st.sampled_from([b"", png()]), WORDS, WORDS, WORDS),
    st.lists(st.tuples(WORDS, WORDS), max_size=2).map(tuple),
)
