"""Lines as set: widths, gaps and baselines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.paint import samples

from jiangtai.deck.advances import JOINT
from jiangtai.deck.deck import Line, Profile, Run
from jiangtai.deck.measure import Pt, to_emu
from jiangtai.paint.faces import find_faces
from jiangtai.paint.letters import Letters


def letters(profile: Profile = Profile.POWERPOINT) -> Letters:
    look = samples.template()
    return Letters(find_faces(look), look, profile)


def line(text: str) -> Line:
    return Line((Run(text),), Pt(0))


def test_a_han_character_is_one_em_wide_and_latin_is_cut_into_its_own_stretch() -> None:
    setting = letters().set_line(line("规划2025年"), samples.STYLE)
    assert [stretch.text for stretch in setting.stretches] == ["规划", "2025", "年"]
    assert setting.stretches[0].width == pytest.approx(2 * samples.STYLE.size, abs=0.01)
    assert setting.stretches[2].x == pytest.approx(setting.width - samples.STYLE.size, abs=0.01)


def test_chinese_quotation_marks_are_set_in_the_chinese_face() -> None:
    setting = letters().set_line(line("称“十五五”（一）……"), samples.STYLE)
    assert len(setting.stretches) == 1
    assert setting.width == pytest.approx(11 * samples.STYLE.size, abs=0.1)


def test_an_opening_quotation_mark_goes_with_what_it_opens() -> None:
    stretches = letters().set_line(line("1“一切”"), samples.STYLE).stretches
    assert [stretch.text for stretch in stretches] == ["1", "“一切”"]


def test_a_tab_and_a_break_are_not_drawn() -> None:
    setting = letters().set_line(line("甲\t乙\n"), samples.STYLE)
    assert [stretch.text for stretch in setting.stretches] == ["甲", "乙"]


def test_libreoffice_opens_a_gap_where_chinese_meets_latin() -> None:
    plain = letters().set_line(line("第2条"), samples.STYLE).width
    gapped = letters(Profile.LIBREOFFICE).set_line(line("第2条"), samples.STYLE).width
    assert gapped - plain == pytest.approx(2 * JOINT * samples.STYLE.size, abs=0.2)


def test_to_libreoffice_every_ascii_sign_and_the_middle_dot_are_latin() -> None:
    for sign in "+·":
        setting = letters(Profile.LIBREOFFICE).set_line(line(f"互联网{sign}医疗"), samples.STYLE)
        assert [stretch.text for stretch in setting.stretches] == ["互联网", sign, "医疗"]
        first, second, third = setting.stretches
        gap = JOINT * samples.STYLE.size
        assert second.x - first.width == pytest.approx(gap, abs=0.2)
        assert third.x - second.x - second.width == pytest.approx(gap, abs=0.2)


def test_to_libreoffice_a_line_is_wider_by_the_gap_to_what_it_goes_on_with() -> None:
    for profile, share in ((Profile.LIBREOFFICE, JOINT), (Profile.POWERPOINT, 0.0)):
        alone, going_on = (letters(profile).set_line(line("提高到"), samples.STYLE, then=then) for then in ("", "5"))
        assert going_on.stretches == alone.stretches
        assert going_on.width - alone.width == pytest.approx(share * samples.STYLE.size, abs=0.1)


@pytest.mark.parametrize(("share", "above", "below"), [(1.0, 30, 6), (1.2, 37.2, 6), (1.5, 48, 6), (0.9, 25.92, 6.48)])
def test_libreoffice_lines_stand_where_it_was_measured_to_put_them(share: float, above: float, below: float) -> None:
    style = replace(samples.STYLE, size=Pt(30), line=share)
    setting = letters(Profile.LIBREOFFICE).set_line(line("国"), style)
    assert (setting.above, setting.below) == pytest.approx((above, below), abs=0.06)


def test_no_stand_in_is_taller_than_the_face_that_was_fitted_for() -> None:
    look = samples.template()
    tight = replace(look, face=replace(look.face, height=1.1))
    setting = Letters(find_faces(tight), tight).set_line(line("国"), samples.STYLE)
    assert setting.above + setting.below == pytest.approx(1.1 * samples.STYLE.size)


def test_a_tab_goes_to_the_next_stop() -> None:
    setting = letters().set_line(line("单位\t某会"), samples.STYLE)
    assert setting.stretches[1].x == pytest.approx(72, abs=0.01)


def test_the_margin_of_a_hanging_paragraph_is_its_first_tab_stop() -> None:
    hanging = replace(samples.STYLE, margin=to_emu(40), indent=to_emu(-40))
    setting = letters().set_line(line("1\t某事"), hanging)
    assert setting.stretches[1].x == pytest.approx(40, abs=0.01)
