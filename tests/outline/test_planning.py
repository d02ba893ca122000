"""Brief items share one page of cards, and what leads up to an overview titles it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.brief import Brief
from jiangtai.outline.drafting import draft
from jiangtai.outline.outline import Kind
from jiangtai.span import read_spans
from jiangtai.speech.speech import Scope

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.outline.outline import Page
    from jiangtai.speech.speech import Speech

HEAD = "读书工作安排\n\n社区 林小禾\n\n# 今年的三件事\n\n"
TAIL = "\n\n# 最后的话\n\n书香已经飘起，行动正当其时，让我们一起打开书本。\n"
BRIEF = (
    "一是把书选好。每月选一本，人人有书读。",
    "二是把会开好。开会不迟到，发言不跑题。",
    "三是把账记好。收支都公开，年底报一次。",
)
RICH = (
    "一是把书选好。每月选一本新书，请老人推荐旧书，给孩子留出绘本，及时公布书目，认真听取意见，不买重复的书。",
    "二是把会开好。开会不迟到，发言不跑题，主持人轮流当，请邻居一起听，会后写几句话，贴在楼道里。",
    "三是把账记好。收支都公开，年底报一次，捐书要登记，借书要归还，丢书要赔偿，账本人人能看。",
)


def pages(speech: Speech) -> list[Page]:
    """Return a draft's pages of the speech's own, cover and agenda aside."""
    return [page for page in draft(speech, Brief(extras=())).pages() if page.kind not in {Kind.COVER, Kind.AGENDA}]


def told(make: Callable[..., Speech], items: tuple[str, ...], lead: str = "") -> Speech:
    """Return a speech whose first part holds the items as paragraphs, `lead` before them."""
    rows = tuple((item, item[2 : item.index("。")], None) for item in items)
    text = HEAD + lead + "\n\n".join(items) + TAIL
    return make(text, (("一是…三是", Scope.PARAGRAPHS, "", rows),))


def test_brief_items_are_cards_of_one_page(speak: Callable[..., Speech]) -> None:
    cards = [page for page in pages(told(speak, BRIEF)) if page.kind is Kind.CARDS]
    assert len(cards) == 1
    assert [p.wording.text for p in cards[0].points] == ["把书选好", "把会开好", "把账记好"]
    assert [[q.wording.text for q in p.points] for p in cards[0].points] == [
        ["每月选一本，人人有书读"],
        ["开会不迟到", "发言不跑题"],
        ["收支都公开，年底报一次"],
    ]


def test_long_items_have_an_overview_and_a_page_each(speak: Callable[..., Speech]) -> None:
    made = pages(told(speak, RICH))
    overview = next(at for at, page in enumerate(made) if page.kind is Kind.CARDS)
    assert [page.title.text for page in made[overview + 1 : overview + 4]] == ["把书选好", "把会开好", "把账记好"]


def test_what_leads_up_to_an_overview_titles_it_and_is_read_on_it(speak: Callable[..., Speech]) -> None:
    lead = "街道提出的“三个好”，是办好读书会的基本遵循。各楼组要照着去做。\n\n"
    speech = told(speak, RICH, lead)
    overview = next(page for page in pages(speech) if page.kind is Kind.CARDS)
    assert overview.title.text == "办好读书会的基本遵循"
    assert read_spans(speech.text, overview.notes) == lead.strip()


def test_cards_carry_the_heading_of_a_short_part_and_no_title_comes_twice(speak: Callable[..., Speech]) -> None:
    titles = [page.title.text for page in pages(told(speak, BRIEF))]
    assert titles[0] == "今年的三件事"
    assert len(set(titles)) == len(titles)
