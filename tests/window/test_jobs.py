"""The one door to work off the window's thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from jiangtai.window.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """A worker that is closed afterwards."""
    assert qtbot is not None
    door = Jobs()
    yield door
    door.close()


def fail(error: Exception) -> None:
    raise AssertionError(error)


def test_work_is_done_elsewhere_and_delivered_here(jobs: Jobs, qtbot: QtBot) -> None:
    delivered: list[tuple[int, int]] = []
    jobs.run("work", threading.get_ident, lambda worker: delivered.append((worker, threading.get_ident())), fail)
    qtbot.waitUntil(lambda: bool(delivered))
    worker, here = delivered[0]
    assert here == threading.get_ident()
    assert worker != here


def test_a_failure_is_delivered_as_what_went_wrong(jobs: Jobs, qtbot: QtBot) -> None:
    failures: list[Exception] = []

    def work() -> None:
        raise ValueError("不行")

    jobs.run("work", work, lambda _: fail(RuntimeError()), failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert str(failures[0]) == "不行"
    qtbot.waitUntil(lambda: not jobs.busy)


def test_the_result_of_work_started_anew_is_dropped(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    delivered: list[str] = []

    def slow() -> str:
        gate.wait(5)
        return "stale"

    jobs.run("derive", slow, delivered.append, fail)
    jobs.run("derive", lambda: "fresh", delivered.append, fail)
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert delivered == ["fresh"]


def test_the_next_step_begins_once_what_the_last_one_brought_is_on_show(jobs: Jobs, qtbot: QtBot) -> None:
    order: list[str] = []

    def steps() -> Iterator[int]:
        for step in range(3):
            order.append(f"made {step}")
            yield step

    jobs.run_steps("films", steps(), lambda step: order.append(f"shown {step}"), fail)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert order == [f"{what} {step}" for step in range(3) for what in ("made", "shown")]


def test_work_in_steps_gives_way_to_other_work(jobs: Jobs, qtbot: QtBot) -> None:
    order: list[str] = []
    gate = threading.Event()

    def steps() -> Iterator[str]:
        gate.wait(5)
        yield "first step"
        yield "second step"

    jobs.run_steps("films", steps(), order.append, fail)
    jobs.run("derive", lambda: "urgent", order.append, fail)
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert order == ["first step", "urgent", "second step"]


def test_busy_is_told_once_at_each_end(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[bool] = []
    jobs.busy_changed.connect(told.append)
    jobs.run("one", lambda: 1, lambda _: None, fail)
    jobs.run("two", lambda: 2, lambda _: None, fail)
    qtbot.waitUntil(lambda: told == [True, False])
