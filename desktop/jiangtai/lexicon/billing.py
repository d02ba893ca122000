"""Billing: how the title page of an English speech names who speaks, where and of what kind it is."""

from __future__ import annotations

from jiangtai.pattern import Pattern

_KINDS = (
    "(?:opening |closing |keynote |welcome |inaugural |acceptance |commencement |farewell |annual |prepared |brief )*"
    "(?:remarks|speech|address|keynote|talk|statement|lecture|message|report|presentation|sermon|briefing|welcome|toast|eulogy)"
)

BILLED = Pattern(
    rf"(?:(?i:(?:(?:a|an|the) )?{_KINDS}(?: (?:delivered|given|presented))?(?: [a-z ]{{0,40}}?)??|delivered|given|presented|"
    r"written|prepared) )?(?i:by)[ :]+(?P<who>\S.{1,70})|(?i:speaker|presenter|author)[ ]*[:：][ ]*(?P<named>\S.{1,70})"
)
"""A line that says by whom: by Mary Jones, Harbour Master; Remarks by the plant manager."""

HELD = Pattern(
    rf"(?i:(?:a|an|the) )?(?i:{_KINDS})(?i: (?:delivered|given|presented))?(?i: (?:at|to|for|on|before|in) ).{{2,90}}"
)
"""A line that says what it is and where: Keynote address at the annual conference."""

PERSON = Pattern(
    r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame|Hon|Rev)\.? )?"
    r"[A-Z](?:[a-z'’]+(?:[A-Z][a-z]+)?|\.)(?:[ -](?:(?:de|van|von|bin|al|la) )?[A-Z][a-z'’]*(?:[A-Z][a-z]+)?\.?){1,3}"
)
"""A person's name in Latin letters, with its style of address."""

POST = Pattern(
    r"\b(?i:president|chair(?:man|woman|person)?|director|manager|principal|dean|professor|minister|secretary|mayor|governor|chief|"
    "head|officer|CEO|CFO|CTO|founder|captain|commissioner|master|nurse|superintendent|engineer|editor|ambassador|senator|judge|"
    "commander|general|colonel|teacher|coach|supervisor|leader|coordinator|treasurer|trustee|chancellor|provost|partner|"
    r"foreman|warden|inspector|representative|councillor|counsel|lecturer|fellow)\b"
)
"""A post a line names."""

NAMED_LAST = Pattern(
    r"(?P<post>(?:(?:Vice|Deputy|Executive|Managing|Acting|Honorary|Senior|Group)[ -])*"
    r"(?:President|Chair(?:man|woman|person)?|Director|Chief Executive|CEO|CFO|CTO|Secretary|Minister|Governor|"
    r"Mayor|Principal|Chancellor|Founder)\b"
    r"[A-Za-z ,&'’-]{0,48}?)[ ,:]+"
    r"(?P<name>(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir)\.? )?[A-Z][a-z'’]+(?:-[A-Z]?[a-z]+)?(?: [A-Z]\.)?(?<!Officer) [A-Z][a-z'’]+(?:-[A-Z][a-z]+)?)"
)
"""A post of the first rank with its holder behind it (Chief Executive Mary Chan): it needs no by."""
