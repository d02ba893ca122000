"""Composing: labels hang, hard breaks stand in the runs, lines hold the same characters."""

from __future__ import annotations

import pytest

from jiangtai.deck.composing import Copy, compose, least_lines
from jiangtai.deck.deck import Profile, Run
from jiangtai.deck.look import Bullet, TextStyle, Tone
from jiangtai.deck.measure import Emu, Pt, to_emu

_STYLE = TextStyle(Pt(20), latin="Arial")


def test_a_label_wider_than_its_place_gets_a_wider_one() -> None:
    style = TextStyle(Pt(20), latin="Arial", margin=to_emu(22), indent=Emu(-to_emu(22)))
    narrow = compose(Copy((Run("1\t", Tone.ACCENT), Run("条目"))), style, Pt(300))
    wide = compose(Copy((Run("128\t", Tone.ACCENT), Run("条目"))), style, Pt(300))
    assert narrow.style == style
    assert wide.style.margin > style.margin
    assert wide.style.indent == -wide.style.margin


def test_a_title_of_two_lines_gets_a_hard_break_in_place_of_its_space() -> None:
    copy = Copy((Run("前半句标题文字 后半句标题文字"),), title=True)
    for profile in Profile:
        done = compose(copy, _STYLE, Pt(220)).paragraph(copy, profile, Pt(0))
        assert [run.text for run in done.runs] == ["前半句标题文字\n后半句标题文字"]
        assert [line.text for line in done.lines] == ["前半句标题文字", "后半句标题文字"]


def test_a_title_of_one_line_keeps_its_space() -> None:
    done = compose(Copy((Run("前半句 后半句"),), title=True), _STYLE, Pt(300))
    assert done.runs[0].text == "前半句 后半句"


def test_runs_and_lines_hold_the_same_words_in_the_same_tones() -> None:
    runs = (Run("平常的话说到一半，"), Run("要紧的话", Tone.STRONG), Run("说完之后继续说平常的话。"))
    for profile in Profile:
        lines = compose(Copy(runs), _STYLE, Pt(150)).paragraph(Copy(runs), profile, Pt(0)).lines
        assert len(lines) > 2
        assert "".join(line.text for line in lines) == "".join(run.text for run in runs)
        strong = "".join(run.text for line in lines for run in line.runs if run.tone is Tone.STRONG)
        assert strong == "要紧的话"


def test_without_its_bullet_a_paragraph_stands_under_the_words_of_its_point() -> None:
    style = TextStyle(Pt(20), margin=to_emu(24), indent=Emu(-to_emu(24)), bullet=Bullet("•"))
    done = compose(Copy((Run("接着说"),), bullet=False), style, Pt(300))
    assert (done.style.bullet, done.style.margin, done.style.indent) == (None, style.margin, 0)


def test_a_bullet_without_room_takes_some_of_the_first_line() -> None:
    copy = Copy((Run("一二三四五六七八九十"),))
    loose = TextStyle(Pt(20), margin=to_emu(24), indent=Emu(-to_emu(24)), bullet=Bullet("•"))
    tight = TextStyle(Pt(20), bullet=Bullet("•"))
    assert compose(copy, loose, Pt(228)).count == 1
    assert compose(copy, tight, Pt(228)).count == 1
    assert compose(copy, tight, Pt(208)).count == 2


def test_letters_set_apart_take_their_room() -> None:
    copy = Copy((Run("一二三四五六七八九十"),))
    apart = TextStyle(Pt(20), spacing=Pt(2))
    assert compose(copy, TextStyle(Pt(20)), Pt(210)).count == 1
    assert compose(copy, apart, Pt(210)).count == 2


@pytest.mark.parametrize("label", ["", "12\t"])
@pytest.mark.parametrize(
    "words",
    [
        "一句话",
        "把每一件小事做好，大事才有着落；把每一天过好，一年才有收成。" * 3,
        "2024年以来，全县新建“连心站”128个，覆盖率达到96.5%，比上年提高3.2个百分点。",
        "字 字  字 " * 9 + " ",
        "See https://example.org/one/very/long/address/that/does/not/end for more",
        "😀👨‍👩‍👧🇨🇳" * 7,
        "",
    ],
)
def test_the_least_lines_are_never_more_than_words_take(words: str, label: str) -> None:
    copy = Copy((Run(label + words),), bullet=False)
    for size in (14, 20, 22, 28):
        for width in range(30, 700, 13):
            for style in (TextStyle(Pt(size), latin="Arial"), TextStyle(Pt(size), indent=to_emu(18), spacing=Pt(1.5))):
                assert 1 <= least_lines(copy, style, Pt(width)) <= compose(copy, style, Pt(width)).count


def test_the_least_lines_of_plain_words_are_nearly_what_they_take() -> None:
    copy = Copy((Run("把每一件小事做好，大事才有着落；把每一天过好，一年才有收成。" * 3),))
    for width in range(200, 700, 50):
        assert compose(copy, _STYLE, Pt(width)).count - least_lines(copy, _STYLE, Pt(width)) <= 1
