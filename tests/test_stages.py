"""What is loaded at each stage: nothing heavy before it is needed, so that help, window and a first page come at once."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from jiangtai.project.shelf import Shelf
from jiangtai.speech.words import load_words

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = {
    "PIL",
    "PySide6",
    "asyncio",
    "docx",
    "email",
    "http",
    "jieba",
    "lxml",
    "markdown_it",
    "multiprocessing",
    "pkg_resources",
    "pptx",
    "pypdf",
    "pypdfium2",
    "ssl",
    "statistics",
    "unittest",
    "xml",
    "xlsxwriter",
}
"""Libraries, ours and Python's own, of which each costs several milliseconds."""

HELP = """
from jiangtai.cli import main
try:
    main(["--help"])
except SystemExit:
    pass
"""
WINDOW = "import jiangtai.window.app"
SHOWN = """
from jiangtai.catalogue import Catalogue
from jiangtai.window.app import make_application, make_window
application = make_application("zh")
make_window(Catalogue("zh")).show()
"""
READ = "from jiangtai.cli import main; main(['read', sample])"
WORDS = """
from pathlib import Path
from jiangtai.project.shelf import Shelf
from jiangtai.speech.words import load_words
def words():
    return load_words(Shelf(Path(cache)))
"""
DRAFTED = (
    WORDS
    + """
from jiangtai.outline.brief import Brief
from jiangtai.outline.drafting import draft
from jiangtai.project.sources import source_file, understand_sources
from jiangtai.project.state import State
draft(understand_sources(State((source_file(Path(sample)),))), Brief(), words())
"""
)
WRITTEN = (
    WORDS
    + """
from jiangtai.session import Session
from jiangtai.shipped import shipped
session = Session((shipped("templates"),), words)
session.open(Path(sample))
session.deck_bytes()
"""
)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shelf the dictionary is kept on already."""
    folder = tmp_path_factory.mktemp("kept") / "cache"
    load_words(Shelf(folder))
    return folder


def loaded(stage: str, sample: Path, cache: Path) -> set[str]:
    """Return the modules a fresh Python has loaded after a stage."""
    code = f"import sys\nsample, cache = sys.argv[1:]\n{stage}\nprint()\nprint(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code, str(sample), str(cache)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"},
        check=True,
    )
    return set(run.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    ("stage", "libraries"),
    [
        pytest.param(HELP, set(), id="help"),
        pytest.param(WINDOW, {"PySide6"}, id="window imported"),
        pytest.param(SHOWN, {"PySide6"}, id="window shown"),
        pytest.param(READ, set(), id="read"),
        pytest.param(DRAFTED, set(), id="drafted"),
        pytest.param(WRITTEN, {"lxml"}, id="written"),
    ],
)
def test_only_what_a_stage_needs_is_loaded(stage: str, libraries: set[str], sample: Path, cache: Path) -> None:
    assert {name.split(".")[0] for name in loaded(stage, sample, cache)} & HEAVY == libraries


def test_help_needs_no_engine(sample: Path, cache: Path) -> None:
    modules = loaded(HELP, sample, cache)
    own = {name.removeprefix("jiangtai.") for name in modules if name.startswith("jiangtai.")}
    assert own == {"catalogue", "cli", "fault", "options", "printing"}
    assert "dataclasses" not in modules  # it brings inspect, ast and tokenize


def test_reading_drafts_nothing(sample: Path, cache: Path) -> None:
    modules = loaded(READ, sample, cache)
    assert (
        not {"jiangtai.session", "jiangtai.outline.drafting", "jiangtai.deck.laying", "jiangtai.speech.words"} & modules
    )
    readers = {name for name in modules if name.startswith("jiangtai.speech.readers.")}
    assert readers == {"jiangtai.speech.readers.plain"}


def test_the_window_stands_before_the_engine_loads(sample: Path, cache: Path) -> None:
    modules = loaded(SHOWN, sample, cache)
    engine = ("session", "speech.document", "outline.drafting", "deck.laying", "review.reviewing", "project.keeper")
    panes = ("paint.slide", "window.shown", "window.workbench")
    assert not {f"jiangtai.{name}" for name in (*engine, *panes)} & modules


@pytest.mark.parametrize("stage", [HELP, READ, DRAFTED, WRITTEN], ids=["help", "read", "drafted", "written"])
def test_values_are_made_without_the_library(stage: str, sample: Path, cache: Path) -> None:
    assert "dataclasses" not in loaded(stage, sample, cache)
