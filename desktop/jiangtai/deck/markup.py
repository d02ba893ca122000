"""Markup: paragraphs and runs of a Deck as DrawingML, saying only what differs from the placeholder they inherit from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.look import Align
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jiangtai.deck.deck import Paragraph, Run
    from jiangtai.deck.look import TextStyle, Tone, ToneLook

LANGUAGE = 'lang="zh-CN" altLang="en-US"'
"""Says which East Asian face a run takes: without it LibreOffice falls back to the Japanese one."""
_ENGLISH = 'lang="en-US" altLang="zh-CN"'
_FIRST_ASIAN = 0x2E80

_ILLEGAL = Pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold."""


def language_of(text: str) -> str:
    """Return the language attributes of a run: English where it has letters and all are Latin, for checking and hyphens."""
    latin = any(c.isascii() and c.isalpha() for c in text) and all(ord(c) < _FIRST_ASIAN for c in text)
    return _ENGLISH if latin else LANGUAGE


def escape(text: str) -> str:
    """Return text as XML character data, safe in attributes too."""
    clean = _ILLEGAL.sub("", text)
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def paragraph(one: Paragraph, base: TextStyle | None, tones: Mapping[Tone, ToneLook], field: str = "") -> str:
    """Return an a:p. `base` is the style it inherits; None in a table cell, which inherits none. `field` is a field's
    type and id where the words are a field's.
    """  # noqa: D205  # one sentence
    runs = "".join(_runs(one, base, tones, field))
    return f"<a:p>{_properties(one, base)}{runs}</a:p>" if runs else f"<a:p>{_empty(one, base)}</a:p>"


def _properties(one: Paragraph, base: TextStyle | None) -> str:
    style = one.style
    attributes = [f' lvl="{one.level}"'] if one.level else []
    inside = ""
    if base is None:
        attributes += [f' algn="{style.align.value}"'] if style.align is not Align.LEFT else []
        inside += _pitch(style) if style.line != 1 else ""
        inside += _points("spcBef", one.before) if one.before else ""
    else:
        attributes += [f' marL="{style.margin}"'] if style.margin != base.margin else []
        attributes += [f' indent="{style.indent}"'] if style.indent != base.indent else []
        inside += _pitch(style) if style.line != base.line else ""
        inside += _points("spcBef", one.before) if one.before != base.before else ""
        inside += "<a:buNone/>" if base.bullet is not None and not one.bullet else ""
    return f"<a:pPr{''.join(attributes)}>{inside}</a:pPr>" if inside or attributes else ""


def _pitch(style: TextStyle) -> str:
    return f'<a:lnSpc><a:spcPct val="{round(style.line * 100000)}"/></a:lnSpc>'


def _points(name: str, points: float) -> str:
    return f'<a:{name}><a:spcPts val="{round(points * 100)}"/></a:{name}>'


def _empty(one: Paragraph, base: TextStyle | None) -> str:
    size = f' sz="{round(one.style.size * 100)}"' if base is None else ""
    return f"<a:endParaRPr {LANGUAGE}{size}/>"


def _runs(one: Paragraph, base: TextStyle | None, tones: Mapping[Tone, ToneLook], field: str) -> Iterator[str]:
    for run in one.runs:
        look = _look(run, one.style, base, tones)
        for at, text in enumerate(run.text.split("\n")):
            if at:
                yield f"<a:br>{look}</a:br>"
            if text and field:
                yield f"<a:fld {field}>{look}<a:t>{escape(text)}</a:t></a:fld>"
            elif text:
                yield f"<a:r>{look}<a:t>{escape(text)}</a:t></a:r>"


def _look(run: Run, style: TextStyle, base: TextStyle | None, tones: Mapping[Tone, ToneLook]) -> str:
    tone = tones[run.tone]
    size = run.size or style.size
    bold = style.bold if tone.bold is None else tone.bold
    attributes = f' sz="{round(size * 100)}"' if base is None or size != base.size else ""
    attributes += f' b="{bold:d}"' if base is None or bold != base.bold else ""
    colour = f'<a:solidFill><a:schemeClr val="{tone.scheme}"/></a:solidFill>' if tone.scheme else ""
    language = language_of(run.text)
    return f"<a:rPr {language}{attributes}>{colour}</a:rPr>" if colour else f"<a:rPr {language}{attributes}/>"
