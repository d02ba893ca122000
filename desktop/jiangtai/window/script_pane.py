"""The 讲稿 pane: the speech whole, as a readable document with ticks on sections and paragraphs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QMenu, QToolButton, QTreeView

from jiangtai.span import Span, length, union
from jiangtai.speech.speech import Ruling
from jiangtai.window.links import shown_spans
from jiangtai.window.panel import Panel
from jiangtai.window.script_delegate import ScriptDelegate
from jiangtai.window.script_rows import (
    DROPPED,
    HEADING,
    JOINTS,
    SPANS,
    STARTS,
    fill_rows,
    mark_rows,
    used_stretches,
    walk_rows,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QObject, QPoint

    from jiangtai.span import Spans
    from jiangtai.speech.speech import Mend
    from jiangtai.window.actions import Say
    from jiangtai.window.shown import Shown


class Choice(NamedTuple):
    """Something that can be done to a row: the command that does it, its words, and what it does."""

    command: str
    words: str
    act: Callable[[], None]


class ScriptPane(Panel):
    """The speech as a tree.

    `ticked` asks to select paragraphs; `sought` tells which stretch was clicked; `ruled` brings a place and a person's
    ruling on it; `recalled` the start of a paragraph that is to be spoken after all.
    """

    ticked = Signal(object, bool)
    sought = Signal(object)
    ruled = Signal(int, object)
    recalled = Signal(int)

    def __init__(self, say: Say) -> None:
        super().__init__(say("讲稿"))
        self._say = say
        self._speech: object = None
        self._mends: tuple[Mend, ...] = ()
        self.model = QStandardItemModel(self)
        self.view = self._make_view()
        self.fold = QToolButton()
        self.fold.setText("‹")
        self.fold.setProperty("quiet", True)  # noqa: FBT003  # Qt's own
        self.fold.setAccessibleName(say("收起讲稿"))
        self.fold.setToolTip(say("收起讲稿"))
        self.head.addWidget(self.fold)
        self.body.setContentsMargins(13, 4, 2, 6)
        self.body.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.search = QLineEdit()
        self.search.setObjectName("find")
        self.search.setPlaceholderText(say("在讲稿中查找"))
        self.search.setAccessibleName(say("在讲稿中查找"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda words: self._find(words, onward=False))
        self.search.returnPressed.connect(lambda: self._find(self.search.text(), onward=True))
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.search)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self.leave_find)
        self.search.hide()
        self.body.insertWidget(0, self.search)
        words = (say("略讲：时间不够　点这里仍然讲"), say("这里接上了断开的一段，点一下恢复分段"))
        self.delegate = ScriptDelegate(self.view, *words)
        self.view.setItemDelegate(self.delegate)
        self.view.setModel(self.model)
        self.delegate.toggled.connect(self._toggle)
        self.delegate.unmended.connect(self._unmend)
        self.delegate.recalled.connect(lambda index: self.recalled.emit(index.data(SPANS)[0][0]))
        self.view.clicked.connect(self._seek)
        self.view.viewport().installEventFilter(self)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)

    def _make_view(self) -> QTreeView:
        view = QTreeView()
        view.setAccessibleName(self._say("讲稿的节和段落"))
        view.setHeaderHidden(True)
        view.setRootIsDecorated(False)
        view.setItemsExpandable(False)
        view.setIndentation(16)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        return view

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Lay the text out anew when the pane's width changes."""
        if event.type() == QEvent.Type.Resize:
            self.delegate.forget_heights()
            self.view.scheduleDelayedItemsLayout()
        return super().eventFilter(watched, event)

    def show_speech(self, shown: Shown) -> None:
        """Show the snapshot's speech, its ticks and what of it stands on slides."""
        fresh = self._speech is not shown.speech
        if fresh:
            self._speech = shown.speech
            self._mends = shown.speech.mends
            self.delegate.forget_heights()
            fill_rows(self.model, shown.speech, self._say)
        mark_rows(self.model, shown.state.brief.unticked, shown_spans(shown.outline), shown.outline.dropped)
        if fresh:
            self.view.expandAll()  # only now: a row on show is measured at every mark it is given
        size = sum(length(paragraph.spans) for paragraph in shown.speech.paragraphs())
        mends = len(shown.speech.mends)
        words = [self._say("{size} 字", size=f"{size:,}".replace(",", " "))]
        if mends:
            words.append(self._say("已并 {count} 处断段", count=mends))
        self.remark.setText(" · ".join(words))

    def mark(self, spans: Spans) -> None:
        """Mark exactly these stretches of the speech."""
        self.delegate.mark(union(spans))

    def lead_to(self, spans: Spans) -> None:
        """Mark exactly these stretches of the speech, and bring the first of them into view."""
        self.mark(spans)
        if not self.reveal(spans):
            return
        self.view.clearSelection()  # the stretches are marked, not the whole paragraph
        line, bar = self.delegate.marked_line(self.view.currentIndex()), self.view.verticalScrollBar()
        if not self.view.viewport().rect().contains(line):  # a paragraph may be longer than the pane
            bar.setValue(bar.value() + line.center().y() - self.view.viewport().height() // 2)

    def reveal(self, spans: Spans) -> bool:
        """Bring the row that holds the first of these spans into view, and select it; return whether one does."""
        if not spans:
            return False
        for row in walk_rows(self.model.invisibleRootItem()):
            if any(Span(*one).overlaps(spans[0]) for one in row.data(SPANS)):
                flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.view.selectionModel().setCurrentIndex(row.index(), flag)
                self.view.scrollTo(row.index(), QAbstractItemView.ScrollHint.EnsureVisible)
                return True
        return False

    def choices(self, index: QModelIndex) -> list[Choice]:
        """Return what can be done to a row."""
        say, spans = self._say, index.data(SPANS)
        if not index.isValid() or not spans:
            return []
        start = spans[0][0]

        def ruling(command: str, words: str, name: Ruling) -> Choice:
            return Choice(command, say(words), lambda: self.ruled.emit(start, name))

        if index.data(HEADING):
            return [
                ruling("heading-up", "标题升一级", Ruling.PROMOTE),
                ruling("heading-down", "标题降一级", Ruling.DEMOTE),
                ruling("heading-off", "改为正文", Ruling.NOT_HEADING),
            ]
        recall = Choice("speak", say("讲这一段"), lambda: self.recalled.emit(start))
        found = [recall] if index.data(DROPPED) else []
        breaks = [
            Choice("honour-break", self._break_words(index, joint), partial(self._unmend, index, joint))
            for joint in index.data(JOINTS) or ()
        ]
        return [*found, *breaks, ruling("heading-on", "设为标题", Ruling.HEADING)]

    def _break_words(self, index: QModelIndex, joint: int) -> str:
        text = str(index.data())
        before, after = text[max(0, joint - 4) : joint], text[joint : joint + 4]
        return self._say("恢复分段：{before}｜{after}", before=before, after=after)

    def _unmend(self, index: QModelIndex, joint: int) -> None:
        """Have the break honoured again that was mended at this place of the row's text."""
        spans = index.data(SPANS)
        at = list(index.data(JOINTS)).index(joint)
        before, after = spans[at][1], spans[at + 1][0]
        gap = next((mend.gap.start for mend in self._mends if before <= mend.gap.start <= after), before)
        self.ruled.emit(gap, Ruling.HONOUR_BREAK)

    def offered(self) -> frozenset[str]:
        """Return the commands that make sense at the marked row."""
        return frozenset(choice.command for choice in self.choices(self.view.currentIndex()))

    def do(self, command: str) -> None:
        """Do to the marked row what a command names."""
        for choice in self.choices(self.view.currentIndex()):
            if choice.command == command:
                choice.act()
                return

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for choice in self.choices(self.view.indexAt(at)):
            menu.addAction(choice.words.replace("&", "&&")).triggered.connect(choice.act)
        if menu.actions():
            menu.exec(self.view.viewport().mapToGlobal(at))

    def leave_find(self) -> None:
        """Put the search away, and the focus where it led."""
        self.search.hide()
        self.view.setFocus()

    def ask_find(self) -> None:
        """Ask what to find."""
        self.search.show()
        self.search.setFocus()
        self.search.selectAll()

    def _find(self, words: str, *, onward: bool) -> None:
        """Mark the next paragraph or heading that holds these words, from the one marked on."""
        rows = list(walk_rows(self.model.invisibleRootItem()))
        here = self.view.currentIndex()
        at = next((n for n, row in enumerate(rows) if row.index() == here), 0) + onward
        found = next((row for row in (*rows[at:], *rows[:at]) if words and words in row.text()), None)
        if found is not None:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(found.index(), flag)
            self.view.scrollTo(found.index())

    @property
    def marked(self) -> Spans:
        """The spans of the paragraph marked, none where none is."""
        index = self.view.currentIndex()
        if not index.isValid() or index.data(HEADING):
            return ()
        return tuple(Span(*one) for one in index.data(SPANS))

    def _toggle(self, index: QModelIndex) -> None:
        state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        self.ticked.emit(tuple(index.data(STARTS)), state is not Qt.CheckState.Checked)

    def _seek(self, index: QModelIndex) -> None:
        spans = index.data(SPANS)
        self.delegate.mark(())
        if spans:
            self.sought.emit(Span(spans[0][0], spans[-1][1]))


class Tally(NamedTuple):
    """Paragraphs selected, and what becomes of them: something stands on a slide, only read, or passed over."""

    chosen: int
    on_slides: int
    read: int
    passed: int


def tally(shown: Shown) -> Tally:
    """Return what becomes of the paragraphs selected."""
    unticked, used, dropped = shown.state.brief.unticked, shown_spans(shown.outline), shown.outline.dropped
    on_slides = read = passed = 0
    for paragraph in shown.speech.paragraphs():
        if paragraph.start in unticked:
            continue
        if used_stretches(paragraph.spans, used):
            on_slides += 1
        elif any(span.overlaps(other) for span in paragraph.spans for other in dropped):
            passed += 1
        else:
            read += 1
    return Tally(on_slides + read + passed, on_slides, read, passed)
