"""What a drafted outline is: the speech's own words, on pages of the kinds its rhetoric asks for, read out once."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jiangtai.fault import UnknownChoice
from jiangtai.outline.brief import Brief, Cover
from jiangtai.outline.drafting import draft
from jiangtai.outline.outline import Field, Kind, Origin
from jiangtai.span import Span, letters, read_spans
from jiangtai.speech.document import pasted
from jiangtai.speech.speech import Item, Parallel, Scope
from jiangtai.speech.understanding import understand

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.outline.outline import Outline, Page
    from jiangtai.speech.speech import Speech
    from jiangtai.speech.words import Words

OCCASIONS = ("study", "lecture", "relay", "grassroots", "party-day", "party-class", "micro", "workshop")


def page_of(outline: Outline, kind: Kind) -> Page:
    """Return the first page of a kind."""
    return next(page for page in outline.pages() if page.kind is kind)


def texts(outline: Outline) -> list[str]:
    """Return every text on the outline's pages."""
    return [wording.text for page in outline.pages() for wording in page.wordings()]


def read(outline: Outline, speech: Speech) -> str:
    """Return what the notes read, page after page."""
    return "".join(read_spans(speech.text, page.notes) for page in outline.pages())


def test_the_cover_names_the_author_and_leaves_the_speaker_to_the_user(talk: Speech) -> None:
    front = page_of(draft(talk, Brief()), Kind.COVER)
    assert front.title.text == "大力推进书香社区建设"
    assert [(p.field, p.wording.text) for p in front.points] == [(Field.AUTHOR, "社区读书会会长 林小禾")]


def test_what_the_user_says_of_the_session_is_his_own(talk: Speech) -> None:
    front = page_of(draft(talk, Brief(cover=Cover(speaker="周平", date="三月五日"))), Kind.COVER)
    given = {p.field: p.wording for p in front.points}
    assert given[Field.SPEAKER].text == "周平"
    assert given[Field.DATE].origin is Origin.OWN


def test_the_speech_picks_the_kinds(talk: Speech) -> None:
    kinds = [page.kind for page in draft(talk, Brief()).pages()]
    assert kinds[:2] == [Kind.COVER, Kind.AGENDA]
    assert kinds.count(Kind.SECTION) == 3
    assert {Kind.STATEMENT, Kind.CARDS, Kind.PAIRS, Kind.BULLETS} <= set(kinds)
    assert kinds[-3:] == [Kind.CLOSING, Kind.LOCAL, Kind.QUESTIONS]


def test_principles_are_named_together_before_each_has_its_page(talk: Speech) -> None:
    pages = list(draft(talk, Brief()).pages())
    overview = next(at for at, page in enumerate(pages) if page.kind is Kind.CARDS)
    labels = [p.wording.text for p in pages[overview].points]
    assert labels == ["坚持居民自愿", "坚持因地制宜", "坚持节俭办事"]
    assert [page.title.text for page in pages[overview + 1 : overview + 4]] == labels


def test_pairs_are_complete_and_unmixed(talk: Speech) -> None:
    table = page_of(draft(talk, Brief()), Kind.PAIRS)
    assert [head.text for head in table.heads] == ["部署", "举措"]
    assert [(p.wording.text, p.points[0].wording.text) for p in table.points] == [
        ("“建设书香街道”", "办好每月一次的读书沙龙，发动志愿者整理图书"),
        ("“关爱一老一小”", "组织为独居老人读报，开展亲子共读"),
        ("“促进港澳青少年交流”", "在香港和澳门举办读书夏令营，邀请两地青少年结对共读同一本书"),
    ]


def test_the_closing_is_whole(talk: Speech) -> None:
    end = page_of(draft(talk, Brief()), Kind.CLOSING)
    assert end.title.text == "书香已经飘起，行动正当其时"
    assert end.points[0].wording.text == "让我们翻开书本，共同建设一个爱读书的社区！"


@pytest.mark.parametrize("occasion", OCCASIONS)
def test_sourced_words_are_the_sources_letters(talk: Speech, occasion: str) -> None:
    for page in draft(talk, Brief(occasion)).pages():
        for wording in page.wordings():
            if wording.origin is Origin.SOURCE:
                assert letters(wording.text) == letters(read_spans(talk.text, wording.sources))


