"""Joining: several documents as one text, every span of each moved to where it stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.span import Span
from jiangtai.speech.speech import Role, Source
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.finding import Finding
    from jiangtai.speech.document import Document, Mark
    from jiangtai.speech.speech import Material


@dataclass(frozen=True, slots=True)
class Joined:
    """One text with its sources; `documents` are those given, their spans counting characters of `text`.

    `leading` is the index of the source whose title and byline are the speech's.
    """

    text: str
    sources: tuple[Source, ...]
    documents: tuple[Document, ...]
    leading: int
    materials: tuple[Material, ...]
    findings: tuple[Finding, ...]


def join_documents(documents: Sequence[Document]) -> Joined:
    """Return the documents as one text, parted by a line end."""
    at = 0
    sources: list[Source] = []
    moved: list[Document] = []
    for document in documents:
        sources.append(Source(document.name, document.role, Span(at, at + len(document.text))))
        moved.append(_moved(document, at))
        at += len(document.text) + 1
    leading = next((index for index, source in enumerate(sources) if source.role == Role.SPEECH), 0)
    return Joined(
        "\n".join(document.text for document in documents),
        tuple(sources),
        tuple(moved),
        leading,
        tuple(material for document in moved for material in document.materials),
        tuple(finding for document in moved for finding in document.findings),
    )


def _moved(document: Document, by: int) -> Document:
    if not by:
        return document
    return replace(
        document,
        marks=tuple(_moved_mark(mark, by) for mark in document.marks),
        mends=tuple(replace(mend, gap=_by(mend.gap, by)) for mend in document.mends),
        materials=tuple(replace(material, near=material.near + by) for material in document.materials),
        findings=tuple(
            replace(finding, sources=tuple(_by(span, by) for span in finding.sources)) for finding in document.findings
        ),
    )


def _moved_mark(mark: Mark, by: int) -> Mark:
    return replace(mark, span=_by(mark.span, by), sign=None if mark.sign is None else _by(mark.sign, by))


def _by(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
