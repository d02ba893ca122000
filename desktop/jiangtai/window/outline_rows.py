"""The rows of the 提纲 pane: parts, pages and points as plain values, and how a tree is brought to show them.

A tree is changed only where its rows differ, so that an editor open on a row stays open while others change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem

from jiangtai.outline.outline import Kind, Origin
from jiangtai.outline.resuming import titles_of
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.outline.outline import Page, PageId, Part, Point, Wording
    from jiangtai.window.actions import Say
    from jiangtai.window.links import Path
    from jiangtai.window.shown import Shown

Index = QModelIndex | QPersistentModelIndex

_ROW = Qt.ItemDataRole.UserRole + 1

KINDS: dict[Kind, str] = {
    Kind.COVER: "封面",
    Kind.AGENDA: "目录",
    Kind.SECTION: "章节",
    Kind.STATEMENT: "论断",
    Kind.QUOTE: "原文",
    Kind.BULLETS: "要点",
    Kind.CARDS: "卡片",
    Kind.PAIRS: "对照",
    Kind.STEPS: "步骤",
    Kind.COMPARE: "比较",
    Kind.FIGURES: "数字",
    Kind.TABLE: "表格",
    Kind.PICTURE: "图文",
    Kind.LOCAL: "结合实际",
    Kind.QUESTIONS: "思考题",
    Kind.CLOSING: "结束",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `path` is where its words stand on its page: () the title, None for a part, named by `part`.

    `text` is what is shown, `words` what is edited; `lead` stands before it (a number), `kind` at the right. `mark` is
    what a person must know (自拟, 订正); `quiet` what shows only where the pointer or the selection is (原文, 节选).
    """

    text: str
    page: PageId | None
    path: Path | None = None
    part: str = ""
    words: str = ""
    lead: str = ""
    kind: str = ""
    mark: str = ""
    quiet: str = ""
    corrected: bool = False
    held: bool = False
    editable: bool = False
    fresh: bool = False
    below: tuple[Row, ...] = ()

    @property
    def name(self) -> tuple[PageId | None, Path | None, str, bool]:
        """What tells the row from others, whatever it says."""
        return (self.page, self.path, self.part, self.fresh)

    @property
    def rank(self) -> str:
        """Whether it is a part, a page or a point."""
        return "part" if self.path is None else "point" if self.path else "page"


def outline_rows(shown: Shown, say: Say) -> tuple[Row, ...]:
    """Return the rows of a snapshot's outline: a part's section page is the part's own row."""
    rows: list[Row] = []
    numeral = 0
    titles = titles_of(shown.outline)
    for part in shown.outline.parts:
        if part.heading.text:
            numeral += 1
            rows.append(_part_row(part, f"{numeral:02d}", _duration(shown.minutes_of(part), say)))
        rows += [_page_row(page, titles[page.id], shown, say) for page in part.pages if page.kind is not Kind.SECTION]
    return tuple(rows)


def _duration(minutes: float, say: Say) -> str:
    """Return how long a part takes, in words; nothing where nothing is read."""
    return say("{minutes} 分钟", minutes=max(1, round(minutes))) if minutes else ""


def _part_row(part: Part, numeral: str, duration: str) -> Row:
    page = next((page.id for page in part.pages if page.kind is Kind.SECTION), None)
    return Row(part.heading.text, page, part=part.number, lead=numeral, kind=duration)


def _page_row(page: Page, title: str, shown: Shown, say: Say) -> Row:
    places = shown.slides_of(page.id)
    kind = say(KINDS[page.kind])
    cover = page.kind is Kind.COVER
    held = bool(places) and shown.deck.slides[places[0]].hidden
    return Row(
        say("（未填写，暂不放映）") if held else kind if cover else title or kind,
        page.id,
        (),
        words=page.title.text,
        lead=str(places[0] + 1) if places else "",
        kind=kind,
        mark=_mark(page.title, say),
        corrected=page.title.corrected,
        held=held,
        editable=page.kind not in (Kind.COVER, Kind.AGENDA, Kind.LOCAL),
        below=() if cover else _point_rows(page, (), page.points, say),
    )


def _point_rows(page: Page, path: Path, points: tuple[Point, ...], say: Say) -> tuple[Row, ...]:
    return tuple(
        Row(
            point.wording.text,
            page.id,
            (*path, number),
            words=point.wording.text,
            mark=_mark(point.wording, say),
            corrected=point.wording.corrected,
            quiet=_quiet(point.wording, say),
            editable=True,
            below=_point_rows(page, (*path, number), point.points, say),
        )
        for number, point in enumerate(points)
    )


def _mark(wording: Wording, say: Say) -> str:
    if wording.corrected:
        return say("订正")
    return say("自拟") if wording.origin is Origin.OWN and wording.text else ""


def _quiet(wording: Wording, say: Say) -> str:
    if wording.corrected or not wording.sources:
        return ""
    return say("原文") if len(wording.sources) == 1 else say("节选")


def row_of(index: Index) -> Row:
    """Return the row at a valid index."""
    row: Row = index.data(_ROW)
    return row


def item_of(row: Row) -> QStandardItem:
    """Return a tree item that shows the row and those below it."""
    item = QStandardItem()
    _fill(item, row)
    for below in row.below:
        item.appendRow(item_of(below))
    return item


def sync(parent: QStandardItem, rows: Sequence[Row]) -> None:
    """Bring what stands below `parent` to show `rows`, touching only what differs."""
    for place, row in enumerate(rows):
        at = next((n for n in range(place, parent.rowCount()) if _row_at(parent, n).name == row.name), None)
        if at is None:
            # a list, because PySide6 drops an item given to this call alone
            parent.insertRow(place, [item_of(row)])
            continue
        if at > place:
            parent.removeRows(place, at - place)
        item = parent.child(place)
        if _row_at(parent, place) != row:
            _fill(item, row)
            sync(item, row.below)
    if parent.rowCount() > len(rows):
        parent.removeRows(len(rows), parent.rowCount() - len(rows))


def walk_rows(root: QStandardItem) -> Iterator[QStandardItem]:
    """Yield every item below `root`, in order."""
    for number in range(root.rowCount()):
        item = root.child(number)
        yield item
        yield from walk_rows(item)


def _row_at(parent: QStandardItem, place: int) -> Row:
    row: Row = parent.child(place).data(_ROW)
    return row


def _fill(item: QStandardItem, row: Row) -> None:
    item.setEditable(row.editable)
    item.setText(row.text)
    item.setData(row, _ROW)
