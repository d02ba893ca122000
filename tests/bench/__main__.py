"""The bench: `python tests/bench [RUNS]` prints one table, everything measured in one run on one machine.

Each program is run in turn and the medians are taken over the turns, so that the ratios hold on a machine whose speed
drifts. Whole processes first, ours beside others; then our stages; then how they grow; last, what was promised: the
exit code is 1 where a promise is broken. Converters are found on PATH, pptxgenjs by NODE_PATH; none of them is needed.
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

from tests.bench.guard import figures, show  # noqa: E402  # found only now
from tests.bench.programs import (  # noqa: E402  # the same
    BUILD,
    FORGET,
    HELP,
    NOTHING,
    PLAIN,
    beside,
    environment,
    measure,
    programs,
)

if TYPE_CHECKING:
    from tests.bench.programs import Program, Run

SAMPLE = TOP / "seeds" / "four-plenum-red-cross" / "speech.txt"
RUNS = 7
GROWTH_RUNS = 3
READ_SIZES = (10_000, 100_000, 1_000_000)
DRAFT_SIZES = (10_000, 100_000)
SLIDE_COUNTS = (30, 100, 300, 1_000)


def main() -> int:
    """Print the tables and return the exit code."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environ = environment(folder)
        now, load = dt.datetime.now(tz=dt.UTC).date(), os.getloadavg()[0]
        print(
            f"{platform.machine()}, {os.cpu_count()} cores, load {load:.1f}, Python {platform.python_version()}, {now}"
        )
        print(f"medians of {runs}; each size of the growth {min(runs, GROWTH_RUNS)} times")
        whole = compare(programs(folder, SAMPLE), runs, environ)
        stages = show_stages(runs, folder, environ)
        gaps = show_windows(runs, environ)
        each = show_growth(min(runs, GROWTH_RUNS), folder, environ)
    return 0 if show(figures(whole, stages, gaps, each)) else 1


def compare(known: list[Program], runs: int, environ: dict[str, str]) -> dict[str, tuple[float, float]]:
    """Print whole processes; return processor time and peak of those the promises are about."""
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
    medians = {
        name: [statistics.median(one) for one in zip(*(run[:3] for run in measured), strict=True)]
        for name, measured in taken.items()
    }
    print(f"\n{'whole process':40} {'seconds':>9} {'× plain':>8} {'CPU s':>8} {'× plain':>8} {'peak MB':>8}")
    plain = medians[PLAIN]
    for name, found in medians.items():
        if not found:
            print(f"{name:40} {'not installed':>45}")
            continue
        seconds, busy, peak = found
        print(f"{name:40} {seconds:9.3f} {seconds / plain[0]:8.2f} {busy:8.3f} {busy / plain[1]:8.2f} {peak:8.0f}")
    wanted = {"plain": PLAIN, "build": BUILD, "help": HELP, "nothing": NOTHING}
    return {short: (medians[name][1], medians[name][2]) for short, name in wanted.items()}


def show_stages(runs: int, folder: Path, environ: dict[str, str]) -> dict[str, float]:
    """Print the stages of one process, each done once in it; return their milliseconds."""
    command = (sys.executable, str(HERE / "stages.py"), str(SAMPLE), str(folder / "kept"))
    measured = [measure(command, environ) for _ in range(runs)]
    told = [json.loads(run.output) for run in measured]
    peak = statistics.median(run.peak for run in measured)
    print(f"\n{'stage, once in a process':40} {'ms':>9}    ({told[0]['slides']} slides; peak with Qt {peak:.0f} MB)")
    medians = {stage: statistics.median(one["seconds"][stage] for one in told) * 1000 for stage in told[0]["seconds"]}
    for stage, taken in medians.items():
        print(f"{stage:40} {taken:9.1f}")
    return medians


def show_windows(runs: int, environ: dict[str, str]) -> dict[str, float]:
    """Print how soon the window stands and answers and shows what is typed; return how long it ever kept still."""
    print(f"\n{'window':40} {'ms or MB':>9}")
    gaps: dict[str, float] = {}
    for flow, cold in (("start", True), ("start", False), ("sample", False), ("ready", False), ("large", False)):
        measured = []
        for _ in range(runs):
            if cold:
                forget_files(environ)
            command = (sys.executable, str(HERE / "windows.py"), flow, str(SAMPLE), str(time.monotonic()))
            measured.append(json.loads(measure(command, environ).output))
        for name in measured[0]:
            words = f"{name}, files not in memory" if cold else name
            taken = statistics.median(one[name] for one in measured)
            print(f"{words:40} {taken:9.1f}")
            if name.startswith("gap"):
                gaps[f"{flow} {words}"] = taken
    return gaps


def forget_files(environ: dict[str, str]) -> None:
    """Ask the system to forget the files a start reads (Linux): libraries, our own, their bytecode."""
    folders = {*sys.path, environ["PYTHONPYCACHEPREFIX"], str(TOP / "desktop")} - {""}
    beside(FORGET, *folders)


def show_growth(runs: int, folder: Path, environ: dict[str, str]) -> dict[str, float]:
    """Print how reading, drafting, laying out and writing grow; return the milliseconds a character or slide takes."""
    print(f"\n{'growth':40} {'seconds':>9} {'peak MB':>8} {'ms each':>8}   (each: a thousand characters, a slide)")
    each: dict[str, float] = {}
    for kind, sizes in (("read", READ_SIZES), ("draft", DRAFT_SIZES)):
        for size in sizes:
            told, peak = _grow(kind, size, runs, folder, environ)
            each[f"{kind} {size}"] = told[kind] / size * 1e6
            print(f"{f'{kind} {size:,} characters':40} {told[kind]:9.3f} {peak:8.0f} {each[f'{kind} {size}']:8.2f}")
    for count in SLIDE_COUNTS:
        told, peak = _grow("slides", count, runs, folder, environ)
        each[f"slides {count}"] = (told["lay out"] + told["write"]) / told["slides"] * 1e3
        for kind in ("lay out", "write"):
            name = f"{kind} {told['slides']:.0f} slides"
            print(f"{name:40} {told[kind]:9.3f} {peak:8.0f} {told[kind] / told['slides'] * 1e3:8.2f}")
    return each


def _grow(kind: str, size: int, runs: int, folder: Path, environ: dict[str, str]) -> tuple[dict[str, float], float]:
    command = (sys.executable, str(HERE / "sizes.py"), kind, str(size), str(SAMPLE), str(folder / "kept"))
    measured = [measure(command, environ) for _ in range(runs)]
    told = [json.loads(run.output) for run in measured]
    medians = {name: statistics.median(one[name] for one in told) for name in told[0]}
    return medians, statistics.median(run.peak for run in measured)


if __name__ == "__main__":
    sys.exit(main())
