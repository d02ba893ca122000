"""How an English sentence leans on the one before it. Closed classes: pronouns, conjunctions and linking adverbs."""

from __future__ import annotations

from jiangtai.pattern import Pattern

LEANING = Pattern(
    r"(?:It|They|He|She|Its|Their|His|Her|That|These|Those|Such|But|So|And|Or|Yet|Nor|Then|Thus|Hence|Therefore|However|Moreover|"
    r"Furthermore|Instead|Otherwise|Likewise|Similarly|Because of (?:this|that)|As a result|For (?:example|instance)|In other words|"
    r"In (?:short|fact)|Of course|After all|On the (?:other hand|contrary)|Both|Neither|Here|"
    r"This(?! (?:year|month|week|spring|summer|autumn|"
    r"fall|"
    r"winter|morning|afternoon|evening|city|country|county|town|company|school|hospital|plant|department)))\b"
)
"""What a sentence opens with that points back: such a sentence says nothing alone, and is never a title."""

PERSONAL = Pattern(r"(?:I|My|Let me|May I|You|Your)\b")
"""Openings of an aside of the speaker: no title."""
