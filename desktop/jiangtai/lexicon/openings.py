"""Openings that make no parallel: words any sentence may open with.

Pronouns, deictics, connectives and words of time: two paragraphs that both open with 我们 or 当前 say nothing alike by
it. Closed classes of the language.
"""

from __future__ import annotations

from jiangtai.pattern import Pattern

WEAK_OPENING = Pattern(
    "^(?:我们?|我們|你们?|你們|他们?|他們|她们?|它们?|咱们?|大家|自己|这(?:个|些|种|样|里|次|一)?|這(?:個|些|種|樣|裡|次|一)?|那(?:个|些|种|样|么)?|"
    "今天|今年|当前|當前|现在|現在|目前|此时|近年来|同时|同時|另外|此外|而且|但是?|所以|因此|然而|如果|因为|由于|为了|虽然|比如|例如|其中|其次|并且?|"
    "在|从|对|把|将|以|是|有|也|就|都|还|又|更|不|没有?|一个?|一些|一种|各位|各级|同志们?|朋友们?|中国|我国|我國|全国|全省|全市|全党|习近平(?:总书记)?|党的?|国家)?$"
)
"""A shared opening that is nothing but such a word."""

WEAK_ENGLISH = Pattern(
    "(?i)(?:the|an?|this|that|these|those|its?|we|i|you|he|she|they|there|and|but|so|or|in|on|at|for|of|if|as|when|while|my|our|your|"
    "his|her|their|(?:it|this|that|there|he|she) (?:is|was|has|had)|(?:we|you|they|there) (?:are|were|have|had)|i (?:am|was|have|had))? *"
)
"""The same in English; an opening is such a word as a whole or none."""

MODALS = Pattern(
    "^(?:就是)?(?:就)?(?:必须|必須|一定要|要|应当|應當|应该|需要|须|須|更要|还要|就要|是要)(?=[\u4e00-\u9fff]{2})"
)
"""What a label may leave out at its front: 必须坚持人民至上 is named 坚持人民至上."""

ADDITIVE = Pattern("[还還也又更再]")
"""Adverbs that mark one more of the same kind (历史还告诉我们)."""

AIMING = (
    "紧扣",
    "緊扣",
    "围绕",
    "圍繞",
    "聚焦",
    "针对",
    "針對",
    "着眼",
    "著眼",
    "对标",
    "对照",
    "锚定",
    "瞄准",
    "立足",
    "突出",
    "坚持",
    "堅持",
    "秉承",
    "按照",
    "依托",
    "面向",
    "面对",
    "结合",
    "服务",
    "抓住",
    "以",
)
"""Verbs that name an aim (X) before what is done for it (Y)."""

TWO_SIDED: tuple[tuple[str, str], ...] = (
    ("只有", "才能"), ("只有", "才"), ("唯有", "才能"), ("唯有", "方能"), ("惟有", "方能"), ("只要", "就"), ("不仅", "而且"),
    ("不仅", "更"), ("不仅", "还"), ("不但", "而且"), ("不是", "而是"), ("没有", "就没有"), ("既", "又"), ("既要", "又要"),
    ("既要", "也要"), ("如果", "就"), ("越是", "越要"), ("哪里", "哪里"), ("坚持", "反对"), ("為了", "必須"), ("不僅", "而且"),
    ("沒有", "就沒有"), ("只要", "便"), ("宁可", "也不"), ("与其", "不如"), ("与其", "不若"), ("从", "到"),
)  # fmt: skip
"""Correlatives whose two halves are the two sides of a parallel, the fuller ones first."""

GOVERNING = Pattern(
    "(?:着力|重点|切实|有效|加快|集中力量|下大力气|认真|及时|努力)?(?:解决|解決|破解|化解|聚焦|针对|針對|关注|回应|抓住|突破|攻克|消除|清除|直面|正视|围绕|研究|处理|應對|应对)(?:好|了)?"
)
"""Verbs whose objects a list of problems is; the first member of the list begins after one."""
