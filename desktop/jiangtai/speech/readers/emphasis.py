"""Emphasis: which characters of a stretch of Markdown are signs, and which of its lines are bold.

markdown-it says what a stretch means, not where each sign stands. But its text pieces stand in the source in order,
so what lies between two pieces is markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.span import Span
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_STARS = Pattern(r"\*\*")


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Signs and bold stretches of one inline stretch, as spans of its content."""

    signs: tuple[Span, ...]
    bold: tuple[Span, ...]


def read_emphasis(content: str, pieces: Sequence[Token]) -> Emphasis:
    """Return where the signs of `content` stand, and what is bold."""
    signs: list[Span] = []
    bold: list[Span] = []
    cursor = depth = 0
    for span, step in _stretches(content, pieces):
        if span is None:
            depth += step
            continue
        signs.append(Span(cursor, span.start))
        if depth:
            bold.append(span)
        cursor = span.end
    signs.append(Span(cursor, len(content)))
    stars = _stray_stars(content, signs)
    signs += stars
    bold += [Span(left.end, right.start) for left, right in zip(stars[::2], stars[1::2], strict=True)]
    return Emphasis(tuple(sorted(sign for sign in signs if sign.end > sign.start)), tuple(sorted(bold)))


def _stretches(content: str, pieces: Sequence[Token]) -> Iterator[tuple[Span | None, int]]:
    """Yield the words' spans in order and, between them, how the depth of boldness changes."""
    cursor = 0
    for piece in pieces:
        if piece.type in {"strong_open", "strong_close"}:
            yield None, piece.nesting
            continue
        cursor = _past_address(content, cursor, piece)
        words, sought = _words(piece)
        at = content.find(sought, cursor) if sought else -1
        if at < 0:
            continue
        at += len(sought) - len(words)
        cursor = at + len(words)
        yield Span(at, cursor), 0


def _past_address(content: str, cursor: int, piece: Token) -> int:
    """Return where the words go on after a link's or picture's address or a tag, which may hold the same words."""
    match piece.type:
        case "html_inline":
            return max(cursor, content.find(piece.content, cursor) + len(piece.content))
        case "image":
            return _closing(content, content.find("](", content.find("![", cursor)))
        case "link_close" if content.startswith("](", cursor):
            return _closing(content, cursor)
        case _:
            return cursor


def _closing(content: str, at: int) -> int:
    """Return the offset after the parenthesis that closes the one opened just after `at`."""
    depth = 0
    for end in range(max(at, 0) + 1, len(content)):
        depth += {"(": 1, ")": -1}.get(content[end], 0)
        if depth == 0:
            return end + 1
    return max(at, 0)


def _words(piece: Token) -> tuple[str, str]:
    """Return a piece's words as they stand in the source, and the source stretch that ends with them."""
    match piece.type:
        case "text" | "code_inline":
            return piece.content, piece.content
        case "softbreak" | "hardbreak":
            return "\n", "\n"
        case "text_special" if piece.info == "escape":
            return piece.content, piece.markup
        case "text_special" if not piece.content.isspace():
            return piece.markup, piece.markup  # an entity stays as written: the source's characters are kept
        case _:
            return "", ""


def _stray_stars(content: str, signs: Sequence[Span]) -> list[Span]:
    """Return the ** that were meant as bold but are not by the rules: **“甲”**乙 has no space beside the quote."""
    taken = {at for sign in signs for at in range(*sign)}
    stars = [Span(*found.span()) for found in _STARS.finditer(content) if found.start() not in taken]
    return stars if len(stars) % 2 == 0 else []
