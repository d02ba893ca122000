"""The options of the command line: how each verb of contracts.md is written. Parsing only; `cli.py` acts on them."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from jiangtai import __version__
from jiangtai.catalogue import LANGUAGES
from jiangtai.fault import UnknownChoice

if TYPE_CHECKING:
    from collections.abc import Callable

    Say = Callable[[str], str]

VERBS = ("build", "read", "outline", "check", "preview", "templates", "batch")
RESERVED = ("batch",)
"""Verbs the contract names that answer with a sentence until they are there."""

MOST_MINUTES = 600
"""Ten hours: no session is longer, so a larger number is a slip of the keyboard."""


MOST_PIXELS = 8192
"""Wider than any screen or projector."""


class SentenceParser(argparse.ArgumentParser):
    """A parser whose complaint is one sentence, a Fault like every other."""

    def error(self, message: str) -> NoReturn:
        """Raise UnknownChoice instead of printing usage and leaving."""
        raise UnknownChoice("用法不对：{message}。用 {command} --help 看怎样写。", message=message, command=self.prog)


def as_typed(word: str) -> str:
    """Return an argument as it was typed: where the system's locale knows no Chinese, its bytes are read as UTF-8."""
    return os.fsencode(word).decode("utf-8", "replace") if any("\udc80" <= c <= "\udcff" for c in word) else word


def window_parser(say: Say) -> argparse.ArgumentParser:
    """Return the parser for starting the window, with a file or without."""
    parser = SentenceParser(prog="jiangtai", add_help=False)
    parser.add_argument("files", nargs="*", type=Path, help=say("讲稿文件"))
    _add_language(parser, say)
    return parser


def command_parser(say: Say) -> argparse.ArgumentParser:
    """Return the parser for the verbs; the parsed options carry `verb` and `json`."""
    parser = SentenceParser(
        prog="jiangtai", description=say("讲台：把讲稿做成宣讲课件。不写动词（或只写一个文件）时打开窗口。")
    )
    parser.add_argument("--version", action="version", version=f"jiangtai {__version__}")
    _add_language(parser, say)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    shared = _shared(say)

    def verb(name: str, purpose: str, *, speech: bool = True) -> argparse.ArgumentParser:
        added = verbs.add_parser(name, help=purpose, description=purpose, parents=[shared])
        if speech:
            added.add_argument("speech", type=Path, metavar="SPEECH", help=say("讲稿文件"))
        return added

    build = verb("build", say("把讲稿做成 .pptx"))
    build.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.pptx")
    read = verb("read", say("看讲稿读懂了什么：结构、接段、排比"))
    read.add_argument("--text", action="store_true", help=say("连同全文"))
    outline = verb("outline", say("看提纲和每一处的出处"))
    outline.add_argument("-o", "--output", type=Path, metavar="OUT.json|.md|.docx")
    preview = verb("preview", say("把每一页画成图片或 PDF"))
    preview.add_argument("-o", "--output", type=Path, metavar="DIR|OUT.pdf")
    preview.add_argument("--width", type=_width, default=1280, help=say("图片宽度（像素）"))
    preview.add_argument("--lines", type=Path, metavar="FILE.json", help=say("写出每一行文字的位置"))
    preview.add_argument(
        "--renderer", choices=("powerpoint", "libreoffice"), default="powerpoint", help=say("按谁的断行")
    )
    preview.add_argument(
        "--handout", choices=("notes", "2", "3", "6"), help=say("印在 A4 纸上的备注页，或每页 2、3、6 张的讲义")
    )
    for drafting in (build, outline, preview):
        _add_draft_options(drafting, say)
        _add_deck_options(drafting, say)
    templates = verb("templates", say("列出可用的模板；check FILE 看自己的模板会怎样使用"), speech=False)
    templates.add_argument("action", nargs="?", choices=("check",), metavar="check")
    templates.add_argument("file", nargs="?", type=Path, metavar="FILE.pptx|.potx")
    check = verb("check", say("查讲稿、项目或课件：用语、出处、版式、礼仪、时间"), speech=False)
    check.add_argument("file", type=Path, metavar="FILE", help=say("讲稿、项目或 .pptx"))
    check.add_argument("--shelf", type=Path, metavar="DIR", help=say("核对文本的文件夹"))
    check.add_argument("--terms", type=Path, metavar="FILE.toml", help=say("自己的用语表"))
    check.add_argument("--sheet", type=Path, metavar="OUT.docx", help=say("写出送审单"))
    check.add_argument("--force", action="store_true", help=say("覆盖已有文件"))
    for name in RESERVED:
        verb(name, say("（以后的版本）"), speech=False).add_argument("rest", nargs=argparse.REMAINDER)
    return parser


def _shared(say: Say) -> SentenceParser:
    shared = SentenceParser(add_help=False)
    shared.add_argument("--json", action="store_true", help=say("只输出一个 JSON"))
    _add_language(shared, say)
    return shared


def _add_language(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, default="zh", help=say("说明文字用的语言"))


def _add_draft_options(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument("--occasion", type=as_typed, default="study", help=say("场次：编号或中文名"))
    parser.add_argument("--minutes", type=_minutes, help=say("时长；给出后，次要段落会略讲"))
    parser.add_argument("--sections", help=say("只选这些节，例如 1,3,2.1"))
    parser.add_argument("--add", type=as_typed, default="", help=say("加上附页：local,questions"))
    parser.add_argument("--without", type=as_typed, default="", help=say("去掉附页：local,questions"))
    parser.add_argument("--title", type=as_typed, default="", help=say("题目"))
    parser.add_argument("--subtitle", type=as_typed, default="", help=say("副题"))
    parser.add_argument("--speaker", type=as_typed, default="", help=say("宣讲人（不是原文作者）"))
    parser.add_argument("--unit", type=as_typed, default="", help=say("单位"))
    parser.add_argument("--date", type=as_typed, default="", help=say("日期"))
    parser.add_argument("--notes", choices=("full", "points", "none"), default="full", help=say("备注写多少"))
    parser.add_argument("--lean", action="store_true", help=say("会议要求简朴：查出图片、色块和标志"))


def _add_deck_options(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument("--template", type=as_typed, default="redcross", help=say("模板：文件夹名或显示名"))
    parser.add_argument("--aspect", choices=("16:9", "4:3"), default="16:9", help=say("画面比例"))
    parser.add_argument("--logo", type=Path, help=say("单位标志的图片"))
    parser.add_argument("--force", action="store_true", help=say("覆盖已有文件"))


def _width(text: str) -> int:
    width = int(text)
    if not 64 <= width <= MOST_PIXELS:
        raise argparse.ArgumentTypeError(text)
    return width


def _minutes(text: str) -> float:
    minutes = float(text)
    if not 1 <= minutes <= MOST_MINUTES:
        raise argparse.ArgumentTypeError(text)
    return minutes
