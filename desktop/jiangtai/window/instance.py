"""One instance: a second start hands its files to the window that is there, and ends."""

from __future__ import annotations

import getpass
import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from collections.abc import Sequence

PATIENCE = 400
"""Milliseconds to wait for the other window: it answers at once, or hangs, and then this one opens."""
MOST = 64 * 1024
"""Bytes of a message: names of files."""


def channel() -> str:
    """Return the name this person's windows meet under."""
    return f"jiangtai-{getpass.getuser()}"


def hand_over(name: str, paths: Sequence[str]) -> bool:
    """Hand files to the window that is there; return whether there was one."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write(json.dumps(list(paths)).encode() + b"\n")
    taken = socket.waitForReadyRead(PATIENCE)
    socket.disconnectFromServer()
    return taken


class Instance(QObject):
    """Listens for later starts. `called` brings the files they were to open, perhaps none."""

    called = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # what a killed window left behind: nobody answered there
            self._server.listen(name)
        self._server.newConnection.connect(self._answer)

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(lambda: self._read(socket))
        if socket.canReadLine():
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > MOST:
                socket.abort()
            return
        try:
            paths = json.loads(bytes(socket.readLine(MOST).data()))
        except ValueError:
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.flush()
        if isinstance(paths, list) and all(isinstance(path, str) for path in paths):
            self.called.emit(paths)
