"""A project opened again: as it was, wherever its speech and its template went meanwhile."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from pptx import Presentation
from tests.project.states import TEXT

from jiangtai.cli import main
from jiangtai.fault import UnreadableProject
from jiangtai.project.disk import ProjectFile, save_project
from jiangtai.session import Session
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def worked() -> Session:
    """A session with a short speech and a few decisions."""
    session = Session((shipped("templates"),))
    session.open_text(TEXT)
    session.fill_cover(speaker="张建国")
    session.dress("azure", "4:3")
    return session


@pytest.fixture
def project(worked: Session, tmp_path: Path) -> Path:
    return save_project(ProjectFile(tmp_path / "植树.jiangtai"), worked.state).path


def test_a_project_opens_as_it_was_saved(worked: Session, project: Path) -> None:
    session = Session((shipped("templates"),))
    opened = session.load_project(project)
    session.adopt(opened)
    assert session.state == worked.state
    assert session.deck_bytes() == worked.deck_bytes()
    assert not session.history.dirty
    assert opened.file is not None
    assert opened.file.path == project


def test_saving_is_the_new_save_point_also_while_edits_go_on(worked: Session) -> None:
    assert worked.history.dirty
    saved = worked.state
    worked.fill_cover(unit="某校")
    worked.mark_saved(saved)
    assert worked.history.dirty
    worked.undo()
    assert not worked.history.dirty


def test_what_was_recovered_is_unsaved(worked: Session) -> None:
    session = Session((shipped("templates"),))
    session.adopt(session.load_state(worked.state, "植树"))
    assert session.history.dirty
    assert session.state == worked.state


def test_a_template_gone_meanwhile_is_replaced_and_named(worked: Session, tmp_path: Path) -> None:
    path = save_project(ProjectFile(tmp_path / "a.jiangtai"), replace(worked.state, template="绿十字")).path
    opened = Session((shipped("templates"),)).load_project(path)
    assert (opened.missing, opened.state.template) == ("绿十字", "redcross")


@pytest.mark.parametrize(
    "share", ["\\\\evil\\share\\x.pptx", "//evil/share/x.pptx", "/\\evil/share/x.pptx", "\\\\?\\UNC\\evil\\x.pptx"]
)
def test_a_template_on_another_computer_is_not_even_looked_for(
    worked: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, share: str
) -> None:
    path = save_project(ProjectFile(tmp_path / "a.jiangtai"), replace(worked.state, template=share)).path
    session = Session((shipped("templates"),))
    monkeypatch.setattr(session._wardrobe, "has", lambda name: name != share or pytest.fail("asked"))
    assert session.load_project(path).missing == share


def test_an_outline_of_another_speech_is_refused(worked: Session, tmp_path: Path) -> None:
    source = replace(worked.state.sources[0], blob="很短。".encode())
    path = save_project(ProjectFile(tmp_path / "甲.jiangtai"), replace(worked.state, sources=(source,))).path
    with pytest.raises(UnreadableProject, match=r"甲\.jiangtai"):
        Session((shipped("templates"),)).load_project(path)


def test_the_command_line_builds_from_a_project(project: Path, tmp_path: Path) -> None:
    assert main(["build", str(project), "-o", str(tmp_path / "a.pptx")]) == 0
    assert main(["outline", str(project), "-o", str(tmp_path / "a.md")]) == 0
    deck = Presentation(str(tmp_path / "a.pptx"))
    assert deck.slide_width == 9_144_000
    assert "张建国" in "".join(shape.text_frame.text for shape in deck.slides[0].shapes if shape.has_text_frame)


def test_the_command_line_does_not_decide_again(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["build", str(project), "-o", str(tmp_path / "a.pptx"), "--occasion", "micro", "--unit", "某校"]
    assert main(words) == 2
    assert "--occasion、--unit" in capsys.readouterr().err
    assert not (tmp_path / "a.pptx").exists()


def test_the_command_line_names_a_template_that_is_gone(
    worked: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = save_project(ProjectFile(tmp_path / "a.jiangtai"), replace(worked.state, template="绿十字")).path
    assert main(["build", str(path), "-o", str(tmp_path / "a.pptx")]) == 2
    assert "绿十字" in capsys.readouterr().err


def test_a_damaged_project_is_a_sentence_on_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "甲.jiangtai").write_bytes(b"PK")
    assert main(["build", str(tmp_path / "甲.jiangtai"), "-o", str(tmp_path / "a.pptx")]) == 2
    assert "甲.jiangtai" in capsys.readouterr().err
