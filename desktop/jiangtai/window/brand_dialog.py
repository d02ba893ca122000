"""The brand dialog: the unit, its logo and what that is, colours, font set and footer, kept as profiles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from jiangtai.deck.brand import PARTY, RED_CROSS, UNIT
from jiangtai.deck.images import usable_picture
from jiangtai.fault import Fault
from jiangtai.project.settings import Profile
from jiangtai.value import replace
from jiangtai.window.answers import Answers, column_in
from jiangtai.window.choice import Choice
from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.catalogue import Catalogue
    from jiangtai.deck.brand import Brand
    from jiangtai.deck.look import Template

LOGOS = {UNIT: "本单位标志", RED_CROSS: "红十字标志", PARTY: "党徽"}
"""What a logo is: the last two are protected, and stand by their own rules."""
PICTURES = "*.png *.jpg *.jpeg *.bmp *.gif *.tif *.tiff *.webp"
LARGEST = 20 * 1024 * 1024
"""Bytes of a logo's file: more is a poster."""
SHOWN = 72
"""Pixels of the logo's picture in the dialog."""


class BrandDialog(QDialog):
    """Asks for a brand. `brand` is the answer once it is accepted; `profiles` with those added."""

    def __init__(
        self, parent: QWidget, catalogue: Catalogue, template: Template, brand: Brand, profiles: Sequence[Profile]
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._say = say = catalogue.say
        self._template = template
        self._brand = brand
        self.profiles = tuple(profiles)
        self.setWindowTitle(say("单位与标识"))
        self.setMinimumWidth(520)
        self.kept = Choice()
        self.kept.setAccessibleName(say("已存的方案"))
        self.unit, self.footer = self._line("单位"), self._line("页脚文字")
        self.footer.setPlaceholderText(say("不填时用单位名称"))
        self.kind = Choice()
        self.kind.setAccessibleName(say("标志是什么"))
        for name, words in LOGOS.items():
            self.kind.addItem(say(words), name)
        self.band = QCheckBox(say("在红底上用白色衬底显示"))
        self.fonts = Choice()
        self.fonts.setAccessibleName(say("字体方案"))
        self.fonts.addItem(say("模板默认"), "")
        for name in template.faces:
            self.fonts.addItem(say(name), name)
        self.picture = QLabel()
        self.picture.setAccessibleName(say("标志图片"))
        self.colours = {role: QPushButton() for role in template.roles}
        self.fault = plain("", "error")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self._assemble()
        self._fill_profiles()
        self.show_brand(brand)

    def _line(self, words: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(self._say(words))
        return line

    def _assemble(self) -> None:
        say = self._say
        form = QFormLayout()
        form.setVerticalSpacing(11)
        form.setHorizontalSpacing(16)
        keep = QPushButton(say("存为方案"))
        keep.clicked.connect(self.keep_profile)
        form.addRow(plain(say("方案")), _row(self.kept, keep))
        form.addRow(plain(say("单位")), self.unit)
        choose, clear = QPushButton(say("选择图片…")), QPushButton(say("不用标志"))
        choose.clicked.connect(self._choose_logo)
        clear.clicked.connect(lambda: self._take_logo(b""))
        form.addRow(plain(say("标志")), _row(self.picture, choose, clear))
        form.addRow(plain(say("标志是什么")), self.kind)
        form.addRow("", self.band)
        for role, button in self.colours.items():
            button.setAccessibleName(say("颜色 {role}", role=role))
            button.clicked.connect(lambda _=False, name=role: self._choose_colour(name))
            back = QPushButton(say("恢复模板颜色"))
            back.clicked.connect(lambda _=False, name=role: self.take_colour(name, ""))
            form.addRow(plain(say("主色") if role == "main" else role), _row(button, back))
        form.addRow(plain(say("字体方案")), self.fonts)
        form.addRow(plain(say("页脚文字")), self.footer)
        column = column_in(self)
        column.addLayout(form)
        column.addWidget(self.fault)
        column.addWidget(Answers(self, self.accept))
        self.kept.activated.connect(self._use_profile)
        self.kind.currentIndexChanged.connect(self._allow_band)

    @property
    def brand(self) -> Brand:
        """The brand as it stands in the dialog."""
        return replace(
            self._brand,
            logo_kind=self.kind.currentData() if self._brand.logo else "",
            fonts=self.fonts.currentData(),
            footer=self.footer.text().strip(),
            unit=self.unit.text().strip(),
            band=self.band.isChecked() and self.kind.currentData() == RED_CROSS,
        )

    def show_brand(self, brand: Brand) -> None:
        """Fill the dialog with a brand."""
        self._brand = brand
        self.unit.setText(brand.unit)
        self.footer.setText(brand.footer)
        self.kind.setCurrentIndex(max(0, self.kind.findData(brand.logo_kind)))
        self.fonts.setCurrentIndex(max(0, self.fonts.findData(brand.fonts)))
        self.band.setChecked(brand.band)
        self._take_logo(brand.logo)
        for role in self.colours:
            self.take_colour(role, dict(brand.colours).get(role, ""))
        self._allow_band()

    def read_logo(self, path: Path) -> None:
        """Take a picture file as the logo; a bad one is said and changes nothing."""
        try:
            if path.stat().st_size > LARGEST:
                self._tell(self._say("“{name}”太大了；标志图片请不要超过 20 MB。", name=path.name))
                return
            self._take_logo(usable_picture(path.name, path.read_bytes()))
        except Fault as fault:
            self._tell(self._catalogue.fault(fault))
        except OSError:
            self._tell(self._say("“{name}”打不开；请换一个文件。", name=path.name))

    def take_colour(self, role: str, rgb: str) -> None:
        """Take a colour for a role, "" for the template's own."""
        colours = {name: value for name, value in self._brand.colours if name != role}
        self._brand = replace(self._brand, colours=tuple({**colours, **({role: rgb} if rgb else {})}.items()))
        shown = rgb or self._template.colours[self._template.roles[role][0]]
        swatch = QPixmap(36, 18)
        swatch.fill(QColor(f"#{shown}"))
        self.colours[role].setIcon(swatch)
        self.colours[role].setText(f"#{shown}")

    def keep_profile(self) -> None:
        """Keep the brand as a profile under the unit's name, in the place of one of that name."""
        name = self.unit.text().strip() or self._say("我的单位")
        others = tuple(one for one in self.profiles if one.name != name)
        self.profiles = (*others, Profile(name, self.brand, self.unit.text().strip()))
        self._fill_profiles()
        self.kept.setCurrentIndex(self.kept.count() - 1)

    def _use_profile(self, row: int) -> None:
        if row:
            self.show_brand(self.profiles[row - 1].brand)

    def _fill_profiles(self) -> None:
        self.kept.clear()
        self.kept.addItem(self._say("（选用已存的方案）"))
        for profile in self.profiles:
            self.kept.addItem(profile.name)

    def _choose_logo(self) -> None:
        kinds = f"{self._say('图片')} ({PICTURES})"
        name, _ = QFileDialog.getOpenFileName(self, self._say("选择标志图片"), "", kinds)
        if name:
            self.read_logo(Path(name))

    def _choose_colour(self, role: str) -> None:
        now = QColor(self.colours[role].text())
        chosen = QColorDialog.getColor(now, self, self._say("选择颜色"))
        if chosen.isValid():
            self.take_colour(role, chosen.name()[1:].upper())

    def _take_logo(self, blob: bytes) -> None:
        self._brand = replace(self._brand, logo=blob)
        picture = QPixmap()
        if blob and picture.loadFromData(blob):
            smooth = Qt.TransformationMode.SmoothTransformation
            self.picture.setPixmap(picture.scaled(SHOWN * 2, SHOWN, Qt.AspectRatioMode.KeepAspectRatio, smooth))
        else:
            self.picture.setText(self._say("（没有）"))
        self.fault.hide()
        self._allow_band()

    def _allow_band(self) -> None:
        self.kind.setEnabled(bool(self._brand.logo))
        self.band.setEnabled(bool(self._brand.logo) and self.kind.currentData() == RED_CROSS)

    def _tell(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.show()


def _row(*widgets: QWidget) -> QWidget:
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widgets[0], 1)
    for widget in widgets[1:]:
        row.addWidget(widget)
    return held
