"""Whether a process still runs."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

from jiangtai.project.process import Owner, is_alive, is_gone, this_process


def test_this_process_runs_and_one_that_ended_does_not() -> None:
    ended = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    assert is_alive(os.getpid())
    assert not is_alive(int(ended.stdout))
    assert not is_alive(10**12)
    assert not is_gone(this_process())
    assert is_gone(replace(this_process(), process=int(ended.stdout)))


def test_of_another_computer_nothing_is_known() -> None:
    assert not is_gone(Owner("somewhere else", 1))


def test_nobody_is_gone() -> None:
    assert is_gone(Owner("somewhere else", 0))
