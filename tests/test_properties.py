"""What holds whatever a person selects, edits and chooses: drawn by lot, on the sample and every golden case.

Every edit a lecturer makes is here; `SELECTIONS` and `WALKS` say how often the dice are thrown.
"""

from __future__ import annotations

import random
import struct
import zlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jiangtai.outline import editing, handful, itemising, reordering
from jiangtai.outline.brief import Brief, Notes
from jiangtai.outline.correcting import correct_source
from jiangtai.outline.drafting import draft
from jiangtai.outline.occasion import OCCASIONS
from jiangtai.outline.outline import Kind, Origin, Picture, part_mark
from jiangtai.session import Session
from jiangtai.shipped import shipped
from jiangtai.span import Span, letters, read_spans, union, without

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.outline.outline import Outline, Page, PageId, Wording
    from jiangtai.speech.speech import Speech
    from jiangtai.speech.words import Words

    Edit = Callable[[Outline, Page, str, random.Random], Outline]

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())
SELECTIONS = 40
"""On each of the five cases: two hundred together."""
WALKS = 8
STEPS = 7


@pytest.fixture(params=CASES, ids=lambda path: path.name)
def opened(request: pytest.FixtureRequest, words: Words) -> Session:
    """A session with one case open."""
    source = request.param / "speech.txt"
    session = Session((shipped("templates"),), lambda: words)
    session.open(source if source.exists() else shipped("seeds") / "four-plenum-red-cross" / "speech.txt")
    return session


def some_brief(speech: Speech, dice: random.Random) -> Brief:
    """Return a brief that leaves out whole sections and single paragraphs, at some occasion, in some time."""
    gone: set[int] = set()
    for section in speech.walk():
        if dice.random() < 0.3:
            gone |= {paragraph.start for below in section.walk() for paragraph in below.paragraphs}
    share = dice.choice((0.0, 0.1, 0.5, 0.9))
    gone |= {paragraph.start for paragraph in speech.paragraphs() if dice.random() < share}
    minutes = dice.choice((None, None, 3, 9, 60))
    return Brief(dice.choice(OCCASIONS).id, minutes, frozenset(gone), notes=dice.choice(list(Notes)))


def wordings(outline: Outline) -> list[Wording]:
    return [
        *(wording for page in outline.pages() for wording in page.wordings()),
        *(head for page in outline.pages() for head in page.heads),
    ]


def check_selection(speech: Speech, brief: Brief, outline: Outline) -> None:
    """Assert that an outline holds the source's letters, of what is selected only, and reads all of it once."""
    kept = [
        span for paragraph in speech.paragraphs() if paragraph.start not in brief.unticked for span in paragraph.spans
    ]
    gone = union(
        span for paragraph in speech.paragraphs() if paragraph.start in brief.unticked for span in paragraph.spans
    )
    for wording in wordings(outline):
        assert bool(wording.sources) == (wording.origin is Origin.SOURCE)
        assert letters(wording.text) == letters(read_spans(speech.text, wording.sources)) or not wording.sources
        assert without(wording.sources, gone) == union(wording.sources)
    read = [span for page in outline.pages() for span in page.notes]
    assert read == sorted(read)
    assert read_spans(speech.text, read) == read_spans(speech.text, without(kept, outline.dropped))


def test_any_selection_shows_and_reads_what_is_selected_and_nothing_else(opened: Session, words: Words) -> None:
    dice = random.Random(17)  # noqa: S311  # a test's dice
    speech = opened.speech
    for _ in range(SELECTIONS):
        brief = some_brief(speech, dice)
        check_selection(speech, brief, draft(speech, brief, words))


def test_every_heading_stands_on_a_slide(opened: Session, words: Words) -> None:
    outline = draft(opened.speech, Brief(), words)
    listed = [part.heading for part in outline.parts]  # the agenda's lines
    shown = union(span for wording in (*wordings(outline), *listed) for span in wording.sources)
    for section in opened.speech.walk():
        spans = section.heading.spans if section.heading is not None else ()
        assert without(spans, shown) == (), section.heading


def test_no_slide_and_no_notes_hold_what_was_left_out(opened: Session) -> None:
    dice = random.Random(29)  # noqa: S311  # a test's dice
    for _ in range(4):
        brief = some_brief(opened.speech, dice)
        opened.record("选用", opened.plan(brief))
        check_selection(opened.speech, brief, opened.outline)
        said = [
            paragraph.read(opened.speech.text)
            for paragraph in opened.speech.paragraphs()
            if paragraph.start in brief.unticked
        ]
        told = "".join(slide.notes for slide in opened.deck.slides)
        kept = "".join(p.read(opened.speech.text) for p in opened.speech.paragraphs() if p.start not in brief.unticked)
        assert not [words for words in said if words in told and words not in kept]
        seen = sum(not slide.hidden for slide in opened.deck.slides)
        assert seen <= next(occasion.pages for occasion in OCCASIONS if occasion.id == brief.occasion)


