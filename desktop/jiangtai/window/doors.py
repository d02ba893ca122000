"""The doors of the window: how a speech comes in, and the dialogs and screens that open over the workbench."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from jiangtai.fault import Fault
from jiangtai.shipped import shipped
from jiangtai.value import replace
from jiangtai.window.ask import PROJECT
from jiangtai.window.dialogs import ask_open, ask_text, documents
from jiangtai.window.handing import Paper
from jiangtai.window.issuing import hand_out, print_out

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QDialog

    from jiangtai.project.journal import Work
    from jiangtai.project.versions import Version
    from jiangtai.window.brand_dialog import BrandDialog
    from jiangtai.window.desk import Desk
    from jiangtai.window.export_dialog import ExportDialog
    from jiangtai.window.main_window import MainWindow
    from jiangtai.window.memory import Memory
    from jiangtai.window.past_dialog import PastDialog
    from jiangtai.window.print_dialog import PrintDialog
    from jiangtai.window.rehearsal import Rehearsal
    from jiangtai.window.shown import Shown
    from jiangtai.window.sources_dialog import SourcesDialog
    from jiangtai.window.template_gallery import TemplateGallery
    from jiangtai.window.time_dialog import TimeDialog


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
        self.past: PastDialog | None = None
        self.paper: PrintDialog | None = None
        self.sources: SourcesDialog | None = None
        self.time: TimeDialog | None = None

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return a slot for every command that opens something."""
        return {
            "open": self.ask_open,
            "paste": self.ask_paste,
            "sample": self.open_sample,
            "export": lambda: self.open_export(Paper.PPTX),
            "export-pdf": lambda: self.open_export(Paper.PDF),
            "print": self.open_print,
            "review-sheet": lambda: self.open_export(Paper.REVIEW),
            "templates": self.open_gallery,
            "brand": self.open_brand,
            "time": self.open_time,
            "another": self.ask_another,
            "sources": self.open_sources,
            "add-speech": lambda: self.ask_more("speech"),
            "add-local-material": lambda: self.ask_more("local"),
            "save": lambda: self._window.projects.save(),  # noqa: PLW0108  # not made yet
            "save-as": lambda: self._window.projects.save_as(),  # noqa: PLW0108  # the same
            "versions": self.open_versions,
            "rehearse": lambda: self.open_rehearsal(0),
            "rehearse-here": lambda: self.open_rehearsal(self._window.bench.place),
            "commands": self.open_commands,
        }

    # a speech

    def open_paths(self, paths: list[Path]) -> None:
        """Open a speech from its files, or a project."""
        if not paths or not self._window.may_leave():
            return
        self._window.banner.hide()
        if paths[0].suffix.lower() == PROJECT:
            self._window.projects.open(paths[0])
        else:
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
        """Paste what was copied from the outline, in it; open files that were copied.

        Else ask for a speech's text, offering the clipboard's.
        """
        if self._desk.shown is not None and self._window.places.paste():
            return
        clipboard = QApplication.clipboard()
        files = local_files(clipboard.mimeData())
        if files:
            self.open_paths(files)
            return
        text = ask_text(self._window, self._say, clipboard.text())
        if text:
            self.open_text(text)

    # over the workbench

    def _stand(self, dialog: QDialog) -> None:
        """Open a dialog about the speech that is open; it goes when another comes in its place."""
        gone = self._desk.opened.connect(dialog.reject)
        dialog.finished.connect(lambda _: self._desk.opened.disconnect(gone))
        dialog.open()

    def open_export(self, paper: Paper, sheet: str = "") -> None:
        """Ask what to hand out, this kind of file first (a handout with its slides standing so), and make it."""
        self._desk.when_reviewed(lambda shown: self._ask_export(paper, sheet, shown))

    def _ask_export(self, paper: Paper, sheet: str, shown: Shown) -> None:
        from jiangtai.window.export_dialog import ExportDialog  # noqa: PLC0415  # loads when first needed

        folder = Path(self._memory.settings.folder or documents())
        dialog = self.export = ExportDialog(self._window, self._desk.catalogue, shown, folder, [paper])
        dialog.sheet.setCurrentIndex(max(0, dialog.sheet.findData(sheet)))
        dialog.accepted.connect(lambda: self._hand_out(dialog))
        dialog.plain_asked.connect(self._wear_plain_faces)
        fresh = self._desk.reviewed.connect(lambda now: dialog.show_notices(now, self._desk.catalogue))
        dialog.finished.connect(lambda _: self._desk.reviewed.disconnect(fresh))
        self._stand(dialog)

    def open_print(self) -> None:
        """Ask how slides stand on paper, and print them."""
        shown = self._desk.shown
        if shown is None:
            return
        from jiangtai.window.print_dialog import PrintDialog  # noqa: PLC0415  # loads when first needed

        dialog = self.paper = PrintDialog(self._window, self._desk, shown)
        dialog.wanted.connect(lambda sheets: self._print(sheets, shown.outline.title.text))
        dialog.saved.connect(lambda sheet: self.open_export(Paper.HANDOUT, sheet))
        self._stand(dialog)

    def _print(self, sheets: Sequence[Callable[[QPainter], None]], title: str) -> None:
        printer = self._window.ask.printer(title)
        if printer is not None:
            print_out(self._desk, sheets, printer)

    def _wear_plain_faces(self, name: str) -> None:
        brand = replace(self._desk.session.state.brand, fonts=name)
        self._desk.dress(brand=brand, name="换成通用字体")

    def _hand_out(self, dialog: ExportDialog) -> None:
        self._memory.keep(folder=str(dialog.handout.folder))
        hand_out(self._desk, dialog.handout)

    def open_gallery(self) -> None:
        """Show this deck in every template, to choose one."""
        shown, at = self._desk.shown, self._window.bench.at
        if shown is None:
            return
        from jiangtai.window.template_gallery import TemplateGallery  # noqa: PLC0415  # loads when first needed

        gallery = self.gallery = TemplateGallery(
            self._window, self._desk, at.page if at else None, self._window.own_templates
        )
        gallery.chosen.connect(self._desk.dress)
        gallery.finished.connect(lambda _: self._window.bar.show_choices(self._desk.shown or shown))
        self._stand(gallery)

    def open_brand(self) -> None:
        """Ask for the unit's brand, and dress the deck in it."""
        shown = self._desk.shown
        if shown is None:
            return
        from jiangtai.window.brand_dialog import BrandDialog  # noqa: PLC0415  # loads when first needed

        profiles = self._memory.settings.profiles
        dialog = self.brand = BrandDialog(
            self._window, self._desk.catalogue, self._desk.session.template, shown.state.brand, profiles
        )
        dialog.accepted.connect(lambda: self._desk.dress(brand=dialog.brand, name="单位与标识"))
        dialog.finished.connect(lambda _: self._memory.keep(profiles=dialog.profiles))
        self._stand(dialog)

    def open_time(self) -> None:
        """Ask for whom and how long the talk is, and draft anew."""
        shown = self._desk.shown
        if shown is None:
            return
        from jiangtai.window.time_dialog import TimeDialog  # noqa: PLC0415  # loads when first needed

        dialog = self.time = TimeDialog(self._window, self._say, self._desk.brief)
        dialog.accepted.connect(lambda: self._take_time(dialog))
        dialog.rejected.connect(lambda: self._window.bar.show_choices(self._desk.shown or shown))
        self._stand(dialog)

    def _take_time(self, dialog: TimeDialog) -> None:
        asked = dialog.brief
        self._desk.choose(
            "场次与时间", occasion=asked.occasion, minutes=asked.minutes, pace=asked.pace, notes=asked.notes,
            extras=asked.extras, lean=asked.lean,
        )  # fmt: skip

    def ask_more(self, role: str) -> None:
        """Ask for further files of the speech, or of the unit's own work, and read them in."""
        from jiangtai.speech.speech import Role  # noqa: PLC0415  # loads with the engine

        chosen = ask_open(self._window, self._say)
        if chosen:
            self._desk.add_sources(chosen, Role(role))

    def open_sources(self) -> None:
        """Ask in which order the speech's files stand, and which stay."""
        if self._desk.shown is None:
            return
        from jiangtai.window.sources_dialog import SourcesDialog  # noqa: PLC0415  # loads when first needed

        dialog = self.sources = SourcesDialog(self._window, self._say, self._desk.session.state.sources)
        dialog.accepted.connect(lambda: self._desk.rearrange_sources(dialog.order))
        self._stand(dialog)

    def ask_another(self) -> None:
        """Ask for another speech, and open it with this one's brand, template, occasion and local work."""
        if not self._desk.session.is_open or not self._window.may_leave():
            return
        say = self._say
        answers = (("file", say("选择文件…")), ("text", say("粘贴文字…")))
        chosen = self._window.ask.choose(
            say("另起一份：单位与标识、模板、场次、结合实际页和本地材料都保留，只换讲稿。新的讲稿从哪里来？"), answers
        )
        paths = ask_open(self._window, say) if chosen == "file" else []
        text = ask_text(self._window, say, QApplication.clipboard().text()) if chosen == "text" else ""
        if paths or text:
            self._window.banner.hide()
            self._desk.open_another(paths, text)

    def open_rehearsal(self, place: int) -> None:
        """Show the slides over the whole screen, from a place on."""
        if self._desk.shown is None:
            return
        from jiangtai.window.rehearsal import Rehearsal  # noqa: PLC0415  # loads when first needed

        self.rehearsal = Rehearsal(self._desk.shown, place, self._say)
        self.rehearsal.left.connect(self._window.bench.go_to_slide)
        self.rehearsal.showFullScreen()

    def open_unfinished(self) -> None:
        """Offer what was not saved when the program stopped."""
        works = list(self._window.projects.unfinished())
        if not works:
            return
        from jiangtai.window.past_dialog import PastDialog  # noqa: PLC0415  # seldom

        say = self._say
        hint = say("程序上次没有正常退出。下面的内容还没有保存，可以恢复。")
        words = (say("没有保存的内容"), hint, say("恢复"), say("不要了"))
        dialog = self.past = PastDialog(self._window, say, words, [self._named(work) for work in works])
        dialog.taken.connect(lambda row: self._window.projects.recover(works[row]))
        dialog.dropped.connect(lambda row: self._window.projects.give_up(works.pop(row)))
        dialog.open()

    def _named(self, work: Work) -> str:
        from jiangtai.window.projects import clock_time  # noqa: PLC0415  # loads with the engine

        return f"{work.title or self._say('没有题目')}　　{clock_time(work.at)}"

    def open_versions(self) -> None:
        """Offer the versions kept of this project, to go back to one."""
        from jiangtai.window.past_dialog import PastDialog  # noqa: PLC0415  # seldom

        versions = self._window.projects.versions()
        say = self._say
        words = (
            say("以前的版本"),
            say("最近一小时的每一步、一天内每小时、一个月内每天各留一份。")
            if versions
            else say("还没有以前的版本：每改动一步就留一份。"),
            say("回到这一版"),
            "",
        )
        dialog = self.past = PastDialog(self._window, say, words, [self._told(version) for version in versions])
        dialog.taken.connect(lambda row: self._window.projects.go_back_to(versions[row]))
        self._stand(dialog)

    def _told(self, version: Version) -> str:
        from jiangtai.project.versions import step_of  # noqa: PLC0415  # seldom
        from jiangtai.window.projects import clock_time  # noqa: PLC0415  # the same

        try:
            step = self._say(step_of(version))
        except Fault:
            step = self._say("读不出来")
        return f"{clock_time(version.at)}　　{step}"

    def open_commands(self) -> None:
        """Find a command by its name."""
        from jiangtai.window.command_search import CommandSearch  # noqa: PLC0415  # seldom

        CommandSearch(self._window, self._say, self._window.actions_by_id.values()).exec()


def local_files(data: QMimeData) -> list[Path]:
    """Return the files dragged or copied, none where it is something else."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
