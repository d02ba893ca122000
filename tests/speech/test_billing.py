"""The title page of an English speech: subtitle, name, post and date in any usual order."""

from __future__ import annotations

import pytest

from jiangtai.span import Span, read_spans
from jiangtai.speech.document import pasted
from jiangtai.speech.understanding import understand

BODY = "Last year we worked for many months without an accident, and I want to thank every team on the floor."


@pytest.mark.parametrize(
    ("lines", "subtitle", "name", "office", "date"),
    [
        (["Remarks by the yard foreman"], "", "", "yard foreman", ""),
        (["by Dr. Mary Jones, Chief Nurse", "March 5, 2024"], "", "Dr. Mary Jones", "Chief Nurse", "March 5, 2024"),
        (["Keynote address at the Pilots' Conference", "John Smith", "Harbour Master, Port of Avon", "5 March 2024"],
         "Keynote address at the Pilots' Conference", "John Smith", "Harbour Master, Port of Avon", "5 March 2024"),
        (["What the river taught us", "Speaker: Ann Lee"], "What the river taught us", "Ann Lee", "", ""),
    ],
)  # fmt: skip
def test_the_lines_under_an_english_title_are_told_apart(
    lines: list[str], subtitle: str, name: str, office: str, date: str
) -> None:
    speech = understand([pasted("\n".join(("Safety Every Day", *lines, "", BODY)))])
    assert read_spans(speech.text, speech.title) == "Safety Every Day"
    assert speech.byline is not None
    told = (speech.subtitle, speech.byline.name, speech.byline.office, speech.date)
    assert [read_spans(speech.text, spans) for spans in told] == [subtitle, name, office, date]
    assert [paragraph.read(speech.text) for paragraph in speech.paragraphs()] == [BODY]


def test_a_heading_and_prose_under_an_english_title_are_neither() -> None:
    speech = understand([pasted(f"Safety Every Day\n\nIntroduction\n\n{BODY}")])
    assert (speech.subtitle, speech.byline) == ((), None)
    speech = understand([pasted(f"Safety Every Day\nBy then we had lost two men.\n{BODY}")])
    assert (speech.title, speech.subtitle, speech.byline) == ((Span(0, 16),), (), None)
