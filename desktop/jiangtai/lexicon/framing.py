"""Framing: the small words that neighbouring clauses and sentences are built on alike (从…看，从…看, 不…，不…，不…).

Closed classes of the language: prepositions, negations, and the light verbs a clause may open with.
"""

from __future__ import annotations

import re

_HANZI = "(?=[\u4e00-\u9fff“「《])"

FRAME_OPENING = re.compile(
    "(?:"
    "为了|為了|对于|對於|面对|面對|关于|關於|作为|作為|没有|沒有|哪里|哪裡|哪裏|如果|要是|即使|无论|無論|凡是|"
    "对(?![于方此外象手口待接应策内标照联面])|對(?![於方此外象手口待接應策內標照聯面])|"
    "从(?![来而此前事容严小])|從(?![來而此前事容嚴小])|在(?![此座职线家])|"
    "为(?![此何什什人止主])|為(?![此何什人止主])|以(?![及后後来來上下前外内便致免至为為])|"
    "不(?![但仅僅过過管论論如同断斷久光只得])|有(?![的些时時人关關所])|没(?!有)|无(?![论数非疑])|無(?![論數非疑])|莫(?!非)|别(?![人的处])|勿|"
    "把(?![握关關控手持柄脉脈])|将(?![来來军軍])|让(?!步)|讓(?!步)|使(?!命)|用(?![于於途户戶心])|靠|向(?!往)|往(?!往)|给(?!予)|給(?!予)|替|"
    "与(?!其)|與(?!其)|和(?![谐諧平])|跟|比(?![如例较較赛賽])|像|如(?![果何此今])|当(?![然前今地时])|當(?![然前今地時])|"
    "要(?![么求是素不])|是(?!否)|能(?![力源够夠动動])|敢|会(?![议議上同员員场場])|讲(?![话究])|講(?![話究])|抓|多(?![年数數次么麼])|少(?![年数數])|谁|誰|"
    "每|越(?!来)|愈|到(?![位底])|去(?!年)|守|管(?![理道])|看(?!待)|听|聽|问(?![题候])|問(?![題候])|想|干(?![部旱净扰])|学(?![习校生])|做|爱|愛|"
    "比起|该|該|可(?![以能见是谓])|由(?!于|此)|因(?!此|为)"
    ")" + _HANZI
)
"""The word a framed sentence or clause opens with."""

TIME_OPENING = re.compile(
    "昨天|今天|明天|过去|過去|现在|現在|将来|將來|未来|未來|从前|從前|如今|当年|當年|去年|今年|明年"
)
"""Words of time that stand in a row of their own: 昨天…，今天…，明天…."""

FIGURE = re.compile(
    r"\d|[一二两兩三四五六七八九十百千万萬亿億]+(?:点[一二三四五六七八九]+)?(?:成|倍|个百分点|個百分點|户|戶|人次|万元|亿|億|亩|畝|吨|噸|公里)|百分之"
)
"""A figure; clauses that all hold one are a row of figures."""

TOPIC_END = re.compile("[看说說讲講言论論来來上中里裡下时時前后後内內间間面边邊]$")
"""What a clause that only names its topic ends in (从天气看, 在思想上)."""

SLOT = re.compile(
    "(?P<slot>[\u4e00-\u9fff]{1,8}?)"
    "(?P<anchor>(?:一定|还|還|就|更|都)?(?:要有|要讲|要講|要做到|要能|要|必须|必須|应当|應當|应该|應該|须|須|做到|就是|不是|是|靠|贵在|貴在|重在|难在|難在))"
)
"""A slot and the verb after it: X 要有 …, X 是 …."""

BEAT = re.compile("[着著了得有要是靠在为為如不就能才更把让讓会會与與于於里裡无無成]")
"""Small words at one place of clauses equally long, which are then heard as one beat (心里装着…，肩上扛着…)."""

NO_WORD = re.compile("[这這那我你您他她它其此该該各本们們一二三四五六七八九十百千万萬亿億两兩几幾第]")
"""Hanzi that clauses may open with and still not be built alike."""

SEQUELS = {"既": "又也还還更且"}
"""What the clauses after the first open with, where they take up its first word: 既…，又…，又…."""
