"""The closed set of slide kinds: which module lays out a page of which kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from jiangtai.deck.kinds.agenda import lay_agenda
from jiangtai.deck.kinds.bullets import lay_bullets
from jiangtai.deck.kinds.cards import lay_cards
from jiangtai.deck.kinds.compare import lay_compare
from jiangtai.deck.kinds.cover import lay_cover
from jiangtai.deck.kinds.figures import lay_figures
from jiangtai.deck.kinds.local import lay_local
from jiangtai.deck.kinds.pairs import lay_pairs
from jiangtai.deck.kinds.picture import lay_picture
from jiangtai.deck.kinds.questions import lay_questions
from jiangtai.deck.kinds.quote import lay_quote
from jiangtai.deck.kinds.section import lay_section
from jiangtai.deck.kinds.statement import lay_statement
from jiangtai.deck.kinds.steps import lay_steps
from jiangtai.deck.kinds.table import lay_table
from jiangtai.outline.outline import Kind

if TYPE_CHECKING:
    from jiangtai.deck.scene import Scene, Sheet
    from jiangtai.outline.outline import Page


def lay_sheets(page: Page, scene: Scene) -> tuple[Sheet, ...]:  # noqa: C901, PLR0911, PLR0912  # one arm a kind
    """Return the slides of a page, before they are numbered."""
    match page.kind:
        case Kind.COVER:
            return lay_cover(page, scene)
        case Kind.AGENDA:
            return lay_agenda(page, scene)
        case Kind.SECTION:
            return lay_section(page, scene)
        case Kind.STATEMENT | Kind.CLOSING:
            return lay_statement(page, scene)
        case Kind.QUOTE:
            return lay_quote(page, scene)
        case Kind.BULLETS:
            return lay_bullets(page, scene)
        case Kind.CARDS:
            return lay_cards(page, scene)
        case Kind.PAIRS:
            return lay_pairs(page, scene)
        case Kind.STEPS:
            return lay_steps(page, scene)
        case Kind.COMPARE:
            return lay_compare(page, scene)
        case Kind.FIGURES:
            return lay_figures(page, scene)
        case Kind.TABLE:
            return lay_table(page, scene)
        case Kind.PICTURE:
            return lay_picture(page, scene)
        case Kind.LOCAL:
            return lay_local(page, scene)
        case Kind.QUESTIONS:
            return lay_questions(page, scene)
        case _:
            assert_never(page.kind)
