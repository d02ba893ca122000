"""The programs that are compared, each a whole process: ours, a plain python-pptx script, and converters at hand.

The converters and the plain script make the same thirty slides of six points from the same words. None of them reads
a speech: what is compared is the time to a finished file, not the work done.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

WORDS = "全面贯彻落实会议精神推动各项工作"
SLIDES = 30
POINTS = 6

PLAIN, BUILD = "plain python-pptx script, 30 slides", "jiangtai build, the sample"
HELP, NOTHING = "jiangtai --help", "python -c pass"

SCRIPT = f"""
import sys
from pptx import Presentation
deck = Presentation()
for number in range({SLIDES}):
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = f"第 {{number + 1}} 页"
    slide.placeholders[1].text = "\\n".join("{WORDS}" for _ in range({POINTS}))
deck.save(sys.argv[1])
"""

PPTXGENJS = f"""
const Deck = require("pptxgenjs");
const deck = new Deck();
for (let number = 1; number <= {SLIDES}; number++) {{
  const slide = deck.addSlide();
  slide.addText(`第 ${{number}} 页`, {{ x: 0.5, y: 0.3, w: 9, h: 0.8, fontSize: 32 }});
  const points = Array({POINTS}).fill({{ text: "{WORDS}", options: {{ bullet: true, breakLine: true }} }});
  slide.addText(points, {{ x: 0.5, y: 1.3, w: 9, h: 4, fontSize: 20 }});
}}
deck.writeFile({{ fileName: process.argv[1] }});
"""

WINDOW = """
import sys
from PySide6.QtCore import QTimer
from jiangtai.catalogue import Catalogue
from jiangtai.window.app import make_application, make_window
application = make_application("zh")
window = make_window(Catalogue("zh"))
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
"""

DICTIONARY = """
import sys
from pathlib import Path
from jiangtai.project.shelf import Shelf
from jiangtai.speech.words import load_words
load_words(Shelf(Path(sys.argv[1])))
"""


DOCUMENT = f"""
import sys
from docx import Document
made = Document()
for number in range({SLIDES}):
    made.add_paragraph(f"第 {{number + 1}} 页：" + "{WORDS}" * {POINTS})
made.save(sys.argv[1])
"""

FORGET = """
import os, sys
from pathlib import Path
for folder in sys.argv[1:]:
    for file in Path(folder).rglob("*"):
        if file.is_file():
            with file.open("rb") as opened:
                os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
"""


class Run(NamedTuple):
    """What one process took, and what it printed."""

    seconds: float
    busy: float
    """Seconds of processor time: what stays comparable where others use the machine too."""
    peak: float
    """Megabytes."""
    output: str


class Program(NamedTuple):
    """A command to compare; none where it is not installed. `fresh`: a folder emptied before every run."""

    name: str
    command: tuple[str, ...] | None
    fresh: Path | None = None


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of all runs: as an installed program has it, its bytecode and its cache of its own."""
    own = {
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "HOME": str(folder),  # some programs keep a log there
        "PYTHONUTF8": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | own


def programs(folder: Path, sample: Path) -> list[Program]:
    """Return the programs, each writing into `folder`."""
    python, kept = sys.executable, folder / "kept"
    build = (python, "-m", "jiangtai", "build", str(sample), "--force", "-o")
    return [
        Program(PLAIN, (python, "-c", SCRIPT, str(folder / "plain.pptx"))),
        Program(BUILD, (*build, str(folder / "warm.pptx"))),
        Program("jiangtai build, the first time ever", (*build, str(folder / "cold.pptx")), folder / "cache"),
        Program("dictionary, kept", (python, "-c", DICTIONARY, str(kept))),
        Program("dictionary, made", (python, "-c", DICTIONARY, str(folder / "made")), folder / "made"),
        Program(HELP, (python, "-m", "jiangtai", "--help")),
        Program("window shown", (python, "-c", WINDOW)),
        Program(NOTHING, (python, "-c", "pass")),
        *converters(folder),
    ]


def converters(folder: Path) -> list[Program]:
    """Return the other programs that make a .pptx; those not installed without a command."""
    source = _markdown(folder / "slides.md")
    ruled = _markdown(folder / "ruled.md", between="\n---\n\n")  # heiban begins a slide at a rule alone
    starred = _markdown(folder / "starred.md", heading="###", point="*")  # md2pptx takes # for a section, - for nothing

    def at_hand(tool: str, *arguments: str) -> tuple[str, ...] | None:
        found = shutil.which(tool)
        return (found, *arguments) if found else None

    return [
        Program("pandoc, 30 slides", at_hand("pandoc", source, "-o", str(folder / "pandoc.pptx"))),
        Program("md2pptx, 30 slides", at_hand("md2pptx", starred, str(folder / "md2pptx.pptx"))),
        Program("markdown-pptx, 30 slides", at_hand("markdown-pptx", source, str(folder / "markdown.pptx"), "--force")),
        Program(
            "heiban, 30 slides",  # its older way, without --v2, writes HTML and no .pptx
            at_hand("heiban", ruled, "--v2", "-o", f"{ruled}.html", "--pptx", f"{ruled}.pptx"),
        ),
        Program(
            "manuscript2slides, 30 slides",
            at_hand("manuscript2slides-cli", "--input-docx", str(document(folder)), "--output-folder", str(folder)),
        ),
        Program("pptxgenjs, 30 slides", _pptxgenjs(folder / "pptxgenjs.pptx")),
    ]


def _markdown(target: Path, heading: str = "#", point: str = "-", between: str = "\n") -> str:
    """Return the name of a file of the slides, in the Markdown a converter makes slides of."""
    points = "\n".join(f"{point} {WORDS}" for _ in range(POINTS))
    target.write_text(between.join(f"{heading} 第 {number + 1} 页\n\n{points}\n" for number in range(SLIDES)), "utf-8")
    return str(target)


def document(folder: Path) -> Path:
    """Return a Word file of thirty paragraphs, each of as many characters as a slide has."""
    target = folder / "pages.docx"
    beside(DOCUMENT, str(target))
    return target


def beside(code: str, *arguments: str) -> None:
    """Run code in another Python: what this process once held would count as the peak of all it measures later."""
    subprocess.run([sys.executable, "-c", code, *arguments], check=True)


def _pptxgenjs(target: Path) -> tuple[str, ...] | None:
    """Return its command where Node finds it (a global one: by NODE_PATH)."""
    node = shutil.which("node")
    if (
        node is None
        or subprocess.run([node, "-e", 'require("pptxgenjs")'], capture_output=True, check=False).returncode
    ):
        return None
    return (node, "-e", PPTXGENJS, str(target))


def measure(command: Sequence[str], environ: dict[str, str]) -> Run:
    """Return what one run took. Raises CalledProcessError where it fails."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL, env=environ)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        output.seek(0)
        busy = usage.ru_utime + usage.ru_stime
        return Run(seconds, busy, usage.ru_maxrss / 1024, output.read().decode("utf-8"))
