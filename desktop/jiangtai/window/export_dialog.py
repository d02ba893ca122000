"""The export dialog: for whom, which files, where; and what had better be looked at before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from jiangtai.finding import Level
from jiangtai.window.answers import Answers, column_in
from jiangtai.window.choice import Choice
from jiangtai.window.handing import PAPERS, SHEETS, Handout, Paper, clean_name, proposed_name
from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jiangtai.catalogue import Catalogue
    from jiangtai.window.shown import Shown

WIDTH = 600
RARE_FACES = "face-rare"
"""The code of the finding that names fonts a plain WPS lacks."""
NOTICES = 4
"""Findings named one by one; more are counted."""


class ExportDialog(QDialog):
    """What to hand out of a snapshot. `handout` is the answer once it is accepted.

    `plain_asked` asks for the font set that every machine has; what may be exported waits for the snapshot it makes.
    """

    plain_asked = Signal(str)

    def __init__(
        self, parent: QWidget, catalogue: Catalogue, shown: Shown, folder: Path, papers: Iterable[Paper]
    ) -> None:
        super().__init__(parent)
        self._say = say = catalogue.say
        self.setWindowTitle(say("导出"))
        self.mine = QRadioButton(say("自己讲：带备注"))
        self.others = QRadioButton(say("发给别人：不带备注，清除作者信息"))
        self.mine.setChecked(True)
        self.papers = {paper: QCheckBox(say(words)) for paper, words in PAPERS.items()}
        for paper in papers:
            self.papers[paper].setChecked(True)
        self.sheet = Choice()
        self.sheet.setAccessibleName(say("讲义怎样排"))
        for name, words in SHEETS.items():
            self.sheet.addItem(say(words), name)
        self.packed = QCheckBox(say("打包带走：放进一个文件夹，附字体说明"))
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(say("文件夹"))
        self.name = QLineEdit(proposed_name(shown))
        self.name.setAccessibleName(say("文件名"))
        self.buttons = Answers(self, self.accept, say("导出"))
        self._assemble()
        self.show_notices(shown, catalogue)
        for box in self.papers.values():
            box.toggled.connect(self._allow)
        self.plain.clicked.connect(self._ask_plain)
        self.name.textChanged.connect(self._allow)
        self.folder.textChanged.connect(self._allow)
        self._allow()
        column = self.layout()
        if column is not None:
            self.resize(WIDTH, column.totalHeightForWidth(WIDTH))  # words that wrap need their height from the first

    def _assemble(self) -> None:
        say = self._say
        column = column_in(self)
        column.setSpacing(9)
        column.addWidget(self._notice_box())
        column.addWidget(plain(say("给谁用"), "head"))
        whom = QHBoxLayout()
        for button in (self.mine, self.others):
            whom.addWidget(button)
        whom.addStretch(1)
        column.addLayout(whom)
        column.addSpacing(6)
        column.addWidget(plain(say("要哪些文件"), "head"))
        grid = QGridLayout()
        grid.setVerticalSpacing(9)
        for n, (paper, tick) in enumerate(self.papers.items()):
            grid.addWidget(
                self._beside_sheet(tick) if paper is Paper.HANDOUT else tick, n // 2, n % 2, Qt.AlignmentFlag.AlignTop
            )
        column.addLayout(grid)
        column.addWidget(self.packed)
        column.addSpacing(6)
        column.addWidget(plain(say("放在哪里"), "head"))
        place = QGridLayout()
        browse = QPushButton(say("选择…"))
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(browse)
        for n, (words, field) in enumerate(((say("文件夹"), self.folder), (say("文件名"), self.name))):
            caption = plain(words, "soft")
            caption.setBuddy(field)
            place.addWidget(caption, n, 0)
        place.addLayout(row, 0, 1)
        place.addWidget(self.name, 1, 1)
        column.addLayout(place)
        column.addWidget(plain(say("同名文件不会被覆盖，会自动加上序号。"), "soft"))
        column.addSpacing(4)
        column.addWidget(self.buttons)

    def _notice_box(self) -> QFrame:
        """Return the box of what had better be looked at before, and what cures it in one step."""
        self.notice = QFrame()
        self.notice.setObjectName("notice")
        inside = QVBoxLayout(self.notice)
        inside.setContentsMargins(12, 9, 12, 9)
        self.said = plain()
        self.said.setWordWrap(True)
        self.plain = QPushButton(self._say("换成通用字体"))
        self.plain.setProperty("small", True)  # noqa: FBT003  # Qt's own
        inside.addWidget(self.said)
        inside.addWidget(self.plain, 0, Qt.AlignmentFlag.AlignLeft)
        return self.notice

    def _beside_sheet(self, tick: QCheckBox) -> QWidget:
        """Return the handout's tick with how its slides stand beside it."""
        held = QWidget()
        row = QVBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(tick)
        row.addWidget(self.sheet)
        tick.toggled.connect(self.sheet.setVisible)
        self.sheet.setVisible(tick.isChecked())
        return held

    def show_notices(self, shown: Shown, catalogue: Catalogue) -> None:
        """Say of this snapshot what had better be looked at before."""
        said = notices(shown, catalogue)
        self._set = plain_set_for(shown)
        self.said.setText("\n".join(said))
        self.notice.setVisible(bool(said))
        self.plain.setVisible(self._set is not None)
        self.plain.setEnabled(True)
        self._allow()

    def _ask_plain(self) -> None:
        self.plain.setEnabled(False)
        self._allow()
        self.plain_asked.emit(self._set)

    @property
    def handout(self) -> Handout:
        """What was chosen."""
        return Handout(
            Path(self.folder.text().strip()),
            clean_name(self.name.text()),
            frozenset(paper for paper, box in self.papers.items() if box.isChecked()),
            others=self.others.isChecked(),
            packed=self.packed.isChecked(),
            sheet=self.sheet.currentData(),
        )

    def _allow(self) -> None:
        chosen = self.handout
        there = bool(chosen.papers and chosen.name and self.folder.text().strip() and self.plain.isEnabled())
        self.buttons.go.setEnabled(there)

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self._say("选择文件夹"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)


def notices(shown: Shown, catalogue: Catalogue) -> list[str]:
    """Return what had better be looked at before the deck is shown: 必改 findings with their pages, hidden pages."""
    say = catalogue.say
    errors = [finding for finding in shown.findings if finding.level is Level.ERROR]
    said = []
    for finding in errors[:NOTICES]:
        pages = "、".join(str(number) for number in finding.slides)
        where = say("（第 {pages} 页）", pages=pages) if pages else ""
        said.append(f"{catalogue.level(finding.level)}　{catalogue.what(finding)}{where}")
    if len(errors) > NOTICES:
        said.append(say("还有 {count} 处必改，见“检查”。", count=len(errors) - NOTICES))
    hidden = sum(slide.hidden for slide in shown.deck.slides)
    if hidden:
        said.append(say("有 {count} 页“结合实际”还没有写内容，放映时不出现。", count=hidden))
    said += [catalogue.what(finding) for finding in shown.findings if finding.code == RARE_FACES]
    return said


def plain_set_for(shown: Shown) -> str | None:
    """Return the font set that cures a deck whose fonts not every machine has; None where there is none, or no need."""
    from jiangtai.review.faces import plain_set  # noqa: PLC0415  # the engine loads once a speech is open

    rare = any(finding.code == RARE_FACES for finding in shown.findings)
    found = plain_set(shown.template) if rare else None
    return None if found == shown.state.brand.fonts else found
