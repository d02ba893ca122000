"""Selecting: which paragraphs of the sources a draft is made from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.span import letters
from jiangtai.speech.speech import Role

if TYPE_CHECKING:
    from jiangtai.outline.brief import Brief
    from jiangtai.speech.speech import Paragraph, Section, Speech

_NOTES = Pattern(
    "(?:[一二三四五六七八九十0-9])*(?:注释|注释|注解|注|附注|脚注|尾注|註|註釋|注釋|附註|腳註|尾註|参考文献|參考文獻|参考资料|參考資料|"
    "notes?|footnotes|endnotes|references|bibliography|(?:附件|附录|附錄|附表|附图|附圖|附則表).*|(?:有关|有關|相关|部分)?(?:名词|名詞|术语|術語|词语|缩略语)(?:解释|解釋|注释|说明|說明).*|"
    "(?:appendix|appendices|annex|annexes|glossary).*)",
    re.IGNORECASE,
)
"""Headings of what is printed behind or below a speech and was never said: notes, annexes, glossaries."""


def selected(speech: Speech, brief: Brief) -> list[Paragraph]:
    """Return the paragraphs to draft from: those of the speech itself (or of all sources, where none is one) not unticked."""
    said = [source.span for source in speech.sources if source.role is Role.SPEECH]
    return [
        paragraph
        for paragraph in speech.paragraphs()
        if paragraph.start not in brief.unticked
        and (not said or any(span.start <= paragraph.start < span.end for span in said))
    ]


def footnotes(speech: Speech) -> frozenset[int]:
    """Return the starts of the paragraphs that are notes or annexes behind the text: nobody reads them from a lectern."""
    return frozenset(
        paragraph.start
        for section in speech.walk()
        if _is_notes(speech, section)
        for below in section.walk()
        for paragraph in below.paragraphs
    )


def _is_notes(speech: Speech, section: Section) -> bool:
    return section.heading is not None and _NOTES.fullmatch(letters(section.heading.read(speech.text))) is not None
