"""Line breaking: no line starts or ends with the wrong mark, no protected term is cut, no character is left alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiangtai.deck.advances import measure
from jiangtai.deck.breaking import NO_END, NO_START, Room, grain_of, keep_whole, lines_between, openings
from jiangtai.deck.deck import Profile
from jiangtai.deck.measure import Pt


def _lines(text: str, width: float, profile: Profile = Profile.POWERPOINT) -> list[str]:
    measured, room = measure(((text, False),), "Arial"), Room(width, width)
    hard = keep_whole(measured, room)
    return [text[start:end] for start, end in lines_between(measured, room, profile, hard)]


def test_marks_stay_with_their_words() -> None:
    assert _lines("我们一起开会，大家来", 6.3) == ["我们一起开", "会，大家来"]


@given(st.text("甲乙丙丁，。、（）“”《》；：a1 ", min_size=1, max_size=60), st.floats(4, 20))
def test_no_line_starts_or_ends_with_the_wrong_mark(text: str, width: float) -> None:
    measured, room = measure(((text, False),), "Arial"), Room(width, width)
    for profile in Profile:
        lines = [text[start:end] for start, end in lines_between(measured, room, profile, [])]
        assert "".join(lines) == text
        for before, after in pairwise(lines):
            breakable = any(c not in NO_START | NO_END | {" "} for c in before[1:])
            if breakable and after[0] in NO_START:
                # only where no earlier place in the line would do
                assert not any(
                    b not in NO_START and a not in NO_END and b != " " and (ord(a) > 0x2E80 or ord(b) > 0x2E80)
                    for a, b in pairwise(before)
                )


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("今天我们一起来学习《示范文件》的要点", "《示范文件》"),
        ("大家要在这里认真谋划“十五五”时期", "“十五五”"),
        ("这项工作一共帮助了困难群众3500人次以上", "3500人次"),
        ("今天应邀来到会场的有先进代表王小明同志等", "王小明同志"),
        ("全市上下都要扎扎实实地推动高质量发展走实", "高质量发展"),
        ("这个目标要在未来十年即到2035年12月实现", "2035年"),
    ],
)
def test_a_protected_term_is_never_cut(text: str, term: str) -> None:
    for width in (8.2, 9.3, 10.4, 11.6, 12.7):
        for profile in Profile:
            assert any(term in line for line in _lines(text, width, profile)), (width, _lines(text, width, profile))


def test_a_term_longer_than_the_line_is_given_up() -> None:
    lines = _lines("《一个实在太长而一行放不下的文件名称》", 6.3)
    assert max(len(line) for line in lines) <= 6


def test_no_last_line_of_one_character() -> None:
    for length in range(9, 40):
        assert len(_lines("好" * length + "。", 8.5)[-1]) > 2


def test_an_english_word_stays_whole() -> None:
    assert _lines("the quick brown fox", 5.2) == ["the quick ", "brown fox"]


def test_one_sign_of_several_code_points_is_not_cut() -> None:
    assert all(line[0] != "\U0001f3fd" for line in _lines("👍🏽" * 9, 5.5))


def test_flags_break_between_pairs_of_letters() -> None:
    china, france = "\U0001f1e8\U0001f1f3", "\U0001f1eb\U0001f1f7"
    assert openings(china + france) == (False, False, True, False)


def test_an_address_too_long_for_a_line_is_torn_after_a_sign_the_same_for_all() -> None:
    text = "https://www.example.com/first-part/second-part/third-part"
    words, room = measure(((text, False),), "Arial"), Room(9.0, 9.0)
    hard = keep_whole(words, room)
    assert hard
    assert all(text[at - 1] in "/-." for at in hard)
    lines = [list(lines_between(words, room, profile, hard)) for profile in Profile]
    assert lines[0] == lines[1]


def test_a_line_that_may_hold_one_more_leaves_no_character_alone() -> None:
    words = measure((("天" * 17 + "前头", False),), "Arial")
    for room in (Room(17.98, 17.98), Room(18.02, 18.02)):
        ends = keep_whole(words, room)
        assert ends == [17]


def test_libreoffice_takes_letters_as_whole_dots_high() -> None:
    words = measure((("天" * 40, False),), "Arial")
    # 28 pt are 233⅓ dots, and 233 to it: a line of 16.99 em holds seventeen
    room = Room(16.99, 16.99, grain_of(Pt(28)))
    ends = {profile: next(lines_between(words, room, profile, [])).end for profile in Profile}
    assert ends == {Profile.POWERPOINT: 16, Profile.LIBREOFFICE: 17}
    assert grain_of(Pt(24)) == 1
    assert grain_of(Pt(20)) < 1