def test_every_selected_character_is_read_once_and_nothing_unselected_is_shown(talk: Speech) -> None:
    dice = random.Random(5)  # noqa: S311  # a test's dice
    starts = [paragraph.start for paragraph in talk.paragraphs()]
    for _ in range(40):
        unticked = frozenset(start for start in starts if dice.random() < dice.choice((0.2, 0.6)))
        brief = Brief(dice.choice(OCCASIONS), unticked=unticked)
        outline = draft(talk, brief)
        selected = [paragraph for paragraph in talk.paragraphs() if paragraph.start not in unticked]
        assert read(outline, talk) == "".join(paragraph.read(talk.text) for paragraph in selected)
        gone = [paragraph.spans[0] for paragraph in talk.paragraphs() if paragraph.start in unticked]
        shown = [span for page in outline.pages() for wording in page.wordings() for span in wording.sources]
        assert not any(one.overlaps(other) for one in shown for other in gone)


def test_notes_are_cut_at_clause_ends(talk: Speech) -> None:
    for page in draft(talk, Brief()).pages():
        for span in page.notes:
            assert talk.text[span.end - 1] in "，。；：！？"


def test_page_names_are_stable_and_unlike(talk: Speech) -> None:
    names = [page.id for page in draft(talk, Brief()).pages()]
    assert len(set(names)) == len(names)
    assert draft(talk, Brief()) == draft(talk, Brief())


def test_passing_on_quotes_whole_sentences(talk: Speech) -> None:
    outline = draft(talk, Brief("relay"))
    assert {page.kind for page in outline.pages()} <= {Kind.COVER, Kind.AGENDA, Kind.SECTION, Kind.QUOTE, Kind.CLOSING}
    sentences = [s for p in talk.paragraphs() for s in p.read(talk.text).replace("！", "。").split("。") if s]
    quoted = [point.wording.text for page in outline.pages() if page.kind is Kind.QUOTE for point in page.points]
    assert quoted
    assert all(part in sentences for text in quoted for part in text.rstrip("！").split("。"))


def test_a_lecture_asks_before_it_closes_and_a_micro_lecture_asks_nothing(talk: Speech) -> None:
    assert [page.kind for page in draft(talk, Brief("lecture")).pages()][-2:] == [Kind.LOCAL, Kind.CLOSING]
    assert not {Kind.LOCAL, Kind.QUESTIONS} & {page.kind for page in draft(talk, Brief("micro")).pages()}
    assert Kind.QUESTIONS not in {page.kind for page in draft(talk, Brief(extras=("local",))).pages()}


def test_questions_are_own_and_three_at_most(talk: Speech) -> None:
    asked = page_of(draft(talk, Brief()), Kind.QUESTIONS).points
    assert 0 < len(asked) <= 3
    assert all(point.wording.origin is Origin.OWN for point in asked)


def test_the_ceiling_holds_for_a_long_speech(speak: Callable[[str], Speech]) -> None:
    body = "\n\n".join(
        f"# 第{n}组的工作\n\n" + "\n\n".join(
            f"第{n}组第{m}户要认真读书，及时归还图书，主动介绍新书，耐心帮助邻居，按时参加活动，"
            f"爱护公共书房，做好第{m}次读书的笔记，把第{n}组的书角整理好，并向老人介绍报纸上的第{m}条新闻。"
            for m in range(1, 7)
        )
        for n in range(1, 8)
    )  # fmt: skip
    long = speak(f"读书工作报告\n\n社区 林小禾\n\n{body}\n\n报告完毕，请大家指正。\n")
    for occasion, ceiling in (("study", 26), ("party-day", 16)):
        outline = draft(long, Brief(occasion))
        assert sum(1 for _ in outline.pages()) <= ceiling
        assert read(outline, long) == "".join(p.read(long.text) for p in long.paragraphs())


