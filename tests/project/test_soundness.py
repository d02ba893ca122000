"""What no types say of a State, and would hurt the machine."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from tests.project.states import STATES, png, small

from jiangtai.deck.brand import Brand
from jiangtai.outline.brief import Brief
from jiangtai.outline.outline import NO_WORDS, Kind, Outline, Page, PageId, Part, Point, Wording
from jiangtai.project.soundness import LONGEST, MOST_PAGES, Unsound, check_sound, spans_fit
from jiangtai.project.state import State
from jiangtai.span import Span


def outlined(*pages: Page) -> State:
    return replace(small(), outline=Outline(NO_WORDS, "study", (Part("1", NO_WORDS, pages),)))


def page(name: str = "a", *, text: str = "", points: tuple[Point, ...] = ()) -> Page:
    return Page(PageId(name), Kind.BULLETS, Wording(text), points)


@given(STATES)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_a_person_makes_is_sound(state: State) -> None:
    check_sound(state)


@pytest.mark.parametrize(
    "state",
    [
        State(()),
        replace(small(), brief=Brief(pace=0)),
        replace(small(), brief=Brief(minutes=-1)),
        replace(small(), brand=Brand(logo=png(40_000, 40_000))),
        outlined(*(page(str(number)) for number in range(MOST_PAGES + 1))),
        outlined(page(text="要" * (LONGEST + 1))),
        outlined(*(page(str(number), text="要" * LONGEST) for number in range(6))),
        outlined(page(points=(Point(NO_WORDS),) * 1001)),
        outlined(replace(page(), notes=(Span(-5, 2),))),
        replace(outlined(), outline=Outline(NO_WORDS, "study", ())),
    ],
    ids=["source", "pace", "minutes", "logo", "pages", "wording", "letters", "points", "spans", "parts"],
)
def test_what_nobody_makes_is_not(state: State) -> None:
    with pytest.raises(Unsound):
        check_sound(state)


def test_spans_must_lie_within_the_speech() -> None:
    outline = outlined(replace(page(), notes=(Span(3, 9),))).outline
    assert outline is not None
    assert spans_fit(outline, 9)
    assert not spans_fit(outline, 8)
