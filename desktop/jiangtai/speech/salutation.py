"""The salutation: a line that only calls the hearers (各位代表：, 老师们、同学们！)."""

from __future__ import annotations

import re

from jiangtai.lexicon.occasions import HEARERS, HONORIFICS
from jiangtai.pattern import Pattern

_LONGEST = 80
_CALL = Pattern(rf"(?:{HONORIFICS})?[^：:！!。；]{{0,16}}(?:{HEARERS})(?:们|們)?")
_HONORIFIC = Pattern(rf"(?:{HONORIFICS})")
_ENGLISH = Pattern(r"(?:Ladies and |Dear |Distinguished |Honou?rable |My fellow )[A-Za-z ,'&-]{0,80}[,:!]?")


def is_salutation(words: str) -> bool:
    """Tell whether a line calls the hearers and does nothing else: calls, then a mark.

    Where it opens with an honorific the mark may be missing.
    """
    if len(words) > _LONGEST:
        return False
    if _ENGLISH.fullmatch(words):
        return True
    marked = words[-1:] in ("：", ":", "！", "!", "，", ",")
    calls = [call for call in re.split("[、，, \u3000]", words[:-1] if marked else words) if call]
    if not calls or not (marked or _HONORIFIC.match(words)):
        return False
    return all(_CALL.fullmatch(call) for call in calls)
