"""Chinese surnames: what a person's name opens with.

The commonest single surnames of the 2020 name report of the Ministry of Public Security and the Hundred Family
Surnames, both scripts where they differ, and the compound surnames still borne. A line of two to four Hanzi is a name
only where it opens with one of them. Rare surnames that are common words (和, 国, 平) are left out.
"""

from __future__ import annotations

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯"
    "邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武洪赖莫孔汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒"
    "阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏"
    "宗瞿桂佟臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘闻厉"
    "伊仝区郜海阚帅屠朴盖练廉禹井祖漆巴卿狄索宣晋云扈晁芮普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕"
    "張劉陳楊黃趙吳孫馬羅鄭謝許鄧馮韓蕭葉蔣蘇魏呂盧鍾譚廖範陸賈韋鄒閻龍賀顧龔萬錢嚴湯賴莊聶魯歐關蘭單塗駱藍饒習于"
    "习栗庹展么贝糜濮寿蓬郏冒蔚夔隗曾毋沙乜须巢蒯查荆红游竺逯盖桓"
)
"""Surnames of one Hanzi."""

COMPOUND_SURNAMES = frozenset({
    "欧阳", "上官", "皇甫", "令狐", "诸葛", "司徒", "司马", "申屠", "夏侯", "贺兰", "完颜", "慕容", "尉迟", "长孙", "东方", "独孤", "南宫",
    "呼延", "端木", "公孙", "澹台", "轩辕", "宇文", "闻人", "西门", "百里", "太史", "濮阳", "公冶", "赫连", "钟离", "鲜于", "闾丘", "司空",
    "歐陽", "諸葛", "司馬", "尉遲", "長孫", "東方", "鍾離",
})  # fmt: skip
"""Surnames of two Hanzi."""
