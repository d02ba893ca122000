"""Radicals: characters of the Unicode radical blocks folded to the Hanzi they are drawn like, and nothing else.

PDFs printed by Qt, wkhtmltopdf and others hold ⼆⼗⼤ (U+2F06 …) where 二十大 was written: the font's two code points
share a glyph, and the wrong one was kept. The table is Unicode's EquivalentUnifiedIdeograph (version 14) for Kangxi
Radicals and CJK Radicals Supplement. Whole-text NFKC would be wrong: it makes ASCII of ，and ：and has no mapping for
most of the supplement.
"""

from __future__ import annotations

_SUPPLEMENT = (
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹"
    "⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱"
    "⻲⻳"
)
_SUPPLEMENT_HANZI = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂"
    "肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜"
    "亀龟"
)
_KANGXI_FIRST = 0x2F00
_KANGXI_HANZI = (
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋"
    "弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石"
    "示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長"
    "門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠"
)
_FOLDED: dict[int, int | str] = {
    **str.maketrans(_SUPPLEMENT, _SUPPLEMENT_HANZI),
    **{_KANGXI_FIRST + at: hanzi for at, hanzi in enumerate(_KANGXI_HANZI)},
}


def fold_radicals(text: str) -> str:
    """Return the text, of the same length, with radicals replaced by the Hanzi they stand for."""
    return text.translate(_FOLDED)
