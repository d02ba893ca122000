"""Parsing: a file of a known kind to a Document, with everything a parser may trip over made one kind of fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.fault import UnreadableSource
from jiangtai.speech.kind import Kind
from jiangtai.speech.limits import DEFAULT

if TYPE_CHECKING:
    from jiangtai.speech.document import Document
    from jiangtai.speech.limits import Limits
    from jiangtai.speech.speech import Role


def parse(kind: Kind, name: str, blob: bytes, role: Role, limits: Limits = DEFAULT) -> Document:
    """Return the file as a document, in this process. Raises UnreadableSource for whatever goes wrong."""
    try:
        document = _read(kind, name, blob, role, limits)
    except UnreadableSource:
        raise
    except MemoryError as full:
        raise too_demanding(name) from full
    except Exception as broken:  # parsers of damaged files raise anything at all
        raise damaged(name) from broken
    if not document.text.strip():
        raise UnreadableSource("“{name}”里没有文字。请换一份有文字的讲稿。", name=name)
    if len(document.text) > limits.characters:
        raise too_demanding(name)
    return document


def damaged(name: str) -> UnreadableSource:
    """Return the fault of a file no parser can follow."""
    return UnreadableSource("“{name}”已损坏，无法读取。请用原来的软件打开并重新保存，或找到原文件。", name=name)


def too_demanding(name: str) -> UnreadableSource:
    """Return the fault of a file that asks for more memory or time than any speech does."""
    return UnreadableSource(
        "“{name}”内容过大或过于复杂，已停止读取。请把讲稿文字复制到新的 .docx 或 .txt 文件，再打开。", name=name
    )


def _read(kind: Kind, name: str, blob: bytes, role: Role, limits: Limits) -> Document:
    match kind:
        case Kind.PLAIN:
            from jiangtai.speech.readers.plain import read_plain  # noqa: PLC0415  # loads when first needed

            return read_plain(blob, name, role)
        case Kind.MARKDOWN:
            from jiangtai.speech.readers.markdown import read_markdown  # noqa: PLC0415  # loads when first needed

            return read_markdown(blob, name, role)
        case Kind.WORD:
            from jiangtai.speech.readers.word import read_word  # noqa: PLC0415  # loads when first needed

            return read_word(blob, name, role, limits)
        case Kind.PDF:
            from jiangtai.speech.readers.pdf import read_pdf  # noqa: PLC0415  # loads when first needed

            return read_pdf(blob, name, role, limits)
        case Kind.WEB:
            from jiangtai.speech.readers.web import read_web  # noqa: PLC0415  # loads when first needed

            return read_web(blob, name, role)
