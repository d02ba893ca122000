"""Characters that leave a phrase open: a line that ends in one goes on in the next.

Each is a particle, a preposition or a conjunction that modern Chinese never ends a phrase with; beside it stand the
characters before it that make it part of a whole word (目的, 参与, 应对), after which a line may well end.
"""

from __future__ import annotations

OPEN_ENDS: dict[str, str] = {
    "的": "目标有似是",  # the attributive: its noun is missing
    "和": "谐共饱温平缓柔祥调总议人祥随求",  # and
    "与": "参赋授给付寄干",  # and, with
    "及": "普涉顾触波企可不论遍",  # and
    "或": "",  # or
    "把": "火拖门",  # the object it fronts is missing
    "被": "棉夹",  # so is the agent
    "将": "健干老上大少名战小武",  # the verb is missing
    "于": "终对",  # 基于, 善于, 位于: what at
    "用": "作应使运利费信任通适享重录公军民专有引采实效妙占叨备常日食药商选征起耐惯借套致无启滥耗挪公合两并",  # 坚持用: with what
    "在": "存所内潜实现自外好常何同正旨",  # in what
    "从": "服随跟听遵盲顺屈",  # from where
    "向": "方导意志走取动转倾航趋定风所去流面外内双单纵横一",  # toward what
    "以": "可所得予足加难",  # by what
    "由": "自理缘因事",  # by whom
    "要": "需重主必简纪摘提险紧扼首概索切纲",  # must do what
    "使": "行大天促驱公特即假",  # makes what
    "對": "應面針相絕核結校反",
    "对": "应面针相绝核结校反",  # towards what
    "並": "合兼",
    "并": "合兼",  # and
    "與": "參賦授給付",
    "從": "服隨跟聽遵",
    "將": "健幹老上大少名戰小武",
    "於": "終",
}
