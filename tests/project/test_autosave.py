"""What is noted is written by itself, also while somebody types without a pause."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from jiangtai.project.autosave import Autosave

if TYPE_CHECKING:
    from collections.abc import Iterator


class Book:
    """Remembers what was written."""

    def __init__(self) -> None:
        self.values: list[int] = []
        self.told: list[Exception | None] = []
        self.broken = False
        self.wrote = threading.Event()

    def write(self, value: int) -> None:
        if self.broken:
            raise OSError("full")
        self.values.append(value)
        self.wrote.set()


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def autosave(book: Book) -> Iterator[Autosave[int]]:
    made = Autosave(book.write, book.told.append, delay=0.1)
    yield made
    made.close()


def test_the_newest_is_written_once(book: Book) -> None:
    patient = Autosave(book.write, book.told.append, delay=60)
    for value in range(5):
        patient.note(value)
    assert patient.flush()
    assert book.values == [4]
    patient.close()


def test_what_is_noted_is_written_by_itself(autosave: Autosave[int], book: Book) -> None:
    autosave.note(1)
    assert book.wrote.wait(60)
    assert book.values == [1]


def test_typing_without_a_pause_does_not_put_it_off(autosave: Autosave[int], book: Book) -> None:
    for value in range(1000):
        autosave.note(value)
        if book.wrote.wait(0.01):
            break
    assert book.values


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
