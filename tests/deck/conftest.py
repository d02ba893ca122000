"""What the deck's tests share: the shipped default template, and a short way to lay out one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.deck.brand import Brand
from jiangtai.deck.deck import Profile
from jiangtai.deck.kinds.lay import lay_sheets
from jiangtai.deck.laying import lay_out
from jiangtai.deck.scene import Heading, Scene
from jiangtai.deck.template import read_template
from jiangtai.outline.occasion import find_occasion
from jiangtai.outline.outline import NO_WORDS, Kind, Outline, Page, PageId, Part, Wording
from jiangtai.shipped import shipped
from jiangtai.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.deck.deck import Deck
    from jiangtai.deck.look import Template
    from jiangtai.deck.scene import Sheet


@pytest.fixture(scope="session")
def template() -> Template:
    """The shipped default, in 16:9."""
    return read_template(shipped("templates") / "redcross")


@pytest.fixture(scope="session")
def narrow() -> Template:
    """The shipped default, in 4:3."""
    return read_template(shipped("templates") / "redcross", "4:3")


@pytest.fixture(scope="session")
def scene(template: Template) -> Scene:
    """The second of three parts at a study session."""
    headings = tuple(Heading(n, Wording(f"第{n}部分的标题", (Span(n, n + 7),))) for n in (1, 2, 3))
    return Scene(template, id(template), Profile.POWERPOINT, find_occasion("study"), headings, 2, "示例单位")


@pytest.fixture
def sheets(scene: Scene) -> Callable[[Page], tuple[Sheet, ...]]:
    """Lays out one page."""
    return lambda page: lay_sheets(page, scene)


@pytest.fixture
def lay(template: Template) -> Callable[..., Deck]:
    """Lays out pages as one part after a cover and an agenda."""

    def laid(*pages: Page, headings: int = 1, text: str = "") -> Deck:
        cover = Page(PageId("cover"), Kind.COVER, Wording("示例讲稿"))
        agenda = Page(PageId("agenda"), Kind.AGENDA, Wording("目录"))
        parts = [Part("0", NO_WORDS, (cover, agenda))]
        read = tuple((span,) for page in pages for span in page.notes)
        parts += [Part(str(n), Wording(f"第{n}部分"), pages if n == 1 else (), read) for n in range(1, headings + 1)]
        return lay_out(Outline(Wording("示例讲稿"), "study", tuple(parts)), text, template, Brand(footer="示例单位"))

    return laid
