"""The template gallery: this very deck in every template there is, to choose one by its looks."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QRadioButton,
)

from jiangtai.fault import Fault
from jiangtai.outline.outline import Kind
from jiangtai.value import dataclass
from jiangtai.window.answers import Answers, column_in
from jiangtai.window.colours import colours_of
from jiangtai.window.dialogs import documents
from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from jiangtai.deck.deck import Deck
    from jiangtai.deck.look import Template
    from jiangtai.deck.template import TemplateCard
    from jiangtai.outline.outline import PageId
    from jiangtai.window.desk import Desk
    from jiangtai.window.shown import Shown

ASPECTS = ("16:9", "4:3")
HEIGHT = 118
"""Pixels of a thumbnail's height: five templates with three slides each on a small screen."""
GAP = 8
WIDE, TALL = 890, 640
"""Pixels of the dialog: three slides and a name side by side, and what a screen of 720 lines has room for."""
NAMES = 150
"""Pixels a template's name may take before it is cut short."""
_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Sample:
    """A template's own pictures of the deck: cover, a section page, the page a person is at."""

    template: str
    pictures: tuple[QImage, ...]


@dataclass(frozen=True, slots=True)
class Sitting:
    """What the pictures are of: a snapshot, the page a person is at, and how large they are."""

    shown: Shown
    page: PageId | None
    aspect: str
    across: int
    ratio: float


class TemplateGallery(QDialog):
    """The templates, each with slides of this deck. `chosen` brings a template's id and the aspect."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget, desk: Desk, page: PageId | None, own: Path | None = None) -> None:
        """`own` is the folder of a person's own templates, where shared ones are taken in."""
        super().__init__(parent)
        self._own = own
        say = self._say = desk.catalogue.say
        self._desk, self._page = desk, page
        self._cards = desk.session.templates()
        english = desk.catalogue.lang == "en"
        self.setWindowTitle(say("模板"))
        self.resize(WIDE, TALL)
        self.list = QListWidget()
        self.list.setAccessibleName(say("模板"))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for card in self._cards:
            name = card.english if english else card.name
            item = QListWidgetItem(self.list.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, NAMES))
            item.setToolTip(name)
            item.setData(_ID, card.id)
            self.list.addItem(item)
        self.answers = Answers(self, self._choose, say("使用这个模板"))
        self.use = self.answers.go
        self.fault = plain("", "error")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.aspects = {aspect: QRadioButton(aspect) for aspect in ASPECTS}
        self._assemble()
        state = desk.session.state
        self.list.setCurrentRow(next((n for n, card in enumerate(self._cards) if card.id == state.template), 0))
        self.aspects[state.aspect].setChecked(True)
        self._ask_pictures()

    def _assemble(self) -> None:
        group = QButtonGroup(self)
        below = QHBoxLayout()
        below.addWidget(plain(self._say("屏幕比例")))
        for aspect, button in self.aspects.items():
            group.addButton(button)
            button.setAccessibleName(self._say("屏幕比例 {aspect}", aspect=aspect))
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self._make_more())
        below.addWidget(self.answers)
        column = column_in(self)
        column.addWidget(plain(self._say("下面是您这份课件在各个模板里的样子。"), "soft"))
        column.addWidget(self.list, 1)
        column.addWidget(self.fault)
        column.addLayout(below)
        group.buttonClicked.connect(lambda _: self._ask_pictures())
        self.list.itemActivated.connect(self._choose)

    def _make_more(self) -> QPushButton:
        """Return the button for templates that come from elsewhere, and go there."""
        say = self._say
        more = QPushButton(say("自己的模板"))
        menu = QMenu(more)
        menu.addAction(say("用自己的模板文件…")).triggered.connect(self._choose_own)
        self.take_in = menu.addAction(say("导入模板包…"))
        self.take_in.triggered.connect(self._take_in)
        self.take_in.setEnabled(self._own is not None)
        self.give_out = menu.addAction(say("分享选中的模板…"))
        self.give_out.triggered.connect(self._give_out)
        more.setMenu(menu)
        return more

    @property
    def aspect(self) -> str:
        """The aspect marked."""
        return next((aspect for aspect, button in self.aspects.items() if button.isChecked()), ASPECTS[0])

    def _ask_pictures(self) -> None:
        """Have every template's pictures painted on the worker."""
        width, height = (int(side) for side in self.aspect.split(":"))
        across = HEIGHT * width // height
        self.list.setIconSize(QSize(3 * across + 2 * GAP, HEIGHT))
        ratio = self.devicePixelRatioF()
        for row in range(self.list.count()):
            self.list.item(row).setIcon(_icon(self._sheet((), across, ratio)))
        if self._desk.shown is not None:
            sitting = Sitting(self._desk.shown, self._page, self.aspect, across, ratio)
            steps = _samples(self._cards, self._desk.session.find_template, sitting)
            self._desk.jobs.run_steps("gallery", steps, lambda made: self._show(made, across, ratio), self._skip)

    def _show(self, sample: Sample, across: int, ratio: float) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(_ID) == sample.template:
                item.setIcon(_icon(self._sheet(sample.pictures, across, ratio)))

    def _sheet(self, pictures: Sequence[QImage], across: int, ratio: float) -> QPixmap:
        """Return the pictures side by side, room kept for three."""
        colours = colours_of(self.palette())
        sheet = QPixmap(QSize(3 * across + 2 * GAP, HEIGHT) * ratio)
        sheet.setDevicePixelRatio(ratio)
        sheet.fill(Qt.GlobalColor.transparent)
        painter = QPainter(sheet)
        for n in range(3):
            left = n * (across + GAP)
            painter.fillRect(left, 0, across, HEIGHT, QColor(colours.hover))
            if n < len(pictures):
                painter.drawImage(left, 0, pictures[n])
            painter.setPen(QColor(colours.edge))
            painter.drawRect(left, 0, across - 1, HEIGHT - 1)
        painter.end()
        return sheet

    def _skip(self, error: Exception) -> None:
        """Leave the pictures of a template empty that cannot be read: choosing it says what is wrong."""

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(_ID), self.aspect)
            self.accept()

    def _choose_own(self) -> None:
        """Ask for a template file of a person's own, and use it."""
        kinds = f"{self._say('模板')} (*.pptx *.potx)"
        name, _ = QFileDialog.getOpenFileName(self, self._say("用自己的模板文件…"), "", kinds)
        if name:
            self.chosen.emit(name, self.aspect)
            self.accept()

    def _take_in(self) -> None:
        """Ask for a shared template, keep it among a person's own, and use it."""
        name, _ = QFileDialog.getOpenFileName(self, self._say("导入模板包…"), "", f"{self._say('模板包')} (*.zip)")
        if name and self._own is not None:
            self._desk.jobs.run("brand", partial(_taken, Path(name), self._own), self._use_taken, self._say_fault)

    def _use_taken(self, kept: Path) -> None:
        self.chosen.emit(str(kept), self.aspect)
        self.accept()

    def _give_out(self) -> None:
        """Ask where to put the template marked, packed to be shared."""
        card = self._cards[self.list.currentRow()]
        offered = str(Path(documents()) / f"{card.name}.zip")
        name, _ = QFileDialog.getSaveFileName(
            self, self._say("分享选中的模板…"), offered, f"{self._say('模板包')} (*.zip)"
        )
        if name:
            self._desk.jobs.run("brand", partial(_given, card.folder, Path(name)), self._tell_given, self._say_fault)

    def _tell_given(self, path: Path) -> None:
        self._desk.exported.emit((path,))
        self.reject()

    def _say_fault(self, error: Exception) -> None:
        """Say here what is wrong with a template: the window behind would say it unseen."""
        said = self._desk.catalogue.fault(error) if isinstance(error, Fault) else str(error)
        self.fault.setText(said)
        self.fault.show()

    def done(self, result: int) -> None:
        """Have nothing more painted once it is closed."""
        self._desk.jobs.cancel("gallery")
        super().done(result)


