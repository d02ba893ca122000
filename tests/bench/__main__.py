"""The bench: `python tests/bench [RUNS]` prints one table, everything measured in one run on one machine.

Each program is run in turn and the medians are taken over the turns, so that the ratios hold on a machine whose speed
drifts. Whole processes first, ours beside others; then our stages; then how they grow.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import platform
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).resolve().parent
TOP = HERE.parents[1]
sys.path.insert(0, str(TOP))  # `python tests/bench` starts in this folder

from tests.bench.programs import environment, measure, programs  # noqa: E402  # found only now

if TYPE_CHECKING:
    from tests.bench.programs import Program, Run

SAMPLE = TOP / "seeds" / "four-plenum-red-cross" / "speech.txt"
RUNS = 7
GROWTH_RUNS = 3
READ_SIZES = (10_000, 100_000, 1_000_000)
DRAFT_SIZES = (10_000, 100_000)
SLIDE_COUNTS = (30, 100, 300, 1_000)
PLAIN = "plain python-pptx script, 30 slides"


def main() -> None:
    """Print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environ = environment(folder)
        now = dt.datetime.now(tz=dt.UTC).date()
        print(
            f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {now}; medians of {runs}"
        )
        compare(programs(folder, SAMPLE), runs, environ)
        show_stages(runs, folder, environ)
        show_windows(runs, environ)
        show_growth(min(runs, GROWTH_RUNS), folder, environ)


def compare(known: list[Program], runs: int, environ: dict[str, str]) -> None:
    """Print whole processes: seconds, peak memory and how many times the plain script's seconds."""
    taken: dict[str, list[Run]] = {program.name: [] for program in known}
    for turn in range(runs + 1):  # the first turn warms the disk, the bytecode and the kept dictionary: not counted
        for program in known:
            if program.command is None:
                continue
            if program.fresh is not None:
                shutil.rmtree(program.fresh, ignore_errors=True)
            run = measure(program.command, environ)
            if turn:
                taken[program.name].append(run)
    plain = statistics.median(run.seconds for run in taken[PLAIN])
    print(f"\n{'whole process':40} {'seconds':>9} {'peak MB':>8} {'× plain':>8}")
    for name, measured in taken.items():
        if not measured:
            print(f"{name:40} {'not installed':>27}")
            continue
        seconds = statistics.median(run.seconds for run in measured)
        print(f"{name:40} {seconds:9.3f} {statistics.median(run.peak for run in measured):8.0f} {seconds / plain:8.2f}")


def show_stages(runs: int, folder: Path, environ: dict[str, str]) -> None:
    """Print the stages of one process, each done once in it."""
    command = (sys.executable, str(HERE / "stages.py"), str(SAMPLE), str(folder / "kept"))
    measured = [measure(command, environ) for _ in range(runs)]
    told = [json.loads(run.output) for run in measured]
    peak = statistics.median(run.peak for run in measured)
    print(f"\n{'stage, once in a process':40} {'ms':>9}    ({told[0]['slides']} slides; peak with Qt {peak:.0f} MB)")
    for stage in told[0]["seconds"]:
        print(f"{stage:40} {statistics.median(one['seconds'][stage] for one in told) * 1000:9.1f}")


def show_windows(runs: int, environ: dict[str, str]) -> None:
    """Print how soon the window stands and answers, how soon it shows what is typed, and how long it ever kept still."""
    print(f"\n{'window':40} {'ms or MB':>9}")
    for flow, cold in (("start", True), ("start", False), ("sample", False), ("ready", False), ("large", False)):
        measured = []
        for _ in range(runs):
            if cold:
                forget_files(environ)
            command = (sys.executable, str(HERE / "windows.py"), flow, str(SAMPLE), str(time.monotonic()))
            measured.append(json.loads(measure(command, environ).output))
        for name in measured[0]:
            words = f"{name}, files not in memory" if cold else name
            print(f"{words:40} {statistics.median(one[name] for one in measured):9.1f}")


def forget_files(environ: dict[str, str]) -> None:
    """Ask the system to forget the files a start reads (Linux): libraries, our own, their bytecode."""
    folders = {*sys.path, environ["PYTHONPYCACHEPREFIX"], str(TOP / "desktop")} - {""}
    for file in (file for folder in folders for file in Path(folder).rglob("*") if file.is_file()):
        with file.open("rb") as opened:
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def show_growth(runs: int, folder: Path, environ: dict[str, str]) -> None:
    """Print how reading, drafting, laying out and writing grow, per thousand characters and per slide."""
    print(f"\n{'growth':40} {'seconds':>9} {'peak MB':>8} {'ms each':>8}")
    for kind, sizes in (("read", READ_SIZES), ("draft", DRAFT_SIZES)):
        for size in sizes:
            told, peak = _grow(kind, size, runs, folder, environ)
            print(f"{f'{kind} {size:,} characters':40} {told[kind]:9.3f} {peak:8.0f} {told[kind] / size * 1e6:8.2f}")
    for count in SLIDE_COUNTS:
        told, peak = _grow("slides", count, runs, folder, environ)
        for kind in ("lay out", "write"):
            name = f"{kind} {told['slides']:.0f} slides"
            print(f"{name:40} {told[kind]:9.3f} {peak:8.0f} {told[kind] / told['slides'] * 1e3:8.2f}")


def _grow(kind: str, size: int, runs: int, folder: Path, environ: dict[str, str]) -> tuple[dict[str, float], float]:
    command = (sys.executable, str(HERE / "sizes.py"), kind, str(size), str(SAMPLE), str(folder / "kept"))
    measured = [measure(command, environ) for _ in range(runs)]
    told = [json.loads(run.output) for run in measured]
    medians = {name: statistics.median(one[name] for one in told) for name in told[0]}
    return medians, statistics.median(run.peak for run in measured)


if __name__ == "__main__":
    main()
