"""Words a printed page or a web page adds to a speech: source lines, document heads, contents, notes and annexes.

Formulas of Chinese news pages and of official papers (GB/T 9704), in both scripts.
"""

from __future__ import annotations

import re

from jiangtai.pattern import Pattern

AGENCY = Pattern(
    r"^[【\[（(]?[\u4e00-\u9fff]{2,8}?(?:社|网|網|报|報|台|客户端)[\u4e00-\u9fff]{2,6}\d{1,2}月\d{1,2}日(?:电|電|讯|訊)[】\]）)]?"
    r"[ \u3000]*(?:[（(]?(?:记者|記者)[^）)]{0,40}[）)]?[ \u3000]*)?"
)
"""A press agency's dateline (某社北京7月1日电), what follows it left out."""

_LABEL_WORDS = (
    "发表时间", "发布时间", "發佈時間", "发布日期", "更新时间", "时间", "日期", "来源", "來源", "稿源", "信息来源", "文章来源", "出处",
    "编辑", "責任編輯", "责任编辑", "责编", "责任校对", "审核", "校对", "审签", "摄影", "供稿", "点击", "点击数", "点击量", "点击率",
    "浏览", "浏览量", "浏览次数", "阅读", "阅读量", "访问量", "字号", "字体", "分享", "打印", "关闭", "收藏", "视频", "音频", "图片",
    "上一篇", "下一篇", "上一条", "下一条", "推荐阅读", "扫一扫", "网址", "链接", "声明", "版权", "原标题", "原題", "记者", "發布",
    "发布单位", "发布机构", "索引号", "文号", "主题词", "关键词", "标签", "分类", "栏目",
)  # fmt: skip
_LABELS = "|".join(_LABEL_WORDS)
"""Labels of a news page's lines: label, colon, value."""
_ORIGINS = "来源|來源|编辑|責任編輯|责任编辑|责编|原载|转自|点击|浏览|阅读|字号"
PAGE_FURNITURE = Pattern(
    rf"^(?:{_LABELS})[ \u3000]*[：:丨|/]|^[（(](?:{_ORIGINS}|据)[：:]?.{{0,40}}[）)]$|"
    rf"^[^。！？；]{{0,40}}[ \u3000\d日](?:{_ORIGINS})[ \u3000]*[：:][^。]{{0,40}}$|^(?:打印|关闭|返回|分享|首页|字号)[^，。]{{0,12}}$|"
    r"^(?:点击|免费|立即)?(?:下载|收藏|复制|打印|举报)(?:本文|全文|此文|本文档|此文档|本页)$|"
    r"^(?:内容)?(?:发布)?更新时间[ \u3000]*[：:].{0,80}$"
)
"""A line of the page the speech was printed on, not of the speech."""

SECRECY = r"(?:绝密|机密|秘密|絕密|機密)(?:[ \u3000]*[★☆*＊][^\n]{0,8})?"
"""A secrecy marking, with its term."""
INTERNAL = (
    r"(?:内部|內部)(?:资料|文件|材料|参考|刊物|使用|資料|參考)|注意保存|不得外传|严禁外传|请勿外传|会后收回|仅供内部"
)
"""A marking that a paper is not to go round."""
OFFICIAL_HEAD = Pattern(
    rf"^(?:{SECRECY}|(?:{INTERNAL}).{{0,16}}|特急|加急|平急|份号.*|\d{{6}}|签发人[：:].*|仅供参考|"
    r"[\u4e00-\u9fff]{1,12}[〔\[［（(]\d{4}[〕\]］）)][ ]*(?:第[ ]*)?\d{1,4}[ ]*号)$"
)
"""A line of an official paper's head: secrecy, urgency, copy number, document number."""

STANDING_HEADINGS = frozenset({
    "前言", "引言", "导言", "導言", "序", "序言", "绪论", "緒論", "导论", "小引", "总论", "總論", "概述", "结语", "結語", "结束语",
    "結束語", "结论", "結論", "尾声", "后记", "後記", "余论", "附录", "附錄", "附件", "注释", "註釋", "名词解释", "名詞解釋", "参考文献",
    "參考文獻",
})  # fmt: skip
"""Headings that stand without a number beside numbered ones, at the top level."""
ANNEX_HEADINGS = frozenset({"附录", "附錄", "附件", "注释", "註釋", "名词解释", "名詞解釋", "参考文献", "參考文獻"})
"""Those of them that hold the numbered entries below them."""

CONTENTS_LABEL = Pattern(r"^[【\[]?(?:目[ \u3000]*[录錄次]|contents|table of contents)[】\]]?[：:]?$", re.IGNORECASE)
"""The line above a table of contents."""

AFTERWORD = Pattern(
    r"^(?:注[ \u3000]*[释釋]?|註[ \u3000]*釋?|附[ \u3000]*[件录錄注註表].{0,6}|名词解释|名詞解釋|"
    r"参考文献|參考文獻|编者按|作者简介|相关链接)[：:]?$"
)
"""A line after which the speech itself is over."""

FOOTNOTE = Pattern(r"^(?:[\[［〔]\d{1,3}[\]］〕]|[①-⑳][ \u3000]|注[：:]|\*[ \u3000]?注|※)")
"""A note below the text."""
