"""The command line: the verbs of contracts.md, a public interface. No verb: the window.

Exit 0: done; 1: `check` found an error; 2: bad input or usage, said in one sentence on standard error.
"""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any

from jiangtai.catalogue import LANGUAGES, Catalogue
from jiangtai.fault import Fault, UnknownChoice
from jiangtai.options import VERBS, command_parser, window_parser

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from jiangtai.finding import Finding
    from jiangtai.outline.brief import Brief
    from jiangtai.session import Session
    from jiangtai.speech.speech import Section, Speech


PAPERS = (".json", ".md", ".docx")
"""What an outline can be written as."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if getattr(sys, "frozen", False) and _work_for_a_reader(words):
        return 0
    catalogue = Catalogue(_language(words))
    try:
        return _run(words, catalogue)
    except Fault as fault:
        print(catalogue.fault(fault), file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0


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
    for word, after in zip(words, [*words[1:], ""], strict=True):
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
    _prepare_output(as_data=options.json)
    match options.verb:
        case "build":
            return _build(options, catalogue)
        case "read":
            return _read(options, catalogue)
        case "outline":
            return _outline(options, catalogue)
        case "templates":
            return _templates(options, catalogue)
        case _:
            raise UnknownChoice("“{verb}”留给以后的版本，这一版还不能用。", verb=options.verb)


def _open_window(words: list[str], catalogue: Catalogue) -> int:
    files = window_parser(catalogue.say).parse_args(words).files
    from jiangtai.window.app import run  # noqa: PLC0415  # Qt loads only for the window

    return run([str(file) for file in files], catalogue.lang)


def _session(options: argparse.Namespace) -> Session:
    """Return a session with the speech open, drafted as the options ask."""
    from jiangtai.deck.brand import Brand  # noqa: PLC0415  # the engine loads only for a verb that needs it
    from jiangtai.project.sources import source_file  # noqa: PLC0415  # the same
    from jiangtai.project.state import State  # noqa: PLC0415  # the same
    from jiangtai.session import Session  # noqa: PLC0415  # the same
    from jiangtai.shipped import shipped  # noqa: PLC0415  # the same
    from jiangtai.speech.words import load_words  # noqa: PLC0415  # the same

    session = Session((shipped("templates"),), load_words)
    brand = Brand(logo=source_file(options.logo).blob, logo_kind="unit") if options.logo else Brand()
    state = State((source_file(options.speech),), template=options.template, aspect=options.aspect, brand=brand)
    session.start(state, lambda speech: _brief(options, speech))
    return session


def _brief(options: argparse.Namespace, speech: Speech) -> Brief:
    from jiangtai.outline.brief import Brief, Cover, Notes  # noqa: PLC0415  # the engine loads only when needed
    from jiangtai.outline.occasion import find_occasion  # noqa: PLC0415  # the same
    from jiangtai.speech.numbers import paragraphs_numbered  # noqa: PLC0415  # the same

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

    check_target(options.output, force=options.force)
    session = _session(options)
    session.export(options.output, force=options.force)
    findings = session.findings
    shown = sum(not slide.hidden for slide in session.deck.slides)
    if options.json:
        _print_json(
            {
                "file": str(options.output),
                "slides": len(session.deck.slides),
                "findings": _worded(findings, catalogue),
            }
        )
        return 0
    print(catalogue.say("已生成 {file}：{pages} 页。", file=options.output, pages=shown))
    _print_findings(findings, catalogue)
    return 0


def _read(options: argparse.Namespace, catalogue: Catalogue) -> int:
    from jiangtai.project import sources  # noqa: PLC0415  # the engine loads only when needed
    from jiangtai.project.state import State  # noqa: PLC0415  # the same
    from jiangtai.speech.report import speech_json  # noqa: PLC0415  # the same

    speech = sources.understand_sources(State((sources.source_file(options.speech),)))
    if options.json:
        data = speech_json(speech, with_text=options.text)
        _print_json(data | {"findings": _worded(speech.findings, catalogue)})
        return 0
    report = speech_json(speech)
    for field, label in (("title", "题目"), ("subtitle", "副题"), ("byline", "作者"), ("date", "日期")):
        if report[field]:
            print(f"{catalogue.say(label)}  {report[field]}")
    for section in speech.walk():
        _print_section(section, speech.text, catalogue)
    for parallel in report["parallels"]:
        print(catalogue.say("排比“{lead}”：{count} 项", lead=parallel["lead"], count=len(parallel["items"])))
    _print_findings(speech.findings, catalogue)
    if options.text:
        print(speech.text)
    return 0


def _print_section(section: Section, text: str, catalogue: Catalogue) -> None:
    heading = section.heading.read(text) if section.heading else catalogue.say("（标题之前）")
    size = sum(len(paragraph.read(text)) for paragraph in section.paragraphs)
    count = catalogue.say("{paragraphs} 段 {size} 字", paragraphs=len(section.paragraphs), size=size)
    print(f"{'  ' * (section.level - 1)}{section.number}  {heading}  · {count}")


def _outline(options: argparse.Namespace, catalogue: Catalogue) -> int:
    from jiangtai.outline.report import outline_json  # noqa: PLC0415  # the engine loads only when needed
    from jiangtai.papers.outlines import outline_docx, outline_markdown  # noqa: PLC0415  # the same
    from jiangtai.project.saving import check_target, write_whole  # noqa: PLC0415  # the same

    target: Path | None = options.output
    suffix = target.suffix.lower() if target else ""
    if target is not None:
        if suffix not in PAPERS:
            raise UnknownChoice("提纲可以写成 .json、.md 或 .docx，不能写成“{name}”。", name=target.name)
        check_target(target, force=options.force)
    session = _session(options)
    data = outline_json(session.outline, session.speech, session.state.brief)
    if target is not None:
        blob = {
            ".json": lambda: _dump(data).encode(),
            ".md": lambda: outline_markdown(session.outline).encode(),
            ".docx": lambda: outline_docx(session.outline),
        }[suffix]()
        write_whole(target, blob, force=options.force)
    if options.json:
        _print_json(data)
    elif target is None:
        print(outline_markdown(session.outline))
    else:
        print(catalogue.say("已写出 {file}。", file=target))
    return 0


def _templates(options: argparse.Namespace, catalogue: Catalogue) -> int:
    from jiangtai.deck.template import template_cards  # noqa: PLC0415  # the engine loads only when needed
    from jiangtai.shipped import shipped  # noqa: PLC0415  # the same

    cards = template_cards((shipped("templates"),))
    if options.json:
        _print_json({"templates": [{"id": card.id, "name": card.name, "english": card.english} for card in cards]})
        return 0
    for card in cards:
        print(f"{card.id}  {card.name if catalogue.lang == 'zh' else card.english}")
    return 0


def _worded(findings: Sequence[Finding], catalogue: Catalogue) -> list[dict[str, Any]]:
    return [
        {
            "code": finding.code,
            "where": finding.where,
            "what": catalogue.what(finding),
            "level": finding.level.value,
            "cure": catalogue.cure(finding),
            "sources": [[span.start, span.end] for span in finding.sources],
            "slides": list(finding.slides),
        }
        for finding in findings
    ]


def _print_findings(findings: Sequence[Finding], catalogue: Catalogue) -> None:
    for finding in findings:
        print(f"[{catalogue.level(finding.level)}] {catalogue.what(finding)}{catalogue.cure(finding)}")


def _prepare_output(*, as_data: bool) -> None:
    """Let nothing a speech may hold stop the printing: data is always UTF-8, a console shows what it can."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8" if as_data else None, errors="replace")


def _dump(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _print_json(data: dict[str, Any]) -> None:
    sys.stdout.write(_dump(data))
