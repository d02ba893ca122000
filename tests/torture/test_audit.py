"""Opening, drafting and exporting touch no network, start no program, and write nowhere but where they were told to."""

from __future__ import annotations

import json
import os
import site
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

from tests.speech.readers.conftest import make_docx, make_pdf

import jiangtai
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRAM = Path(__file__).with_name("audited.py")
EVIL_LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rP" Type="x/image" TargetMode="External" Target="http://127.0.0.1:9/a.png"/>'
    '<Relationship Id="rT" Type="x/attachedTemplate" TargetMode="External" Target="file:///etc/hostname"/></Relationships>'
)
SENTENCES = [(90, 700 - 30 * line, 12, "各单位要在三月十二日前完成植树任务。") for line in range(5)]
SPEECHES: dict[str, Callable[[], bytes]] = {
    "讲话.txt": lambda: next(shipped("seeds").glob("*/speech.txt")).read_bytes(),
    "讲话.md": "# 植树\n\n![图](http://127.0.0.1:9/a.png)\n\n各单位要在3月12日前完成500亩植树任务。\n".encode,
    "讲话.html": lambda: (
        b"<base href='http://127.0.0.1:9'><link rel=stylesheet href=a.css><img src='file:///etc/hostname'>"
        + "<p>各单位要在3月12日前完成500亩植树任务。</p>".encode()
    ),
    "讲话.docx": lambda: make_docx(
        "<w:p><w:r><w:t>各单位要在3月12日前完成500亩植树任务。</w:t></w:r></w:p>"
        '<w:p><w:r><w:drawing><a:blip r:embed="rP" r:link="rP"/></w:drawing></w:r></w:p>',
        extra={"word/_rels/document.xml.rels": EVIL_LINKS},
    ),
    "讲话.pdf": lambda: make_pdf(SENTENCES),
}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


NETWORK = ("socket.", "subprocess.", "urllib.", "http.", "ftplib.", "os.system", "os.exec", "os.fork", "os.posix_spawn")
CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod"}


def test_it_touches_nothing_but_its_own_and_what_it_was_given(tmp_path: Path) -> None:
    speeches, work = tmp_path / "in", tmp_path / "work"
    speeches.mkdir()
    for name, make in SPEECHES.items():
        (speeches / name).write_bytes(make())
        (work / "out" / Path(name).suffix[1:]).mkdir(parents=True)
    told = watched(speeches, work)
    made = {"讲话.jiangtai", "讲话.pptx", "提纲.docx", "提纲.md"}
    assert all({file.name for file in folder.iterdir()} == made for folder in (work / "out").iterdir())
    assert not [(event, what) for event, what in told if event.startswith(NETWORK)]
    reads = {Path(what) for flags, what in opened(told) if not int(flags) & WRITING}
    writes = {Path(what) for flags, what in opened(told) if int(flags) & WRITING}
    changes = {Path(what) for event, what in told if event in CHANGES and not what.isdigit()}
    assert reads >= {speeches / name for name in SPEECHES}, "the watch sees what is read"
    assert writes, "the watch sees what is written"
    assert {path for path in writes | changes if not inside(path, [work])} == set()
    assert {path for path in reads if not inside(path, [work, speeches, *own()])} == set()


def watched(speeches: Path, work: Path) -> list[tuple[str, str]]:
    homes = {name: str(work / "home") for name in ("HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "TMPDIR")}
    run = subprocess.run(
        [sys.executable, "-B", PROGRAM, speeches, work],
        capture_output=True,
        check=True,
        env=os.environ | homes,
        cwd=work,
    )
    return [(event, what) for event, what in json.loads(run.stdout)]


def opened(told: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the files opened: their flags, and their paths (not numbers of files open already)."""
    files = ((event.removeprefix("open "), what) for event, what in told if event.startswith("open "))
    return [(flags, what) for flags, what in files if not what.isdigit()]


def own() -> list[Path]:
    """Return where Python, the libraries and the program's own files are, and what the system says of a process."""
    python = [sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")]
    compiled = [Path(sys.pycache_prefix)] if sys.pycache_prefix else []  # where a person may have Python keep its own
    shared = [
        Path(jiangtai.__file__).parent,
        shipped("templates"),
        Path("/proc"),
        Path(sys.base_prefix),
        Path(sys.prefix),
    ]
    return [*map(Path, python), *compiled, *map(Path, site.getsitepackages()), *shared]


def inside(path: Path, folders: list[Path]) -> bool:
    real = Path(os.path.realpath(path))
    return any(real.is_relative_to(folder) or real.is_relative_to(folder.resolve()) for folder in folders)
