"""The pages that export names: errors that will be seen, not hints, and not what is hidden."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.review.projecting import projected

if TYPE_CHECKING:
    from jiangtai.session import Session


def test_only_errors_on_shown_slides_are_named(session: Session) -> None:
    findings = [
        Finding("overflow", Level.ERROR, slides=(5, 3)),
        Finding("term-slip", Level.ERROR, slides=(3, 4)),
        Finding("too-full", Level.WARNING, slides=(7,)),
    ]
    slides = tuple(replace(slide, hidden=slide.number == 4) for slide in session.deck.slides)
    assert projected(findings, replace(session.deck, slides=slides)) == (3, 5)