# edits


def path_in(page: Page, dice: random.Random, *, title: bool = True) -> tuple[int, ...] | None:
    """Return the place of some wording of a page, or None."""
    paths: list[tuple[int, ...]] = [()] if title else []
    for at, point in enumerate(page.points):
        paths += [(at,), *((at, below) for below in range(len(point.points)))]
    return dice.choice(paths) if paths else None


def png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" + b"\xff" * 6)) + chunk(b"IEND", b"")


def at_wording(change: Callable[[Outline, PageId, tuple[int, ...]], Outline]) -> Edit:
    """Return an edit of some wording of a page."""

    def edit(outline: Outline, page: Page, _source: str, dice: random.Random) -> Outline:
        path = path_in(page, dice)
        return outline if path is None else change(outline, page.id, path)

    return edit


def at_point(change: Callable[[Outline, PageId, tuple[int, ...]], Outline]) -> Edit:
    """Return an edit of some point of a page that is not the cover."""

    def edit(outline: Outline, page: Page, _source: str, dice: random.Random) -> Outline:
        path = path_in(page, dice, title=False)
        return outline if path is None or page.kind is Kind.COVER else change(outline, page.id, path)

    return edit


def retype(outline: Outline, page: Page, source: str, dice: random.Random) -> Outline:
    path = path_in(page, dice)
    if path is None:
        return outline
    before = editing.wording_at(page, path).text
    text = dice.choice(
        (f"自己的话{dice.randrange(9)}", before[: len(before) // 2], source[dice.randrange(len(source)) :][:9])
    )
    return editing.retype(outline, page.id, path, text, source)


def restore(outline: Outline, page: Page, source: str, dice: random.Random) -> Outline:
    path = path_in(page, dice)
    return outline if path is None else editing.restore(outline, page.id, path, source)


def correct_everywhere(outline: Outline, page: Page, source: str, dice: random.Random) -> Outline:
    spans = [span for wording in page.wordings() for span in wording.sources]
    return correct_source(outline, source, dice.choice(spans), "订正的话", "口误") if spans else outline


def quote(outline: Outline, page: Page, source: str, dice: random.Random) -> Outline:
    spans = [spans for part in outline.parts for spans in part.paragraphs]
    return (
        reordering.add_page(outline, page.id, reordering.quote_page(source, dice.choice(spans))) if spans else outline
    )


def move_page(outline: Outline, page: Page, _source: str, dice: random.Random) -> Outline:
    places = [other.id for other in outline.pages() if other.id != page.id]
    return reordering.move_page(outline, page.id, dice.choice([*places, part_mark(dice.choice(outline.parts).number)]))


def move_part(outline: Outline, _page: Page, _source: str, dice: random.Random) -> Outline:
    numbers = [part.number for part in outline.parts[1:]]
    return reordering.move_part(outline, dice.choice(numbers), dice.randrange(9)) if numbers else outline


def carry(outline: Outline, page: Page, _source: str, dice: random.Random) -> Outline:
    """Put a page's first point on another page."""
    other = dice.choice([one.id for one in outline.pages()])
    own = page.points and page.kind is not Kind.COVER
    return handful.carry(outline, [(page.id, (0,))], (other, (dice.randrange(3),))).outline if own else outline


def added(new: Callable[[], Page]) -> Edit:
    """Return an edit that puts a person's page after another."""
    return lambda outline, page, _source, _dice: reordering.add_page(outline, page.id, new())


EDITS: dict[str, Edit] = {
    "修改文字": retype,
    "加要点": lambda o, p, s, _: itemising.add_point(o, p.id, (0,), "加一点", s) if p.kind is not Kind.COVER else o,
    "删要点": at_point(itemising.delete_point),
    "移要点": at_point(lambda o, name, path: handful.carry(o, [(name, path)], (name, (9,))).outline),
    "移到别页": carry,
    "升级": at_point(lambda o, name, path: handful.promote(o, [(name, path)]).outline),
    "降级": at_point(lambda o, name, path: handful.demote(o, [(name, path)]).outline),
    "强调": at_wording(lambda o, name, path: editing.emphasise(o, name, path, Span(0, 2))),
    "订正一处": at_wording(lambda o, name, path: editing.correct(o, name, path, "订正", "口误")),
    "订正": correct_everywhere,
    "恢复原文": restore,
    "换类型": lambda o, p, _, d: (
        editing.change_kind(o, p.id, d.choice((Kind.BULLETS, Kind.STATEMENT, Kind.CARDS)))
        if p.kind not in {Kind.COVER, Kind.AGENDA}
        else o
    ),
    "写备注": lambda o, p, _, d: editing.write_notes(o, p.id, d.choice(("自己的备注", None))),
    "定时间": lambda o, p, _, d: editing.plan_minutes(o, p.id, d.choice((3.0, None))),
    "拆页": lambda o, p, *_: reordering.part_page(o, p.id, 1),
    "并页": lambda o, p, *_: o if p.kind is Kind.COVER else reordering.join_pages(o, p.id),
    "删页": lambda o, p, *_: o if p.kind is Kind.COVER else reordering.delete_page(o, p.id),
    "移页": move_page,
    "移部分": move_part,
    "加白页": added(lambda: reordering.blank_page(Kind.BULLETS, "新页")),
    "加结合实际": added(reordering.local_page),
    "加思考题": added(lambda: reordering.questions_page("问什么？")),
    "加原文": quote,
    "加图": added(lambda: reordering.picture_page(Picture("图.png", "一张图", png()), "图")),
    "加表": added(lambda: reordering.table_page((("组", "户"), ("一组", "20")), "表")),
}


def edit(session: Session, dice: random.Random) -> None:
    """Make one edit drawn by lot."""
    name = dice.choice(list(EDITS))
    page = dice.choice(list(session.outline.pages()))
    source = session.speech.text
    session.edit(name, lambda outline: EDITS[name](outline, page, source, dice))


def choose(session: Session, dice: random.Random) -> None:
    """Make one choice drawn by lot."""
    session.record("选择", session.plan(some_brief(session.speech, dice)))


def made_by_hand(outline: Outline) -> dict[PageId, Page]:
    """Return the pages a person touched, without the passages dealt to them and what the brief says on a cover."""
    return {page.id: page for page in outline.pages() if page.touched and page.kind is not Kind.COVER}


def test_undo_leads_back_to_the_first_state_and_redo_to_the_last(opened: Session) -> None:
    dice = random.Random(5)  # noqa: S311  # a test's dice
    for _ in range(WALKS // 4):
        first = opened.state
        for _ in range(STEPS):
            dice.choice((edit, edit, edit, choose))(opened, dice)
        last, steps = opened.state, len(opened.history.past)
        while opened.history.past:
            opened.undo()
        assert opened.state == first
        for _ in range(steps):
            opened.redo()
        assert opened.state == last
        while opened.history.past:
            opened.undo()


def test_work_by_hand_survives_every_choice_and_a_choice_taken_back_changes_nothing(opened: Session) -> None:
    dice = random.Random(7)  # noqa: S311  # a test's dice
    for _ in range(WALKS):
        for _ in range(dice.randrange(1, STEPS)):
            edit(opened, dice)
        before = opened.state
        choose(opened, dice)
        kept = made_by_hand(opened.outline)
        for name, page in made_by_hand(before.outline or opened.outline).items():
            assert (page.title, page.points, page.kind) == (kept[name].title, kept[name].points, kept[name].kind)
        opened.record("改回", opened.plan(before.brief))
        assert opened.state == before
        while opened.history.past:
            opened.undo()


def test_whatever_is_edited_every_sentence_is_read_once_and_the_deck_can_be_made(opened: Session) -> None:
    dice = random.Random(13)  # noqa: S311  # a test's dice
    text = opened.speech.text
    spoken = letters("".join(paragraph.read(text) for paragraph in opened.speech.paragraphs()))
    for _ in range(WALKS // 3):
        for _ in range(STEPS):
            edit(opened, dice)
        read = sorted(span for page in opened.outline.pages() for span in page.notes)
        assert letters(read_spans(text, read)) == spoken
        for wording in wordings(opened.outline):
            if wording.sources and not wording.corrected:
                assert letters(wording.text) == letters(read_spans(text, wording.sources))
        assert len(opened.deck.slides) >= len(list(opened.outline.pages())) - 1
        while opened.history.past:
            opened.undo()


@pytest.mark.parametrize("name", EDITS)
def test_every_edit_is_one_named_step(session: Session, name: str) -> None:
    dice = random.Random(3)  # noqa: S311  # a test's dice
    before = session.state
    for _ in range(40):  # some pages have nothing to edit so
        page = dice.choice(list(session.outline.pages()))
        session.record(
            name, replace(session.state, outline=EDITS[name](session.outline, page, session.speech.text, dice))
        )
        if session.history.past:
            break
    if name == "恢复原文":  # nothing to restore in a fresh draft, but punctuation at joints
        return
    assert session.history.undo_name == name
    session.undo()
    assert session.state == before
