"""Templating: what a template lacks that every deck made on it will show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.branding import weak_colours
from jiangtai.deck.look import Image, SlotType
from jiangtai.finding import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.deck.look import Layout, Template
    from jiangtai.review.submission import Submission

_LEAST_BODY = 18.0
"""Points: a body placeholder that starts smaller cannot be read from the back row at any setting."""

_WHOLE = 0.9
"""Of the slide: a picture that covers so much is the design, and nobody can edit it."""


def check_template(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning for each thing the template lacks or does badly, with the layouts concerned."""
    if submission.template is None:
        return ()
    return (*submission.template.findings, *_lint(submission.template))


def check_colours(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning for each colour of the brand that leaves words too faint to read."""
    return weak_colours(submission.template, submission.brand) if submission.template is not None else ()


def _lint(template: Template) -> Iterator[Finding]:
    layouts = list(template.layouts.values())
    deaf = [one.name for one in layouts if any(slot.styles[0].asian == "" for slot in one.slots if slot.styles)]
    if deaf:
        yield Finding("template-no-asian-face", Level.WARNING, (("layouts", _names(deaf)),))
    titled = [one for one in layouts if any(slot.type is SlotType.TITLE for slot in one.slots)]
    unnumbered = [one.name for one in titled if not any(slot.type is SlotType.NUMBER for slot in one.slots)]
    if titled and len(unnumbered) == len(titled):
        yield Finding("template-no-number", Level.WARNING, (("layouts", _names(unnumbered)),))
    small = [one.name for one in layouts if _is_small(one)]
    if small:
        yield Finding("template-small", Level.WARNING, (("layouts", _names(small)),))
    painted = [one.name for one in layouts if _is_painted(one, template)]
    if painted:
        yield Finding("template-picture", Level.WARNING, (("layouts", _names(painted)),))


def _names(layouts: list[str]) -> str:
    return "、".join(layouts[:4]) + ("……" if len(layouts) > 4 else "")


def _is_small(layout: Layout) -> bool:
    """Return whether the placeholder a layout is for starts too small."""
    slots = [slot for slot in layout.slots if slot.styles]
    largest = max(slots, key=lambda slot: slot.rect.cx * slot.rect.cy, default=None)
    if largest is None or largest.type not in (SlotType.BODY, SlotType.OBJECT):
        return False
    return largest.styles[0].size < _LEAST_BODY


def _is_painted(layout: Layout, template: Template) -> bool:
    page = template.width * template.height
    return any(isinstance(one, Image) and one.rect.cx * one.rect.cy >= _WHOLE * page for one in layout.backdrop)
