"""The command line: the verbs of contracts.md, a public interface. No verb: the window.

Exit 0: done; 1: `check` found an error; 2: bad input or usage, said in one sentence on standard error.
"""

from __future__ import annotations

import gc
import os
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

from jiangtai.catalogue import LANGUAGES, Catalogue
from jiangtai.fault import Fault, UnknownChoice, UnreadableSource
from jiangtai.options import VERBS, command_parser, window_parser
from jiangtai.printing import forget_output, prepare_output

if TYPE_CHECKING:
    from collections.abc import Sequence

_RARELY = 100_000
"""Objects more before cycles are looked for. A verb ends soon, and of what it makes next to nothing is garbage: looking
every 700, as Python does, is a twentieth of its time."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    prepare_output()
    if getattr(sys, "frozen", False) and _work_for_a_reader(words):
        return 0
    catalogue = Catalogue(_language(words))
    try:
        code = _run(words, catalogue)
        sys.stdout.flush()
    except Fault as fault:
        print(catalogue.fault(fault), file=sys.stderr)
        return 2
    except BrokenPipeError:
        forget_output()
        return 0
    except OSError as error:  # the console itself: a full disk behind a redirection
        forget_output()
        print(catalogue.say("结果写不出来（{reason}）。", reason=error.strerror), file=sys.stderr)
        return 2
    return code


def _work_for_a_reader(words: list[str]) -> bool:
    """Read one source or template for the program that started this one: a frozen program is its own worker."""
    from jiangtai.deck import isolation, worker  # noqa: PLC0415  # a frozen program only
    from jiangtai.speech.isolation import WORKER_SWITCH  # noqa: PLC0415  # the same
    from jiangtai.speech.worker import main as read_one_source  # noqa: PLC0415  # the same

    work = {WORKER_SWITCH: read_one_source, isolation.WORKER_SWITCH: worker.main}.get(words[0] if words else "")
    if work is None:
        return False
    work()
    return True


def _language(words: Sequence[str]) -> str:
    """Find the language before anything is parsed, because a usage error is worded in it too."""
    for word, after in pairwise((*words, "")):
        if word == "--lang" and after in LANGUAGES:
            return after
        if word.startswith("--lang=") and word[7:] in LANGUAGES:
            return word[7:]
    return "zh"


def _run(words: list[str], catalogue: Catalogue) -> int:
    verb = next((word for word in words if not word.startswith("-") and word not in LANGUAGES), "")
    if verb not in VERBS and not {"-h", "--help", "--version"} & set(words):
        return _open_window(words, catalogue)
    options = command_parser(catalogue.say).parse_args(words)
    from jiangtai.cli.verbs import ACTS  # noqa: PLC0415  # help needs none of them

    if options.verb not in ACTS:
        raise UnknownChoice("“{verb}”留给以后的版本，这一版还不能用。", verb=options.verb)
    from jiangtai.project.patterns import keep_patterns, recall_patterns  # noqa: PLC0415  # the same
    from jiangtai.project.places import cache_folder  # noqa: PLC0415  # the same
    from jiangtai.project.shelf import Shelf  # noqa: PLC0415  # the same

    gc.set_threshold(_RARELY)
    shelf = Shelf(cache_folder())
    recall_patterns(shelf)
    code = ACTS[options.verb](options, catalogue)
    keep_patterns(shelf)
    return code


def _open_window(words: list[str], catalogue: Catalogue) -> int:
    files = window_parser(catalogue.say).parse_args(words).files
    for file in files:
        if not file.exists():
            raise UnreadableSource("找不到文件“{name}”；请检查路径。", name=file)
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & set(os.environ):
        raise UnknownChoice("这里没有屏幕，打不开窗口；请用 jiangtai build 等命令，写法见 jiangtai --help。")
    from jiangtai.window.app import run  # noqa: PLC0415  # Qt loads only for the window

    return run([str(file) for file in files], catalogue.lang)
