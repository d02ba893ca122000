"""Markdown: headings by #, bold lines, lists and quotes, with every sign left where it stands in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.span import Span, union
from jiangtai.speech.document import Document, Mark
from jiangtai.speech.readers.emphasis import read_emphasis
from jiangtai.speech.readers.plain import decode_text, lost_characters
from jiangtai.speech.speech import Cause, Material, MaterialKind, Mend

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from jiangtai.speech.speech import Role

_FRONT_MATTER = Pattern(r"\A---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FRONT_TITLE = Pattern(r"^title:[ \t]*([\"']?)(?P<title>[^\n]+?)\1[ \t]*$", re.MULTILINE)
_COMMENT = Pattern(r"<!--.*?-->", re.DOTALL)
_TAG = Pattern(r"</?[A-Za-z][^<>]*>")
_CENTRING = Pattern(r"<center\b|(?:align\s*=\s*[\"']?|text-align:\s*)center", re.IGNORECASE)
_LEAD = Pattern(r"(?:[ \t]*(?:>|[-*+](?:[ \t]+\[[ xX]\])?(?=[ \t])|#{1,6}(?=[ \t])))*[ \t]*")
_CONTENTS = Pattern(r"[ \t]*(?:\[TOC\]|\[\[_?TOC_?\]\]|\{:toc\})[ \t]*", re.IGNORECASE)
"""Where a table of contents is to be set, on a line of its own."""
_STRUCK = Pattern(r"(?<![\d~])~~(?=[^\s\d~])[^~\n]+(?<=\S)~~(?!~)[ \t]*|\[\^[^\]\s]{1,20}\](?!:)")
"""Words their author struck out, and the signs of notes; ~~ after or before a digit may be a range."""
_SENTENCE_END = frozenset("。！？；：…”’』」）.!?;:)")
_GOES_ON = frozenset("，、（“‘《〈")
_NARROWEST = 12  # Hanzi: no one wraps prose closer
_WRAPS_SEEN, _WRAPS_SHARE = 3, 0.6
_WRAP_SLACK = 4  # Hanzi a wrapped line may fall short of the widest, so as not to start the next line with a stop


def read_markdown(blob: bytes, name: str, role: Role) -> Document:
    """Return a Markdown file as a document; `text` is the raw source, its signs left out by marks."""
    decoded = decode_text(blob, name)
    page = _Page(decoded.text)
    page.read()
    return Document(
        name,
        role,
        decoded.text,
        marks=tuple(sorted(page.marks, key=lambda mark: mark.span)),
        mends=tuple(page.mends),
        materials=tuple(page.materials),
        findings=lost_characters(decoded.text, decoded.encoding),
    )


def _parse(text: str) -> list[Token]:
    from markdown_it import MarkdownIt  # noqa: PLC0415  # loads when first needed

    # Indented lines are Chinese paragraphs, not code; "[1]: …" is a note, not a link's address.
    return MarkdownIt("commonmark").enable("table").disable(["code", "reference", "text_join"]).parse(text)


class _Page:
    """The marks, mends and materials of one file, gathered block by block."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.marks: list[Mark] = []
        self.mends: list[Mend] = []
        self.materials: list[Material] = []
        self.lines: list[Span] = []
        at = 0
        for line in text.split("\n"):
            self.lines.append(Span(at, at + len(line)))
            at += len(line) + 1

    def read(self) -> None:
        front = _FRONT_MATTER.match(self.text)
        skipped = self.text.count("\n", 0, front.end()) if front else 0
        tokens = _parse("\n" * skipped + self.text[front.end() :] if front else self.text)
        if front:
            self._front(front.group(), skipped, titled=any(token.tag == "h1" for token in tokens))
        wrap = _wrap_width(tokens)
        at = 0
        while at < len(tokens):
            at = self._block(tokens, at, wrap)

    def _block(self, tokens: Sequence[Token], at: int, wrap: float) -> int:
        """Take in the block that starts at `at`; return where the next one starts."""
        token = tokens[at]
        lines = self._of(token)
        match token.type:
            case "heading_open":
                self._heading(token, tokens[at + 1])
                return at + 3
            case "inline":
                self._paragraph(token, wrap)
            case "table_open":
                end = next(i for i in range(at, len(tokens)) if tokens[i].type == "table_close")
                self._table(tokens[at:end], lines)
                return end + 1
            case "html_block":
                self._html(lines)
            case "hr":
                self.marks += [Mark(line, sign=line) for line in lines]
            case "fence":
                self._fence(token, lines)
        return at + 1

    def _of(self, token: Token) -> list[Span]:
        return self.lines[slice(*token.map)] if token.map else []

    def _front(self, front: str, skipped: int, *, titled: bool) -> None:
        """Leave the front matter out; its title stands in where the page has none of its own."""
        title = None if titled else _FRONT_TITLE.search(front)
        for line in self.lines[:skipped]:
            if title and line.holds(Span(*title.span("title"))):
                start, end = title.span("title")
                self.marks.append(Mark(line, title=True, sign=Span(line.start, start)))
                self.marks.append(Mark(Span(end, line.end), sign=Span(end, line.end)))
            elif line.end > line.start:
                self.marks.append(Mark(line, sign=line))

    def _heading(self, opening: Token, inline: Token) -> None:
        lines = self._of(opening)
        if opening.markup[0] == "#":
            self._inline(inline, lines, outline=int(opening.tag[1]))
            return
        # A line of = or - below makes a heading of the whole paragraph above: of one line that is meant, of many not.
        words = lines[:-1]
        self._inline(inline, words, outline=int(opening.tag[1]) if len(words) == 1 else None)
        self.marks.append(Mark(lines[-1], sign=lines[-1]))

    def _paragraph(self, token: Token, wrap: float) -> None:
        lines = self._of(token)
        if _CONTENTS.fullmatch(token.content):
            self.marks += [Mark(line, sign=line) for line in lines]
            return
        self._inline(token, lines, outline=None)
        for piece, upper, lower in zip(_breaks(token), lines, lines[1:], strict=False):
            if piece == "softbreak" and self._wrapped(upper, lower, wrap):
                lead = _LEAD.match(self.text, lower.start, lower.end)
                self.mends.append(Mend(Span(upper.end, lead.end() if lead else lower.start), Cause.HARD_WRAP))

    def _wrapped(self, upper: Span, lower: Span, wrap: float) -> bool:
        """Tell whether a line ends for want of room; people also write a paragraph a line, without a blank one."""
        words, after = self.text[slice(*upper)].rstrip(), self.text[slice(*lower)]
        if not words or after.startswith("\u3000") or (words[-1].isascii() and after.strip()[:1].isascii()):
            return False  # Latin words need a space where the line ended, which no mend can put there
        return words[-1] in _GOES_ON or (wrap > 0 and width(words) >= wrap - _WRAP_SLACK)

    def _inline(self, token: Token, lines: Sequence[Span], outline: int | None) -> None:
        """Mark each line of a stretch: the sign it opens with, the signs inside, whether it is bold."""
        emphasis = read_emphasis(token.content, token.children or [])
        at = 0
        for line, content in zip(lines, token.content.split("\n"), strict=False):
            found = self.text.rfind(content, line.start, line.end) if content else line.end
            shift = (found if found >= 0 else line.start) - at
            inner = Span(at, at + len(content))
            signs = [Span(sign.start + shift, sign.end + shift) for sign in _inside(emphasis.signs, inner)]
            bold = sum(s.end - s.start for s in _inside(emphasis.bold, inner))
            words = len(content) - sum(s.end - s.start for s in signs)
            self._line(line, signs, outline=outline, bold=0 < words <= bold)
            at += len(content) + 1

    def _line(self, line: Span, signs: list[Span], *, outline: int | None, bold: bool, centred: bool = False) -> None:
        signs += [Span(*struck.span()) for struck in _STRUCK.finditer(self.text, line.start, line.end)]
        lead = _LEAD.match(self.text, line.start, line.end)
        if lead and lead.group().strip():
            signs.append(Span(*lead.span()))
        if outline is not None and (closing := re.search(r"[ \t]+#+[ \t]*$", self.text[slice(*line)])):
            signs.append(Span(line.start + closing.start(), line.end))
        marked = union(signs)
        first = marked[0] if marked and not self.text[line.start : marked[0].start].strip() else None
        if first is None and outline is None and not bold and not centred and not marked:
            return
        self.marks.append(Mark(line, outline=outline, bold=bold, centred=centred, sign=first))
        self.marks += [Mark(sign, sign=sign) for sign in marked if sign != first]

    def _html(self, lines: Sequence[Span]) -> None:
        """Leave tags and comments of an HTML block out and keep its words."""
        if not lines:
            return
        block = Span(lines[0].start, lines[-1].end)
        source = self.text[slice(*block)]
        centred = bool(_CENTRING.search(source))
        closed = source.rfind("-->") + 3 if "-->" in source else 0  # beyond it a search would run to the end each time
        found = [*_COMMENT.finditer(source, 0, closed), *_TAG.finditer(source)]
        tags = union(Span(block.start + tag.start(), block.start + tag.end()) for tag in found)
        for line in lines:
            self._line(line, list(_inside(tags, line)), outline=None, bold=False, centred=centred)

    def _fence(self, token: Token, lines: Sequence[Span]) -> None:
        for line in (lines[0], lines[-1]) if len(lines) > 1 else lines:
            if self.text[slice(*line)].strip().startswith(token.markup[:3]):
                self.marks.append(Mark(line, sign=line))

    def _table(self, tokens: Sequence[Token], lines: Sequence[Span]) -> None:
        rows: list[list[str]] = []
        for token in tokens:
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(token.content)
        self.marks += [Mark(line, sign=line) for line in lines]
        near = lines[0].start if lines else 0
        self.materials.append(Material(MaterialKind.TABLE, "", near, rows=tuple(tuple(row) for row in rows)))


