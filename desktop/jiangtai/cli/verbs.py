"""The verbs: what each command does with the session its options ask for, and what it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.cli.asked import asked_session, new_session, template_folders
from jiangtai.fault import UnknownChoice, Unpaintable
from jiangtai.printing import dump, print_findings, print_fit, print_json, print_section, worded

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from pathlib import Path

    from jiangtai.catalogue import Catalogue
    from jiangtai.deck.deck import Deck
    from jiangtai.session import Session

PAPERS = (".json", ".md", ".docx")
"""What an outline can be written as."""


def _build(options: argparse.Namespace, catalogue: Catalogue) -> int:
    from jiangtai.project.saving import check_target  # noqa: PLC0415  # the engine loads only when needed
    from jiangtai.review.projecting import projected  # noqa: PLC0415  # the same

    if options.output.suffix.lower() != ".pptx":
        raise UnknownChoice("课件要写成 .pptx 文件，不能写成“{name}”。", name=options.output.name)
    check_target(options.output, force=options.force, source=options.speech)
    session = asked_session(options)
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
    if wrong := projected(findings, session.deck):
        print(catalogue.say("第 {pages} 页有必改的问题，放映前请改好。", pages="、".join(map(str, wrong))))
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
    session = asked_session(options)
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
    if options.handout and not as_pdf:
        raise UnknownChoice("备注页和讲义要写成 .pdf 文件；请用 -o 给出文件名。")
    for file in filter(None, (options.lines, target if as_pdf else None)):
        check_target(file, force=options.force, source=options.speech)
    session = asked_session(options)
    deck = session.lay_out(Profile(options.renderer))
    if options.lines is not None:
        write_whole(options.lines, dump(lines_json(deck)).encode(), force=options.force)
    if target is None:
        return 0
    from jiangtai.paint.backdrop import unpainted_findings  # noqa: PLC0415  # Qt loads only to paint

    pictures = _paint(session, deck, options.width, as_pdf=as_pdf, handout=options.handout)
    if as_pdf:
        write_whole(target, pictures[0][1], force=options.force)
    else:
        make_folder(target)
        for name, _ in pictures:
            check_target(target / name, force=options.force)
        for name, blob in pictures:
            write_whole(target / name, blob, force=options.force)
    outlined = unpainted_findings(deck)
    if options.json:
        findings = worded((*session.findings, *outlined), catalogue)
        print_json({"file": str(target), "slides": len(deck.slides), "findings": findings})
    else:
        print(catalogue.say("已写出 {file}。", file=target))
        print_findings(outlined, catalogue)
    return 0


def _paint(session: Session, deck: Deck, width: int, *, as_pdf: bool, handout: str | None) -> list[tuple[str, bytes]]:
    """Return the shown slides as pictures by file name, or the one PDF. Raises Unpaintable without a Chinese face."""
    from jiangtai.deck.branding import branded  # noqa: PLC0415  # the engine loads only when needed
    from jiangtai.paint.handouts import Handout, handout_pdf  # noqa: PLC0415  # Qt loads only to paint
    from jiangtai.paint.papers import deck_pdf, deck_pngs  # noqa: PLC0415  # Qt loads only to paint
    from jiangtai.paint.screenless import can_paint_chinese, make_painting_application  # noqa: PLC0415  # the same
    from jiangtai.wordings import FINDINGS  # noqa: PLC0415  # the same

    template = branded(session.template, session.state.brand)
    application = make_painting_application()
    if not can_paint_chinese():
        raise Unpaintable(FINDINGS["no-chinese-face"][0] + FINDINGS["no-chinese-face"][1])
    if handout is not None:
        pictures = [("", handout_pdf(deck, template, Handout(handout)))]
    elif as_pdf:
        pictures = [("", deck_pdf(deck, template))]
    else:
        pictures = [(f"{number:03}.png", blob) for number, blob in deck_pngs(deck, template, width)]
    del application
    return pictures


def _templates(options: argparse.Namespace, catalogue: Catalogue) -> int:
    from jiangtai.deck.template import template_cards  # noqa: PLC0415  # the engine loads only when needed
    from jiangtai.project.places import templates_folder  # noqa: PLC0415  # the same

    if options.action == "check":
        return _check_template(options, catalogue)
    cards = template_cards(template_folders())
    if options.json:
        shown = [{"id": card.id, "name": card.name, "english": card.english} for card in cards]
        print_json({"templates": shown, "folder": str(templates_folder())})
        return 0
    for card in cards:
        print(f"{card.id}  {card.name if catalogue.lang == 'zh' else card.english}")
    print(catalogue.say("自己的 .pptx 或 .potx 可放进 {folder}。", folder=templates_folder()))
    return 0


def _check_template(options: argparse.Namespace, catalogue: Catalogue) -> int:
    from jiangtai.deck.fit_report import fit_json  # noqa: PLC0415  # the engine loads only when needed
    from jiangtai.deck.foreign import adopt_file, build_foreign  # noqa: PLC0415  # the same
    from jiangtai.review.submission import Submission  # noqa: PLC0415  # the same
    from jiangtai.review.templating import check_template  # noqa: PLC0415  # the same

    if options.file is None:
        raise UnknownChoice("请给出要检查的模板，例如 jiangtai templates check 模板.pptx。")
    adopted, said = adopt_file(options.file)
    template = build_foreign(options.file.stem, adopted, said)
    findings = check_template(Submission(template=template))
    data = fit_json(options.file.name, adopted.said)
    if options.json:
        print_json(data | {"findings": worded(findings, catalogue)})
    else:
        print_fit(data, catalogue)
        print_findings(findings, catalogue)
    return 0


def _check(options: argparse.Namespace, catalogue: Catalogue) -> int:
    from jiangtai.checking import checked  # noqa: PLC0415  # the engine loads only when needed
    from jiangtai.papers.submission import Handed, review_sheet  # noqa: PLC0415  # the same
    from jiangtai.project.saving import check_target, write_whole  # noqa: PLC0415  # the same
    from jiangtai.wordings import LEVELS  # noqa: PLC0415  # the same

    if options.sheet is not None:
        if options.sheet.suffix.lower() != ".docx":
            raise UnknownChoice("送审单要写成 .docx 文件，不能写成“{name}”。", name=options.sheet.name)
        check_target(options.sheet, force=options.force, source=options.file)
    findings, session = checked(options.file, new_session(), options.terms, options.shelf)
    if options.sheet is not None:
        rows = [(finding, catalogue.what(finding), catalogue.cure(finding)) for finding in findings]
        stand = [(catalogue.what(finding), reason) for finding, reason in session.accepted] if session else []
        handed = Handed(session.outline, session.speech, session.deck) if session else None
        sheet = review_sheet(options.file.name, rows, handed, stand)
        write_whole(options.sheet, sheet, force=options.force)
    counts = {level.value: sum(finding.level is level for finding in findings) for level in LEVELS}
    if options.json:
        print_json({"findings": worded(findings, catalogue), "counts": counts})
    else:
        print_findings(findings, catalogue)
        print(catalogue.say("必改 {error} 处，请确认 {warning} 处，提示 {hint} 处。", **counts))
    return 1 if counts["error"] else 0


ACTS: dict[str, Callable[[argparse.Namespace, Catalogue], int]] = {
    "build": _build,
    "read": _read,
    "outline": _outline,
    "check": _check,
    "preview": _preview,
    "templates": _templates,
}
"""What each verb does; it returns the exit code."""
