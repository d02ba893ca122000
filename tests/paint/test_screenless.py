"""Painting without a screen, and without any Chinese face."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

NO_FONTS = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>'
SPEECH = "关于学习的讲话\n\n一、认真学习\n\n大家要认真学习，学深学透，把学到的东西用到工作中去。\n"


@pytest.mark.skipif(sys.platform != "linux", reason="the fonts of a machine are hidden by fontconfig's settings")
def test_no_chinese_face_is_said_with_its_cure_and_nothing_is_painted(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(NO_FONTS)
    (tmp_path / "讲话.txt").write_text(SPEECH, encoding="utf-8")
    script = (
        "import sys\n"
        "sys.modules['noto_cjk_sans_otc'] = None\n"  # as where the optional face is not installed
        "from jiangtai.cli import main\n"
        "sys.exit(main(['preview', '讲话.txt', '-o', 'out']))\n"
    )
    environment = os.environ | {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 2
    assert "没有中文字体" in done.stderr.decode()
    assert "noto-cjk-sans-otc" in done.stderr.decode()
    assert not (tmp_path / "out").exists()
