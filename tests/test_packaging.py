"""The wheel: it owns one name only and carries the templates and the sample speech."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest
from build import ProjectBuilder

TOP = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def members(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    wheel = ProjectBuilder(TOP).build("wheel", str(tmp_path_factory.mktemp("wheel")))
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_the_only_top_level_name_is_ours(members: list[str]) -> None:
    assert {name.split("/")[0] for name in members if ".dist-info/" not in name} == {"jiangtai"}


def test_it_carries_what_it_ships(members: list[str]) -> None:
    shipped = {name.removeprefix("jiangtai/_shipped/") for name in members if "_shipped/" in name}
    for folder in (TOP / "templates").iterdir():
        if (folder / "template.toml").exists():
            wanted = {
                f"templates/{folder.name}/{name}" for name in ("template.toml", "template.pptx", "template-4x3.pptx")
            }
            assert wanted <= shipped
    assert any(name.startswith("seeds/") and name.endswith(".txt") for name in shipped)
    assert "jiangtai/locale/en/LC_MESSAGES/jiangtai.mo" in members


def test_it_leaves_out_scripts_and_lock_files(members: list[str]) -> None:
    shipped = [name for name in members if "_shipped/" in name]
    assert not [name for name in shipped if name.endswith(".py") or "~$" in name]


def test_the_top_level_is_as_agreed() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=TOP, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout: what a user left here cannot be told apart")
    names = {Path(name).parts[0] for name in listed.stdout.splitlines()}
    agreed = {"pyproject.toml", "README.md", "seeds", "desktop", "templates", "tests"}
    assert {name for name in names if not name.startswith((".", '"'))} == agreed
