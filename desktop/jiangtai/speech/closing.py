"""The closing: the body's last paragraph, if it concludes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiangtai.lexicon.occasions import THANKS
from jiangtai.lexicon.printing import AFTERWORD, FOOTNOTE, PAGE_FURNITURE
from jiangtai.pattern import Pattern
from jiangtai.speech.dates import DATE_LINE
from jiangtai.speech.numbering import read_numbering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.speech import Heading, Paragraph

_CALLS = Pattern(
    "让我们|讓我們|更加紧密地?团结|更加緊密地?團結|号召|號召|而(?:不懈|团结|努力|共同)?奋斗|[作做]出(?:新的?)?(?:更大|应有|新)?的?(?:更大)?贡献|谱写|譜寫|开创|新篇章|新局面|"
    "祝|愿|希望|相信|坚信|最后|总之|總之|综上|一定能|必将|必將|一定会|前进|奋进|胜利|未来|明天|征程|辉煌|答卷|春天|谢谢|感谢"
)
_OPENING = Pattern(
    "^(?:同志们|各位|朋友们|同学们|最后|总之|總之|综上|让我们|回首|展望|面向未来|站在|新时代|新征程|征途|“|「)"
)
_SHORTEST = 20
_JOINING = ("让我们", "讓我們")
"""What a line opens with that concludes however short it is."""


def find_closing(text: str, parts: Sequence[tuple[Heading, int] | Paragraph]) -> Paragraph | None:
    """Return the body's last paragraph if it concludes: what thanks, dates or annotates comes after the body.

    `parts` are the source's headings and paragraphs in order; an annex or a heading of notes ends the body.
    """
    paragraphs = _body(text, parts)
    at = _last_of_body(text, paragraphs)
    if at < 0:
        return None
    words = paragraphs[at].read(text)
    signs = int(words.rstrip("”’」")[-1:] in ("！", "!"))
    signs += len(set(_CALLS.findall(words))) >= 2
    signs += max(bool(_OPENING.match(words)), _verse(words))
    signs += bool(re.search("我们|我們|大家|你们|你們|全党|全省|全市|全县|全体", words))
    return paragraphs[at] if signs >= 2 and not _in_points(text, paragraphs, at) else None


def _body(text: str, parts: Sequence[tuple[Heading, int] | Paragraph]) -> list[Paragraph]:
    body: list[Paragraph] = []
    for part in parts:
        if not isinstance(part, tuple):
            body.append(part)
        elif body and AFTERWORD.match(part[0].read(text)):
            break
    return body


def _last_of_body(text: str, paragraphs: Sequence[Paragraph]) -> int:
    words = [paragraph.read(text) for paragraph in paragraphs]
    end = next((at for at, line in enumerate(words) if AFTERWORD.match(line)), len(words))
    for at in range(end - 1, -1, -1):
        line = words[at]
        short = len(line) < _SHORTEST and not line.startswith(_JOINING)
        if (
            short
            or THANKS.match(line)
            or DATE_LINE.fullmatch(line)
            or PAGE_FURNITURE.match(line)
            or FOOTNOTE.match(line)
        ):
            continue
        return at
    return -1


def _verse(words: str) -> int:
    """Return 2 where the paragraph opens with a line of classical verse (5 + 5 or 7 + 7 Hanzi), 1 with another couplet."""
    match = re.match("([^，。！？；、]{4,8})，([^，。！？；、]{4,8})[。！]", words)
    if match is None or len(match.group(1)) != len(match.group(2)):
        return 0
    return 2 if len(match.group(1)) in (5, 7) else 1


def _in_points(text: str, paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Tell whether the paragraph is a numbered point, or text under the last of several."""
    return read_numbering(paragraphs[at].read(text)) is not None
