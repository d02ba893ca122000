"""Whole-process time and peak memory of building the sample, beside pandoc and a plain python-pptx script.

`python tests/bench` prints one table of medians measured in one run, each program in turn, so that the ratios hold on
a machine whose speed drifts.
"""

from __future__ import annotations

import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
SAMPLE = TOP / "seeds" / "four-plenum-red-cross" / "speech.txt"
RUNS = 7

PLAIN_SCRIPT = """
import sys
from pptx import Presentation
deck = Presentation()
for number in range(30):
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = f"第 {number + 1} 页"
    slide.placeholders[1].text = "\\n".join("全面贯彻落实会议精神推动各项工作" for _ in range(6))
deck.save(sys.argv[1])
"""

JIEBA_SCRIPT = """
from jiangtai.speech.words import load_words
load_words().cut("深入学习贯彻会议精神")
"""


def commands(folder: Path) -> dict[str, list[str]]:
    """Return the programs to compare, each writing into `folder`."""
    python = sys.executable
    found = {
        "jiangtai build": [python, "-m", "jiangtai", "build", str(SAMPLE), "--force", "-o", str(folder / "a.pptx")],
        "jieba alone": [python, "-c", JIEBA_SCRIPT],
        "python-pptx, 30 slides": [python, "-c", PLAIN_SCRIPT, str(folder / "b.pptx")],
        "python -c pass": [python, "-c", "pass"],
    }
    if shutil.which("pandoc"):
        (folder / "speech.md").write_bytes(SAMPLE.read_bytes())
        found["pandoc"] = ["pandoc", str(folder / "speech.md"), "-o", str(folder / "c.pptx")]
    return found


def measure(command: list[str]) -> tuple[float, float]:
    """Return (seconds, peak MB) of one run. Raises CalledProcessError where it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return seconds, usage.ru_maxrss / 1024


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        programs = commands(Path(name))
        taken: dict[str, list[tuple[float, float]]] = {program: [] for program in programs}
        for turn in range(RUNS + 1):  # the first turn warms the disk cache and is not counted
            for program, command in programs.items():
                figures = measure(command)
                if turn:
                    taken[program].append(figures)
    statistics.median(seconds for seconds, _ in taken["python-pptx, 30 slides"])
    plain = statistics.median(seconds for seconds, _ in taken["python-pptx, 30 slides"])
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, median of {RUNS}")
    print(f"{'program':26} {'seconds':>8} {'peak MB':>8} {'× plain':>8}")
    for program, runs in taken.items():
        seconds = statistics.median(second for second, _ in runs)
        memory = statistics.median(peak for _, peak in runs)
        print(f"{program:26} {seconds:8.3f} {memory:8.0f} {seconds / plain:8.2f}")


if __name__ == "__main__":
    main()
