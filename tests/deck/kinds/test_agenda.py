"""目录: the parts' own ordinals, and as few slides as hold them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jiangtai.deck.deck import Box, BoxRole
from jiangtai.deck.kinds.agenda import lay_agenda
from jiangtai.deck.scene import Heading
from jiangtai.outline.outline import Kind, Page, PageId, Wording

if TYPE_CHECKING:
    from jiangtai.deck.scene import Scene, Sheet

_AGENDA = Page(PageId("agenda"), Kind.AGENDA, Wording("目录"))


def _lay(scene: Scene, *headings: str) -> tuple[Sheet, ...]:
    listed = tuple(Heading(n, Wording(words)) for n, words in enumerate(headings, 1))
    return lay_agenda(_AGENDA, replace(scene, headings=listed))


def _parts(sheets: tuple[Sheet, ...]) -> list[str]:
    boxes = [piece for sheet in sheets for piece in sheet.pieces if isinstance(piece, Box)]
    return [p.text for box in boxes if box.role is BoxRole.BODY for p in box.paragraphs]


def test_parts_are_numbered_as_the_template_does(scene: Scene) -> None:
    assert _parts(_lay(scene, "提高认识", "狠抓落实")) == ["01\t提高认识", "02\t狠抓落实"]


def test_ordinals_of_the_headings_own_stand_in_the_numerals_place(scene: Scene) -> None:
    assert _parts(_lay(scene, "一、提高认识", "二、狠抓落实")) == ["一、\t提高认识", "二、\t狠抓落实"]
    assert _parts(_lay(scene, "第一部分 形势", "第二部分 任务")) == ["第一部分 \t形势", "第二部分 \t任务"]


def test_where_some_have_none_all_are_numbered(scene: Scene) -> None:
    assert _parts(_lay(scene, "一、提高认识", "2025年的任务")) == ["01\t一、提高认识", "02\t2025年的任务"]


def test_many_parts_stand_nearer_before_they_take_another_slide(scene: Scene) -> None:
    few, many = (_lay(scene, *(f"抓好第{n}件实事" for n in range(count))) for count in (4, 7))
    assert [len(few), len(many)] == [1, 1]
    assert len(_parts(many)) == 7
