"""Contrasts: the words by which a speech sets two sides against each other. Closed classes of the language."""

from __future__ import annotations

from jiangtai.pattern import Pattern

_THEN = "过去|以前|从前|以往|往年|昨天|当年|原来|原先|曾经|那时候?"
_NOW = "现在|如今|今天|今日|当前|眼下|而今|今后"
_SIDE = "(?P<{0}>[^。；！？]{{6,60}})"
_NO_MORE = "(?!的|我们(?:在这里|召开|欢聚|隆重))"

THEN_AND_NOW = Pattern(
    rf"(?:^|(?<=[。；！？]))(?P<left>{_THEN}){_NO_MORE}，?{_SIDE.format('first')}[。；](?:而|但)?(?P<right>{_NOW}){_NO_MORE}，?{_SIDE.format('second')}(?=[。；！？]|$)"
)
"""Before and after: 过去…；现在…, in two sentences or in the two halves of one."""

HANDS = Pattern(
    rf"(?P<left>一方面)，?{_SIDE.format('first')}[，；](?:而)?(?P<right>另一方面|一方面)，?{_SIDE.format('second')}(?=[。；！？]|$)"
)
"""One hand and the other."""

NOT_BUT = Pattern(
    "(?P<who>[^，。；：]{0,14}?)(?:并)?不是(?P<first>[^，。；]{2,20})，而是(?P<second>[^，。；]{2,20})(?:[；。，]|$)"
)
"""What it is not and what it is: two or more in a row stand side by side."""

OPENS_THEN = Pattern(rf"(?:{_THEN}){_NO_MORE}|In the past,|Yesterday,")
OPENS_NOW = Pattern(rf"(?:而|但)?(?:{_NOW}){_NO_MORE}|(?:But )?(?:Today|Now),")
"""What the two halves open with: neither is shown without the other."""
