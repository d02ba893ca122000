"""The command line: the verbs of contracts.md, a public interface. No verb: the window.

Exit 0: done; 1: `check` found an error; 2: bad input or usage, said in one sentence on standard error.
"""

from __future__ import annotations

import os
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

from jiangtai.catalogue import LANGUAGES, Catalogue
from jiangtai.fault import Fault, UnknownChoice, Unpaintable, UnreadableSource
from jiangtai.options import VERBS, command_parser, window_parser
from jiangtai.printing import dump, forget_output, prepare_output, print_findings, print_json, print_section, worded
from jiangtai.wordings import FINDINGS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from jiangtai.deck.deck import Deck
    from jiangtai.outline.brief import Brief
    from jiangtai.session import Session
    from jiangtai.speech.speech import Speech


PAPERS = (".json", ".md", ".docx")
"""What an outline can be written as."""


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
    """Read one source for the program that started this one, if it asks: a frozen program is its own worker."""
    from jiangtai.speech.isolation import WORKER_SWITCH  # noqa: PLC0415  # a frozen program only
    from jiangtai.speech.worker import main as read_one_source  # noqa: PLC0415  # the same

    if words[:1] != [WORKER_SWITCH]:
        return False
    read_one_source()
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
    match options.verb:
        case "build":
            return _build(options, catalogue)
        case "read":
            return _read(options, catalogue)
        case "outline":
            return _outline(options, catalogue)
        case "preview":
            return _preview(options, catalogue)
        case "templates":
            return _templates(options, catalogue)
        case _:
            raise UnknownChoice("“{verb}”留给以后的版本，这一版还不能用。", verb=options.verb)


def _open_window(words: list[str], catalogue: Catalogue) -> int:
    files = window_parser(catalogue.say).parse_args(words).files
    for file in files:
        if not file.exists():
            raise UnreadableSource("找不到文件“{name}”；请检查路径。", name=file)
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & set(os.environ):
        raise UnknownChoice("这里没有屏幕，打不开窗口；请用 jiangtai build 等命令，写法见 jiangtai --help。")
    from jiangtai.window.app import run  # noqa: PLC0415  # Qt loads only for the window

    return run([str(file) for file in files], catalogue.lang)


def _session(options: argparse.Namespace) -> Session:
    """Return a session with the speech open, drafted as the options ask."""
    from jiangtai.deck.brand import Brand  # noqa: PLC0415  # the engine loads only for a verb that needs it
    from jiangtai.project.sources import checked_logo, source_file  # noqa: PLC0415  # the same
    from jiangtai.project.state import State  # noqa: PLC0415  # the same
    from jiangtai.session import Session  # noqa: PLC0415  # the same
    from jiangtai.shipped import shipped  # noqa: PLC0415  # the same
    from jiangtai.speech.words import load_words  # noqa: PLC0415  # the same

    session = Session((shipped("templates"),), load_words)
    brand = Brand(logo=checked_logo(source_file(options.logo)), logo_kind="unit") if options.logo else Brand()
    state = State((source_file(options.speech),), template=options.template, aspect=options.aspect, brand=brand)
    session.start(state, lambda speech: _brief(options, speech))
    return session


def _brief(options: argparse.Namespace, speech: Speech) -> Brief:
    from jiangtai.outline.brief import Brief, Cover, Notes  # noqa: PLC0415  # the engine loads only when needed
    from jiangtai.outline.occasion import find_occasion  # noqa: PLC0415  # the same
    from jiangtai.speech.section_numbers import paragraphs_numbered  # noqa: PLC0415  # the same

    occasion = find_occasion(options.occasion)
    unticked: frozenset[int] = frozenset()
    if options.sections is not None:
        everything = frozenset(paragraph.start for paragraph in speech.paragraphs())
        unticked = everything - paragraphs_numbered(speech, options.sections)
    return Brief(
        occasion=occasion.id,
        minutes=options.minutes,
        unticked=unticked,
        extras=_extras(options.add, options.without, tuple(extra.value for extra in occasion.last if extra)),
        notes=Notes(options.notes),
        cover=Cover(options.title, options.subtitle, options.speaker, options.unit, options.date),
    )


def _extras(add: str, without: str, usual: tuple[str, ...]) -> tuple[str, ...] | None:
    from jiangtai.outline.occasion import Extra  # noqa: PLC0415  # the engine loads only when needed

    known = tuple(extra.value for extra in Extra)
    added, taken = (tuple(filter(None, (name.strip() for name in names.split(",")))) for names in (add, without))
    for name in (*added, *taken):
        if name not in known:
            raise UnknownChoice("没有名为“{name}”的附页；可选：{known}。", name=name, known="、".join(known))
    if not added and not taken:
        return None
    return tuple(name for name in dict.fromkeys((*usual, *added)) if name not in taken)


def _build(options: argparse.Namespace, catalogue: Catalogue) -> int:
    from jiangtai.project.saving import check_target  # noqa: PLC0415  # the engine loads only when needed

    if options.output.suffix.lower() != ".pptx":
        raise UnknownChoice("课件要写成 .pptx 文件，不能写成“{name}”。", name=options.output.name)
    check_target(options.output, force=options.force, source=options.speech)
    session = _session(options)
    session.export(options.output, force=options.force)
    findings = session.findings
    shown = sum(not slide.hidden for slide in session.deck.slides)
    if options.json:
        print_json(
            {
                "file": str(options.output),
                "slides": len(session.deck.slides),
                "findings": worded(findings, catalogue),
            }
        )
        return 0
    print(catalogue.say("已生成 {file}：{pages} 页。", file=options.output, pages=shown))
    print_findings(findings, catalogue)
    return 0


