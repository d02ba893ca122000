"""Undo brings back every State, redo brings it again, and "unsaved" is asked of the save point."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from jiangtai.project.history import LIMIT, History
from jiangtai.project.state import State

START = State(())


def state(number: int) -> State:
    return replace(START, template=f"brand{number}")


def test_undo_and_redo_name_their_step() -> None:
    history = History(START).record("更换模板", state(1))
    assert (history.undo_name, history.redo_name) == ("更换模板", "")
    back = history.undo()
    assert back.present == START
    assert (back.undo_name, back.redo_name) == ("", "更换模板")
    assert back.redo() == history


def test_a_step_that_changes_nothing_is_no_step() -> None:
    assert History(START).record("改字", START).past == ()


def test_a_new_step_forgets_what_was_undone() -> None:
    history = History(START).record("一", state(1)).undo().record("二", state(2))
    assert history.redo() == history
    assert history.undo().present == START


def test_unsaved_is_asked_of_the_save_point() -> None:
    history = History(START).mark_saved().record("一", state(1))
    assert history.dirty
    assert not history.undo().dirty
    assert not history.mark_saved().dirty


@given(st.lists(st.integers(0, 5), max_size=30))
def test_undoing_all_gives_the_first_state_and_redoing_all_the_last(numbers: list[int]) -> None:
    history = History(START)
    for number in numbers:
        history = history.record(str(number), state(number))
    last = history.present
    for _ in numbers:
        history = history.undo()
    assert history.present == START
    for _ in numbers:
        history = history.redo()
    assert history.present == last


def test_history_is_bounded() -> None:
    history = History(START)
    for number in range(LIMIT + 20):
        history = history.record("改", state(number))
    assert len(history.past) == LIMIT
