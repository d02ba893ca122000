"""What a line break may not fall into, as data and rules, each with its reason.

Read aloud from a screen, 习近/平总书记 or 第十/五个五年规划 trips the speaker and is an offence in the hall; so names with
their title, titles of documents, numbers with their units and set phrases stand on one line.
"""

from __future__ import annotations

from functools import lru_cache

from jiangtai.lexicon.surnames import COMPOUND_SURNAMES, SURNAMES
from jiangtai.pattern import Pattern
from jiangtai.span import Span

_PHRASES = [
    "习近平新时代中国特色社会主义思想",
    "社会主义现代化",
    "社会主义核心价值观",
    "经济社会发展",
    "中国式现代化",
    "高质量发展",
    "新质生产力",
    "新发展理念",
    "新发展格局",
    "全过程人民民主",
    "人类命运共同体",
    "中华民族共同体",
    "中国特色社会主义",
    "马克思主义",
    "科学发展观",
    "改革开放",
    "从严治党",
    "共同富裕",
    "乡村振兴",
    "伟大复兴",
    "四个自信",
    "四个意识",
    "两个确立",
    "两个维护",
    "八项规定",
    "以人民为中心",
    "人民至上",
    "党中央",
    "国务院",
    "总书记",
    "共产党",
    "五年规划",
    "二十大",
    "十九大",
    "十八大",
    "二十届",
    "十九届",
    "三中全会",
    "四中全会",
    "五中全会",
    "六中全会",
    "全国人大",
    "全国政协",
    "红十字会",
    "红十字",
    "共青团",
    "解放军",
    "新时代",
    "现代化",
    "主人翁",
    "志愿者",
    "习近平",
    "毛泽东",
    "邓小平",
    "江泽民",
    "胡锦涛",
]
"""Set phrases of documents and speeches, and names of leaders: read as one word."""

_TITLES = "总书记|主席|总理|委员长|书记|部长|主任|会长|省长|市长|县长|同志|院士|教授|先生|女士|烈士"
_UNITS = (
    "多?余?[十百千万亿]*多?(?:公里|公斤|公顷|千克|千米|平方(?:米|公里)|立方米?|小时|分钟|世纪|季度|个月|个?百分点|人次|美元|欧元|英镑|五年|周年|个多?|"
    "[年月日号时分秒周岁代届次期章节条款项篇部册页级类型种批轮版点线面层维元角吨克升米里亩户家人名位者所座栋台套件支只头匹株份张片辆艘架枚颗粒场例起宗步倍成度])"
)
_NUMBER = r"[0-9０-９]+(?:[.,．，:：/／\-—~～][0-9０-９]+)*"

_RULES = tuple(
    Pattern(pattern)
    for pattern in (
        "《[^《》]*》",  # a document's name; the breaker drops those longer than a line
        "“[^“”，。；：、]{1,8}”",  # a set phrase in quotation marks: “十五五”, “四个意识”
        "（[^（）]{1,4}）",  # （续）, （试行）
        f"(?:{'|'.join(COMPOUND_SURNAMES)}|[{''.join(sorted(SURNAMES))}])[\\u4e00-\\u9fff]{{1,2}}(?:{_TITLES})(?:同志)?",
        f"{_NUMBER}(?:[%％‰℃]|{_UNITS}|[A-Za-z]+)?",
        "(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?",
        "第?[一二三四五六七八九十百千万两〇零]{2,}(?:个|[年月日届次条章节部分])?",
        "[“]?第?[一二三四五六七八九十]+(?:届|次)[一二三四五六七八九十]中全会",
        "——|……",
        "|".join(sorted(_PHRASES, key=len, reverse=True)),
        "[A-Za-z0-9]+(?:[.\\-'/&+][A-Za-z0-9]+)*[%％]?",
    )
)


@lru_cache(maxsize=4096)
def unbroken(text: str) -> tuple[Span, ...]:
    """Return the stretches of a text that stand on one line, in order of their starts; they may overlap."""
    found = {Span(*match.span()) for rule in _RULES for match in rule.finditer(text)}
    return tuple(sorted(span for span in found if span.end - span.start > 1))
