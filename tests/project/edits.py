"""Random edits, as a person at the window might make them, one named step each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.project.states import png

from jiangtai.outline.editing import change_kind, correct, emphasise, plan_minutes, restore, retype, write_notes
from jiangtai.outline.outline import Kind, Picture
from jiangtai.outline.reordering import (
    add_page,
    blank_page,
    delete_page,
    move_page,
    move_part,
    picture_page,
)
from jiangtai.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from jiangtai.outline.outline import Outline, Page
    from jiangtai.session import Session

WORDS = ("请各单位对照落实", "𠮷祥", "a & b < c", "“引文”", "１２３", "\u3000", "e\u0301")


def random_edit(session: Session, random: Random) -> None:
    """Make one edit, or one choice, or take the last one back."""
    outline = session.outline
    page = random.choice(tuple(outline.pages()))
    act = random.choice((edit_words, edit_pages, choose, lambda *_: session.undo()))
    act(session, page, random)


def edit_words(session: Session, page: Page, random: Random) -> None:
    text, words = session.speech.text, random.choice(WORDS)
    changes: tuple[Callable[[Outline], Outline], ...] = (
        lambda o: retype(o, page.id, (), words, text),
        lambda o: correct(o, page.id, (), words, "口误"),
        lambda o: restore(o, page.id, (), text),
        lambda o: emphasise(o, page.id, (), Span(0, 2)),
        lambda o: write_notes(o, page.id, random.choice((None, words))),
        lambda o: plan_minutes(o, page.id, random.choice((None, 2, 1.5))),
    )
    session.edit("修改文字", random.choice(changes))


def edit_pages(session: Session, page: Page, random: Random) -> None:
    outline = session.outline
    other = random.choice(tuple(outline.pages()))
    fixed = {Kind.COVER, Kind.AGENDA, Kind.SECTION}
    changes: list[Callable[[Outline], Outline]] = [
        lambda o: add_page(o, page.id, blank_page(random.choice((Kind.BULLETS, Kind.QUOTE)), "新的一页")),
        lambda o: add_page(o, page.id, picture_page(Picture("图", "一棵树", png()), "照片")),
    ]
    if page.kind not in fixed:
        changes.append(lambda o: delete_page(o, page.id))
        changes.append(lambda o: change_kind(o, page.id, random.choice((Kind.BULLETS, Kind.STATEMENT))))
        if other.kind not in fixed and other.id != page.id:
            changes.append(lambda o: move_page(o, page.id, other.id))
    if len(outline.parts) > 2:
        changes.append(lambda o: move_part(o, o.parts[1].number, random.randrange(1, len(o.parts))))
    session.edit("调整页面", random.choice(changes))


def choose(session: Session, page: Page, random: Random) -> None:
    if page.source is not None and random.random() < 0.5:
        session.tick([page.source.start], on=random.random() < 0.5)
    elif random.random() < 0.5:
        session.fill_cover(unit=random.choice(WORDS))
    else:
        session.choose(
            "更换场次", occasion=random.choice(("study", "lecture", "micro")), minutes=random.choice((None, 9))
        )