def test_short_time_drops_whole_paragraphs_but_not_those_called_back(talk: Speech) -> None:
    whole = draft(talk, Brief())
    assert whole.dropped == ()
    short = draft(talk, Brief(minutes=2.5))
    assert short.dropped
    assert not any(span.overlaps(gone) for page in short.pages() for span in page.notes for gone in short.dropped)
    back = short.dropped[0].start
    again = draft(talk, Brief(minutes=2.5, kept=frozenset({back})))
    assert back not in {span.start for span in again.dropped}
    assert talk.closing is not None
    assert talk.closing.start not in {span.start for span in short.dropped}


def test_a_dictionary_changes_the_choice_but_not_the_rules(talk: Speech, words: Words) -> None:
    outline = draft(talk, Brief(), words)
    assert read(outline, talk) == "".join(paragraph.read(talk.text) for paragraph in talk.paragraphs())


def test_no_scope_condition_or_owner_is_cut(talk: Speech) -> None:
    shown = texts(draft(talk, Brief("workshop")))
    assert not any("改造" in text and "逐步" not in text for text in shown)
    assert not any("先行试点" in text and "具备条件的" not in text for text in shown)
    assert not any(text.startswith(("要建设十五分钟", "建设十五分钟")) for text in shown)


def test_a_slip_of_the_source_is_avoided_where_it_can_be(talk: Speech) -> None:
    shown = {wording.sources for page in draft(talk, Brief()).pages() for wording in page.wordings()}
    point = next(
        w for p in draft(talk, Brief()).pages() if p.kind is Kind.BULLETS for w in p.wordings() if w != p.title
    )
    assert point.sources in shown
    assert point.text not in texts(draft(talk, Brief(), avoid=point.sources))


def test_a_speech_of_one_sentence_still_makes_a_deck(speak: Callable[[str], Speech]) -> None:
    short = speak("开场\n\n社区 林小禾\n\n今天的读书会现在开始。\n")
    outline = draft(replace(short, closing=None), Brief())
    assert [page.kind for page in outline.pages()][:2] == [Kind.COVER, Kind.STATEMENT]


def test_an_unknown_occasion_is_refused(talk: Speech) -> None:
    with pytest.raises(UnknownChoice):
        draft(talk, Brief("party"))


def test_a_long_quotation_stands_whole_under_whose_it_is(speak: Callable[[str], Speech]) -> None:
    words = "“读书不在多少，而在用心；用心读一本，胜过匆匆翻过十本。我们办读书会，就是要让每一户人家都有一本真正读懂了的书。”"
    talk = speak(
        f"读书座谈\n\n社区 林小禾\n\n# 认真读书\n\n街道的老书记常说：{words}\n\n"
        "# 用好书房\n\n各楼组要用好书房，及时归还图书，主动介绍新书。\n\n谢谢大家来参加今天的读书座谈会！\n"
    )
    page = page_of(draft(talk, Brief()), Kind.QUOTE)
    assert page.points[0].wording.text == words
    assert page.title.text == "街道的老书记常说"


def test_a_short_talk_has_its_headings_over_its_pages(speak: Callable[[str], Speech]) -> None:
    text = (
        "读书座谈\n\n社区 林小禾\n\n# 认真读书\n\n每户人家每天读书半小时，持续培养孩子的习惯，减少不必要的应酬。\n\n"
        "# 用好书房\n\n各楼组要用好书房，及时归还图书，主动介绍新书。\n\n书香已经飘起，行动正当其时！\n"
    )
    pages = list(draft(speak(text), Brief()).pages())
    assert not any(page.kind is Kind.SECTION for page in pages)
    assert [page.title.text for page in pages if page.kind is Kind.BULLETS] == ["认真读书", "用好书房"]


def test_no_item_of_a_list_stands_on_a_section_page(talk: Speech) -> None:
    clauses = ("持续培养孩子的阅读习惯", "切实减少不必要的应酬", "努力形成邻里相互促进的良好氛围")
    places = [talk.text.index(clause) for clause in clauses]
    items = tuple(Item((Span(at, at + len(c)),)) for at, c in zip(places, clauses, strict=True))
    listed = replace(talk, parallels=(*talk.parallels, Parallel("", Scope.CLAUSES, items)))
    lines = [
        p.wording.text for page in draft(listed, Brief()).pages() if page.kind is Kind.SECTION for p in page.points
    ]
    assert not any(clause[2:] in line for line in lines for clause in clauses)


