"""What is drafted: the speech, not the documents beside it, nor the notes printed below it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jiangtai.outline.brief import Brief
from jiangtai.outline.drafting import draft
from jiangtai.span import Span, read_spans
from jiangtai.speech.speech import Role, Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.outline.outline import Outline
    from jiangtai.speech.speech import Speech

SAID = "# 办好书房\n\n各楼组要办好书房，及时公布书目，动员居民捐书。\n\n"
BESIDE = "# 书房管理办法\n\n书房每天开放八小时，图书每次借两本，逾期不还的停借一个月。\n"
ANNEX = "# 附件1 名词解释\n\n书房，指社区里由居民自己管理、每天开放的公共阅读场所。\n"
NOTES = "# 注释\n\n书房建于三年前，原是一间仓库，后来由居民捐款改建。\n"
HEAD = "读书座谈\n\n社区 林小禾\n\n"


def shown(outline: Outline) -> str:
    """Return every text on the outline's pages."""
    return "".join(wording.text for page in outline.pages() for wording in page.wordings())


def two_sources(make: Callable[[str], Speech], *roles: Role) -> Speech:
    """Return a speech of two files with these roles."""
    text = HEAD + SAID + BESIDE
    parted = text.index("# 书房管理办法")
    spans = Span(0, parted), Span(parted, len(text))
    sources = tuple(Source(str(role), role, span) for role, span in zip(roles, spans, strict=True))
    return replace(make(text), sources=sources, closing=None)


def test_only_the_speech_is_drafted(speak: Callable[[str], Speech]) -> None:
    outline = draft(two_sources(speak, Role.SPEECH, Role.DOCUMENT), Brief())
    assert "公布书目" in shown(outline)
    assert "每天开放" not in shown(outline)
    assert "管理办法" not in shown(outline)


def test_where_no_source_is_a_speech_all_are_drafted(speak: Callable[[str], Speech]) -> None:
    assert "书房每天开放" in shown(draft(two_sources(speak, Role.DOCUMENT, Role.LOCAL), Brief()))


def test_annexes_behind_the_speech_are_not_lectured_on(speak: Callable[[str], Speech]) -> None:
    speech = replace(speak(HEAD + SAID + ANNEX), closing=None)
    outline = draft(speech, Brief())
    assert "阅读场所" not in shown(outline)
    assert read_spans(speech.text, outline.dropped).startswith("书房，指社区里")
    assert "阅读场所" in shown(draft(speech, Brief(kept=frozenset({outline.dropped[0].start}))))


def test_notes_below_the_text_are_dropped_and_can_be_called_back(speak: Callable[[str], Speech]) -> None:
    speech = replace(speak(HEAD + SAID + NOTES), closing=None)
    outline = draft(speech, Brief())
    assert "仓库" not in shown(outline)
    assert read_spans(speech.text, outline.dropped).startswith("书房建于三年前")
    back = draft(speech, Brief(kept=frozenset({outline.dropped[0].start})))
    assert back.dropped == ()
