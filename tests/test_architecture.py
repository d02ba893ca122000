"""The arrows of the architecture, and what each room may load."""

from __future__ import annotations

import ast
import graphlib
import subprocess
import sys
from pathlib import Path

import pytest

import jiangtai

ROOT = Path(jiangtai.__file__).parent
RANKS = {
    "__init__": 0,
    "seal": -2,
    "compiled": -1,
    "pattern": 0,
    "span": 0,
    "value": 0,
    "fault": 1,
    "finding": 1,
    "lexicon": 1,
    "shipped": 1,
    "speech": 2,
    "outline": 3,
    "deck": 4,
    "review": 5,
    "project": 5,
    "papers": 6,
    "opening": 6,
    "session": 7,
    "paint": 7,
    "checking": 8,
    "wordings": 8,
    "catalogue": 9,
    "options": 10,
    "printing": 10,
    "window": 10,
    "cli": 11,
    "__main__": 12,
}
"""Who may import whom: only lower numbers. What words a person sees (wordings, catalogue) is above the engine."""
FOREIGN = {
    "PySide6": {"paint", "window"},
    "pptx": {"deck"},
    "jieba": {"speech"},
    "docx": {"papers"},
    "platformdirs": {"project"},
}
MODULES = sorted(ROOT.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def name(path: Path) -> str:
    parts = ["jiangtai", *path.relative_to(ROOT).with_suffix("").parts]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path, *, at_load: bool = False) -> set[str]:
    """All modules a file imports; `at_load`: only those that loading it loads."""
    found: set[str] = set()
    waiting: list[ast.AST] = [ast.parse(path.read_text("utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
        typing_only = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        late = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if not (at_load and (typing_only or late)):
            waiting += ast.iter_child_nodes(node)
    return found


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_arrows_run_one_way(path: Path) -> None:
    own = room(path)
    for module in imports(path):
        if module.startswith("jiangtai."):
            other = module.split(".")[1]
            if other in {"__version__", "*"}:
                continue
            assert other == own or RANKS[other] < RANKS[own], f"{name(path)} may not import {module}"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_foreign_libraries_stay_in_their_rooms(path: Path) -> None:
    for module in imports(path):
        rooms = FOREIGN.get(module.split(".")[0])
        assert rooms is None or room(path) in rooms, f"{name(path)} may not import {module}"


def test_no_import_cycle() -> None:
    names = {name(path) for path in MODULES}
    graph = {name(path): imports(path, at_load=True) & names - {name(path)} for path in MODULES}
    order = list(graphlib.TopologicalSorter(graph).static_order())
    assert len(order) >= len(names)


WRITERS = {"write_bytes", "write_text", "mkdir", "unlink", "rename", "replace_file", "rmdir", "touch"}


@pytest.mark.parametrize("path", [path for path in MODULES if room(path) != "project"], ids=name)
def test_only_project_writes_to_disk(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in WRITERS, f"{name(path)} line {node.lineno} writes"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open":
            raise AssertionError(f"{name(path)} line {node.lineno} opens a file by hand")


def test_engine_loads_no_qt_and_nothing_heavy() -> None:
    code = (
        "import sys, jiangtai.session, jiangtai.papers.outlines, jiangtai.cli\n"
        "heavy = {'PySide6', 'jieba', 'pptx', 'docx', 'lxml', 'pypdfium2', 'markdown_it'}\n"
        "print(sorted(heavy & {name.split('.')[0] for name in sys.modules}))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_every_module_says_what_it_is_for() -> None:
    for path in MODULES:
        assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), name(path)


FORBIDDEN = {"utils", "helpers", "manager", "common", "misc", "core"}


def test_modules_are_named_by_their_noun() -> None:
    assert not [path for path in MODULES if path.stem in FORBIDDEN]


@pytest.mark.parametrize("path", [path for path in MODULES if name(path) != "jiangtai.value"], ids=name)
def test_classes_with_fields_are_the_quick_ones(path: Path) -> None:
    assert not [imported for imported in imports(path) if imported.split(".")[0] == "dataclasses"]


@pytest.mark.parametrize(
    "path", [path for path in MODULES if name(path) not in {"jiangtai.pattern", "jiangtai.compiled"}], ids=name
)
def test_no_pattern_of_words_is_compiled_at_import(path: Path) -> None:
    for node in ast.parse(path.read_text("utf-8")).body:
        for call in ast.walk(node) if isinstance(node, ast.Assign | ast.AnnAssign) else ():
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "re.compile":
                assert ast.unparse(call.args[0]).startswith("b"), f"{name(path)} line {call.lineno}: use Pattern"
