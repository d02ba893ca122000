"""What LibreOffice rounds, as it was measured on its PDFs."""

from __future__ import annotations

from itertools import pairwise

import pytest

from jiangtai.paint.libreoffice import cut_off, even_height, hundredth, on_paper, pitch, places

HUNDREDTHS = 2540 / 72


def hundredths(lengths: tuple[float, ...]) -> list[int]:
    return [round(length * HUNDREDTHS) for length in lengths]


def test_halves_of_a_hundredth_go_up() -> None:
    assert hundredths((hundredth(27),)) == [953]


def test_half_of_an_odd_number_of_hundredths_is_cut_off() -> None:
    assert hundredths((cut_off(745.5 / HUNDREDTHS), cut_off(745 / HUNDREDTHS))) == [745, 745]


@pytest.mark.parametrize(
    ("size", "share", "expected"), [(28, 1.0, [988, 197]), (28, 1.15, [1165, 197]), (88, 0.9, [2680, 671])]
)
def test_a_line_on_a_slide_is_as_high_whatever_its_face(size: float, share: float, expected: list[int]) -> None:
    assert hundredths(pitch(*even_height(size), share)) == expected


def test_hanzi_are_as_wide_as_whole_dots_of_the_printer() -> None:
    _, width = places((1.0,) * 10, 25)
    assert width == pytest.approx(10 * 208 * 72 / 600)


def test_glyphs_are_placed_by_changes_of_their_own_width() -> None:
    drawn, _ = places((1.0,) * 5, 22)
    steps = {round(after - before, 3) for before, after in pairwise(drawn)}
    assert steps == {21.887, 21.997}


def test_places_in_a_pdf_are_tenths_of_a_point_as_hundredths_of_a_millimetre() -> None:
    assert on_paper(74.0) == pytest.approx(2611 / HUNDREDTHS)


def test_nothing_has_no_places() -> None:
    assert places((), 20) == ((), 0.0)
