"""Resourcing: a State whose speech is read from other files: some gone, some new, or in another order.

Texts of files stand one after another in the speech's text, so whatever names a place in one that stays moves by where
that file stands now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.outline import Kind
from jiangtai.outline.shifting import shifted
from jiangtai.project.sources import understand_sources
from jiangtai.span import Span
from jiangtai.speech.speech import Role
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from jiangtai.outline.outline import Outline
    from jiangtai.project.state import SourceFile, State
    from jiangtai.speech.speech import Speech

    Place = Callable[[Span], Span | None]


def resourced(
    speech: Speech, state: State, sources: tuple[SourceFile, ...], kept: Mapping[int, int]
) -> tuple[Speech, State]:
    """Return the speech these files make and the State with every place moved there, its outline not drafted anew yet.

    `kept` says which of the State's files (by their number) stand where among `sources`. Raises UnreadableSource.
    """
    bare = replace(state, sources=sources, overrides=())
    fresh = understand_sources(bare)
    place = _mover(speech, fresh, kept)
    ruled = ((place(Span(one.at, one.at)), one) for one in state.overrides)
    overrides = tuple(replace(one, at=span.start) for span, one in ruled if span is not None)
    if overrides:
        fresh = understand_sources(replace(bare, overrides=overrides))
    brief = replace(state.brief, unticked=_starts(state.brief.unticked, place), kept=_starts(state.brief.kept, place))
    outline = shifted(state.outline, place, _numbers(speech, fresh, place)) if state.outline is not None else None
    return fresh, replace(bare, overrides=overrides, brief=brief, outline=outline)


def handed_on(speech: Speech, state: State, fresh: tuple[SourceFile, ...]) -> tuple[Speech, State]:
    """Return another speech with what the next one is likely to share: brand, template, occasion, the unit's own work.

    The unit's own files come along with what was done to their pages, and so do the pages of 结合实际 a person wrote.
    Raises UnreadableSource.
    """
    local = [at for at, source in enumerate(state.sources) if source.role is Role.LOCAL]
    sources = (*fresh, *(state.sources[at] for at in local))
    read, moved = resourced(speech, state, sources, {at: len(fresh) + n for n, at in enumerate(local)})
    cover = replace(moved.brief.cover, title="", subtitle="")
    outline = _own_work(moved.outline) if moved.outline is not None else None
    return read, replace(moved, brief=replace(moved.brief, cover=cover), accepted=(), outline=outline)


def _own_work(outline: Outline) -> Outline:
    """Return the outline with nothing but the unit's own work in it."""
    parts = []
    for part in outline.parts:
        pages = tuple(
            page
            for page in part.pages
            if page.touched and (page.kind is Kind.LOCAL or any(wording.sources for wording in page.wordings()))
        )
        parts.append(replace(part, pages=pages))
    names = {page.id for part in parts for page in part.pages}
    moves = tuple(move for move in outline.moves if move.page in names)
    return replace(outline, parts=tuple(parts), moves=moves, deleted=frozenset(), order=(), minutes=None)


def _mover(old: Speech, new: Speech, kept: Mapping[int, int]) -> Place:
    """Return what tells where a span of the old text stands in the new one."""
    ways = [(old.sources[at].span, new.sources[to].span.start - old.sources[at].span.start) for at, to in kept.items()]

    def place(span: Span) -> Span | None:
        by = next((by for held, by in ways if held.holds(span)), None)
        return Span(span.start + by, span.end + by) if by is not None else None

    return place


def _starts(starts: Iterable[int], place: Place) -> frozenset[int]:
    moved = (place(Span(start, start)) for start in starts)
    return frozenset(span.start for span in moved if span is not None)


def _numbers(old: Speech, new: Speech, place: Place) -> dict[str, str]:
    """Return the new numbers of the sections that stay, by their old ones."""
    there = {section.span.start: section.number for section in new.sections}
    moved = ((section.number, place(Span(section.span.start, section.span.start))) for section in old.sections)
    return {number: there[span.start] for number, span in moved if span is not None and span.start in there}
