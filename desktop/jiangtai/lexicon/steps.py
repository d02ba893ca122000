"""Steps: the words that tell off what is done in order of time (先…，再…，然后…), and English ordinals.

首先…其次…最后 orders a procedure as well as an argument, and counts as order; 一是…二是 only counts.
"""

from __future__ import annotations

from jiangtai.pattern import Pattern

_BEGUN = "[优優率领領原事首预預抢搶争爭祖占佔早于於]"
"""What 先 may stand behind as the second half of a word (优先, 率先)."""

FIRST_STEP = Pattern(
    f"首先|起初|起先|第一步|第一(?:个)?(?:阶段|階段)|(?<!{_BEGUN})先(?![进進生烈辈輩锋鋒天前驱驅导導机機例手贤賢决決后後富人者民是期河头頭])|"
    r"[Ff]irst(?:ly)?(?=[ ,])"
)
"""What the first step opens with; it may follow a subject or a modal (我们要先摸底)."""

NEXT_STEP = Pattern(
    "(?P<late>最后|最後|最终|最終|末了)|"
    "(?P<strong>其次|再次|再者|第[二三四五六七八九十](?:步|(?:个)?(?:阶段|階段)))|"
    "(?P<next>然后|然後|接着|接著|接下来|接下來|随后|隨後|而后|而後|尔后|爾後|继而|繼而|之后再|之後再|"
    "再(?![次者生度说說现現造三也苦难難大小多少好高忙累接加见見婚版])|"
    r"(?:and )?(?:[Tt]hen|[Nn]ext|[Aa]fter that|[Ff]inally|[Ll]astly)(?=[ ,]))"
)
"""What a further step opens with: `strong` marks stand wherever a clause starts, the others in the sentence or at the
start of a later one; `late` ends the row."""

IN_TIME = Pattern("首先|第.(?:步|个?(?:阶段|階段))")
"""A lead whose items are in order of time or of a procedure, not merely counted."""

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
LAST_ORDINALS = ("finally", "lastly", "last")
ENGLISH_ORDINAL = Pattern(
    rf"(?:and |[Aa]nd, )?(?P<word>(?i:{'|'.join((*ORDINALS, *LAST_ORDINALS))}))(?:ly)?(?: of all)?[,:] ?"
)
"""An English ordinal that tells off a point: First, … Second, … Finally, …"""
