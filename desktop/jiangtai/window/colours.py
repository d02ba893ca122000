"""Colours of the window: one set for light, one for dark, and one of each for people who ask for strong contrast.

Red belongs to export and to what must be mended.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from jiangtai.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one scheme, as #RRGGBB.

    Words are `ink`, `soft` or `faint`, `alert` where something must be mended, `badge` or `bar`: they keep 4.5 : 1 on
    the grounds they stand on. `red` and `act` are grounds of buttons with white words.
    """

    ground: str
    panel: str
    edge: str
    ink: str
    soft: str
    faint: str
    select: str
    bar: str
    used: str
    red: str
    alert: str
    act: str
    badge: str
    stage: str
    hover: str


LIGHT = Colours(
    ground="#F6F5F3",
    panel="#FFFFFF",
    edge="#E3E0DC",
    ink="#1F2328",
    soft="#5B6168",
    faint="#666C73",
    select="#EAF0F8",
    bar="#2F5DA8",
    used="#FFF4D6",
    red="#C8102E",
    alert="#C8102E",
    act="#2F5DA8",
    badge="#4A6078",
    stage="#EBE9E6",
    hover="#F2F0ED",
)
DARK = Colours(
    ground="#1D1F22",
    panel="#27292D",
    edge="#3B3E44",
    ink="#E9E7E4",
    soft="#B0B5BB",
    faint="#A2A8AF",
    select="#2C3B52",
    bar="#7FA8EA",
    used="#4D431F",
    red="#D8304B",
    alert="#FF8792",
    act="#3F6FBB",
    badge="#A3B7CC",
    stage="#17181B",
    hover="#303338",
)
SHARP_LIGHT = replace(
    LIGHT, ground="#FFFFFF", panel="#FFFFFF", edge="#000000", ink="#000000", soft="#000000", faint="#3A3A3A",
    select="#CFE0F7", bar="#003A8C", red="#A0001E", alert="#A0001E", act="#003A8C", badge="#000000",
)  # fmt: skip
"""For strong contrast: words keep 7 : 1 (WCAG 2.2, 1.4.6), and what is edged is edged in ink."""
SHARP_DARK = replace(
    DARK, ground="#000000", panel="#000000", edge="#FFFFFF", ink="#FFFFFF", soft="#FFFFFF", faint="#D2D2D2",
    select="#10264A", bar="#A9CBFF", alert="#FFB3BA", badge="#FFFFFF", stage="#000000", hover="#26282B",
)  # fmt: skip
"""The same, in the dark."""


def colours_for(*, dark: bool, sharp: bool) -> Colours:
    """Return the set for a light or a dark scheme, of strong contrast or not."""
    if dark:
        return SHARP_DARK if sharp else DARK
    return SHARP_LIGHT if sharp else LIGHT


def colours_of(palette: QPalette) -> Colours:
    """Return the set that belongs to a palette."""
    # asked of text and edges, because a style sheet may make a view's ground transparent
    ink, edge = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Mid)
    return colours_for(dark=ink.lightness() > 128, sharp=edge == ink)


def make_palette(colours: Colours) -> QPalette:
    """Return the palette every widget draws itself with."""
    palette = QPalette()
    role = QPalette.ColorRole
    for where, name in (
        (role.Window, colours.ground),
        (role.WindowText, colours.ink),
        (role.Base, colours.panel),
        (role.AlternateBase, colours.hover),
        (role.Text, colours.ink),
        (role.Button, colours.panel),
        (role.ButtonText, colours.ink),
        (role.BrightText, colours.alert),
        (role.ToolTipBase, colours.panel),
        (role.ToolTipText, colours.ink),
        (role.PlaceholderText, colours.faint),
        (role.Highlight, colours.select),
        (role.HighlightedText, colours.ink),
        (role.Link, colours.bar),
        (role.Light, colours.panel),
        (role.Midlight, colours.hover),
        (role.Mid, colours.edge),
        (role.Dark, colours.faint),
    ):
        palette.setColor(where, QColor(name))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.faint))
    return palette


def stylesheet(colours: Colours) -> str:
    """Return the rules for what a palette cannot say: panels, the toolbar, the red button.

    Its pictures are found under `drawings:`, in the scheme's own version.
    """
    names = {name: getattr(colours, name) for name in Colours.__slots__}
    return _SHEET % (names | {"scheme": "dark" if colours in (DARK, SHARP_DARK) else "light"})


