"""Web pages: a saved .html as the article it carries."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from jiangtai.span import Span
from jiangtai.speech.document import Document, Mark
from jiangtai.speech.encoding import tidy
from jiangtai.speech.readers.article import find_article
from jiangtai.speech.readers.flow import Flow
from jiangtai.speech.readers.plain import decode_text, lost_characters

if TYPE_CHECKING:
    from jiangtai.speech.readers.article import Article
    from jiangtai.speech.readers.flow import WebLine
    from jiangtai.speech.speech import Role

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARED_WITHIN = 4096  # browsers look no further for a charset either
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")


def read_web(blob: bytes, name: str, role: Role) -> Document:
    """Return a web page's article as a document, a line a paragraph."""
    from lxml import html  # noqa: PLC0415  # loads when first needed

    found = _CHARSET.search(blob[:_DECLARED_WITHIN])
    decoded = decode_text(blob, name, found[1].decode("ascii", "replace") if found else "")
    source = _XML_DECLARATION.sub("", decoded.text)
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    page = html.document_fromstring(source, parser=parser)
    body = page.find("body")
    if body is None:
        body = page
    article = find_article(Flow(body), body, page.findtext(".//title") or "")
    text, marks = _write(article)
    return Document(name, role, text, marks, findings=lost_characters(decoded))


def _write(article: Article) -> tuple[str, tuple[Mark, ...]]:
    sizes: Counter[float] = Counter()
    for line in article.lines:
        sizes[line.size] += len(line.words)
    usual = max(sizes, key=lambda size: sizes[size], default=1.0) or 1.0
    words: list[str] = []
    marks: list[Mark] = []
    length = 0
    title = article.title or next((line for line in article.lines if line.level == 1), None)
    for line in ([article.title] if article.title else []) + list(article.lines):
        text = tidy(line.words)
        marks.append(_mark(line, Span(length, length + len(text)), usual, title=line is title))
        words += [text, "\n"]
        length += len(text) + 1
    return "".join(words), tuple(marks)


def _mark(line: WebLine, span: Span, usual: float, *, title: bool) -> Mark:
    return Mark(
        span,
        outline=line.level or None,
        bold=line.bold,
        centred=line.centred,
        title=title,
        size=round(line.size / usual, 2),
    )
