"""Warming: what the desk will need is loaded on its worker while nothing else is to be done."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jiangtai.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.project.places import Home
    from jiangtai.review.shelf import Shelf
    from jiangtai.window.desk import Desk


def warm(desk: Desk) -> None:
    """Have the engine loaded; `desk.warmed` tells when it is."""

    def load() -> None:
        import jiangtai.window.edits  # noqa: PLC0415  # on the worker: the window stands already
        import jiangtai.window.fittings  # noqa: PLC0415  # the same
        import jiangtai.window.place_commands  # noqa: PLC0415  # the same
        import jiangtai.window.projects  # noqa: PLC0415  # the same
        import jiangtai.window.shown  # noqa: PLC0415  # the same
        import jiangtai.window.wiring  # noqa: F401, PLC0415  # the same

        desk.find_cards()

    desk.jobs.run("warm", load, lambda _: desk.warmed.emit(), desk.fail)


def stock(desk: Desk) -> None:
    """Have what the first speech will ask for at hand: the dictionary and the template."""

    def steps() -> Iterator[None]:
        desk.session.words()
        yield
        settings = desk.memory.settings
        with suppress(Fault):  # opening a speech says what is wrong
            desk.session.find_template(settings.template, settings.aspect)

    desk.jobs.run_steps("stock", steps(), lambda _: None, desk.fail)


def unpack(desk: Desk, aspect: str) -> None:
    """Have the templates read, so that another one shows at once."""

    def read() -> Iterator[None]:
        for card in desk.session.templates():
            with suppress(Fault):  # choosing it says what is wrong
                desk.session.find_template(card.id, aspect)
            yield

    desk.jobs.run_steps("unpack", read(), lambda _: None, desk.fail)


def equip(desk: Desk, home: Home) -> None:
    """Lay a person's own terms over the shipped ones, and open the shelf, where there are any."""
    from jiangtai.review.shelving import open_shelf  # noqa: PLC0415  # on the worker

    def read() -> Shelf | None:
        return open_shelf(home.shelf).shelf if home.shelf.is_dir() else None

    def take(shelf: Shelf | None) -> None:
        if home.terms.exists():
            desk.session.use_terms(home.terms)
        if shelf is not None:
            desk.session.shelf = shelf

    desk.jobs.run("shelf", read, take, desk.fail)
