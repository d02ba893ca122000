"""What the window shows: one snapshot of the session with everything derived, made on the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.branding import branded
from jiangtai.outline.occasion import find_occasion
from jiangtai.outline.time import expected_minutes, part_minutes
from jiangtai.paint.backdrop import unpainted_findings
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from jiangtai.deck.deck import Deck, Slide
    from jiangtai.deck.look import Template
    from jiangtai.finding import Finding
    from jiangtai.outline.outline import Outline, PageId, Part
    from jiangtai.project.state import State
    from jiangtai.session import Session
    from jiangtai.speech.speech import Speech


@dataclass(frozen=True, slots=True)
class Shown:
    """A State and what it makes. `minutes` is how long reading the notes takes.

    `findings` and what was `accepted` of them, each with its reason, are of this State where it is `reviewed`, else those
    found last.
    """

    state: State
    speech: Speech
    outline: Outline
    deck: Deck
    template: Template
    findings: tuple[Finding, ...]
    minutes: float
    reviewed: bool = True
    accepted: tuple[tuple[Finding, str], ...] = ()

    @property
    def budget(self) -> float:
        """The minutes there are: those asked for, else the occasion's."""
        return self.state.brief.minutes or find_occasion(self.state.brief.occasion).minutes

    @property
    def planned(self) -> float:
        """The minutes of `minutes` that a person planned for pages: discussion, questions."""
        return sum(page.minutes or 0.0 for page in self.outline.pages())

    def minutes_of(self, part: Part) -> float:
        """Return how long a part takes."""
        return part_minutes(part, self.state.brief.pace)

    def slides_of(self, page: PageId) -> list[int]:
        """Return the places (from 0) of the slides a page became."""
        return [place for place, slide in enumerate(self.deck.slides) if slide.page == page]

    def slide(self, place: int) -> Slide | None:
        """Return the slide at a place, None where there is none."""
        return self.deck.slides[place] if 0 <= place < len(self.deck.slides) else None


def derive(session: Session, before: Shown | None) -> Shown:
    """Return what the session's present State makes, not yet reviewed: what was found `before` stands. For the worker."""
    state, outline = session.state, session.outline
    return Shown(
        state,
        session.speech,
        outline,
        session.deck,
        branded(session.template, state.brand),
        before.findings if before is not None else (),
        expected_minutes(outline, state.brief),
        reviewed=False,
        accepted=before.accepted if before is not None else (),
    )


def reviewed(session: Session, shown: Shown) -> Shown:
    """Return the snapshot with what is found in it, as long as it is the session's present. Slow: for the worker."""
    findings = (*session.findings, *unpainted_findings(shown.deck))
    return replace(shown, findings=findings, accepted=session.accepted, reviewed=True)
