"""The application: from the command line to a window on the screen."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QDir, QLibraryInfo, QLocale, QSize, Qt, QTimer, QTranslator
from PySide6.QtGui import QFontDatabase, QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication

from jiangtai.catalogue import Catalogue
from jiangtai.paint.binding import spare_sources
from jiangtai.paint.faces import face_findings, find_faces, register_chinese_face
from jiangtai.window.colours import LIGHT, colours_for, make_palette, stylesheet
from jiangtai.window.icons import icon
from jiangtai.window.warming import equip, stock, unpack, warm

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from jiangtai.project.places import Home
    from jiangtai.session import Session
    from jiangtai.speech.words import Words
    from jiangtai.window.colours import Colours
    from jiangtai.window.main_window import MainWindow

UI_PX = 13
UNHURRIED = 3000
"""Milliseconds after the start when a speech given with it is on show, and there is time for what may be wanted next."""
TURN = 0.0005
"""Seconds the worker may keep Python to itself: a window drawn in a hundred small calls waits for it at each of them."""
TASKBAR = (16, 24, 32, 48, 64)
"""Pixels systems show a program's icon at."""
TITLE_BAR = 36
"""Pixels a window manager takes for a window's title bar, about."""


def run(paths: list[str], lang: str) -> int:
    """Open the window on these speech files, or on the welcome page, and return the exit code when it is closed."""
    application = make_application(lang)
    from jiangtai.window.instance import Instance, channel, hand_over  # noqa: PLC0415  # after the application stands

    files = [str(Path(path).absolute()) for path in paths]
    if hand_over(channel(), files):
        return 0
    instance = Instance(channel())
    from jiangtai.project.places import home  # noqa: PLC0415  # after the application stands

    window = make_window(Catalogue(lang), home())
    window.desk.mishap.connect(_log)
    window.desk.warmed.connect(window.doors.open_unfinished)
    begin(window, [Path(path) for path in files])
    equip(window.desk, home())
    QTimer.singleShot(UNHURRIED, lambda: unpack(window.desk, "16:9"))
    instance.called.connect(lambda called: _come_forward(window, called))
    code = int(application.exec())
    _keep_patterns()
    return code


def begin(window: MainWindow, paths: list[Path]) -> None:
    """Show the window, have the engine loaded behind it, and open these files."""
    sys.setswitchinterval(TURN)
    window.show()
    window.desk.warmed.connect(window.prepare)
    # only then: making the panes is a thousand small calls, and at each of them the worker would come in between
    window.prepared.connect(partial(stock, window.desk))
    warm(window.desk)
    if paths:
        QTimer.singleShot(0, lambda: window.doors.open_paths(paths))


def _come_forward(window: MainWindow, files: list[str]) -> None:
    """Show the window to a person who started the program again, and open what it was started with."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
    if files:
        window.doors.open_paths([Path(path) for path in files])


def make_application(lang: str) -> QApplication:
    """Return the application, dressed, with Qt's own dialogs in this language."""
    spare_sources()
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Jiangtai")
    application.setStyle("Fusion")
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
    translator = QTranslator(application)
    language = QLocale.Language.Chinese if lang == "zh" else QLocale.Language.English
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(language), "qtbase", "_", folder):
        application.installTranslator(translator)
    register_chinese_face()
    application.setFont(ui_font())
    QDir.setSearchPaths("drawings", [str(Path(__file__).with_name("drawings"))])
    application.setWindowIcon(icon("app", LIGHT.red, sizes=TASKBAR))
    return application


