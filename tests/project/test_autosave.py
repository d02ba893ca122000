"""What is noted is written within the second, also while somebody types without a pause."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest

from jiangtai.project.autosave import Autosave

if TYPE_CHECKING:
    from collections.abc import Iterator


class Book:
    """Remembers what was written, and when."""

    def __init__(self) -> None:
        self.written: list[tuple[float, int]] = []
        self.told: list[Exception | None] = []
        self.broken = False
        self.wrote = threading.Event()

    def write(self, value: int) -> None:
        if self.broken:
            raise OSError("full")
        self.written.append((time.monotonic(), value))
        self.wrote.set()

    @property
    def values(self) -> list[int]:
        return [value for _, value in self.written]


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def autosave(book: Book) -> Iterator[Autosave[int]]:
    made = Autosave(book.write, book.told.append, delay=0.1)
    yield made
    made.close()


def test_the_newest_is_written_once(autosave: Autosave[int], book: Book) -> None:
    for value in range(5):
        autosave.note(value)
    assert book.wrote.wait(5)
    assert book.values == [4]


def test_typing_without_a_pause_does_not_put_it_off(autosave: Autosave[int], book: Book) -> None:
    started = time.monotonic()
    value = 0
    while not book.wrote.is_set() and time.monotonic() - started < 5:
        autosave.note(value := value + 1)
        time.sleep(0.01)
    assert book.written
    assert book.written[0][0] - started < 1


def test_flushing_writes_at_once(book: Book) -> None:
    patient = Autosave(book.write, book.told.append, delay=60)
    patient.note(1)
    assert patient.flush()
    assert book.values == [1]
    patient.note(2)
    patient.close()
    assert book.values == [1, 2]


def test_a_failure_is_told_and_the_next_edit_tries_again(autosave: Autosave[int], book: Book) -> None:
    book.broken = True
    autosave.note(1)
    autosave.flush()
    book.broken = False
    autosave.note(2)
    autosave.flush()
    assert [type(told) for told in book.told] == [OSError, type(None)]
    assert book.values == [2]
