"""The program is killed at work: at the next start all is there but the edits of its last second and a half."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from jiangtai.project.journal import recover, unfinished

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills as POSIX has them")

EDITS = 50
PROMISED = 1.5
"""Seconds of work that may be lost."""
TOP = Path(__file__).parents[2]


def test_a_killed_program_loses_no_more_than_its_last_moment(tmp_path: Path, crashes: int) -> None:
    chance = random.Random(crashes)  # noqa: S311  # chance for tests
    lost = [lost_by_a_kill(tmp_path / str(number), chance) for number in range(crashes)]
    assert max(lost) <= PROMISED, lost
    print(f"\nkilled {crashes} times at work: at most {max(lost):.2f} s of edits lost")  # noqa: T201  # the figure


def lost_by_a_kill(root: Path, chance: random.Random) -> float:
    """Kill the program in the middle of its edits; return the age of the oldest edit that was lost, in seconds."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.torture.program", root, str(EDITS)],
        cwd=TOP,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(root.parent / "home")},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as program:
        assert program.stdout is not None
        told = [program.stdout.readline() for _ in range(chance.randrange(EDITS // 2, EDITS))]
        assert all(told), "the program stopped by itself"
        time.sleep(chance.uniform(0, 0.1))
        program.kill()
        killed = time.monotonic_ns()
        told += program.stdout.readlines()
    lines = [line.split() for line in told if line.endswith("\n")]
    made = {int(number): int(at) for number, at in lines}
    works = unfinished(root)
    kept = max(re.findall(r"改(\d\d)", str(recover(works[0]))), default="-1") if works else "-1"
    missing = [at for number, at in made.items() if number > int(kept)]
    return (killed - min(missing)) / 1e9 if missing else 0.0