def _read(options: argparse.Namespace, catalogue: Catalogue) -> int:
    from jiangtai.project import sources  # noqa: PLC0415  # the engine loads only when needed
    from jiangtai.project.state import State  # noqa: PLC0415  # the same
    from jiangtai.speech.report import speech_json  # noqa: PLC0415  # the same

    speech = sources.understand_sources(State((sources.source_file(options.speech),)))
    if options.json:
        data = speech_json(speech, with_text=options.text)
        print_json(data | {"findings": worded(speech.findings, catalogue)})
        return 0
    report = speech_json(speech)
    for field, label in (("title", "题目"), ("subtitle", "副题"), ("byline", "作者"), ("date", "日期")):
        if report[field]:
            print(f"{catalogue.say(label)}  {report[field]}")
    for section in speech.walk():
        print_section(section, speech.text, catalogue)
    for parallel in report["parallels"]:
        print(catalogue.say("排比“{lead}”：{count} 项", lead=parallel["lead"], count=len(parallel["items"])))
    print_findings(speech.findings, catalogue)
    if options.text:
        print(speech.text)
    return 0


def _outline(options: argparse.Namespace, catalogue: Catalogue) -> int:
    from jiangtai.outline.report import outline_json  # noqa: PLC0415  # the engine loads only when needed
    from jiangtai.papers.outlines import outline_docx, outline_markdown  # noqa: PLC0415  # the same
    from jiangtai.project.saving import check_target, write_whole  # noqa: PLC0415  # the same

    target: Path | None = options.output
    suffix = target.suffix.lower() if target else ""
    if target is not None:
        if suffix not in PAPERS:
            raise UnknownChoice("提纲可以写成 .json、.md 或 .docx，不能写成“{name}”。", name=target.name)
        check_target(target, force=options.force, source=options.speech)
    session = _session(options)
    data = outline_json(session.outline, session.speech, session.state.brief)
    if target is not None:
        blob = {
            ".json": lambda: dump(data).encode(),
            ".md": lambda: outline_markdown(session.outline).encode(),
            ".docx": lambda: outline_docx(session.outline),
        }[suffix]()
        write_whole(target, blob, force=options.force)
    if options.json:
        print_json(data)
    elif target is None:
        print(outline_markdown(session.outline))
    else:
        print(catalogue.say("已写出 {file}。", file=target))
    return 0


def _preview(options: argparse.Namespace, catalogue: Catalogue) -> int:
    from jiangtai.deck.deck import Profile  # noqa: PLC0415  # the engine loads only when needed
    from jiangtai.deck.report import lines_json  # noqa: PLC0415  # the same
    from jiangtai.project.saving import check_target, make_folder, write_whole  # noqa: PLC0415  # the same

    target: Path | None = options.output
    if target is None and options.lines is None:
        raise UnknownChoice("请用 -o 给出图片的文件夹或 .pdf 文件，或用 --lines 给出 .json 文件。")
    as_pdf = target is not None and target.suffix.lower() == ".pdf"
    for file in filter(None, (options.lines, target if as_pdf else None)):
        check_target(file, force=options.force, source=options.speech)
    session = _session(options)
    deck = session.lay_out(Profile(options.renderer))
    if options.lines is not None:
        write_whole(options.lines, dump(lines_json(deck)).encode(), force=options.force)
    if target is None:
        return 0
    pictures = _paint(session, deck, options.width, as_pdf=as_pdf)
    if as_pdf:
        write_whole(target, pictures[0][1], force=options.force)
    else:
        make_folder(target)
        for name, _ in pictures:
            check_target(target / name, force=options.force)
        for name, blob in pictures:
            write_whole(target / name, blob, force=options.force)
    if options.json:
        print_json({"file": str(target), "slides": len(deck.slides), "findings": worded(session.findings, catalogue)})
    else:
        print(catalogue.say("已写出 {file}。", file=target))
    return 0


def _paint(session: Session, deck: Deck, width: int, *, as_pdf: bool) -> list[tuple[str, bytes]]:
    """Return the shown slides as pictures by file name, or the one PDF. Raises Unpaintable without a Chinese face."""
    from jiangtai.paint.papers import deck_pdf, slide_png  # noqa: PLC0415  # Qt loads only to paint
    from jiangtai.paint.screenless import can_paint_chinese, make_painting_application  # noqa: PLC0415  # the same

    application = make_painting_application()
    if not can_paint_chinese():
        raise Unpaintable(FINDINGS["no-chinese-face"][0] + FINDINGS["no-chinese-face"][1])
    if as_pdf:
        pictures = [("", deck_pdf(deck, session.template))]
    else:
        shown = [slide for slide in deck.slides if not slide.hidden]
        pictures = [(f"{slide.number:03}.png", slide_png(slide, deck, session.template, width)) for slide in shown]
    del application
    return pictures


def _templates(options: argparse.Namespace, catalogue: Catalogue) -> int:
    from jiangtai.deck.template import template_cards  # noqa: PLC0415  # the engine loads only when needed
    from jiangtai.shipped import shipped  # noqa: PLC0415  # the same

    cards = template_cards((shipped("templates"),))
    if options.json:
        print_json({"templates": [{"id": card.id, "name": card.name, "english": card.english} for card in cards]})
        return 0
    for card in cards:
        print(f"{card.id}  {card.name if catalogue.lang == 'zh' else card.english}")
    return 0
