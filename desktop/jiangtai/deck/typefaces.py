"""Typefaces: the faces a stranger's theme names, with an East Asian one that holds simplified Chinese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from jiangtai.deck.schema import q
from jiangtai.deck.textstyles import read_fonts
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from jiangtai.deck.repacking import Repacked

USUAL = "微软雅黑"
_ELSEWHERE = Pattern(
    r"[\u3040-\u30ff\uac00-\ud7af]|ＭＳ|ms p?(gothic|mincho)|yu (gothic|mincho)|meiryo|hiragino|malgun|gulim|dotum|batang"
    r"|mingliu|jhenghei|細明體|正黑體|標楷體|noto (sans|serif) (cjk )?(jp|kr|tc|hk)|source han (sans|serif) (jp|kr|tc|k|hw)",
    re.IGNORECASE,
)
"""Faces made for Japanese, Korean or traditional Chinese: simplified Hanzi in them fall back one by one."""
_NO_HANZI = Pattern(
    r"^(arial|calibri|dejavu|times|verdana|tahoma|segoe|helvetica|liberation|open sans|roboto)", re.IGNORECASE
)
_TALL = Pattern(r"思源|source han|noto (sans|serif)|阿里巴巴普惠", re.IGNORECASE)
TALL, USUAL_HEIGHT = 1.45, 1.32
"""(ascent + descent) / em: what 思源黑体 declares, and 微软雅黑, which stands in for any other that a machine lacks."""


def name_faces(pack: Repacked, theme: str) -> dict[str, Any]:
    """Return a theme's faces as template.toml says them; where one for Chinese is missing, the usual one is named there.

    `filled`: what stood there before, or "" for nothing; absent where nothing had to be done.
    """
    root = pack.xml(theme)
    faces = read_fonts(root).faces
    said: dict[str, Any] = {}
    for short, long, font in (("mj", "title", "majorFont"), ("mn", "body", "minorFont")):
        asian = faces.get(f"+{short}-ea", "")
        holder = root.find(f".//{q('a:' + font)}/{q('a:ea')}")
        if (not asian or _ELSEWHERE.search(asian) or _NO_HANZI.search(asian)) and holder is not None:
            holder.set("typeface", USUAL)
            said["filled"] = asian
            asian = USUAL
            pack.store(theme, root)
        said[f"{long}_latin"] = faces.get(f"+{short}-lt", "")
        said[f"{long}_asian"] = asian or USUAL
    tall = any(_TALL.search(str(said[name])) for name in ("title_asian", "body_asian"))
    return said | {"height": TALL if tall else USUAL_HEIGHT, "fallbacks": ["Noto Sans CJK SC"]}