def _taken(pack: Path, folder: Path) -> Path:
    from jiangtai.project.brands import take_in  # noqa: PLC0415  # seldom

    return take_in(pack, folder)


def _given(brand: Path, target: Path) -> Path:
    from jiangtai.project.brands import give_out  # noqa: PLC0415  # seldom

    path = target if target.suffix.lower() == ".zip" else target.with_name(target.name + ".zip")
    give_out(brand, path)
    return path


def _icon(sheet: QPixmap) -> QIcon:
    icon = QIcon(sheet)
    icon.addPixmap(sheet, QIcon.Mode.Selected)  # the marked row's pictures keep their colours
    return icon


def _samples(cards: Sequence[TemplateCard], find: Callable[[str, str], Template], sitting: Sitting) -> Iterator[Sample]:
    from jiangtai.deck.laying import lay_out  # noqa: PLC0415  # the engine loads once a speech is open
    from jiangtai.paint.slide import letters_for, slide_image  # noqa: PLC0415  # the same

    shown, state = sitting.shown, sitting.shown.state
    for card in cards:
        template = find(card.id, sitting.aspect)
        deck = lay_out(shown.outline, shown.speech.text, template, state.brand, shown.deck.profile, state.brief.notes)
        letters = letters_for(deck, template)
        slides = [deck.slides[place] for place in _telling(deck, sitting.page)]
        yield Sample(card.id, tuple(slide_image(one, letters, sitting.across, sitting.ratio) for one in slides))


def _telling(deck: Deck, page: PageId | None) -> list[int]:
    """Return the places of the slides that tell a template best: cover, section, and the page a person is at."""
    kinds = [slide.kind for slide in deck.slides]
    section = next((n for n, kind in enumerate(kinds) if kind is Kind.SECTION), None)
    body = next((n for n, kind in enumerate(kinds) if kind in (Kind.CARDS, Kind.BULLETS)), len(kinds) - 1)
    here = next((n for n, slide in enumerate(deck.slides) if slide.page == page and n not in (0, section)), body)
    return sorted({0, here} | ({section} if section is not None else set()))
