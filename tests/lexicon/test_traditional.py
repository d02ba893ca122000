"""Folding is for matching: character by character, so that offsets stay."""

from __future__ import annotations

from jiangtai.lexicon.traditional import folded


def test_traditional_words_match_the_rules_for_simplified_ones() -> None:
    text = "會議強調，要「堅持」黨的領導"
    assert folded(text) == "会议强调，要“坚持”党的领导"
    assert len(folded(text)) == len(text)


def test_simplified_words_stay() -> None:
    assert folded("会议强调，要“坚持”读书") == "会议强调，要“坚持”读书"
