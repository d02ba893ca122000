"""The command line as a person, or an outside check, calls it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from pptx import Presentation

from jiangtai.cli import main
from jiangtai.span import letters

if TYPE_CHECKING:
    from pathlib import Path

HEADINGS = (
    "切实增强学习贯彻全会精神的政治自觉思想自觉行动自觉",
    "准确把握红十字事业高质量发展的正确方向",
    "把全会精神贯彻到推动红十字事业高质量发展全过程、各方面",
)


def say(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    assert main([str(word) for word in words]) == 0
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return data


def wordings(points: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [word for point in points for word in (point, *wordings(point["points"]))]


def test_read_understands_the_sample(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    read = say(capsys, "read", sample, "--json", "--text")
    assert read["title"] == "深入学习贯彻党的二十届四中全会精神 扎实推进中国特色红十字事业高质量发展"
    assert read["byline"] == "中国红十字会党组书记、常务副会长 王可"
    assert tuple(section["heading"] for section in read["sections"] if section["heading"]) == HEADINGS
    assert [mend["cause"] for mend in read["mends"]] == ["page break"] * 6
    counts = {parallel["lead"]: len(parallel["items"]) for parallel in read["parallels"]}
    assert counts["必须坚持"] == 6
    assert 12 in {count for lead, count in counts.items() if lead.startswith("紧扣")}
    assert read["closing"]["text"].startswith("蓝图已经绘就，奋斗正当其时。")
    assert read["text"] == sample.read_text("utf-8")


def test_outline_is_verbatim(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = say(capsys, "read", sample, "--json", "--text")["text"]
    outline = say(capsys, "outline", sample, "--json")
    sourced = 0
    for page in (page for part in outline["parts"] for page in part["pages"]):
        for wording in (page["title"], *wordings(page["points"])):
            assert bool(wording["sources"]) != (wording["own"] or wording["furniture"])
            if wording["sources"]:
                sourced += 1
                assert letters(wording["text"]) == letters("".join(text[s:e] for s, e in wording["sources"]))
    assert sourced > 60


def test_notes_read_every_selected_character_once(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    read = say(capsys, "read", sample, "--json", "--text")
    outline = say(capsys, "outline", sample, "--json")
    spoken = "".join(paragraph["text"] for section in read["sections"] for paragraph in section["paragraphs"])
    noted = [span for part in outline["parts"] for page in part["pages"] for span in page["notes"]]
    assert "".join(read["text"][start:end] for start, end in noted) == spoken
    assert noted == sorted(noted)


@pytest.mark.parametrize(("aspect", "most"), [("16:9", 26), ("4:3", 32)])
def test_build_makes_a_deck_that_opens(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], aspect: str, most: int
) -> None:
    target = tmp_path / "简报.pptx"
    built = say(capsys, "build", sample, "-o", target, "--aspect", aspect, "--json")
    deck = Presentation(str(target))
    assert built["slides"] == len(deck.slides)
    assert 18 <= built["slides"] <= most
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides if slide.shapes.title]
    assert letters("深入学习贯彻党的二十届四中全会精神") in letters(titles[0])
    assert all(slide.has_notes_slide or slide.slide_layout.name for slide in deck.slides)


def test_the_same_input_gives_the_same_bytes(sample: Path, tmp_path: Path) -> None:
    for name in ("a.pptx", "b.pptx"):
        assert main(["build", str(sample), "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / "a.pptx").read_bytes() == (tmp_path / "b.pptx").read_bytes()


def test_sections_choose_what_is_shown(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outline = say(capsys, "outline", sample, "--json", "--sections", "2")
    assert [part["heading"] for part in outline["parts"] if part["heading"]] == [HEADINGS[1]]


@pytest.mark.parametrize("suffix", ["json", "md", "docx"])
def test_outline_is_written_as_a_paper(sample: Path, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"提纲.{suffix}"
    assert main(["outline", str(sample), "-o", str(target)]) == 0
    assert target.stat().st_size > 1000


def test_templates_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert {"id": "redcross", "name": "红十字", "english": "Red Cross"} in say(capsys, "templates", "--json")[
        "templates"
    ]


def test_preview_paints_what_is_shown(sample: Path, tmp_path: Path, qapp: object) -> None:
    assert qapp
    assert main(["preview", str(sample), "-o", str(tmp_path / "pages"), "--width", "320"]) == 0
    assert main(["preview", str(sample), "-o", str(tmp_path / "a.pdf"), "--lines", str(tmp_path / "lines.json")]) == 0
    lines = json.loads((tmp_path / "lines.json").read_text("utf-8"))["slides"]
    shown = [f"{slide['number']:03}.png" for slide in lines if not slide["hidden"]]
    assert sorted(file.name for file in (tmp_path / "pages").iterdir()) == shown
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert lines[1]["boxes"][0]["lines"]


BAD = {
    "no speech": (["read", "没有.txt"], "没有.txt"),
    "unknown template": (["build", "{sample}", "-o", "{out}", "--template", "绿十字"], "redcross"),
    "unknown occasion": (["build", "{sample}", "-o", "{out}", "--occasion", "酒会"], "study"),
    "unknown section": (["outline", "{sample}", "--sections", "9"], "1、2、3"),
    "unknown extra": (["outline", "{sample}", "--add", "songs"], "local"),
    "unwritable folder": (["build", "{sample}", "-o", "{out}/none/a.pptx"], "none"),
    "reserved verb": (["batch"], "batch"),
    "bad minutes": (["outline", "{sample}", "--minutes", "0"], "--minutes"),
    "a name no cover holds": (["outline", "{sample}", "--speaker", "张" * 300], "30"),
    "a deck of another kind": (["build", "{sample}", "-o", "{out}.ppt"], ".ppt"),
    "no sections": (["outline", "{sample}", "--sections", ""], "1"),
    "a logo that is no picture": (["build", "{sample}", "-o", "{out}", "--logo", "{doc}"], "PNG"),
    "an endless file": (["read", "/dev/zero"], "/dev/zero"),
    "a name too long for any disk": (["build", "{sample}", "-o", "{out}" + "长" * 300 + ".pptx"], "长"),
    "a mistyped verb": (["biuld"], "biuld"),
    "bad usage": (["build", "{sample}"], "--output"),
    "old word file": (["read", "{doc}"], ".docx"),
    "empty speech": (["read", "{empty}"], "empty.txt"),
    "paper of another kind": (["outline", "{sample}", "-o", "{out}.odt"], "odt"),
}


@pytest.mark.parametrize(("words", "named"), BAD.values(), ids=BAD)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_bad_input_is_one_sentence(
    words: list[str], named: str, lang: str, sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "old.doc").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    (tmp_path / "empty.txt").write_bytes(b" \n")
    places = {
        "sample": sample,
        "out": tmp_path / "a.pptx",
        "doc": tmp_path / "old.doc",
        "empty": tmp_path / "empty.txt",
    }
    before = sorted(tmp_path.iterdir())
    assert main([*(word.format(**places) for word in words), "--lang", lang]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert named in printed.err
    assert len(printed.err.strip().splitlines()) == 1
    assert ("。" in printed.err) == (lang == "zh")
    assert sorted(tmp_path.iterdir()) == before


def test_the_speech_itself_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    speech = tmp_path / "a.pptx"
    speech.write_text("通知\n\n请各单位认真组织学习。\n", "utf-8")
    assert main(["build", str(speech), "-o", str(speech), "--force"]) == 2
    assert "a.pptx" in capsys.readouterr().err
    assert speech.read_text("utf-8").startswith("通知")


PLACES = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def test_chinese_works_where_the_locale_knows_none(sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.pptx"
    command = [sys.executable, "-m", "jiangtai", "build", str(sample), "-o", str(target), "--speaker", "张三"]
    run = subprocess.run(command, env=os.environ | PLACES, capture_output=True, check=True)
    assert "已生成" in run.stdout.decode("utf-8")
    assert "张" in Presentation(str(target)).slides[0].placeholders[15].text_frame.text


def test_no_argument_opens_the_window_or_says_that_there_is_no_screen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main([]) == 2
    assert "jiangtai build" in capsys.readouterr().err


def test_nothing_is_overwritten_unasked(sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "a.pptx"
    target.write_bytes(b"mine")
    assert main(["build", str(sample), "-o", str(target)]) == 2
    assert "--force" in capsys.readouterr().err
    assert target.read_bytes() == b"mine"
    assert main(["build", str(sample), "-o", str(target), "--force"]) == 0
    assert target.read_bytes()[:2] == b"PK"
