"""Greetings, thanks and courtesies: said to the hearers in the hall, and no point of a slide. Closed sets of formulas."""

from __future__ import annotations

import re

from jiangtai.pattern import Pattern

_WHO = "(?:各位|大家|你们|诸位|[^，。！]{0,8}们|[^，。！]{0,4}同[志学仁事])"
_THANKED = "(?:大家|各位|诸位|你们|你|您|[^，。！]{0,4}们)"

GREETING = Pattern(
    f"{_WHO}*(?:早上|上午|中午|下午|晚上|新年|节日)?(?:好|快乐)[！!。，]?|"
    f"(?:我的|我就|今天|最后|再次|衷心|在此|请|并)*(?:谢谢|多谢|感谢|拜托){_THANKED}(?:的[^，。]{{0,10}})?(?:了|收看|聆听|倾听|到来|光临)?[！!。]?|"
    "(?:金秋|阳春|盛夏|隆冬|初春|初夏|初秋|仲春|仲夏|岁末|新春|春回|秋高|春风|春暖)[^，。]{0,4}，[^，。]{2,6}[。！]?|"
    "(?:今天|今晚|今日|此刻)，?(?:我们)?(?:在这里|在此|在这)?(?:隆重|热烈)?(?:召开|举行|举办|相聚|欢聚|聚集|聚)[^，。]{0,20}|"
    "(?:下面|接下来|在此)，?我(?:想|就|再)?[^。]{0,16}(?:讲|谈|说|提|强调)[^。]{1,12}|"
    "(?:身体健康|[合阖][家府](?:欢乐|幸福|安康|团圆)|平安(?:幸福|健康|喜乐|吉祥)|万事(?:如意|顺意|胜意)|(?:工作|学业)(?:顺利|进步|有成)|"
    "学习进步|事业有成|吉祥如意|心想事成|(?:新年|新春|春节|节日)(?:快乐|愉快|吉祥))[！!]?|"
    "刚才，[^。]{2,30}(?:发言|汇报|介绍|讲话|讲得)[^。]{0,12}|"
    f"谢谢[！!。]?|(?:我的)?(?:讲话|发言|汇报|报告|演讲)?(?:完了|完毕|到此(?:结束|为止)|就(?:讲|说|汇报|谈)?到这里)[！!。]?",
)
"""A whole clause or sentence of greeting, of thanks, of good wishes, or that says it is over."""

ADDRESS = Pattern(
    "(?:(?:尊敬的|亲爱的|各位|同志们|朋友们|同学们|女士们|先生们|老师们|乡亲们|家长们)[^，。]{0,20}|"
    "(?!我|你|他|她|它|咱|人)[^，。]{1,4}们)[！!：:]?|"
    "(?:[^，。！、]{1,10}、){1,4}各位[^，。！、]{1,10}(?:、各位[^，。！、]{1,10})*[！!：:]"
)
"""Words said to the hearers, which no slide says."""

COURTESY = Pattern("(?:表示|致以|表达|献上|送上)[^，。]{0,10}(?:欢迎|感谢|谢意|祝贺|问候|敬意|慰问|祝福)")
"""A courtesy paid to those present."""

ADDRESSEE = Pattern("(?:首先|在此|借此机会|同时|也|并|特别|让?我们?|谨|请允许我|，)*(?:代表|向)")
"""What a clause opens with that names who pays or is paid the courtesy its sentence ends in (向甲，向乙，表示感谢)."""

CEREMONY = Pattern(
    "请(?:大会|会议|各位代表)?(?:予以?)?(?:审议|审查)|请[^，。]{0,16}(?:批评|指正)|"
    "(?:我|现在|现)[^。]{0,40}向[^，。]{2,12}(?:作|做|报告|汇报)[^，。]{0,12}。?$|(?:全文|报告|汇报|说明|通报|发言|讲话)如下[。：:]?$|"
    "^(?:(?:最后|在此|同时|值此[^，。]{0,16}|借此机会)[，,]?)?我?(?:再次|衷心|也|真诚|预|谨)*祝(?!贺|福(?!大家|各位|同|你|您))"
)
"""A sentence that only opens a report, who gives it to whom; or that only wishes well."""

_OVER = Pattern(
    "(?:今天)?我?(?:今天)?(?:先|暂时)?就(?:先|暂时)?(?:讲|说|汇报|谈|交流|介绍)(?:这么多|这些|到这里?|到此|这几[点句个][^，。]{0,4})|"
    "以上(?:是|就是)?(?:我的?|我们的?)?[^，。]{0,10}|(?:如?有)?(?:不对|不妥|不当|不足|错误|疏漏)(?:的地方|之处)?|"
    "[敬恳]?请[^，。]{0,16}(?:批评|指正|审议|审查|谅解|包涵)[^，。]{0,6}"
)
"""A clause that says only that the speech is over, or asks to be judged kindly."""

ENGLISH_GREETING = Pattern(
    r"(?:good (?:morning|afternoon|evening|day)|hello|hi|dear|thanks?|thank you|ladies and gentlemen|welcome|distinguished|"
    r"it is (?:a|my) (?:great )?(?:pleasure|honou?r))\b[^.!?]{0,80}[.!?,:]?",
    re.IGNORECASE,
)
"""The same in English: a sentence that opens so."""


def is_farewell(sentence: str) -> bool:
    """Return whether a sentence does no more than call, greet or thank the hearers, or say that it is over: no slide says it."""
    if ENGLISH_GREETING.fullmatch(sentence):
        return True
    clauses = [clause.strip("！!。：:；… \n") for clause in sentence.replace(",", "，").split("，")]
    rules = (GREETING, ADDRESS, _OVER)
    known = (not clause or any(rule.fullmatch(clause) is not None for rule in rules) for clause in clauses)
    return all(known) or ADDRESS.fullmatch(sentence.strip()) is not None
