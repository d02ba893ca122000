"""Traditional characters, so that one set of rules serves both scripts.

Only the characters that the rules of this package are written with: folding is for matching, and nothing folded is
ever shown.
"""

from __future__ import annotations

from jiangtai.pattern import Pattern

_TRADITIONAL = (
    "萬與專業兩嚴個為舉義習鄉書爭於產畝億僅從來們優會傳體餘侷倆債減進黨內寫軍決況準憑劃創則別製動務勵勁勢協單卻縣參雙"
    "發變號後嚮噸員嘗團圍國場堅塊備復夠頭奪奮學寧實審對導將盡屆層歲帶幫幹並廣應庫廢開張彈強當錄徑徹憂態總懇戰戶撲執擴"
    "掃擔據擇擊擁攜攝擺敵數斷無舊時顯曉術機殺雜權條極構樣標檢歡歷殘畢氣漢溝沒淚澤潔濟灣滿熱點煉爐愛牽狀獨環現畫療監盤"
    "眾確礎禮禍離種積稱穩窮競筆簡範類緊約級紀綱紐線組織終經結繞給絕統繼續維網羅職聯聽肅膽腦臨興艦藝節著藥蘇處虛補裝複"
    "見規視覺觀觸計認討讓議記講許論訪證識訴試話該說請讀誰調談謀諧謂謝譽護負貢財責貫質贏趕跡轉輛辦辭農這遠違連運過達遲"
    "選適邁還邊鄰醫釋裡鑒針鐘鍵鎮鎖長門問間聞闡隊階際險隨難雲靈題項須領顧願風飛館駐驗驚魯鮮臺檯麼係妳衹隻祗採佈迴週遊"
    "遞遷錢錯鐵鞏韌頻顆養駕骯髒齊較佔幣「」『』"
)
_SIMPLIFIED = (
    "万与专业两严个为举义习乡书争于产亩亿仅从来们优会传体余局俩债减进党内写军决况准凭划创则别制动务励劲势协单却县参双"
    "发变号后向吨员尝团围国场坚块备复够头夺奋学宁实审对导将尽届层岁带帮干并广应库废开张弹强当录径彻忧态总恳战户扑执扩"
    "扫担据择击拥携摄摆敌数断无旧时显晓术机杀杂权条极构样标检欢历残毕气汉沟没泪泽洁济湾满热点炼炉爱牵状独环现画疗监盘"
    "众确础礼祸离种积称稳穷竞笔简范类紧约级纪纲纽线组织终经结绕给绝统继续维网罗职联听肃胆脑临兴舰艺节着药苏处虚补装复"
    "见规视觉观触计认讨让议记讲许论访证识诉试话该说请读谁调谈谋谐谓谢誉护负贡财责贯质赢赶迹转辆办辞农这远违连运过达迟"
    "选适迈还边邻医释里鉴针钟键镇锁长门问间闻阐队阶际险随难云灵题项须领顾愿风飞馆驻验惊鲁鲜台台么系你只只只采布回周游"
    "递迁钱错铁巩韧频颗养驾肮脏齐较占币“”‘’"
)
_FOLD = str.maketrans(dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True)))
_ANY = Pattern(f"[{_TRADITIONAL}]")


def folded(text: str) -> str:
    """Return the text with traditional characters as simplified ones, character by character: offsets stay."""
    return text.translate(_FOLD) if _ANY.search(text) else text
