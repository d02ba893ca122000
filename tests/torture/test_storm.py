"""Killed at any moment, saving never damages a project and never loses a save that was acknowledged."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills and forks as POSIX has them")

PROGRAM = Path(__file__).with_name("storm.py")


def rage(folder: Path, kills: int, how: str) -> dict[str, int]:
    run = subprocess.run(
        [sys.executable, PROGRAM, folder, str(kills), how], capture_output=True, text=True, check=True, timeout=3600
    )
    told: dict[str, int] = json.loads(run.stdout)
    return told


def test_no_kill_damages_a_project_or_loses_a_save(tmp_path: Path, storm: int) -> None:
    tally = rage(tmp_path, storm, "whole")
    assert (tally["kills"], tally["corrupt"], tally["lost"]) == (storm, 0, 0)
    assert tally["saves"] > storm / 4, "the storm must hit saves, not starts"
    assert tally["orphans"] > 0, "no kill came in the middle of a save"
    assert tally["left"] == 0, "what killed saves left is swept by the next"


def test_the_storm_would_notice_a_save_that_is_not_whole(tmp_path: Path) -> None:
    assert rage(tmp_path, 500, "naive")["corrupt"] == 1
