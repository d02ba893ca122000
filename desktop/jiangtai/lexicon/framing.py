"""Framing: the small words that neighbouring clauses and sentences are built on alike (从…看，从…看, 不…，不…，不…).

Closed classes of the language: prepositions, negations, and the light verbs a clause may open with.
"""

from __future__ import annotations

from jiangtai.pattern import Pattern

FRAMING_PAIRS = frozenset(
    "为了 為了 对于 對於 面对 面對 关于 關於 作为 作為 没有 沒有 哪里 哪裡 哪裏 如果 要是 即使 无论 無論 凡是".split()  # noqa: SIM905  # read as a row
)
"""Two characters a framed sentence or clause opens with."""

FRAMING = {
    entry[0]: entry[1:]
    for entry in (  # noqa: SIM905  # the same
        "对于方此外象手口待接应策内标照联面 對於方此外象手口待接應策內標照聯面 从来而此前事容严小 "
        "從來而此前事容嚴小 在此座职线家 为此何什什人止主 為此何什人止主 以及后後来來上下前外内便致免至为為 "
        "不但仅僅过過管论論如同断斷久光只得 有的些时時人关關所 没有 无论数非疑 無論數非疑 莫非 别人的处 勿 "
        "把握关關控手持柄脉脈 将来來军軍 让步 讓步 使命 用于於途户戶心 靠 向往 往往 给予 給予 替 与其 "
        "與其 和谐諧平 跟 比如例较較赛賽 像 如果何此今 当然前今地时 當然前今地時 要么求是素不 是否 "
        "能力源够夠动動 敢 会议議上同员員场場 讲话究 講話究 抓 多年数數次么麼 少年数數 谁 誰 每 越来 愈 "
        "到位底 去年 守 管理道 看待 听 聽 问题候 問題候 想 干部旱净扰 学习校生 做 爱 愛 该 該 "
        "可以能见是谓 由于此 因此为 "
    ).split()
}
"""One character a framed sentence or clause opens with, and what may not follow it, being another word with it."""


def frame_opening(words: str, start: int, end: int) -> str:
    """Return the word with which a sentence or clause from `start` to `end` opens its frame, "" where there is none."""
    for size in (2, 1):
        word, follower = words[start : start + size], words[start + size : start + size + 1]
        if start + size >= end or not ("\u4e00" <= follower <= "\u9fff" or follower in "“「《"):
            continue
        if word in FRAMING_PAIRS or (size == 1 and follower not in FRAMING.get(word, follower)):
            return word
    return ""


TIME_OPENING = Pattern("昨天|今天|明天|过去|過去|现在|現在|将来|將來|未来|未來|从前|從前|如今|当年|當年|去年|今年|明年")
"""Words of time that stand in a row of their own: 昨天…，今天…，明天…."""

FIGURE = Pattern(
    r"\d|[一二两兩三四五六七八九十百千万萬亿億]+(?:点[一二三四五六七八九]+)?(?:成|倍|个百分点|個百分點|户|戶|人次|万元|亿|億|亩|畝|吨|噸|公里)|百分之"
)
"""A figure; clauses that all hold one are a row of figures."""

TOPIC_END = Pattern("[看说說讲講言论論来來上中里裡下时時前后後内內间間面边邊]$")
"""What a clause that only names its topic ends in (从天气看, 在思想上)."""

SLOT = Pattern(
    "(?P<slot>[\u4e00-\u9fff]{1,8}?)"
    "(?P<anchor>(?:一定|还|還|就|更|都)?(?:要有|要讲|要講|要做到|要能|要|必须|必須|应当|應當|应该|應該|须|須|做到|就是|不是|是|靠|贵在|貴在|重在|难在|難在))"
)
"""A slot and the verb after it: X 要有 …, X 是 …."""

BEAT = Pattern("[着著了得有要是靠在为為如不就能才更把让讓会會与與于於里裡无無成]")
"""Small words at one place of clauses equally long, which are then heard as one beat (心里装着…，肩上扛着…)."""

NO_WORD = Pattern("[这這那我你您他她它其此该該各本们們一二三四五六七八九十百千万萬亿億两兩几幾第]")
"""Hanzi that clauses may open with and still not be built alike."""

SEQUELS = {"既": "又也还還更且"}
"""What the clauses after the first open with, where they take up its first word: 既…，又…，又…."""