_SHEET = """
QMainWindow, QDialog { background: %(ground)s; }
QMenuBar { background: %(panel)s; padding: 0 10px; }
QMenuBar::item { padding: 3px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: %(select)s; }
QMenu { background: %(panel)s; border: 1px solid %(edge)s; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 14px; border-radius: 4px; }
QMenu::item:selected { background: %(select)s; }
QMenu::item:disabled { color: %(faint)s; }
QMenu::separator { height: 1px; background: %(edge)s; margin: 5px 8px; }
QToolBar { background: %(panel)s; border: 0; border-bottom: 1px solid %(edge)s; padding: 0 12px 2px 12px; spacing: 3px; }
QToolBar::separator { width: 1px; background: %(edge)s; margin: 8px 10px; }
QToolBar QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 1px 8px; color: %(ink)s; }
QToolBar QToolButton:hover, QToolBar QToolButton:focus { background: %(hover)s; }
QToolBar QToolButton:focus { border-color: %(bar)s; }
QToolBar QToolButton:pressed { background: %(select)s; }
QToolBar QToolButton:disabled { color: %(faint)s; }
QToolBar QLabel { color: %(soft)s; padding-left: 5px; padding-right: 2px; }
QToolButton[quiet="true"] { border: 0; background: transparent; color: %(soft)s; font-size: 12px; padding: 5px 2px; }
QToolButton[quiet="true"]:hover, QToolButton[quiet="true"]:focus { color: %(ink)s; background: %(hover)s;
 border-radius: 4px; }
QToolButton[rail="true"] { border: 1px solid %(edge)s; border-radius: 7px; background: %(panel)s; color: %(soft)s;
 padding: 12px 5px; }
QToolButton[rail="true"]:hover, QToolButton[rail="true"]:focus { border-color: %(bar)s; color: %(ink)s; }
QToolButton#errors { color: %(alert)s; font-weight: 600; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton#export { background: %(red)s; color: white; font-weight: 600; padding: 6px 21px; border-radius: 6px; }
QToolButton#export:hover, QToolButton#export:focus { background: #A60D26; }
QToolButton#export:focus { border-color: %(ink)s; }
QToolButton#export:disabled { background: %(edge)s; color: %(faint)s; }
QComboBox { border: 1px solid %(edge)s; border-radius: 6px; padding: 5px 10px; background: %(panel)s; color: %(ink)s; }
QComboBox:hover, QComboBox:focus { border-color: %(bar)s; }
QComboBox:disabled { color: %(faint)s; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: %(panel)s; border: 1px solid %(edge)s; outline: 0; padding: 4px; }
QFrame[panel="true"] { background: %(panel)s; border: 1px solid %(edge)s; border-radius: 7px; }
QFrame[stage="true"] { background: %(stage)s; border: 1px solid %(edge)s; border-radius: 7px; }
QFrame[rule="true"] { background: %(edge)s; border: 0; max-height: 1px; min-height: 1px; }
QLabel[role="head"] { font-weight: 600; font-size: 15px; color: %(ink)s; }
QLabel[role="soft"] { color: %(soft)s; font-size: 12px; }
QTreeView, QListView, QPlainTextEdit { background: transparent; border: 0; outline: 0; color: %(ink)s; }
QTreeView QLineEdit { border: 1px solid %(bar)s; border-radius: 3px; background: %(panel)s; padding: 0 3px; }
QLineEdit[field="true"] { border: 1px solid transparent; border-radius: 4px; padding: 2px 5px; background: transparent; }
QLineEdit[field="true"]:hover { border-color: %(edge)s; }
QLineEdit[field="true"]:focus { border-color: %(bar)s; background: %(panel)s; }
QLineEdit#find { border: 1px solid %(edge)s; border-radius: 6px; padding: 4px 8px; margin: 4px 9px 4px 1px;
 background: %(panel)s; color: %(ink)s; }
QLineEdit#find:focus { border-color: %(bar)s; }
QPlainTextEdit#on-slide { background: %(panel)s; border: 2px solid %(bar)s; border-radius: 3px; color: %(ink)s; }
QListWidget { background: %(panel)s; border: 1px solid %(edge)s; border-radius: 6px; padding: 4px; outline: 0; }
QListWidget#tray { border: 0; padding: 0 5px; background: transparent; }
QListWidget::item { padding: 6px 8px; border-radius: 4px; color: %(ink)s; }
QListWidget::item:selected { background: %(select)s; color: %(ink)s; }
QDialog QLineEdit, QDialog QPlainTextEdit { background: %(panel)s;
 border: 1px solid %(edge)s; border-radius: 6px; padding: 5px 8px; color: %(ink)s; }
QDialog QAbstractSpinBox QLineEdit { border: 0; padding: 0 5px; background: transparent; }
QAbstractSpinBox { border: 1px solid %(edge)s; border-radius: 6px; padding: 5px 24px 5px 8px; background: %(panel)s;
 color: %(ink)s; }
QAbstractSpinBox:hover, QAbstractSpinBox:focus { border-color: %(bar)s; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: 22px; border: 0; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin: 3px 3px 0 0; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin: 0 3px 3px 0; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: %(hover)s; border-radius: 3px; }
QAbstractSpinBox::up-arrow { image: url(drawings:up-%(scheme)s.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url(drawings:down-%(scheme)s.svg); width: 12px; height: 12px; }
QCheckBox, QRadioButton { spacing: 7px; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid %(faint)s;
 background: %(panel)s; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked { background: %(ink)s; border-color: %(ink)s; }
QCheckBox::indicator:checked { image: url(drawings:tick-%(scheme)s.svg); }
QRadioButton::indicator:checked { image: url(drawings:dot-%(scheme)s.svg); }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: %(bar)s; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid %(bar)s; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: %(edge)s; }
QCheckBox:disabled, QRadioButton:disabled { color: %(faint)s; }
QPushButton:disabled { color: %(faint)s; background: %(ground)s; }
QDialog QLineEdit:focus, QDialog QPlainTextEdit:focus { border-color: %(bar)s; }
QLabel[role="error"] { color: %(alert)s; font-weight: 600; font-size: 12px; }
QWidget#findings-list { background: transparent; }
QFrame[card] { background: %(ground)s; border: 1px solid %(edge)s; border-radius: 6px; }
QFrame[card="error"] { border-left: 3px solid %(alert)s; }
QFrame[card]:focus { background: %(select)s; border: 1px solid %(bar)s; }
QFrame[card="error"]:focus { border-left: 3px solid %(alert)s; }
QPushButton[small="true"] { padding: 3px 10px; font-size: 12px; }
QFrame#notice { background: %(used)s; border: 0; border-radius: 6px; }
QScrollArea { background: transparent; }
QStatusBar { background: %(panel)s; border-top: 1px solid %(edge)s; color: %(soft)s; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: %(soft)s; font-size: 12px; padding: 3px 6px; }
QSplitter::handle { background: transparent; }
QScrollBar:vertical { width: 10px; background: transparent; margin: 2px; }
QScrollBar:horizontal { height: 10px; background: transparent; margin: 2px; }
QScrollBar::handle { background: %(edge)s; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: %(faint)s; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: 0;
 width: 0; height: 0; }
QFrame#drop { border: 1px dashed %(faint)s; border-radius: 10px; background: %(panel)s; }
QFrame#drop[over="true"] { border-color: %(bar)s; background: %(select)s; }
QLabel#name { font-size: 34px; font-weight: 600; }
QLabel#lead { font-size: 16px; color: %(soft)s; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { border: 1px solid %(edge)s; border-radius: 6px; padding: 7px 18px; background: %(panel)s; color: %(ink)s; }
QPushButton:hover, QPushButton:focus { border-color: %(bar)s; }
QPushButton[primary="true"] { background: %(act)s; border-color: %(act)s; color: white; font-weight: 600; }
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:focus { border-color: %(ink)s; }
QPushButton[primary="true"]:disabled { background: %(edge)s; border-color: %(edge)s; color: %(faint)s; }
QPushButton[link="true"] { border: 0; background: transparent; text-align: left; color: %(soft)s; padding: 5px 12px; }
QPushButton[link="true"]:hover, QPushButton[link="true"]:focus { background: %(select)s; color: %(ink)s; }
QFrame#banner { background: %(select)s; border: 0; border-bottom: 1px solid %(edge)s; }
QFrame#banner[fault="true"] { background: %(used)s; }
QFrame#banner QPushButton { padding: 3px 12px; }
"""