def test_a_lone_long_sentence_under_its_heading_stands_whole(speak: Callable[[str], Speech]) -> None:
    alone = "街道办事处印发的《关于在全街道各个小区普遍建立并且长期办好居民公共书房的若干意见》已经正式施行"
    text = (
        f"读书座谈\n\n社区 林小禾\n\n# 文件依据\n\n{alone}。\n\n"
        "# 用好书房\n\n各楼组要用好书房，及时归还图书，主动介绍新书。\n\n书香已经飘起，行动正当其时！\n"
    )
    page = next(page for page in draft(speak(text), Brief()).pages() if page.title.text == "文件依据")
    assert (page.kind, [p.wording.text for p in page.points]) == (Kind.QUOTE, [alone])


def test_an_opening_that_only_hands_over_the_report_has_no_page(speak: Callable[[str], Speech]) -> None:
    body = "各楼组要办好读书会，及时公布书目，动员居民捐书，把旧书换成新书，把借书的规矩立起来。"
    text = (
        "读书会工作报告\n\n社区 林小禾\n\n现在，我代表读书会，向大会报告工作，请予审议。\n\n"
        f"# 一年来的工作\n\n{body}\n\n# 明年的打算\n\n{body}\n\n今年就到这里。\n"
    )
    speech = speak(text)
    outline = draft(speech, Brief())
    assert not any("请予审议" in page.title.text for page in outline.pages())
    assert "".join(read_spans(text, page.notes) for page in outline.pages()).startswith("现在，我代表读书会")


def test_a_heading_that_only_counts_heads_no_page(speak: Callable[[str], Speech]) -> None:
    body = "各楼组要办好读书会，及时公布书目，动员居民捐书，把旧书换成新书，把借书的规矩立起来。"
    text = f"改进我们的读书会\n\n社区 林小禾\n\n# 一\n\n{body}\n\n# 二\n\n{body}要按时开门。\n\n今年就到这里。\n"
    outline = draft(speak(text), Brief())
    assert not {page.title.text for page in outline.pages()} & {"一", "二"}
    assert not any(page.kind is Kind.AGENDA for page in outline.pages())


def test_a_part_that_is_only_a_heading_is_a_section_page_on_which_it_is_said() -> None:
    body = "各楼组要办好读书会，及时公布书目，动员居民捐书，把旧书换成新书，把借书的规矩立起来。"
    text = (
        f"改进我们的读书会\n\n社区 林小禾\n\n一、总结去年经验\n{body}\n\n二、切实加强组织领导\n\n"
        f"三、办好今年书展\n{body}\n\n今年就到这里。\n"
    )
    speech = understand([pasted(text)])
    outline = draft(speech, Brief())
    own = next(part for part in outline.parts if part.heading.text == "二、切实加强组织领导").pages
    assert [(page.kind, page.title.text) for page in own] == [(Kind.SECTION, "二、切实加强组织领导")]
    assert read_spans(text, own[0].notes) == "二、切实加强组织领导"


def test_paragraphs_without_a_common_title_make_no_page_of_one_point() -> None:
    text = (
        "第一，抓现金流。除重大战略投资外，所有项目投资回收期原则上不超过五年。没有现金流的收入，再多也不要。\n"
        "第二，抓研发。研发投入占比从3.1%提高到4.5%。但研发不是撒胡椒面，要集中在两个方向：一个是储能，一个是数控系统。\n"
        "第三，抓人才。我们提拔干部，看业绩，不看资历；看担当，不看关系。凡是连续两年完不成目标的，一律调整岗位。\n"
        "安全是底线。2025年我们发生了两起轻伤事故，没有重伤以上事故。这个成绩来之不易，但不能沾沾自喜。"
        "隐患就是事故，没有发现隐患不等于没有隐患。\n"
        "廉洁是底线。采购、工程、销售三个领域，谁伸手，处理谁。集团党委已经明确，对受贿行贿一起查，"
        "原则上不再与行贿企业合作，确需合作的，须经集团党委会研究。\n"
    )
    lists = [page for page in draft(understand((pasted(text),)), Brief()).pages() if page.kind is Kind.BULLETS]
    assert [page.title.text for page in lists if len(page.points) < 2] == []
