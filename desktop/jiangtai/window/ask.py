"""Asking: the small dialogs that want an answer before a command can go on, behind one value that tests replace."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from jiangtai.window.answers import Answers, column_in, indent
from jiangtai.window.dialogs import documents
from jiangtai.window.handing import proposed_name
from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtPrintSupport import QPrinter

    from jiangtai.outline.outline import Picture
    from jiangtai.window.actions import Say
    from jiangtai.window.shown import Shown

LONGEST_PLAN = 240.0
"""Minutes a page may be planned for: half a day of discussion."""
QUESTION = 380
"""Pixels of a question's width, so that a short one is not all buttons."""
PROJECT = ".jiangtai"
PICTURES = "*.png *.jpg *.jpeg"


class Ask:
    """The questions a command may put. `tell` shows a sentence where nothing need be answered."""

    def __init__(self, parent: QWidget, say: Say, tell: Callable[[str], None]) -> None:
        self.say = say
        self.tell = tell
        self._parent = parent
        self._asked: QDialog | None = None

    def text(self, title: str, hint: str, offered: str = "") -> str:
        """Return what a person typed, "" where they thought better of it."""
        box = QPlainTextEdit(offered)
        box.setAccessibleName(title)
        box.setPlaceholderText(hint)
        box.setTabChangesFocus(True)
        return box.toPlainText().strip() if self._answered(title, hint, box, (640, 420)) else ""

    def choose(self, question: str, answers: Sequence[tuple[object, str]]) -> object | None:
        """Return what a person chose of the answers (what it means, its words), None where they thought better of it."""
        dialog = self._asked = QDialog(self._parent)
        dialog.setWindowTitle(self.say("讲台"))
        dialog.setMinimumWidth(QUESTION)
        buttons = QDialogButtonBox(dialog)  # its child from the first: only so does it know its default button
        for number, (_, words) in enumerate(answers, start=1):
            button = buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(partial(dialog.done, number))
        buttons.addButton(self.say("取消"), QDialogButtonBox.ButtonRole.RejectRole).setDefault(True)
        buttons.rejected.connect(dialog.reject)
        column = column_in(dialog)
        column.addWidget(_wrapped(question))
        column.addWidget(buttons)
        chosen = dialog.exec()
        return answers[chosen - 1][0] if chosen else None

    def project_path(self, shown: Shown) -> Path | None:
        """Return the file to save a project in, None where a person thought better of it. Asks before one is replaced."""
        proposed = str(Path(documents()) / (proposed_name(shown) + PROJECT))
        kinds = f"{self.say('讲台项目')} (*{PROJECT})"
        name, _ = QFileDialog.getSaveFileName(self._parent, self.say("保存项目"), proposed, kinds)
        if not name:
            return None
        return Path(name) if name.lower().endswith(PROJECT) else Path(name + PROJECT)

    def correction(self, words: str) -> tuple[str, str] | None:
        """Return the right words in the source's place and the reason, None where nothing is to be corrected."""
        right, reason = QLineEdit(words), QLineEdit()
        right.setAccessibleName(self.say("正确的文字"))
        reason.setAccessibleName(self.say("订正的理由"))
        reason.setPlaceholderText(self.say("例如：全会文件全称为……"))
        form = QWidget()
        rows = QFormLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(10)
        rows.addRow(plain(self.say("讲稿原文")), _wrapped(words))
        rows.addRow(plain(self.say("订正为")), right)
        rows.addRow(plain(self.say("理由")), reason)
        hint = self.say("订正写进这一页和备注，原文保留，送审单上会列出。")
        if not self._answered(self.say("订正"), hint, form, (560, 0), focus=right):
            return None
        said = " ".join(right.text().split())
        return (said, reason.text().strip()) if said and said != words else None

    def minutes(self, planned: float | None) -> float | None:
        """Return the minutes planned for a page, 0 to count its characters again, None for no answer."""
        box = QDoubleSpinBox()
        box.setDecimals(1)
        box.setRange(0, LONGEST_PLAN)
        box.setSuffix(self.say(" 分钟"))
        box.setSpecialValueText(self.say("按字数计算"))
        box.setAccessibleName(self.say("这一页安排的时间"))
        box.setValue(planned or 0.0)
        indent(box)
        hint = self.say("研讨、答疑等不念稿的时间，也算进总时长。")
        return box.value() if self._answered(self.say("安排时间"), hint, box, (360, 0)) else None

    def printer(self, title: str) -> QPrinter | None:
        """Return the printer a person chose for a document, None where they thought better of it."""
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415  # seldom

        from jiangtai.window.printing import make_printer  # noqa: PLC0415  # seldom

        printer = make_printer(title)
        dialog = QPrintDialog(printer, self._parent)
        return printer if dialog.exec() == QDialog.DialogCode.Accepted else None

    def picture(self) -> Picture | None:
        """Return a picture a person chose with what it shows, None where they thought better of it."""
        from jiangtai.project.sources import user_picture  # noqa: PLC0415  # seldom

        name, _ = QFileDialog.getOpenFileName(
            self._parent, self.say("选择图片"), "", f"{self.say('图片')} ({PICTURES})"
        )
        if not name:
            return None
        alt = self.text(self.say("图片说明"), self.say("一句话说明图片内容，读屏软件会读出来。"), Path(name).stem)
        return user_picture(Path(name), alt) if alt else None

    def _answered(
        self, title: str, hint: str, widget: QWidget, size: tuple[int, int], focus: QWidget | None = None
    ) -> bool:
        # held until the next question: what was typed is read from its fields after it is closed
        dialog = self._asked = QDialog(self._parent)
        dialog.setWindowTitle(title)
        column = column_in(dialog)
        column.addWidget(_wrapped(hint, "soft"))
        column.addWidget(widget, 1)
        column.addWidget(Answers(dialog, dialog.accept))
        dialog.resize(size[0], size[1] or dialog.sizeHint().height())
        (focus or widget).setFocus()
        return dialog.exec() == QDialog.DialogCode.Accepted


def _wrapped(words: str, role: str = "") -> QWidget:
    label = plain(words, role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
