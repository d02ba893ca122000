"""Brief items share one page of cards, and what leads up to an overview titles it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jiangtai.outline.brief import Brief
from jiangtai.outline.drafting import draft
from jiangtai.outline.groups import Form, Group, Plan, Told
from jiangtai.outline.outline import Kind
from jiangtai.outline.passage import passage
from jiangtai.outline.planning import heading_of, plan
from jiangtai.outline.rhetoric import Parallels
from jiangtai.outline.salience import bigrams, weigh
from jiangtai.outline.shrinking import Ladder
from jiangtai.outline.units import units
from jiangtai.span import Span, read_spans
from jiangtai.speech.speech import Heading, Scope

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


def test_paragraphs_about_one_person_are_no_list(speak: Callable[..., Speech]) -> None:
    lines = (
        "老周同志一生爱书，退休以后把家里的藏书全部捐给了书房，自己每天还来读报。",
        "老周同志为人热心，谁家的孩子放学没人接，他就带到书房里写作业。",
        "老周同志走了，书房里还摆着他修好的那排书架，大家都舍不得换。",
    )
    text = HEAD + "\n\n".join(lines) + TAIL
    speech = speak(
        text, (("老周同志", Scope.PARAGRAPHS, "", tuple((line, line[: line.index("，")], None) for line in lines)),)
    )
    assert not any(page.kind is Kind.CARDS for page in pages(speech))


def test_an_answer_behind_the_last_question_is_its_own(speak: Callable[..., Speech]) -> None:
    asked = ("第一个问题：没人来读书怎么办？", "第二个问题：书不够读怎么办？", "第三个问题：没有场地怎么办？")
    answers = (
        "先请老人来讲故事，孩子来了，家长就来了，一来二去人就多了。",
        "请大家每家捐一本，再和别的社区换着读，月月都有新书。",
        "楼道里放一排书架，门厅里摆几把椅子，哪里都能读书。",
    )
    text = HEAD + "\n\n".join(line for pair in zip(asked, answers, strict=True) for line in pair)
    text += "\n\n读书没有窍门，只有一条：打开书。\n" + TAIL
    rows = tuple((line, line[line.index("：") + 1 : -1], None) for line in asked)
    made = pages(speak(text, (("第一个问题…第三个问题", Scope.PARAGRAPHS, "", rows),)))
    last = next(page for page in made if page.title.text == "没有场地怎么办？" or "没有场地" in str(page.points))
    shown = "".join(wording.text for page in made for wording in page.wordings())
    assert "没有场地怎么办？" in shown
    assert "打开书" not in "".join(wording.text for wording in last.wordings())


def test_the_smallest_subsections_share_the_heading_and_the_largest_has_its_own_page() -> None:
    text = "各楼组要办好书房。及时公布书目，动员居民捐书，添置书架。"
    told = passage(text, (Span(0, len(text)),))
    units_ = tuple(weigh([(told, units(told))], bigrams)[0])
    sizes = (100, 120, 110, 400)
    children = tuple(
        Plan(
            (Span(1000 + at, 1004 + at),), (Group(Form.PLAIN, units_, 1000 + at, size, (Span(1000 + at, 1004 + at),)),)
        )
        for at, size in enumerate(sizes)
    )
    heading = (Span(900, 910),)
    made = list(Ladder(Plan(heading, (), children)).step(2).walk())
    assert [group.label for group in made] == [heading, children[-1].label]
    assert [len(group.headed) for group in made] == [3, 0]


def test_a_paragraph_that_says_something_of_its_own_leads_up_to_no_overview(speak: Callable[..., Speech]) -> None:
    own = "今年书房的总投入增加到六万元，全部用来购买新书和更换旧书架，账目在楼道里公开张贴，欢迎大家监督。\n\n"
    made = pages(told(speak, RICH, own))
    assert any("六万元" in w.text for page in made if page.kind is not Kind.CARDS for w in page.wordings())


def test_further_paragraphs_of_a_subsection_stand_under_its_heading_but_not_what_is_wanting(
    speak: Callable[..., Speech],
) -> None:
    long = "要请木工来看每一扇门窗，要向居民收集意见，要把旧书一本一本修补好，要按时公布每个楼组的借书账目。" * 4
    wanting = "同时，我们也清醒看到工作中的不足，借书的规矩还不清楚，书架还不够用。"
    speech = speak(f"读书会\n\n社区 林小禾\n\n# 办好书角\n\n{long}\n\n{long}{long}\n\n{wanting}\n\n今年就到这里。")
    inner = replace(speech.sections[0], level=2)
    body = {p.start: p for p in inner.paragraphs[:-1]}
    rows = weigh(
        [(passage(speech.text, p.spans), units(passage(speech.text, p.spans))) for p in body.values()], bigrams
    )
    kept = {p.start: Told(p, row[0].passage, tuple(row)) for p, row in zip(body.values(), rows, strict=True)}
    groups = list(plan(Parallels(speech, kept), inner, kept).walk())
    assert [read_spans(speech.text, group.label) for group in groups] == ["办好书角", "办好书角", ""]


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


def test_a_heading_that_opens_a_paragraph_goes_with_it(talk: Speech) -> None:
    section = talk.sections[1]
    first = section.paragraphs[0]
    opening = replace(section, heading=Heading((Span(first.start, first.start + 8),), run_in=True))
    both = {paragraph.start for paragraph in section.paragraphs}
    assert heading_of(opening, both) == (Span(first.start, first.start + 8),)
    assert heading_of(opening, both - {first.start}) == ()
    assert heading_of(section, both - {first.start}) == (section.heading.spans if section.heading else ())
