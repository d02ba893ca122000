"""The workbench: the panes linked to one another: which page and wording a person is at, and what each shows of it."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from jiangtai.outline.outline import Kind
from jiangtai.window.leisure import Leisure
from jiangtai.window.links import Place, page_showing, page_with, paths
from jiangtai.window.panes import Panes
from jiangtai.window.spots import spot_at, spots

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jiangtai.outline.outline import Outline, Page, PageId, Wording
    from jiangtai.span import Span, Spans
    from jiangtai.window.actions import Say
    from jiangtai.window.desk import Desk
    from jiangtai.window.fittings import Fittings
    from jiangtai.window.links import Path
    from jiangtai.window.shown import Shown
    from jiangtai.window.spots import Spot


FIRST = 20
"""Milliseconds the slide and the outline of another speech have to be painted in, before the rest is made."""
FIXED = frozenset({Kind.COVER, Kind.AGENDA, Kind.LOCAL, Kind.TABLE})
"""Pages whose words are not typed on the slide: they follow from the speech, the cover's fields or a table."""


class Workbench(Panes):
    """The panes and their links. It holds which slide and which wording a person is at; all else is in the desk."""

    moved = Signal(int)

    def __init__(self, say: Say, desk: Desk, fittings: Fittings) -> None:
        super().__init__(say, fittings)
        self._desk = desk
        self._shown: Shown | None = None
        self._place = 0
        self._page: PageId | None = None
        self._path: Path = ()
        self._also: tuple[Place, ...] = ()
        self._leisure = Leisure(self)
        self._connect()

    def _connect(self) -> None:
        self.script.ticked.connect(lambda starts, on: self._desk.tick(starts, on=on))
        self.script.sought.connect(self.go_to_source)
        self.script.ruled.connect(self._desk.rule)
        self.script.recalled.connect(self._desk.recall)
        self.tray.sought.connect(self.go_to_page)
        self.cover.filled.connect(self._desk.fill_cover)
        self.outline.chosen.connect(self.go_to_page)
        self.outline.dropped.connect(self._show_slide)
        self._desk.failed.connect(lambda *_: self._show_slide())
        self.films.chosen.connect(self.go_to_slide)
        self.stage.turned.connect(lambda by: self.go_to_slide(self._place + by))
        self.stage.touched.connect(self._touch)

    @property
    def place(self) -> int:
        """Which slide is on show, from 0."""
        return self._place

    def show_all(self, shown: Shown) -> None:
        """Show a snapshot, staying at the page a person was at."""
        fresh = self._shown is None
        self._shown = shown
        places = shown.slides_of(self._page) if self._page is not None else []
        if self._place not in places:
            self._place = places[0] if places else min(self._place, len(shown.deck.slides) - 1)
        slide = shown.slide(self._place)
        if slide is not None and not places:
            self._page, self._path = slide.page, ()
        self._show_slide()
        self.stage.repaint()  # what a person looks at comes before what only has to be right soon
        self.cover.show_cover(shown)
        self.outline.show_outline(shown, self._page, self._path, self._also)
        if fresh:
            QTimer.singleShot(FIRST, self, lambda: self._leisure.take(self._sides(shown)))
        else:
            deque(self._sides(shown), maxlen=0)  # all at once
        if fresh:
            self.outline.view.setFocus()

    def _sides(self, shown: Shown) -> Iterator[None]:
        """Show the speech and the filmstrip, one after the other; of another speech once its first slide is painted."""
        steps: tuple[Callable[[], None], ...] = (
            partial(self.script.show_speech, shown),
            lambda: self.script.mark(self._sources()),
            partial(self.tray.show_materials, shown),
            lambda: self.films.show_deck(shown, self._place),
        )
        for show in steps:
            if self._shown is shown:
                show()
                yield

    @property
    def at(self) -> Place | None:
        """The page and the wording a person is at, None where no speech is open."""
        return Place(self._page, self._path) if self._page is not None else None

    @property
    def present_outline(self) -> Outline | None:
        """The outline as it was last shown."""
        return self._shown.outline if self._shown is not None else None

    @property
    def source(self) -> str:
        """The speech's text as it was last shown, "" where none is open."""
        return self._shown.speech.text if self._shown is not None else ""

    @property
    def present_page(self) -> Page | None:
        """The page a person is at, as it was last shown."""
        return page_with(self._shown.outline, self._page) if self._shown and self._page else None

    @property
    def present_wording(self) -> Wording | None:
        """The wording a person is at, as it was last shown."""
        page = self.present_page
        return dict(paths(page)).get(self._path) if page is not None else None

    @property
    def held(self) -> tuple[Place, ...]:
        """The places a person selected, in reading order: the present one where there are not several."""
        chosen = self.outline.places
        return chosen if len(chosen) > 1 else (self.at,) if self.at is not None else ()

    def follow(self, act: Callable[[], Place | None]) -> None:
        """Do an edit and be where it leads once it is shown."""
        place = act()
        self.follow_all(lambda: (place,) if place is not None else ())

    def follow_all(self, act: Callable[[], Sequence[Place]]) -> None:
        """Do an edit of several places and be where it leads once it is shown, the first the present one."""
        places = act()
        if places:
            (self._page, self._path), self._also = places[0], tuple(places[1:])

    def show_trial(self, shown: Shown) -> None:
        """Show the present slide as an edit under way would make it."""
        places = shown.slides_of(self._page) if self._page is not None else []
        slide = shown.slide(min(max(self._place, places[0]), places[-1])) if places else None
        if slide is not None:
            self.stage.mark(None)
            self.stage.show_slide(shown, slide)

    def show_made(self, shown: Shown) -> None:
        """Show the present slide as an edit made it, before anything else comes: the rest of the window follows."""
        self.show_trial(shown)
        self.stage.repaint()

    def start_afresh(self) -> None:
        """Forget where a person was: another speech comes."""
        self._shown, self._place, self._page, self._path, self._also = None, 0, None, (), ()

    def go_to_slide(self, place: int) -> None:
        """Show the slide at a place, as far as there is one."""
        if self._shown is None:
            return
        place = max(0, min(place, len(self._shown.deck.slides) - 1))
        slide = self._shown.slide(place)
        if slide is not None:
            self._go(place, slide.page, ())
            self._reveal_source()

    def go_to_page(self, page: PageId, path: Path = ()) -> None:
        """Show a page's first slide and, in the speech, what the wording at `path` was cut from."""
        if self._shown is None:
            return
        places = self._shown.slides_of(page)
        self._go(places[0] if places else self._place, page, path)
        self._reveal_source()

    def go_to_source(self, span: Span) -> None:
        """Show the page that shows this stretch of the speech."""
        page = page_showing(self._shown.outline, span) if self._shown else None
        if page is not None and self._shown is not None:
            places = self._shown.slides_of(page)
            self._go(places[0] if places else self._place, page, ())

    def _go(self, place: int, page: PageId, path: Path) -> None:
        self._place, self._page, self._path, self._also = place, page, path, ()
        self.outline.mark(page, path)
        self.films.mark(place)
        self._show_slide()

    def _reveal_source(self) -> None:
        """Mark in the speech what the present wording was cut from, or else what is read at its page."""
        sources, page = self._sources(), self.present_page
        self.script.lead_to(sources)
        if page is not None and not sources:
            self.script.reveal(page.notes)

    def _sources(self) -> Spans:
        """Return what the present wording was cut from; the cover's byline and title are none of the speech's body."""
        page, wording = self.present_page, self.present_wording
        return wording.sources if page is not None and wording is not None and page.kind is not Kind.COVER else ()

    def _show_slide(self) -> None:
        slide = self._shown.slide(self._place) if self._shown else None
        if slide is not None and self._shown is not None:
            self.stage.show_slide(self._shown, slide)
            self.stage.mark(next((spot for spot in self._spots() if spot.path == self._path), None))
            first = self._shown.slides_of(slide.page)[:1] == [self._place]
            self.notes.show_notes(slide, self._shown.state.brief.pace, first=first)
            self.moved.emit(self._place)

    def _spots(self) -> tuple[Spot, ...]:
        page, slide = self.present_page, self.stage.slide
        return spots(page, slide) if page is not None and slide is not None and slide.page == page.id else ()

    def edit_on_slide(self) -> bool:
        """Open the present wording for editing where it stands on the slide; return whether it can be."""
        page, wording = self.present_page, self.present_wording
        if page is None or wording is None or page.kind in FIXED:
            return False
        spot = next((one for one in self._spots() if one.path == self._path), None)
        self.stage.mark(spot)
        if spot is not None:
            self.stage.edit(wording.text)
        return spot is not None

    def _touch(self, x: int, y: int, again: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Go to the wording clicked; a second click opens it."""
        slide = self.stage.slide
        page = page_with(self._shown.outline, slide.page) if self._shown and slide else None
        if page is None or slide is None:
            return
        found = spot_at(spots(page, slide), x, y)
        touched = Place(page.id, found.path if found is not None else ())
        before, place = self.at, self._place
        self.go_to_page(*touched)
        if self._place != place:
            self._go(place, *touched)  # a continued page's own slide stays on show
        self.stage.setFocus()
        if found is not None and (again or before == touched):
            self.edit_on_slide()
