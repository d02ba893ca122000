"""The sentences of findings: what each code says, and its cure. Msgids of the catalogue."""

from __future__ import annotations

from jiangtai.finding import Level

LEVELS: dict[Level, str] = {Level.ERROR: "必改", Level.WARNING: "请确认", Level.HINT: "提示"}

FINDINGS: dict[str, tuple[str, str]] = {
    "mended": ("有 {count} 处断开的段落已接好。", "在讲稿里可以逐处撤销。"),
    "no-headings": ("没有找到小标题，全文作为一部分处理。", "在讲稿里把某一段设为标题，提纲就会分成几部分。"),
    "secrecy-marking": ("讲稿带有“{words}”字样。", "请先确认可以在这台电脑和这个场合使用。"),
    "picture-left-out": ("有 {count} 张图片读不了，没有带入。", "请把图片另存为 PNG 或 JPEG，再插入。"),
    "characters-lost": ("有 {count} 个字符无法识别，显示为“�”。", "请找到原来的文件，或另存为 UTF-8 编码再打开。"),
    "no-chinese-face": (
        "这台电脑没有中文字体，画面上的汉字会显示成方框。",
        "装上一款中文字体（例如 fonts-noto-cjk），或运行 pip install noto-cjk-sans-otc。",
    ),
    "cover-field-empty": ("封面还没有填：{fields}。", "在封面信息里填写，或用 --speaker、--unit、--date 给出。"),
    "local-hidden": ("“结合实际”页还没有写内容，存为隐藏页，放映时不出现。", "写上本单位的情况，它就会显示。"),
    "materials-left-out": (
        "讲稿里有 {tables} 个表格、{pictures} 张图片没有上片。",
        "需要时，请在 PowerPoint 或 WPS 里把它们放到相应的页上。",
    ),
    "too-many-pages": (
        "共 {pages} 页，超过“{occasion}”通常的 {ceiling} 页。",
        "少选几节，或给出 --minutes 让次要段落略讲。",
    ),
    "over-time": (
        "照备注读完约需 {expected} 分钟，超过 {budget} 分钟。",
        "少选几节，或给出 --minutes 让次要段落略讲。",
    ),
    "under-time": (
        "照备注读完约需 {expected} 分钟，“{occasion}”有 {budget} 分钟。",
        "余下的时间可用来研讨或结合实际。",
    ),
}
