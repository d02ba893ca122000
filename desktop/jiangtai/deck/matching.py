"""Matching: which layout of a stranger's template serves which use, by signature, type, name and its sample slides.

A score of small whole points; the signature must fit, everything else only tips the balance. Names are Chinese and
English; a layout named in another language is found by its signature and type, which PowerPoint keeps in every one.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from jiangtai.deck.look import SlotType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jiangtai.deck.look import Slot
    from jiangtai.deck.signature import Signature


class Use(StrEnum):
    """What a layout may be for."""

    COVER = "cover"
    CONTENT = "content"
    SECTION = "section"
    COMPARE = "compare"
    PICTURE = "picture"
    TABLE = "table"
    AGENDA = "agenda"
    LOCAL = "local"
    QUESTIONS = "questions"
    STATEMENT = "statement"
    CLOSING = "closing"
    BARE = "bare"
    EMPTY = "empty"


_NAMES = {
    Use.COVER: r"封面|首页|标题幻灯片|標題投影片|^title$|title slide|cover|titelfolie|diapositive de titre|título|タイトル スライド",
    Use.CONTENT: r"要点|标题和内容|标题与内容|正文|內容|^内容|内页|title and content|title, content|bullet|^text$|contenu|conteúdo",
    Use.SECTION: r"章节|节标题|过渡|转场|分隔|section|divider|chapter|セクション|abschnitt",
    Use.COMPARE: r"比较|对比|比較|comparison|compare|vergleich",
    Use.PICTURE: r"图文|图片|圖片|picture|image|photo",
    Use.TABLE: r"表格|table",
    Use.AGENDA: r"目录|目錄|议程|agenda|contents|outline",
    Use.LOCAL: r"结合实际|本单位|实践",
    Use.QUESTIONS: r"思考|讨论|研讨|questions|discussion",
    Use.STATEMENT: r"论断|金句|观点|引用|statement|quote|big idea|key message",
    Use.CLOSING: r"结束|致谢|谢谢|感谢|末尾|封底|closing|thank|end",
    Use.BARE: r"仅标题|只有标题|title only",
    Use.EMPTY: r"空白|blank|empty",
}
_KINDS = {
    Use.COVER: ("title",),
    Use.CONTENT: ("obj", "tx"),
    Use.SECTION: ("secHead",),
    Use.COMPARE: ("twoTxTwoObj",),
    Use.PICTURE: ("picTx", "twoObj", "objTx", "txAndObj", "objAndTx", "clipArtAndTx"),
    Use.TABLE: ("tbl",),
    Use.BARE: ("titleOnly",),
    Use.EMPTY: ("blank",),
}
_BY_NAME_ALONE = (Use.AGENDA, Use.LOCAL, Use.QUESTIONS, Use.STATEMENT, Use.CLOSING, Use.TABLE)
"""Uses no layout is taken for unless it says so."""
_MOST_ON_SECTIONS = 2
"""A line of what it says, and a number."""
_ROOMY = 0.22
"""Share of the slide that points need."""


def best(signatures: Iterable[Signature], use: Use, master: int | None = None) -> Signature | None:
    """Return the layout that serves a use best, None where none does. `master`: the one preferred."""
    scored = [(score, -at, one) for at, one in enumerate(signatures) if (score := _score(one, use, master)) is not None]
    return max(scored, key=lambda row: row[:2])[2] if scored else None


def _score(one: Signature, use: Use, master: int | None) -> float | None:
    named = _is_named(one, use)
    typed = one.kind in _KINDS.get(use, ())
    if not _fits(one, use) or (use in _BY_NAME_ALONE and not named and not typed):
        return None
    score = 30.0 * named + 50.0 * typed + 25.0 * (one.master == master) + 4.0 * min(one.used, 5) + 20.0 * one.share
    return score + _shape(one, use)


def _fits(one: Signature, use: Use) -> bool:
    """Return whether a layout has the placeholders a use cannot do without."""
    match use:
        case Use.COVER:
            content = one.main is not None and one.kind in _KINDS[Use.CONTENT]
            return one.title is not None and (not content or _is_named(one, use))
        case Use.SECTION:
            typed = one.kind in _KINDS[use] or _is_named(one, use)
            return one.title is not None and typed and not one.pictures and len(one.texts) <= _MOST_ON_SECTIONS
        case Use.COMPARE | Use.PICTURE:
            return one.title is not None and (sides if use is Use.COMPARE else beside)(one) is not None
        case Use.BARE | Use.EMPTY:
            return (one.title is not None) is (use is Use.BARE) and not one.texts and not one.pictures
        case Use.TABLE:
            return one.title is not None and any(_holds_table(slot) for slot in one.texts)
        case _:
            return _holds_points(one) and (use is not Use.CONTENT or len(one.texts) == 1)


def _is_named(one: Signature, use: Use) -> bool:
    return re.search(_NAMES[use], one.layout.name, re.IGNORECASE) is not None


def _holds_points(one: Signature) -> bool:
    title, main = one.title, one.main
    if title is None or main is None or one.pictures:
        return False
    return one.share_of(main) >= _ROOMY and title.rect.y <= main.rect.y and main.rect.cx > title.rect.cx / 2


def _holds_table(slot: Slot) -> bool:
    return slot.type in (SlotType.OBJECT, SlotType.TABLE)


def _shape(one: Signature, use: Use) -> float:
    """Return what the places of the placeholders say for a use."""
    title = one.title
    score = 0.0
    if use is Use.COVER and title is not None:
        score += 30.0 * (title.type is SlotType.CENTRED_TITLE) + 60.0 * one.opens
        score += 10.0 * any(slot.type is SlotType.SUBTITLE for slot in one.texts)
        score += 15.0 * (len(one.texts) <= 4 and not one.pictures)
    if use is Use.CONTENT and one.main is not None:
        score += 40.0 * one.share_of(one.main) - 15.0 * one.opens
        score += 10.0 * _holds_table(one.main)
    return score


def sides(one: Signature) -> tuple[Slot, Slot, Slot, Slot] | None:
    """Return the labels and the lines of two sides: label, lines, label, lines; None where a layout has not these."""
    texts = one.texts
    if len(texts) != 4 or one.pictures or not one.tells(*texts):
        return None
    pairs = sorted(texts, key=lambda slot: (slot.rect.x, slot.rect.y))
    left, right = pairs[:2], pairs[2:]
    stands = all(label.rect.bottom <= lines.rect.y + 100000 < lines.rect.bottom for label, lines in (left, right))
    roomy = all(one.share_of(lines) > 0.12 for lines in (left[1], right[1]))
    level = abs(left[0].rect.y - right[0].rect.y) < 200000 and left[0].rect.right <= right[0].rect.x + 100000
    return (left[0], left[1], right[0], right[1]) if stands and level and roomy else None


def beside(one: Signature) -> tuple[Slot, Slot] | None:
    """Return points and the picture beside them; None where a layout has not these two, roomy and side by side."""
    title = one.title
    holders = [*one.pictures, *(slot for slot in one.texts if slot.type is SlotType.OBJECT)]
    if title is None or len(one.texts) + len(one.pictures) != 2 or not holders:
        return None
    picture = holders[0] if one.pictures else max(holders, key=lambda slot: slot.rect.x)
    points = next((slot for slot in one.texts if slot is not picture), None)
    if points is None or not one.tells(points, picture) or title.rect.bottom > points.rect.y + 200000:
        return None
    apart = points.rect.right <= picture.rect.x + 100000 or picture.rect.right <= points.rect.x + 100000
    return (points, picture) if apart and min(one.share_of(points), one.share_of(picture)) > 0.15 else None
