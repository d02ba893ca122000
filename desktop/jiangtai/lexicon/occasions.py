"""Words that show what kind of speech this is, who hears it, and where it ends.

Closed classes of formulas of spoken official Chinese, in both scripts.
"""

from __future__ import annotations

from jiangtai.pattern import Pattern

_KINDS = (
    "讲话", "講話", "发言", "發言", "致辞", "致詞", "致辭", "报告", "報告", "演讲", "演講", "讲演", "説明", "說明", "说明", "党课", "黨課",
    "宣讲", "宣讲稿", "讲解", "講解", "贺词", "賀詞", "开幕词", "開幕詞", "闭幕词", "閉幕詞", "祝词", "答谢词", "悼词", "公报", "公報",
)  # fmt: skip
KINDS = "|".join(_KINDS)
"""Kinds of speeches, as an alternation: what a speech's title or subtitle ends in."""

_HEARERS = (
    "同志", "朋友", "代表", "委员", "委員", "老师", "老師", "同学", "同學", "来宾", "來賓", "嘉宾", "嘉賓", "女士", "先生", "领导", "領導",
    "同事", "家长", "家長", "校友", "乡亲", "鄉親", "战友", "戰友", "同胞", "同仁", "同行", "党员", "黨員", "干部", "员工", "員工", "职工",
    "職工", "评委", "評委", "观众", "觀眾", "听众", "聽眾", "媒体", "記者", "记者", "大使", "部长", "主席", "总统", "阁下", "閣下", "院士",
    "专家", "專家", "伙伴", "青年", "孩子", "亲人", "各位", "大家",
)  # fmt: skip
HEARERS = "|".join(_HEARERS)
"""Words for those who are spoken to, as an alternation: what each call in a salutation ends in."""

HONORIFICS = "尊敬的|敬爱的|敬愛的|亲爱的|親愛的|各位"
"""What a call may open with, as an alternation."""

_OVER = "(?:我的)?(?:讲话|发言|發言|演讲|报告|報告|汇报|宣讲)?(?:到此|就到这里|完了|完毕|结束)?[，,。！!]*"
THANKS = Pattern(
    rf"^(?:最后[，,])?(?:再次)?{_OVER}(?:谢谢|謝謝|多谢|感谢|Thank)[^。]{{0,24}}[。！!]?$|^[（(]?(?:完|全文完|掌声|鼓掌)[）)]?$"
)
"""A last line that only thanks, or says that it is over."""
