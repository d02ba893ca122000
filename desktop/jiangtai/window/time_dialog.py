"""The time dialog: occasion, minutes, pace, notes, and the pages an occasion adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialog, QDoubleSpinBox, QFormLayout, QSpinBox

from jiangtai.outline.brief import Notes
from jiangtai.outline.occasion import OCCASIONS, Extra, find_occasion
from jiangtai.value import replace
from jiangtai.window.answers import Answers, column_in, indent
from jiangtai.window.choice import Choice
from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jiangtai.outline.brief import Brief
    from jiangtai.window.actions import Say

WIDTH = 396
LONGEST = 480.0
"""Minutes: a day's training."""
PACES = (80, 400)
"""Characters a minute from slow dictation to a hurried reading."""
NOTES = {Notes.FULL: "原文全文", Notes.POINTS: "只写要点", Notes.NONE: "不写备注"}
EXTRAS = {Extra.LOCAL: "结合实际页", Extra.QUESTIONS: "思考题页"}


class TimeDialog(QDialog):
    """Asks for whom and how long the talk is. `brief` is the answer once it is accepted."""

    def __init__(self, parent: QWidget, say: Say, brief: Brief) -> None:
        super().__init__(parent)
        self._brief = brief
        self._say = say
        self.setWindowTitle(say("场次与时间"))
        self.occasion = Choice()
        for one in OCCASIONS:
            words = say("{name} · {minutes} 分钟", name=say(one.name), minutes=one.minutes)
            self.occasion.addItem(words, one.id)
        self.occasion.setCurrentIndex(self.occasion.findData(brief.occasion))
        self.minutes = QDoubleSpinBox()
        self.minutes.setDecimals(0)
        self.minutes.setRange(0, LONGEST)
        self.minutes.setSuffix(say(" 分钟"))
        self.minutes.setSpecialValueText(say("不限：选用的都讲"))
        self.minutes.setValue(brief.minutes or 0.0)
        self.pace = QSpinBox()
        self.pace.setRange(*PACES)
        self.pace.setSuffix(say(" 字／分钟"))
        self.pace.setValue(round(brief.pace))
        for box in (self.minutes, self.pace):
            indent(box)
        self.notes = Choice()
        for kind, words in NOTES.items():
            self.notes.addItem(say(words), kind.value)
        self.notes.setCurrentIndex(self.notes.findData(brief.notes.value))
        self.extras = {extra: QCheckBox(say(words)) for extra, words in EXTRAS.items()}
        self.lean = QCheckBox(say("会议要求简朴：检查图片、色块和标志"))
        self.lean.setChecked(brief.lean)
        self._assemble()
        self._tick_extras(brief.extras)
        self.occasion.activated.connect(lambda _: self._tick_extras(None))

    def _assemble(self) -> None:
        say = self._say
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        for words, field in (
            ("场次", self.occasion), ("要讲多久", self.minutes), ("语速", self.pace), ("备注", self.notes)
        ):  # fmt: skip
            field.setAccessibleName(say(words))
            form.addRow(plain(say(words)), field)
        for extra, box in self.extras.items():
            form.addRow(plain(say("附加页")) if extra is Extra.LOCAL else plain(), box)
        form.addRow(plain(say("检查")), self.lean)
        hint = plain(say("时间不够时，次要的整段改为略讲：不上片、不念，列在讲稿里，随时可以召回。"), "soft")
        hint.setWordWrap(True)
        hint.setMinimumWidth(WIDTH)  # not the dialog's: Qt would then let longer words of another language be clipped
        column = column_in(self)
        column.addLayout(form)
        column.addWidget(hint)
        column.addWidget(Answers(self, self.accept))

    def _tick_extras(self, chosen: tuple[str, ...] | None) -> None:
        """Tick the pages chosen, the occasion's own where none were."""
        usual = tuple(one for one in find_occasion(self.occasion.currentData()).last if one is not None)
        for extra, box in self.extras.items():
            box.setChecked(extra.value in chosen if chosen is not None else extra in usual)

    @property
    def brief(self) -> Brief:
        """The brief as it stands in the dialog."""
        occasion = find_occasion(self.occasion.currentData())
        ticked = tuple(extra.value for extra, box in self.extras.items() if box.isChecked())
        usual = tuple(one.value for one in occasion.last if one is not None)
        return replace(
            self._brief,
            occasion=occasion.id,
            minutes=self.minutes.value() or None,
            pace=float(self.pace.value()),
            notes=Notes(self.notes.currentData()),
            lean=self.lean.isChecked(),
            extras=None if set(ticked) == set(usual) else ticked,
        )
