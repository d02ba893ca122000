"""The lines report lists every text once, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.report import lines_json
from jiangtai.outline.outline import Kind, Page, PageId, Point, Wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.deck.deck import Deck


def test_lines_are_paragraphs_in_one_list(lay: Callable[..., Deck]) -> None:
    long = "要把这件事情认认真真地做好做实做细，" * 4
    report = lines_json(
        lay(Page(PageId("p"), Kind.BULLETS, Wording("标题"), (Point(Wording(long)), Point(Wording("短")))))
    )
    slide = report["slides"][2]
    title, body, *feet = slide["boxes"]
    assert (slide["kind"], slide["layout"], slide["hidden"]) == ("bullets", "要点", False)
    assert (title["role"], title["lines"]) == ("title", ["标题"])
    assert body["lines"] == [line for paragraph in body["paragraphs"] for line in paragraph["lines"]]
    assert "".join(body["paragraphs"][0]["lines"]) == long
    assert [box["role"] for box in feet] == ["footer", "part", "number"]
    assert feet[-1]["lines"] == ["3"]
    assert all(box["text_height"] <= box["cy"] for box in slide["boxes"])
