"""Plain text: a .txt file, which says nothing of itself but its characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.fault import UnreadableSource
from jiangtai.finding import Finding, Level
from jiangtai.pattern import Pattern
from jiangtai.span import Span, length
from jiangtai.speech.document import Document
from jiangtai.speech.encoding import LEAST_LIKELY, decode

if TYPE_CHECKING:
    from jiangtai.speech.encoding import Decoded
    from jiangtai.speech.speech import Role

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))  # 1A ends old DOS files; 1B shifts ISO-2022
_LOST = Pattern("\ufffd+")
_JUDGED_FROM = 50  # characters; fewer may all be rare ones
_LOST_SHARE = 0.1  # more than one character in ten unreadable: not text, or text of another script


def read_plain(blob: bytes, name: str, role: Role) -> Document:
    """Return a text file as a document. Raises UnreadableSource where the bytes are no text."""
    decoded = decode_text(blob, name)
    return Document(name, role, decoded.text, findings=lost_characters(decoded.text, decoded.encoding))


def decode_text(blob: bytes, name: str, declared: str = "") -> Decoded:
    """Return the characters of a text file of any kind. Raises UnreadableSource where the bytes are no text."""
    decoded = decode(blob, declared)
    lost = decoded.lost > _LOST_SHARE * len(decoded.text)
    unlike = decoded.likely < LEAST_LIKELY and len(decoded.text) > _JUDGED_FROM
    if lost or unlike or (not _is_wide(decoded.encoding) and _is_binary(blob)):
        raise UnreadableSource(
            "“{name}”不是文本文件，或文字编码无法识别。请用记事本打开，另存为 UTF-8 编码的 .txt，再重新打开。",
            name=name,
        )
    return decoded


def lost_characters(text: str, encoding: str) -> tuple[Finding, ...]:
    """Return a finding with the places of `text` where bytes fitted no character, none where all did."""
    places = tuple(Span(found.start(), found.end()) for found in _LOST.finditer(text))
    if not places:
        return ()
    values = (("count", str(length(places))), ("encoding", encoding))
    return (Finding("characters-lost", Level.WARNING, values, sources=places),)


def _is_wide(encoding: str) -> bool:
    return encoding.startswith(("utf-16", "utf-32"))


def _is_binary(blob: bytes) -> bool:
    """Tell whether control bytes make up more than one in a hundred, which no text encoding does."""
    return len(blob) - len(blob.translate(None, _CONTROLS)) > len(blob) / 100
