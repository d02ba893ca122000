"""Files of a speech put in another order, taken away, or exchanged: what a person did to the others holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.outline.editing import retype
from jiangtai.outline.outline import Kind
from jiangtai.outline.reordering import add_page, blank_page, local_page, quote_page
from jiangtai.session import Session
from jiangtai.shipped import shipped
from jiangtai.span import letters, read_spans
from jiangtai.speech.speech import Role

if TYPE_CHECKING:
    from pathlib import Path

    from jiangtai.outline.outline import Page

TALK = """在读书会上的讲话

一、办好书角
各楼组要把书角办起来。必须有人管理，必须有账可查，必须有新书补充，各楼组要把责任落实到人。
书角要开到晚上九点，让上班的人也有书读。
二、办好阅读节
阅读节要提前排好日程，提前联系学校，提前公布书目，让每户人家都能参加。
"""
LOCAL = """本街道读书工作

三年来办起书角二十个，捐书六千册，志愿者每周整理一次，孩子们放学以后有了去处。
今年要把书角办到每一个楼组，每月更换一次新书，每季度开一次读书会。
"""
NEXT = """在安全会上的讲话

一、查隐患
各单位要逐层逐户检查，查线路，查灶具，查楼道，查出的问题当天登记，三天整改。
二、明责任
主要负责同志要到现场，分管同志要盯到底，谁检查谁签字，谁签字谁负责。
"""


@pytest.fixture
def both(tmp_path: Path) -> Session:
    """A speech with a second one behind it."""
    (tmp_path / "讲话.txt").write_text(TALK, "utf-8")
    (tmp_path / "本街道.txt").write_text(LOCAL, "utf-8")
    session = Session((shipped("templates"),))
    session.open(tmp_path / "讲话.txt")
    session.record("追加", session.extended((tmp_path / "本街道.txt",), Role.SPEECH))
    return session


@pytest.fixture
def local(tmp_path: Path) -> Session:
    """A speech with local material behind it, a page of which quotes that."""
    (tmp_path / "讲话.txt").write_text(TALK, "utf-8")
    (tmp_path / "本街道.txt").write_text(LOCAL, "utf-8")
    session = Session((shipped("templates"),))
    session.open(tmp_path / "讲话.txt")
    session.record("插入", session.extended((tmp_path / "本街道.txt",), Role.LOCAL))
    text = session.speech.text
    spans = next(p.spans for p in session.speech.paragraphs() if p.read(text).startswith("三年来"))
    last = [page.id for page in session.outline.pages()][-1]
    session.edit("引用", lambda outline: add_page(outline, last, quote_page(text, spans)))
    return session


def page_from(session: Session, words: str) -> Page:
    """Return the page of content that is cut from this line of the text."""
    at = session.speech.text.index(words)
    pages = [page for page in session.outline.pages() if page.source is not None and page.kind is not Kind.SECTION]
    return next(page for page in pages if page.source and page.source.start <= at < page.source.end)


def is_verbatim(session: Session) -> bool:
    text = session.speech.text
    sourced = [w for page in session.outline.pages() for w in page.wordings() if w.sources and not w.corrected]
    return all(letters(read_spans(text, wording.sources)) == letters(wording.text) for wording in sourced)


def test_another_order_moves_every_place_and_back_again_is_as_before(both: Session) -> None:
    second = page_from(both, "三年来")
    both.edit("修改文字", lambda outline: retype(outline, second.id, (), "自己的题目", both.speech.text))
    before = both.state
    both.record("换序", both.rearranged((1, 0)))
    assert both.speech.text.startswith("本街道读书工作")
    assert page_from(both, "三年来").title.text == "自己的题目"
    assert is_verbatim(both)
    both.record("换回", both.rearranged((1, 0)))
    assert both.outline == before.outline


def test_a_file_taken_away_takes_its_pages_and_leaves_the_others_as_they_were(both: Session) -> None:
    talk = page_from(both, "必须有人管理")
    both.edit("修改文字", lambda outline: retype(outline, talk.id, (), "自己的题目", both.speech.text))
    both.record("移除", both.rearranged((0,)))
    assert "三年来" not in both.speech.text
    assert page_from(both, "必须有人管理").title.text == "自己的题目"
    assert is_verbatim(both)


def test_the_first_file_taken_away_leaves_what_was_done_to_the_second(both: Session) -> None:
    second = page_from(both, "三年来")
    both.edit("修改文字", lambda outline: retype(outline, second.id, (), "自己的题目", both.speech.text))
    paragraph = next(p for p in both.speech.paragraphs() if "今年要把" in p.read(both.speech.text))
    both.tick([paragraph.start], on=False)
    both.record("移除", both.rearranged((1,)))
    kept = next(page for page in both.outline.pages() if page.title.text == "自己的题目")
    assert kept.source is not None
    assert both.speech.text[kept.source.start :].startswith("三年来")
    left_out = next(iter(both.state.brief.unticked))
    assert both.speech.text[left_out:].startswith("今年要把")


def test_a_page_a_person_wrote_stays_when_the_file_it_stood_at_goes(both: Session) -> None:
    second = page_from(both, "三年来")
    both.edit("添加一页", lambda outline: add_page(outline, second.id, blank_page(Kind.BULLETS, "我的一页")))
    both.record("移除", both.rearranged((0,)))
    assert "我的一页" in [page.title.text for page in both.outline.pages()]


def test_another_speech_keeps_the_units_own_work_and_nothing_of_the_old_one(local: Session, tmp_path: Path) -> None:
    local.dress("azure")
    local.choose("更换场次", occasion="lecture")
    local.fill_cover(unit="某某街道", title="旧题目")
    talk = page_from(local, "必须有人管理")
    local.edit("修改文字", lambda outline: retype(outline, talk.id, (), "旧稿的题目", local.speech.text))
    local.edit("添加一页", lambda outline: add_page(outline, talk.id, local_page()))
    added = [page.id for page in local.outline.pages() if page.kind is Kind.LOCAL and page.touched][-1]
    local.edit("修改文字", lambda outline: retype(outline, added, (0,), "本街道下一步的打算", local.speech.text))
    (tmp_path / "新稿.txt").write_text(NEXT, "utf-8")
    local.adopt(local.load_another([tmp_path / "新稿.txt"]))
    state = local.state
    words = {w.text for page in local.outline.pages() for w in page.wordings()}
    assert (state.template, state.brief.occasion, state.brief.cover.unit) == ("azure", "lecture", "某某街道")
    assert [source.role for source in state.sources] == [Role.SPEECH, Role.LOCAL]
    assert "本街道下一步的打算" in words
    assert any(text.startswith("三年来办起书角") for text in words)
    assert not {"旧稿的题目", "旧题目"} & words
    assert local.outline.title.text == "在安全会上的讲话"
    assert is_verbatim(local)
    assert not local.history.past


def test_a_pasted_speech_may_come_in_the_place_of_one(local: Session) -> None:
    opened = local.load_another((), NEXT)
    assert opened.speech.text.startswith("在安全会上的讲话")
