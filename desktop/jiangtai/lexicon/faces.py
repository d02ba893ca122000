"""Faces that a plain Windows with WPS or Office has, so that a deck looks the same on the machine in the hall.

Windows 10 and 11 Chinese edition with its standard faces, and those WPS and Office bring; names in both languages.
"""

from __future__ import annotations

PLAIN_FACES = frozenset({
    "微软雅黑", "Microsoft YaHei", "微软雅黑 Light", "Microsoft YaHei UI", "宋体", "SimSun", "新宋体", "NSimSun", "黑体", "SimHei",
    "楷体", "KaiTi", "楷体_GB2312", "仿宋", "FangSong", "仿宋_GB2312", "等线", "DengXian", "等线 Light", "Arial", "Arial Black",
    "Times New Roman", "Calibri", "Calibri Light", "Cambria", "Cambria Math", "Verdana", "Tahoma", "Georgia", "Courier New",
    "Consolas", "Segoe UI", "Segoe UI Symbol", "Segoe UI Emoji", "Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings",
    "华文中宋", "STZhongsong", "华文宋体", "STSong", "华文楷体", "STKaiti", "华文仿宋", "STFangsong", "华文细黑", "STXihei", "隶书",
    "LiSu", "幼圆", "YouYuan", "华文行楷", "STXingkai", "华文新魏", "STXinwei", "华文隶书", "STLiti",
})  # fmt: skip
"""Typeface names as a theme writes them."""
