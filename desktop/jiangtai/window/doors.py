"""The doors of the window: how a speech comes in, and the dialogs and screens that open over the workbench."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from jiangtai.shipped import shipped
from jiangtai.window.command_search import CommandSearch
from jiangtai.window.dialogs import ask_open, ask_text, documents
from jiangtai.window.handing import Paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.window.brand_dialog import BrandDialog
    from jiangtai.window.desk import Desk
    from jiangtai.window.export_dialog import ExportDialog
    from jiangtai.window.main_window import MainWindow
    from jiangtai.window.memory import Memory
    from jiangtai.window.rehearsal import Rehearsal
    from jiangtai.window.template_gallery import TemplateGallery


class Doors:
    """Opens things for a window. What stands open is kept here, where tests find it."""

    def __init__(self, window: MainWindow, desk: Desk, memory: Memory) -> None:
        self._window = window
        self._desk = desk
        self._memory = memory
        self._say = desk.catalogue.say
        self.gallery: TemplateGallery | None = None
        self.rehearsal: Rehearsal | None = None
        self.export: ExportDialog | None = None
        self.brand: BrandDialog | None = None

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return a slot for every command that opens something."""
        return {
            "open": self.ask_open,
            "paste": self.ask_paste,
            "sample": self.open_sample,
            "export": lambda: self.open_export(Paper.PPTX),
            "export-pdf": lambda: self.open_export(Paper.PDF),
            "templates": self.open_gallery,
            "brand": self.open_brand,
            "rehearse": lambda: self.open_rehearsal(0),
            "rehearse-here": lambda: self.open_rehearsal(self._window.bench.place),
            "commands": self.open_commands,
        }

    # a speech

    def open_paths(self, paths: list[Path]) -> None:
        """Open a speech from its files."""
        if self._window.may_leave():
            self._window.banner.hide()
            self._desk.open_paths(paths)

    def open_text(self, text: str) -> None:
        """Open pasted text."""
        if self._window.may_leave():
            self._window.banner.hide()
            self._desk.open_text(text)

    def open_sample(self) -> None:
        """Open the speech that comes with the program."""
        samples = sorted(shipped("seeds").glob("*/speech.txt"))
        self.open_paths(samples[:1])

    def open_recent(self, name: str) -> None:
        """Open a file opened before; forget it where it is no longer there."""
        if not Path(name).exists():
            self._memory.forget(name)
            self._window.banner.tell(self._say("“{name}”已经不在原来的位置。", name=Path(name).name), fault=True)
            return
        self.open_paths([Path(name)])

    def ask_open(self) -> None:
        """Ask for a speech and open it."""
        chosen = ask_open(self._window, self._say)
        if chosen:
            self.open_paths(chosen)

    def ask_paste(self) -> None:
        """Ask for a speech's text, offering what is on the clipboard, and open it."""
        text = ask_text(self._window, self._say, QApplication.clipboard().text())
        if text:
            self.open_text(text)

    # over the workbench

    def open_export(self, paper: Paper) -> None:
        """Ask what to hand out, this kind of file first, and make it."""
        shown = self._desk.shown
        if shown is None:
            return
        from jiangtai.window.export_dialog import ExportDialog  # noqa: PLC0415  # loads when first needed

        folder = Path(self._memory.settings.folder or documents())
        dialog = self.export = ExportDialog(self._window, self._desk.catalogue, shown, folder, [paper])
        dialog.accepted.connect(lambda: self._hand_out(dialog))
        dialog.open()

    def _hand_out(self, dialog: ExportDialog) -> None:
        self._memory.keep(folder=str(dialog.handout.folder))
        self._desk.hand_out(dialog.handout)

    def open_gallery(self) -> None:
        """Show this deck in every template, to choose one."""
        shown, at = self._desk.shown, self._window.bench.at
        if shown is None:
            return
        from jiangtai.window.template_gallery import TemplateGallery  # noqa: PLC0415  # loads when first needed

        gallery = self.gallery = TemplateGallery(self._window, self._desk, at.page if at else None)
        gallery.chosen.connect(self._desk.dress)
        gallery.finished.connect(lambda _: self._window.bar.show_choices(self._desk.shown or shown))
        gallery.open()

    def open_brand(self) -> None:
        """Ask for the unit's brand, and dress the deck in it."""
        shown = self._desk.shown
        if shown is None:
            return
        from jiangtai.window.brand_dialog import BrandDialog  # noqa: PLC0415  # loads when first needed

        profiles = self._memory.settings.profiles
        dialog = self.brand = BrandDialog(
            self._window, self._desk.catalogue, shown.template, shown.state.brand, profiles
        )
        dialog.accepted.connect(lambda: self._desk.dress(brand=dialog.brand))
        dialog.finished.connect(lambda _: self._memory.keep(profiles=dialog.profiles))
        dialog.open()

    def open_rehearsal(self, place: int) -> None:
        """Show the slides over the whole screen, from a place on."""
        if self._desk.shown is None:
            return
        from jiangtai.window.rehearsal import Rehearsal  # noqa: PLC0415  # loads when first needed

        self.rehearsal = Rehearsal(self._desk.shown, place, self._say)
        self.rehearsal.left.connect(self._window.bench.go_to_slide)
        self.rehearsal.showFullScreen()

    def open_commands(self) -> None:
        """Find a command by its name."""
        CommandSearch(self._window, self._say, self._window.actions_by_id.values()).exec()
