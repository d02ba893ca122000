"""`jiangtai templates`, and a user's own file given to the other verbs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from pptx import Presentation
from tests.deck.strangers import CHINESE, WIDE, plain

from jiangtai.cli import main
from jiangtai.project import places

if TYPE_CHECKING:
    from pathlib import Path

SPEECH = """在全县工作会议上的讲话

一、提高认识
各单位要把这项工作摆在重要位置。必须坚持党的领导，必须坚持群众路线，必须坚持实事求是。

二、抓好落实
一年来，我们开展服务120次，受益群众3万人。下一步要压实责任，确保见到实效。
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A user's own template."""
    file = tmp_path / "单位.potx"
    file.write_bytes(plain(WIDE, names=CHINESE, slides=(0, 1)))
    return file


def say(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    assert main([str(word) for word in words]) == 0
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return data


def test_check_tells_which_layout_serves_what(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = say(capsys, "templates", "check", own, "--json")
    rows = {row["layout"]: (row["source"], row["way"]) for row in told["mapping"]}
    assert rows["要点"] == ("标题和内容", "direct")
    assert rows["封面"] == ("标题幻灯片", "extended")
    assert rows["卡片四"] == ("标题和内容", "drawn")
    assert "卡片四" in told["missing"]
    assert "空白" in told["unused"]
    assert {"template-samples", "template-stands-in"} <= {finding["code"] for finding in told["findings"]}


def test_check_prints_a_line_a_layout(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["templates", "check", str(own)]) == 0
    out = capsys.readouterr().out
    assert "要点  ← 标题和内容  · 直接使用" in out
    assert "[提示]" in out


def test_check_without_a_file_or_with_a_bad_one_is_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["templates", "check"]) == 2
    (tmp_path / "a.pptx").write_bytes(b"none")
    assert main(["templates", "check", str(tmp_path / "a.pptx")]) == 2
    assert "a.pptx" in capsys.readouterr().err


def test_a_dropped_file_is_listed_and_worn_by_its_name(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(places, "templates_folder", lambda: own.parent)
    listed = say(capsys, "templates", "--json")["templates"]
    assert "单位" in {card["id"] for card in listed}
    speech = tmp_path / "讲话.txt"
    speech.write_text(SPEECH, "utf-8")
    built = say(capsys, "build", speech, "-o", tmp_path / "a.pptx", "--template", "单位", "--json")
    assert built["slides"] > 3


def test_build_and_preview_wear_a_file(own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    speech = tmp_path / "讲话.txt"
    speech.write_text(SPEECH, "utf-8")
    built = say(capsys, "build", speech, "-o", tmp_path / "a.pptx", "--template", own, "--json")
    assert "template-stands-in" in {finding["code"] for finding in built["findings"]}
    deck = Presentation(str(tmp_path / "a.pptx"))
    assert [layout.name for layout in deck.slide_layouts][:11] == list(CHINESE)
    assert len(deck.slides) == built["slides"]
    lines = tmp_path / "lines.json"
    assert main(["preview", str(speech), "--lines", str(lines), "--template", str(own)]) == 0
    assert {slide["layout"] for slide in json.loads(lines.read_text("utf-8"))["slides"]} & set(CHINESE)
