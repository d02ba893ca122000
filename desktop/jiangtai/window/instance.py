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
        self._callers: list[QLocalSocket] = []
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # what a killed window left behind: nobody answered there
            self._server.listen(name)
        self._server.newConnection.connect(self._answer)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()
        self._callers.clear()

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection()
        self._callers.append(socket)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self._read)
        self._read()

    def _read(self) -> None:
        """Read what callers sent; one who is done, gone, or sends too much is let go."""
        for socket in tuple(self._callers):
            if socket.canReadLine():
                self._tell(bytes(socket.readLine(MOST).data()))
                socket.write(b"ok\n")
                socket.flush()
            elif socket.bytesAvailable() <= MOST and socket.state() is QLocalSocket.LocalSocketState.ConnectedState:
                continue
            self._callers.remove(socket)

    def _tell(self, message: bytes) -> None:
        try:
            paths = json.loads(message)
        except ValueError:
            return
        if isinstance(paths, list) and all(isinstance(path, str) for path in paths):
            self.called.emit(paths)
