"""Web pages: a saved .html as the article it carries, with its tables."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.span import Span
from jiangtai.speech.document import Document, Mark
from jiangtai.speech.encoding import tidy
from jiangtai.speech.readers.article import find_article
from jiangtai.speech.readers.flow import Flow
from jiangtai.speech.readers.plain import decode_text, lost_characters
from jiangtai.speech.speech import Cause, Material, MaterialKind, Mend
from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from jiangtai.speech.readers.article import Article
    from jiangtai.speech.readers.flow import WebLine
    from jiangtai.speech.speech import Role

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARED_WITHIN = 4096  # browsers look no further for a charset either
_XML_DECLARATION = Pattern(r"\A\s*<\?xml[^>]*\?>")


def read_web(blob: bytes, name: str, role: Role) -> Document:
    """Return a web page's article as a document, a line a paragraph."""
    from lxml import html  # noqa: PLC0415  # loads when first needed

    found = _CHARSET.search(blob[:_DECLARED_WITHIN])
    decoded = decode_text(blob, name, found[1].decode("ascii", "replace") if found else "")
    source = _XML_DECLARATION.sub("", decoded.text)
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    page = html.document_fromstring(source, parser=parser)
    for stray in list(page.itersiblings()):  # text after </html> comes as a second root
        page.append(stray)
    article = find_article(Flow(page), page, page.findtext(".//title") or "")
    sheet = _write(article)
    text = "".join(sheet.words)
    findings = lost_characters(text, decoded.encoding)
    return Document(
        name,
        role,
        text,
        tuple(sheet.marks),
        mends=tuple(sheet.mends),
        materials=_tables(article, sheet),
        findings=findings,
    )


@dataclass(slots=True)
class _Sheet:
    """The article's text so far, with the marks and mends of its lines."""

    words: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    mends: list[Mend] = field(default_factory=list)
    length: int = 0

    def add(self, line: WebLine, usual: float, *, title: bool, goes_on: bool) -> None:
        """Write a line; `goes_on`: it is the rest of a heading the line before began."""
        text = tidy(line.words)
        if goes_on:
            self.mends.append(Mend(Span(self.length - 1, self.length), Cause.HARD_WRAP))
        self.marks.append(_mark(line, Span(self.length, self.length + len(text)), usual, title=title))
        self.words += [text, "\n"]
        self.length += len(text) + 1


def _write(article: Article) -> _Sheet:
    sizes: Counter[float] = Counter()
    for line in article.lines:
        sizes[line.size] += len(line.words)
    usual = max(sizes, key=lambda size: sizes[size], default=1.0) or 1.0
    title = article.title or next((line for line in article.lines if line.level == 1), None)
    sheet, above = _Sheet(), None
    for line in ([article.title] if article.title else []) + list(article.lines):
        is_title = title is not None and line.owner is title.owner and line.level == title.level
        # A title's own lines stay apart; any other heading is one, however many lines it is set in.
        goes_on = line.level > 1 and above is not None and above.owner is line.owner and above.level == line.level
        sheet.add(line, usual, title=is_title, goes_on=goes_on and not is_title)
        above = line
    return sheet


def _tables(article: Article, sheet: _Sheet) -> tuple[Material, ...]:
    starts = [mark.span.start for mark in sheet.marks[len(sheet.marks) - len(article.lines) :]]
    places = [*starts, sheet.length]
    return tuple(Material(MaterialKind.TABLE, "", places[before], rows=rows) for before, rows in article.grids)


def _mark(line: WebLine, span: Span, usual: float, *, title: bool) -> Mark:
    return Mark(
        span,
        outline=line.level or None,
        bold=line.bold,
        centred=line.centred,
        title=title,
        size=round(line.size / usual, 2),
    )