def ui_font() -> QFont:
    """Return the system's own font where it holds Chinese, else the best face that does."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    # asked by the name the system resolves to: "Sans Serif" seems to hold Chinese where something stands in for it
    faces = find_faces()
    if QFontInfo(font).family() not in faces.chinese and faces.chinese:
        font.setFamily(faces.asian(""))
    font.setPixelSize(UI_PX)
    return font


def fitting_size(width: int, height: int) -> QSize:
    """Return this size, or what the screen has room for, its title bar counted."""
    screen = QGuiApplication.primaryScreen()
    return (
        QSize(width, height).boundedTo(screen.availableSize() - QSize(0, TITLE_BAR)) if screen else QSize(width, height)
    )


def make_window(catalogue: Catalogue, home: Home | None = None) -> MainWindow:
    """Return the window over a new session, not yet shown. Without a home nothing is remembered, and nothing kept."""
    from jiangtai.window.desk import Desk  # noqa: PLC0415  # after the application stands
    from jiangtai.window.main_window import MainWindow  # noqa: PLC0415  # the same
    from jiangtai.window.memory import Memory  # noqa: PLC0415  # the same

    memory = Memory(home.settings if home is not None else None, _today)
    desk = Desk(partial(_make_session, home), catalogue, memory)
    follow_scheme()
    window = MainWindow(desk, catalogue, memory, home)
    desk.setParent(window)
    window.resize(fitting_size(1440, 900))
    window.restoreGeometry(memory.settings.window)
    style = QGuiApplication.styleHints()
    style.colorSchemeChanged.connect(lambda: _change_scheme(window))
    if hasattr(style, "accessibility"):  # since Qt 6.10
        style.accessibility().contrastPreferenceChanged.connect(lambda: _change_scheme(window))
    for finding in face_findings(find_faces()):
        window.banner.tell(catalogue.what(finding) + catalogue.cure(finding), fault=True)
    return window


def _make_session(home: Home | None) -> Session:
    from jiangtai.project.patterns import recall_patterns  # noqa: PLC0415  # the window stands before the engine loads
    from jiangtai.project.places import cache_folder  # noqa: PLC0415  # the same
    from jiangtai.project.shelf import Shelf  # noqa: PLC0415  # the same
    from jiangtai.session import Session  # noqa: PLC0415  # the same
    from jiangtai.shipped import shipped  # noqa: PLC0415  # the same

    shelf = Shelf(cache_folder())
    recall_patterns(shelf)
    return Session((shipped("templates"), *((home.templates,) if home is not None else ())), _load_words, shelf)


def follow_scheme() -> None:
    """Dress the application in the system's scheme, light or dark, with strong contrast where a person asked for it."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    dress(colours_for(dark=dark, sharp=wants_contrast()))


def wants_contrast() -> bool:
    """Return whether the system is set to strong contrast; Qt tells from 6.10 on."""
    style = QGuiApplication.styleHints()
    if not hasattr(style, "accessibility"):
        return False
    return style.accessibility().contrastPreference().name == "HighContrast"


def dress(colours: Colours) -> None:
    """Dress the application in these colours."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.setPalette(make_palette(colours))
        application.setStyleSheet(stylesheet(colours))


def _change_scheme(window: MainWindow) -> None:
    follow_scheme()
    window.dress()


def _log(error: Exception) -> None:
    from jiangtai.project.log import log_error  # noqa: PLC0415  # seldom
    from jiangtai.project.places import state_folder  # noqa: PLC0415  # the same

    now = QDateTime.currentDateTime().toString(Qt.DateFormat.ISODate)
    log_error(state_folder().parent / "log.txt", error, now)


def _today() -> str:
    from jiangtai.window.memory import chinese_date  # noqa: PLC0415  # the same

    now = QDate.currentDate()
    return chinese_date(now.year(), now.month(), now.day())


def _keep_patterns() -> None:
    from jiangtai.project.patterns import keep_patterns  # noqa: PLC0415  # the window is closed
    from jiangtai.project.places import cache_folder  # noqa: PLC0415  # the same
    from jiangtai.project.shelf import Shelf  # noqa: PLC0415  # the same

    keep_patterns(Shelf(cache_folder()))


def _load_words() -> Words:
    from jiangtai.project.places import cache_folder  # noqa: PLC0415  # on the worker, once
    from jiangtai.project.shelf import Shelf  # noqa: PLC0415  # the same
    from jiangtai.speech.words import load_words  # noqa: PLC0415  # the same

    return load_words(Shelf(cache_folder()))
