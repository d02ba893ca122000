"""What a command asks for: the session its options describe, with the speech or the project open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.fault import UnknownChoice
from jiangtai.options import command_parser

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from jiangtai.outline.brief import Brief
    from jiangtai.session import Session
    from jiangtai.speech.speech import Speech

DECIDED = (
    *("occasion", "minutes", "sections", "add", "without", "title", "subtitle", "speaker", "unit", "date", "notes"),
    *("template", "aspect", "logo"),
)
"""Options a project file has its own answer to."""


def asked_session(options: argparse.Namespace) -> Session:
    """Return a session with the speech open, drafted as the options ask."""
    from jiangtai.deck.brand import Brand  # noqa: PLC0415  # the engine loads only for a verb that needs it
    from jiangtai.project.packing import is_project  # noqa: PLC0415  # the same
    from jiangtai.project.sources import checked_logo, source_file  # noqa: PLC0415  # the same
    from jiangtai.project.state import State  # noqa: PLC0415  # the same

    session = new_session()
    speech = source_file(options.speech)
    if is_project(speech.name, speech.blob):
        _adopt_project(session, options)
        return session
    brand = Brand(logo=checked_logo(source_file(options.logo)), logo_kind="unit") if options.logo else Brand()
    state = State((speech,), template=options.template, aspect=options.aspect, brand=brand)
    session.start(state, lambda speech: _brief(options, speech))
    return session


def _adopt_project(session: Session, options: argparse.Namespace) -> None:
    """Open a project as it was decided. Raises UnknownChoice for an option that would decide otherwise."""
    bare = command_parser(str).parse_args([options.verb, "x", "-o", "x"])
    chosen = [f"--{name}" for name in DECIDED if getattr(options, name) != getattr(bare, name)]
    if chosen:
        raise UnknownChoice(
            "“{name}”是项目，这些已经在里面定好了：{options}。请去掉这些选项，或在窗口里改。",
            name=options.speech,
            options="、".join(chosen),
        )
    opened = session.load_project(options.speech)
    if opened.missing:
        raise UnknownChoice(
            "项目用的模板“{name}”不在这台电脑上；请在窗口里打开项目，换一个模板再存。", name=opened.missing
        )
    session.adopt(opened)


def new_session() -> Session:
    """Return a session with nothing open."""
    from jiangtai.project.places import cache_folder  # noqa: PLC0415  # the engine loads only for a verb that needs it
    from jiangtai.project.shelf import Shelf  # noqa: PLC0415  # the same
    from jiangtai.session import Session  # noqa: PLC0415  # the same
    from jiangtai.speech.words import load_words  # noqa: PLC0415  # the same

    shelf = Shelf(cache_folder())
    return Session(template_folders(), lambda: load_words(shelf), shelf)


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
        lean=options.lean,
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


def template_folders() -> tuple[Path, ...]:
    """Return the folders templates are looked for in: the shipped ones, and a person's own."""
    from jiangtai.project.places import templates_folder  # noqa: PLC0415  # the engine loads only when needed
    from jiangtai.shipped import shipped  # noqa: PLC0415  # the same

    return shipped("templates"), templates_folder()
