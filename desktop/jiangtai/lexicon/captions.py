"""Captions: how the lines begin that name a figure or a table (表1 …, 图2-1 …, Table 3), as data.

They belong to what stands beside them: they head no section and are no point of a page.
"""

from __future__ import annotations

from jiangtai.pattern import Pattern

LONGEST = 40
"""Characters of a caption: more is a sentence that starts with the same word."""

ENDS = "。；！？，：.;!?,:"
"""What a caption does not end in."""

_FIGURE = "(?:附?[图圖]|照片|Fig(?:ure|\\.)?)"
_TABLE = "(?:附?表|Table)"
_NUMBER = "[0-9０-９]+(?:[-—－–.][0-9０-９]+)*"
FIGURE = Pattern(f"(?i:{_FIGURE})")
TABLE = Pattern(f"(?i:{_TABLE})")
"""How a line beside a picture or a table begins that is its caption."""

_NUMBERED = Pattern(
    f"(?i:{_FIGURE}|{_TABLE})\\s*(?:{_NUMBER}(?![0-9年月日个张份])|[一二三四五六七八九十]+(?=[\\s：:.]|$))"
)
"""The same with its number: a caption wherever it stands (表彰大会, 图一时痛快 are none)."""


def is_caption(line: str) -> bool:
    """Return whether a line is a numbered caption, whatever stands beside it."""
    return len(line) <= LONGEST and line[-1:] not in ENDS and _NUMBERED.match(line) is not None
