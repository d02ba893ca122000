"""Reading: the door every source file comes in by.

The kind is decided by what the bytes are, and only then by the name. Text is read here; what needs a parser (.docx,
.pdf, .html, a large .md) is read in a process of its own, within limits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.fault import UnreadableSource
from jiangtai.speech.kind import Kind, kind_of
from jiangtai.speech.limits import DEFAULT, MEGABYTE
from jiangtai.speech.parsing import parse
from jiangtai.speech.speech import Role

if TYPE_CHECKING:
    from jiangtai.speech.document import Document
    from jiangtai.speech.limits import Limits


def read_source(name: str, blob: bytes, role: Role = Role.SPEECH, limits: Limits = DEFAULT) -> Document:
    """Return a source file as a document. Raises UnreadableSource with the sentence that says why not, and the cure.

    `text` of what comes back is the file's words with every line end a line feed, a byte-order mark dropped; for
    .txt and .md that is the whole source, for .docx, .pdf and .html the words in reading order, a line a paragraph
    (of a .pdf: a line a printed line, a form feed where a page ends).
    """
    if not blob.strip():
        raise UnreadableSource("“{name}”是空文件。请换一份有文字的讲稿。", name=name)
    kind = kind_of(name, blob)
    _weigh(kind, name, blob, limits)
    here = kind is Kind.PLAIN or (kind is Kind.MARKDOWN and len(blob) <= limits.markdown_here)
    if here:
        return parse(kind, name, blob, role, limits)
    from jiangtai.speech.isolation import parse_apart  # noqa: PLC0415  # loads when first needed

    return parse_apart(kind, name, blob, role, limits)


def _weigh(kind: Kind, name: str, blob: bytes, limits: Limits) -> None:
    most = limits.file if kind in {Kind.WORD, Kind.PDF} else limits.text_file
    if len(blob) > most:
        raise UnreadableSource(
            "“{name}”有 {size} MB，超过 {most} MB 的上限。请只保留讲稿文字，另存后再打开。",
            name=name,
            size=round(len(blob) / MEGABYTE),
            most=most // MEGABYTE,
        )
