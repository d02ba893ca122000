"""The Speech as plain data, in the shape of contracts.md (`read --json`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jiangtai.span import read_spans

if TYPE_CHECKING:
    from jiangtai.span import Span, Spans
    from jiangtai.speech.speech import Item, Mend, Paragraph, Section, Speech

Json = dict[str, Any]
"""One JSON object."""

AROUND = 8
"""Characters shown before and after a mend."""


def speech_json(speech: Speech, *, with_text: bool = False) -> Json:
    """Return the speech as contracts.md describes it; findings are worded by the caller."""
    text = speech.text
    return {
        "title": _read(text, speech.title),
        "subtitle": _read(text, speech.subtitle),
        "byline": _read(text, speech.byline.spans) if speech.byline else None,
        "date": _read(text, speech.date),
        **({"text": text} if with_text else {}),
        "sources": [
            {"name": source.name, "role": source.role.value, "start": source.span.start, "end": source.span.end}
            for source in speech.sources
        ],
        "sections": [_section(text, section) for section in speech.sections],
        "mends": [_mend(text, mend) for mend in speech.mends],
        "parallels": [
            {"lead": parallel.lead, "items": [_item(text, item) for item in parallel.items]}
            for parallel in speech.parallels
        ],
        "closing": _closing(text, speech.closing),
    }


def _read(text: str, spans: Spans) -> str | None:
    """Return the words; separate lines (a two-line title) are joined by a space."""
    return " ".join(filter(None, (text[start:end].strip() for start, end in spans))) or None


def _pairs(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _section(text: str, section: Section) -> Json:
    return {
        "number": section.number,
        "level": section.level,
        "heading": section.heading.read(text) if section.heading else None,
        "start": section.span.start,
        "end": section.span.end,
        "paragraphs": [_paragraph(text, paragraph) for paragraph in section.paragraphs],
        "sections": [_section(text, below) for below in section.sections],
    }


def _paragraph(text: str, paragraph: Paragraph) -> Json:
    return {
        "text": paragraph.read(text),
        "start": paragraph.start,
        "end": paragraph.end,
        "spans": _pairs(paragraph.spans),
    }


def _mend(text: str, mend: Mend) -> Json:
    gap: Span = mend.gap
    return {
        "at": gap.start,
        "before": text[max(0, gap.start - AROUND) : gap.start],
        "after": text[gap.end : gap.end + AROUND],
        "cause": mend.cause.value,
    }


def _item(text: str, item: Item) -> Json:
    pair = [read_spans(text, side) for side in item.pair] if item.pair else None
    return {"text": read_spans(text, item.spans), "start": item.span.start, "end": item.span.end, "pair": pair}


def _closing(text: str, closing: Paragraph | None) -> Json | None:
    if closing is None:
        return None
    return {"text": closing.read(text), "start": closing.start, "end": closing.end}
