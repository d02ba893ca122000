"""The wire between a reader in its own process and the program: a Document as bytes and back.

JSON with the pictures' bytes behind it: data only, never code, because what comes from the process that parsed a
stranger's file is trusted no more than the file.
"""

from __future__ import annotations

import json
from typing import Any

from jiangtai.fault import UnreadableSource
from jiangtai.finding import Finding, Level
from jiangtai.span import Span
from jiangtai.speech.document import Document, Mark
from jiangtai.speech.speech import Cause, Material, MaterialKind, Mend, Role

_LENGTH = 8  # bytes of the number that says how long the JSON is


def pack_document(document: Document) -> bytes:
    """Return a document as bytes."""
    head = {
        "name": document.name,
        "role": document.role,
        "text": document.text,
        "wrapped": document.wrapped,
        "marks": [
            [m.span, m.outline, m.bold, m.centred, m.title, m.sign, m.indent, m.slack, m.size, m.page]
            for m in document.marks
        ],
        "mends": [[m.gap, m.cause, m.confidence] for m in document.mends],
        "materials": [[m.kind, m.name, m.near, len(m.blob), m.rows] for m in document.materials],
        "findings": [[f.code, f.level, f.values, f.where, f.sources] for f in document.findings],
    }
    return _frame(head) + b"".join(material.blob for material in document.materials)


def pack_fault(fault: UnreadableSource) -> bytes:
    """Return why a file could not be read as bytes."""
    return _frame({"fault": fault.sentence, "values": {key: str(value) for key, value in fault.values.items()}})


def unpack(packed: bytes) -> Document:
    """Return the document of `pack_document`. Raises UnreadableSource where that was packed, ValueError for nonsense."""
    try:
        end = _LENGTH + int.from_bytes(packed[:_LENGTH], "big")
        head = json.loads(packed[_LENGTH:end].decode("utf-8", "surrogatepass"))
        if "fault" in head:
            raise UnreadableSource(head["fault"], **head["values"])
        return _document(head, packed[end:])
    except (KeyError, TypeError, IndexError) as nonsense:
        raise ValueError("no document") from nonsense


def _frame(head: dict[str, Any]) -> bytes:
    blob = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )  # file names may hold any bytes
    return len(blob).to_bytes(_LENGTH, "big") + blob


def _document(head: dict[str, Any], blobs: bytes) -> Document:
    return Document(
        head["name"],
        Role(head["role"]),
        head["text"],
        tuple(_mark(*row) for row in head["marks"]),
        head["wrapped"],
        tuple(Mend(Span(*gap), Cause(cause), confidence) for gap, cause, confidence in head["mends"]),
        _materials(head["materials"], blobs),
        tuple(_finding(*row) for row in head["findings"]),
    )


def _mark(span: list[int], outline: int | None, *rest: Any) -> Mark:  # noqa: ANN401  # JSON
    bold, centred, title, sign, indent, slack, size, page = rest
    return Mark(Span(*span), outline, bold, centred, title, Span(*sign) if sign else None, indent, slack, size, page)


def _materials(rows: list[list[Any]], blobs: bytes) -> tuple[Material, ...]:
    materials: list[Material] = []
    at = 0
    for kind, name, near, length, table in rows:
        cells = tuple(tuple(row) for row in table)
        materials.append(Material(MaterialKind(kind), name, near, blobs[at : at + length], cells))
        at += length
    return tuple(materials)


def _finding(code: str, level: str, values: list[list[str]], where: str, sources: list[list[int]]) -> Finding:
    return Finding(
        code, Level(level), tuple((key, value) for key, value in values), where, tuple(Span(*span) for span in sources)
    )
