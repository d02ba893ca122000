"""Words by which a line before or after a speech shows what it is: its kind, its hearers, where it was printed.

Closed classes of formulas: names of kinds of speeches, of hearers, of press agencies and of a web page's furniture.
"""

from __future__ import annotations

import re

KINDS = "讲话|講話|发言|發言|致辞|致詞|致辭|报告|報告|演讲|演講|讲演|說明|说明|党课|黨課|宣讲|宣讲稿|讲解|講解|贺词|賀詞|开幕词|開幕詞|闭幕词|祝词|答谢词|悼词|公报|公報"
"""Kinds of speeches, as an alternation."""

HEARERS = (
    "同志|朋友|代表|委员|委員|老师|老師|同学|同學|来宾|來賓|嘉宾|嘉賓|女士|先生|领导|領導|同事|家长|家長|校友|乡亲|鄉親|战友|戰友|"
    "同胞|同仁|同行|党员|黨員|干部|员工|員工|职工|職工|评委|評委|观众|觀眾|听众|聽眾|媒体|記者|记者|大使|部长|主席|总统|阁下|閣下|"
    "院士|专家|專家|伙伴|青年|孩子|亲人|各位|大家"
)
"""Words for those who are spoken to, as an alternation."""

_CALLED = rf"(?:尊敬的|敬爱的|敬愛的|亲爱的|親愛的|各位)?[^，。！？：；、,:!]{{0,16}}(?:{HEARERS})(?:们|們)?"
SALUTATION = re.compile(
    rf"^(?:{_CALLED}[、，, \u3000]*)+[：:！!，,]$|^(?:尊敬的|敬爱的|敬愛的|亲爱的|親愛的|各位)(?:{_CALLED}[、，, \u3000]*)+$|"
    r"^(?:Ladies and |Dear |Distinguished |Honou?rable |My fellow )[A-Za-z ,'&-]{0,80}[,:!]?$"
)
"""A line that only calls the hearers."""

AGENCY = re.compile(
    r"^[【\[（(]?(?:[\u4e00-\u9fff]{2,8}?(?:社|网|網|报|報|台|客户端))[\u4e00-\u9fff]{2,6}\d{1,2}月\d{1,2}日(?:电|電|讯|訊)[】\]）)]?[ \u3000]*(?:[（(]?(?:记者|記者)[^）)]{0,40}[）)]?[ \u3000]*)?"
)
"""A press agency's dateline (新华社北京7月1日电)."""

PAGE_FURNITURE = re.compile(
    "^(?:发表时间|发布时间|發佈時間|发布日期|更新时间|时间|日期|来源|來源|稿源|信息来源|文章来源|出处|作者|编辑|責任編輯|责任编辑|责编|责任校对|审核|校对|审签|摄影|供稿|点击|点击数|点击量|点击率|"
    "浏览|浏览量|浏览次数|阅读|阅读量|访问量|字号|字体|分享|打印|关闭|收藏|视频|音频|图片|上一篇|下一篇|上一条|下一条|相关|推荐阅读|扫一扫|网址|链接|声明|版权|"
    "原标题|原題|记者|發布|发布单位|发布机构|索引号|文号|主题词|关键词|标签|分类|栏目)"
    "(?:[：:丨|/]|[ \u3000]*[:：])|^[（(]?(?:来源|來源|责任编辑|责编|编辑|原载|转自|据)[：:]?.{0,40}[）)]$|^[^。！？；]{0,40}[ \u3000\d日](?:来源|來源|作者|编辑|責任編輯|责任编辑|点击|浏览|阅读|字号)[ \u3000]*[：:][^。]{0,40}$|^(?:打印|关闭|返回|分享|首页|字号).{0,12}$"
)
"""A line of the page the speech was printed on, not of the speech."""

OFFICIAL_HEAD = re.compile(
    r"^(?:(?:绝密|机密|秘密|絕密|機密)(?:[ \u3000]*[★☆*＊].*)?|(?:内部|內部)(?:资料|文件|材料|参考|資料|參考).{0,16}|(?:特急|加急|平急)|份号.*|\d{6}|签发人[：:].*|"
    r"[\u4e00-\u9fff]{1,12}[〔\[［(（]\d{4}[〕\]］)）][ ]*(?:第[ ]*)?\d{1,4}[ ]*号|注意保存|会后收回|仅供参考)$"
)
"""A line of an official paper's head (GB/T 9704): secrecy, urgency, copy number, document number."""

THANKS = re.compile(
    "^(?:最后[，,])?(?:再次)?(?:我的)?(?:讲话|發言|发言|演讲|報告|报告|汇报|宣讲)?(?:到此|就到这里|完了|完毕|结束)?[，,。！!]*(?:谢谢|謝謝|多谢|感谢|Thank)[^。]{0,24}[。！!]?$|^[（(]?(?:完|全文完|掌声|鼓掌)[）)]?$"
)
"""A last line that only thanks, or says that it is over."""

STANDING_HEADINGS = frozenset(
    "前言 引言 导言 導言 序 序言 绪论 緒論 导论 小引 总论 總論 背景 概述 结语 結語 结束语 結束語 结论 結論 尾声 后记 後記 余论 总结 總結 附录 附錄 附件 附则 附則 注释 註釋 注 释 名词解释 名詞解釋 参考文献 摘要".split()
)
"""Headings that stand without a number beside numbered ones, at the top level."""

ANNEX_HEADINGS = frozenset("附录 附錄 附件 注释 註釋 名词解释 名詞解釋 参考文献".split())
"""Those of them that hold the numbered entries below them."""

CONTENTS_LABEL = re.compile(r"^[【\[]?(?:目[ \u3000]*[录錄次]|contents|table of contents)[】\]]?[：:]?$", re.IGNORECASE)
"""The line above a table of contents."""

AFTERWORD = re.compile(
    r"^(?:注[ \u3000]*[释釋]?|註[ \u3000]*釋?|附[ \u3000]*[件录錄注註表].{0,6}|名词解释|名詞解釋|参考文献|參考文獻|编者按|作者简介|相关链接)[：:]?$"
)
"""A line after which the speech itself is over."""

FOOTNOTE = re.compile(r"^(?:[\[［〔]\d{1,3}[\]］〕]|[①-⑳][ \u3000]|注[：:]|\*[ \u3000]?注)")
"""A note below the text."""
