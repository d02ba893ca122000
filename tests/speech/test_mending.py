"""Mending: broken paragraphs become whole, and whole ones stay apart."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

from jiangtai.speech.document import pasted
from jiangtai.speech.speech import Cause, Override, Ruling
from jiangtai.speech.understanding import understand

if TYPE_CHECKING:
    from jiangtai.speech.speech import Speech

ONE = "各村要把学习培训抓在手上，结合实际制定方案，明确责任分工。要加强督促检查，推动各项任务落到实处，不断取得新成效。"
TWO = "要坚持问题导向，深入农户开展走访。要听取群众意见，梳理问题清单，逐项加以解决，让群众看到实实在在的变化。"


def read(text: str, *overrides: Override) -> Speech:
    return understand([pasted(text)], overrides)


def paragraphs(speech: Speech) -> list[str]:
    return [paragraph.read(speech.text) for paragraph in speech.paragraphs()]


@pytest.mark.parametrize("cut", [9, 23, 31, 40, 50])
def test_a_paragraph_cut_by_a_page_is_whole_again(cut: int) -> None:
    speech = read(
        f"{TWO}\n\n{ONE[:cut]}\n\n{ONE[cut:]}\n\n{TWO}"
        if cut > 30
        else f"{TWO}\n\n{ONE[:cut]}\n- 2 -\n{ONE[cut:]}\n\n{TWO}"
    )
    assert paragraphs(speech) == [TWO, ONE, TWO]
    assert Cause.PAGE_BREAK in {mend.cause for mend in speech.mends}


def test_a_quotation_cut_early_in_its_paragraph_is_closed_by_the_next_line() -> None:
    speech = read(f"{ONE}\n\n紧扣“建设\n\n美丽乡村”，{TWO}")
    assert paragraphs(speech)[1] == f"紧扣“建设美丽乡村”，{TWO}"


def test_a_word_the_text_always_writes_together_is_not_left_in_two() -> None:
    body = "治理工作要做实，治理工作要做细，治理工作要做好。" + ONE
    speech = read(f"{body}\n\n我们抓好治理工\n\n作，{TWO}")
    assert paragraphs(speech)[-1] == f"我们抓好治理工作，{TWO}"


def test_headings_titles_and_finished_paragraphs_are_never_joined() -> None:
    speech = read(f"在全镇大会上的讲话\n\n{ONE}\n\n把学习放在前面\n\n{TWO}\n\n把实干放在前面\n\n{ONE}")
    assert not speech.mends


def test_lines_of_verse_stay_lines() -> None:
    speech = read(f"{ONE}\n青山一道同云雨，\n明月何曾是两乡。\n{TWO}")
    assert paragraphs(speech)[1:3] == ["青山一道同云雨，", "明月何曾是两乡。"]


@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_lines_wrapped_at_one_width_become_paragraphs(indent: str, gap: str) -> None:
    texts = [ONE + TWO, TWO + TWO + ONE, ONE + ONE]
    wrapped = [indent + text for text in texts]
    lines = gap.join("\n".join(text[at : at + 22] for at in range(0, len(text), 22)) for text in wrapped)
    speech = read(lines)
    assert paragraphs(speech) == texts
    assert {mend.cause for mend in speech.mends} == {Cause.HARD_WRAP}


def test_running_heads_and_page_numbers_are_left_out_and_do_not_part_a_paragraph() -> None:
    head = "学习资料汇编"
    speech = read(
        f"{ONE}\n{TWO[:20]}\n- 1 -\n{head}\n{TWO[20:]}\n{ONE[:14]}\n- 2 -\n{head}\n{ONE[14:]}\n{TWO[:33]}\n- 3 -\n{head}\n{TWO[33:]}"
    )
    assert paragraphs(speech) == [ONE, TWO, ONE, TWO]
    assert {mend.cause for mend in speech.mends} == {Cause.PAGE_BREAK, Cause.PAGE_NUMBER, Cause.RUNNING_HEAD}


def test_spaces_a_scanner_left_between_hanzi_are_closed_but_not_those_between_names() -> None:
    scanned = "各村 要把学习 培训抓在手上，结合 实际制定方案，明确责 任分工，逐项落实。"
    roster = "参加会议的有王小明 李建国 张晓红 陈卫东，会议由镇长主持，历时一个上午。"
    speech = read(f"{scanned}\n{roster}")
    assert paragraphs(speech) == [scanned.replace(" ", ""), roster]


def test_undoing_a_mend_parts_the_paragraph_and_moves_no_offset() -> None:
    text = f"{TWO}\n\n{ONE[:40]}\n\n{ONE[40:]}"
    mend = read(text).mends[0]
    speech = read(text, Override(mend.gap.start, Ruling.HONOUR_BREAK))
    assert speech.text == text
    assert paragraphs(speech) == [TWO, ONE[:40], ONE[40:]]


def test_one_finding_tells_of_all_mends() -> None:
    speech = read(f"{ONE[:40]}\n\n{ONE[40:]}\n\n{TWO[:33]}\n\n{TWO[33:]}")
    (finding,) = [finding for finding in speech.findings if finding.code == "mended"]
    assert [speech.text[start:end] for start, end in finding.sources] == ["\n\n", "\n\n"]


def test_latin_words_on_two_lines_stay_two_words() -> None:
    english = "We meet today in a village that has changed its roads, its school and the water in its wells. " * 4
    speech = read(f"{ONE}\n" + "\n".join(textwrap.wrap(english, 60)))
    assert paragraphs(speech) == [ONE, english.strip()]
    apart = read(speech.text, Override(speech.mends[0].gap.start, Ruling.HONOUR_BREAK))
    assert len(paragraphs(apart)) == 3


def test_a_figure_still_to_be_filled_in_keeps_its_blank() -> None:
    draft = "全县完成总产值 亿元，培训 万人次，新增 户，各村 要抓好落实，结合 实际制定方案，明确责 任分工，逐项 推进。"
    assert paragraphs(read(f"{draft}\n{TWO}"))[0] == (
        "全县完成总产值 亿元，培训 万人次，新增 户，各村要抓好落实，结合实际制定方案，明确责任分工，逐项推进。"
    )


def test_rising_numbers_alone_on_their_lines_are_pages_where_the_last_ends_the_text() -> None:
    assert paragraphs(read(f"{ONE}\n\n2\n\n{TWO}\n\n3\n")) == [ONE, TWO]
    assert "2" in "".join(paragraphs(read(f"{ONE}\n\n2\n\n{TWO}\n")))
