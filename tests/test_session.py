"""The session: what a person does to a speech, and that none of it is ever lost."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pptx import Presentation

from jiangtai.fault import UnknownChoice, UnreadableSource, UnwritableTarget
from jiangtai.outline.editing import retype
from jiangtai.outline.occasion import OCCASIONS, Cuts
from jiangtai.outline.outline import Kind, Origin
from jiangtai.outline.time import expected_minutes
from jiangtai.session import Session
from jiangtai.shipped import shipped
from jiangtai.span import letters, read_spans

if TYPE_CHECKING:
    from pathlib import Path

    from jiangtai.outline.occasion import Occasion
    from jiangtai.outline.outline import Outline, Page

OWN = "请各县区红十字会对照落实"


def bullets(outline: Outline) -> Page:
    return next(page for page in outline.pages() if page.kind is Kind.BULLETS)


def retype_first_point(session: Session) -> Page:
    page = bullets(session.outline)
    session.edit("修改文字", lambda outline: retype(outline, page.id, (0,), OWN, session.speech.text))
    return page


def shown(session: Session) -> str:
    return "\n".join(wording.text for page in session.outline.pages() for wording in page.wordings())


def test_typed_words_are_own_and_stand_on_the_slide(session: Session) -> None:
    page = retype_first_point(session)
    typed = next(kept for kept in session.outline.pages() if kept.id == page.id).points[0].wording
    assert (typed.text, typed.origin, typed.sources) == (OWN, Origin.OWN, ())
    slide = next(slide for slide in session.deck.slides if slide.page == page.id)
    assert OWN in [paragraph.text for box in slide.boxes() for paragraph in box.paragraphs]


def test_words_of_the_source_are_traced_again(session: Session) -> None:
    page = retype_first_point(session)
    before = page.points[0].wording
    session.edit("改回", lambda outline: retype(outline, page.id, (0,), before.text, session.speech.text))
    again = next(kept for kept in session.outline.pages() if kept.id == page.id).points[0].wording
    assert again.origin is Origin.SOURCE
    assert letters(read_spans(session.speech.text, again.sources)) == letters(before.text)


def test_hand_edits_survive_every_choice(session: Session) -> None:
    retype_first_point(session)
    edited = session.outline
    for changes in ({"occasion": "lecture"}, {"minutes": 8.0}, {"extras": ()}, {"occasion": "grassroots"}):
        session.choose("更换场次", **changes)
        assert OWN in shown(session)
    session.choose("改回", occasion="study", minutes=None, extras=None)
    assert session.outline == edited


def test_unticked_text_appears_nowhere(session: Session) -> None:
    part = next(part for part in session.outline.parts if part.number == "2")
    words = "必须坚持人民至上"
    assert words in session.speech.text
    session.tick([spans[0].start for spans in part.paragraphs], on=False)
    assert part.heading.text not in shown(session)
    assert all(words not in slide.notes for slide in session.deck.slides)


def test_undo_brings_back_every_state_and_redo_the_last(session: Session) -> None:
    first = session.state
    retype_first_point(session)
    session.fill_cover(speaker="张三", unit="某市红十字会")
    session.choose("更换场次", occasion="micro")
    session.dress("partyred", "4:3")
    last = session.state
    assert session.history.undo_name == "更换模板"
    changed = session.history.dirty
    for _ in range(4):
        session.undo()
    assert session.state == first
    assert (changed, session.history.dirty) == (True, False)
    for _ in range(4):
        session.redo()
    assert session.state == last


def test_the_cover_names_the_speaker_and_never_takes_the_author_for_one(session: Session) -> None:
    cover = session.deck.slides[0]
    words = [paragraph.text for box in cover.boxes() for paragraph in box.paragraphs]
    assert any("原文作者" in word and "王可" in word for word in words)
    assert not any("领学人" in word for word in words)
    session.fill_cover(speaker="张三")
    words = [paragraph.text for box in session.deck.slides[0].boxes() for paragraph in box.paragraphs]
    assert any(word.replace("\u3000", "").replace("\t", "") == "领学人张三" for word in words)


def test_an_unknown_template_changes_nothing(session: Session) -> None:
    before = session.state
    with pytest.raises(UnknownChoice, match="redcross"):
        session.dress("绿十字")
    assert session.state == before
    assert session.template.id == before.template


def test_listeners_hear_every_change_until_they_stop(session: Session) -> None:
    heard: list[str] = []
    stop = session.listen(lambda: heard.append(session.history.undo_name))
    session.fill_cover(unit="某校")
    stop()
    session.undo()
    assert heard == ["填写封面"]


def test_export_writes_the_deck_that_is_shown(session: Session, tmp_path: Path) -> None:
    target = tmp_path / "简报.pptx"
    session.export(target)
    assert len(Presentation(str(target)).slides) == len(session.deck.slides)
    with pytest.raises(UnwritableTarget):
        session.export(target)
    assert target.read_bytes() == session.deck_bytes()


def test_pasted_text_opens_and_empty_text_is_refused() -> None:
    session = Session((shipped("templates"),))
    session.open_text("关于做好春季植树的通知\n\n各单位要认真组织，3月12日前完成500亩植树任务。\n")
    assert "500亩" in shown(session) + "".join(slide.notes for slide in session.deck.slides)
    assert Presentation(io.BytesIO(session.deck_bytes())).slides
    with pytest.raises(UnreadableSource):
        session.open_text(" \n ")


def test_local_pages_are_hidden_until_something_is_written(session: Session) -> None:
    page = next(page for page in session.outline.pages() if page.kind is Kind.LOCAL)
    assert [slide.hidden for slide in session.deck.slides if slide.page == page.id] == [True]
    session.edit("修改文字", lambda outline: retype(outline, page.id, (0,), "我县现有会员1200人", session.speech.text))
    assert [slide.hidden for slide in session.deck.slides if slide.page == page.id] == [False]


SESSIONS = [occasion.id for occasion in OCCASIONS if occasion.cuts is not Cuts.WHOLE]


@pytest.mark.parametrize("occasion", SESSIONS)
def test_no_occasion_tears_pairs_apart_or_puts_words_under_another_label(session: Session, occasion: str) -> None:
    session.choose("更换场次", occasion=occasion)
    pairs = [page for page in session.outline.pages() if page.kind is Kind.PAIRS]
    assert sum(len(page.points) for page in pairs if page.heads) in {0, 12}
    assert all(len(point.points) == 1 for page in pairs for point in page.points)
    others = [page for page in session.outline.pages() if page.kind not in {Kind.PAIRS, Kind.QUOTE}]
    assert not [word.text for page in others for word in page.wordings() if word.text.startswith("紧扣")]
    items = {span.start: span.end for paragraph in session.speech.paragraphs() for span in paragraph.spans}
    for card in (point for page in others if page.kind is Kind.CARDS for point in page.points if point.points):
        label, line = card.wording.sources[0], card.points[0].wording.sources[0]
        holder = max(start for start in items if start <= label.start)
        assert holder <= line.start


@pytest.mark.parametrize("occasion", [occasion.id for occasion in OCCASIONS])
def test_every_occasion_reads_the_selected_text_once(session: Session, occasion: str) -> None:
    session.choose("更换场次", occasion=occasion)
    text = session.speech.text
    spoken = "".join(paragraph.read(text) for paragraph in session.speech.paragraphs())
    assert "".join(read_spans(text, page.notes) for page in session.outline.pages()) == spoken


@pytest.mark.parametrize("aspect", ["16:9", "4:3"])
@pytest.mark.parametrize("occasion", OCCASIONS, ids=lambda occasion: occasion.id)
def test_the_slides_people_see_stay_under_the_ceiling(session: Session, occasion: Occasion, aspect: str) -> None:
    session.choose("更换场次", occasion=occasion.id)
    session.dress(aspect=aspect)
    assert sum(not slide.hidden for slide in session.deck.slides) <= occasion.pages


def test_pairs_stand_whole_where_pages_without_any_can_lend_theirs(session: Session) -> None:
    session.choose("更换场次", occasion="party-day")
    assert max(len(page.points) for page in session.outline.pages() if page.kind is Kind.PAIRS) == 12


def test_another_template_never_changes_what_is_said_and_another_aspect_comes_back(session: Session) -> None:
    retype_first_point(session)
    before = session.outline
    session.dress("azure")
    assert session.outline == before
    session.dress(aspect="4:3")
    assert OWN in shown(session)
    session.dress(aspect="16:9")
    assert session.outline == before


def test_the_time_there_is_decides_what_is_left_out_and_what_is_parted(session: Session) -> None:
    pages: dict[float | None, int] = {}
    for minutes in (None, 8.0, 60.0):
        session.choose("限时", minutes=minutes)
        pages[minutes] = sum(1 for _ in session.outline.pages())
        assert expected_minutes(session.outline, session.state.brief) <= (minutes or 60)
    assert pages[8.0] < (pages[None] or 0) < pages[60.0]
    assert session.outline.dropped == ()


def test_a_slip_of_the_source_is_kept_off_the_slides_where_something_else_can_stand() -> None:
    session = Session((shipped("templates"),))
    session.open_text(
        "书香社区建设工作\n\n今年的读书活动要办得更实。要深入学习领会习近平中国特色社会主义思想的核心要义。"
        "要每周整理一次书角，每月公布一次书目。要主动帮助老人找书，耐心辅导孩子写字。要邀请老师讲一堂阅读课，"
        "组织家庭结对共读。要把阅读节排进年度计划，提前联系学校和街道。\n\n谢谢大家一年来的支持！\n"
    )
    slip = "习近平中国特色社会主义思想"
    assert slip not in shown(session)
    assert "每周整理一次书角" in shown(session)
    assert any(slip in slide.notes for slide in session.deck.slides)


def test_the_frame_speaks_the_language_of_the_speech() -> None:
    session = Session((shipped("templates"),))
    said = "We keep our corner of books tidy and open to every block. Each family brings one book a month and takes one home."
    session.open_text(
        f"Reading Together\n\n1. What we did\n\n{said}\n\n2. What comes next\n\n{said} Children read to the elderly.\n\n"
        "Thank you all for a good year!\n"
    )
    session.fill_cover(speaker="Ann Lee", unit="Block Four")
    words = "".join(p.text for slide in session.deck.slides for box in slide.boxes() for p in box.paragraphs)
    assert "Topics" in words
    assert not [character for character in words if "\u4e00" <= character <= "\u9fff"]
