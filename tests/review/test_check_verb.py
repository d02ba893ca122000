"""`jiangtai check` on what people hand it: a speech, a deck made here, a deck of somebody else's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from pptx import Presentation

from jiangtai.cli import main

if TYPE_CHECKING:
    from pathlib import Path

CLEAN = (
    "救护站的一年\n\n一、我们做了什么\n\n我们在车站和学校建了救护站，请医生来上课。\n\n"
    "二、我们要做什么\n\n明年把课上到每个社区，让大家都学会。\n"
)


def say(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, dict[str, Any]]:
    code = main([str(word) for word in words])
    return code, json.loads(capsys.readouterr().out)


def codes(told: dict[str, Any]) -> set[str]:
    return {finding["code"] for finding in told["findings"]}


def test_an_error_in_a_speech_is_exit_1(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = say(capsys, "check", sample, "--json")
    assert code == 1
    assert told["counts"]["error"] == 1
    slip = next(finding for finding in told["findings"] if finding["code"] == "title-slip")
    assert len(slip["sources"]) == 2
    assert slip["where"] in sample.read_text("utf-8")


def test_a_speech_without_one_is_exit_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    speech = tmp_path / "讲稿.txt"
    speech.write_text(CLEAN, "utf-8")
    code, told = say(capsys, "check", speech, "--json")
    assert code == 0
    assert told["counts"] == {"error": 0, "warning": 1, "hint": len(told["findings"]) - 1}


def test_a_deck_made_here_is_known_again(sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deck = tmp_path / "课件.pptx"
    main(["build", str(sample), "-o", str(deck)])
    capsys.readouterr()
    _, told = say(capsys, "check", deck, "--json")
    assert "local-hidden" in codes(told)
    assert "deck-untraced" not in codes(told)


def test_another_deck_gets_layout_and_terms_and_one_hint(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "学习习总书记的讲话"
    slide.placeholders[1].text = "\n".join("这一行的字很多很多很多很多很多很多很多" for _ in range(14))
    deck.save(str(tmp_path / "别人的.pptx"))
    code, told = say(capsys, "check", tmp_path / "别人的.pptx", "--json")
    assert code == 1
    assert {"term-slip", "overflow", "deck-untraced"} <= codes(told)


def test_a_shelf_a_list_and_a_sheet_can_be_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    speech = tmp_path / "讲稿.txt"
    speech.write_text(CLEAN.replace("请医生来上课", "做到“建好一站服务一片”"), "utf-8")
    (tmp_path / "文本").mkdir()
    (tmp_path / "文本" / "方案.txt").write_text("要求建好一站、群众放心、服务一片。", "utf-8")
    (tmp_path / "用语.toml").write_text(
        '[[slip]]\nwrong = "救护站"\nright = "红十字救护站"\nreason = "全称"\n', "utf-8"
    )
    shelf, terms, sheet = tmp_path / "文本", tmp_path / "用语.toml", tmp_path / "送审单.docx"
    _, told = say(capsys, "check", speech, "--json", "--shelf", shelf, "--terms", terms, "--sheet", sheet)
    assert {"quotation-shortened", "term-slip"} <= codes(told)
    assert sheet.stat().st_size > 1000


@pytest.mark.parametrize("name", ["没有.txt", "坏.pptx", "空.txt"])
def test_what_cannot_be_checked_is_exit_2(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    if name != "没有.txt":
        (tmp_path / name).write_bytes(b"" if name == "空.txt" else b"no deck")
    assert main(["check", str(tmp_path / name)]) == 2
    assert name in capsys.readouterr().err
