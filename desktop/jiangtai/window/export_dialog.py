"""The export dialog: for whom, which files, where; and what had better be looked at before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
)

from jiangtai.finding import Level
from jiangtai.window.handing import PAPERS, Handout, clean_name, proposed_name
from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from jiangtai.catalogue import Catalogue
    from jiangtai.window.handing import Paper
    from jiangtai.window.shown import Shown

WIDTH = 600
NOTICES = 4
"""Findings named one by one; more are counted."""


class ExportDialog(QDialog):
    """What to hand out of a snapshot. `handout` is the answer once it is accepted."""

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
        self.packed = QCheckBox(say("打包带走：放进一个文件夹，附字体说明"))
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(say("文件夹"))
        self.name = QLineEdit(proposed_name(shown))
        self.name.setAccessibleName(say("文件名"))
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self.buttons.button(standard.Ok).setText(say("导出"))
        self.buttons.button(standard.Ok).setProperty("primary", True)  # noqa: FBT003  # Qt's own
        self._assemble(notices(shown, catalogue))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for box in self.papers.values():
            box.toggled.connect(self._allow)
        self.name.textChanged.connect(self._allow)
        self.folder.textChanged.connect(self._allow)
        self._allow()
        column = self.layout()
        if column is not None:
            self.resize(WIDTH, column.totalHeightForWidth(WIDTH))  # words that wrap need their height from the first

    def _assemble(self, said: list[str]) -> None:
        say = self._say
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(9)
        if said:
            box = QFrame()
            box.setObjectName("notice")
            inside = QVBoxLayout(box)
            inside.setContentsMargins(12, 9, 12, 9)
            for line in said:
                label = plain(line)
                label.setWordWrap(True)
                inside.addWidget(label)
            column.addWidget(box)
        column.addWidget(plain(say("给谁用"), "head"))
        column.addWidget(self.mine)
        column.addWidget(self.others)
        column.addSpacing(6)
        column.addWidget(plain(say("要哪些文件"), "head"))
        grid = QGridLayout()
        grid.setVerticalSpacing(9)
        for n, tick in enumerate(self.papers.values()):
            grid.addWidget(tick, n // 2, n % 2)
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

    @property
    def handout(self) -> Handout:
        """What was chosen."""
        return Handout(
            Path(self.folder.text().strip()),
            clean_name(self.name.text()),
            frozenset(paper for paper, box in self.papers.items() if box.isChecked()),
            others=self.others.isChecked(),
            packed=self.packed.isChecked(),
        )

    def _allow(self) -> None:
        chosen = self.handout
        there = bool(chosen.papers and chosen.name and self.folder.text().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(there)

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self._say("选择文件夹"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)


def notices(shown: Shown, catalogue: Catalogue) -> list[str]:
    """Return what had better be looked at before the deck is shown: 必改 findings with their pages, hidden pages."""
    errors = [finding for finding in shown.findings if finding.level is Level.ERROR]
    said = []
    for finding in errors[:NOTICES]:
        pages = "、".join(str(number) for number in finding.slides)
        where = catalogue.say("（第 {pages} 页）", pages=pages) if pages else ""
        said.append(f"{catalogue.level(finding.level)}　{catalogue.what(finding)}{where}")
    if len(errors) > NOTICES:
        said.append(catalogue.say("还有 {count} 处必改，见“检查”。", count=len(errors) - NOTICES))
    hidden = sum(slide.hidden for slide in shown.deck.slides)
    if hidden:
        said.append(catalogue.say("有 {count} 页“结合实际”还没有写内容，放映时不出现。", count=hidden))
    return said