def width(line: str) -> float:
    """Return a line's width in Hanzi: ASCII counts half."""
    return sum(0.5 if character.isascii() else 1.0 for character in line)


def _inside(spans: Sequence[Span], bounds: Span) -> Iterator[Span]:
    """Yield the parts of sorted spans that lie inside `bounds`."""
    for at in range(bisect_right(spans, bounds.start, key=lambda span: span.end), len(spans)):
        span = spans[at]
        if span.start >= bounds.end:
            return
        yield Span(max(span.start, bounds.start), min(span.end, bounds.end))


def _breaks(token: Token) -> list[str]:
    return [piece.type for piece in token.children or [] if piece.type in {"softbreak", "hardbreak"}]


def _wrap_width(tokens: Sequence[Token]) -> float:
    """Return the width the file's lines are wrapped at, 0 where they are not.

    Wrapped lines end within a sentence, and nearly all at one width.
    """
    lines = [line.strip() for token in tokens if token.type == "inline" for line in token.content.split("\n")[:-1]]
    inside = [width(line) for line in lines if line and line[-1] not in _SENTENCE_END]
    widest = max(inside, default=0.0)
    full = sum(widest - each <= _WRAP_SLACK for each in inside)
    return widest if widest >= _NARROWEST and full >= max(_WRAPS_SEEN, _WRAPS_SHARE * len(inside)) else 0.0
