"""Several sources in one text: offsets, roles and sections stay apart."""

from __future__ import annotations

from jiangtai.span import Span
from jiangtai.speech.document import Document, Mark
from jiangtai.speech.speech import Role
from jiangtai.speech.understanding import understand

BODY = "各村要把学习培训抓在手上，结合实际制定方案，明确责任分工，推动各项任务落到实处。"


def test_the_first_speech_leads_and_every_offset_counts_the_joined_text() -> None:
    local = Document("材料.txt", Role.LOCAL, BODY)
    speech = Document(
        "讲稿.md", Role.SPEECH, f"# 在全镇大会上的讲话\n{BODY}", (Mark(Span(0, 12), outline=1, sign=Span(0, 2)),)
    )
    read = understand([local, speech])
    assert read.text == f"{BODY}\n# 在全镇大会上的讲话\n{BODY}"
    assert [read.text[start:end] for start, end in read.title] == ["在全镇大会上的讲话"]
    assert [(source.name, source.role, source.span.start) for source in read.sources] == [
        ("材料.txt", Role.LOCAL, 0),
        ("讲稿.md", Role.SPEECH, len(BODY) + 1),
    ]
    assert [paragraph.read(read.text) for paragraph in read.paragraphs()] == [BODY, BODY]


def test_no_section_reaches_into_the_next_source() -> None:
    first = Document("a", Role.SPEECH, f"一、提高认识\n{BODY}\n二、狠抓落实\n{BODY}")
    read = understand([first, Document("b", Role.LOCAL, f"{BODY}\n{BODY}")])
    assert [(section.number, section.heading is None) for section in read.sections] == [
        ("1", False),
        ("2", False),
        ("3", True),
    ]
    assert all(read.sources[0].span.holds(section.span) for section in read.sections[:2])
    assert read.sources[1].span.holds(read.sections[2].span)
