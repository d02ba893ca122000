"""The article: which lines of a web page are the speech, and which its frame.

The body is where the prose is: long stretches with stops in them and few links. Menus and lists of other articles are
links; source, date, hit count and the way to the next article are short lines of a few known shapes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.speech.byline import is_name
from jiangtai.speech.dates import DATE_LINE
from jiangtai.speech.numbering import read_numbering
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from jiangtai.speech.readers.flow import Flow, WebLine
    from jiangtai.speech.readers.grids import Rows

_STOPS = Pattern("[，。！？；：,;!?]")
_PROSE = 15  # characters from which a line with a stop in it counts as prose
_SHARE = 0.75  # of the prose around: an element with less is no body but one paragraph of several
_LEAST_LINES = 3
_LINKS = 0.7  # share of a line's characters that are links, from which it is navigation
_LONG = 80
_SHORTEST = 4  # characters of a title
_NAMED_TITLE = Pattern(r"(?<![a-z])(?:title|biaoti|headline)(?![a-z])", re.IGNORECASE)
_CLOSED = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre"})  # paragraphs themselves
_NAMED_FRAME = Pattern(
    r"(?<![a-z])(?:tuijian|recommend|related?|comments?|footer|foot|sidebar|breadcrumbs?|crumbs?|nav|menu|share|copyright)"
    r"(?![a-z])",
    re.IGNORECASE,
)
_FOOT = Pattern(
    r"版权所有|免责声明|ICP备|公网安备|网站标识码|举报电话|(?:技术支持|主办单位|承办单位|主办|承办)\s*[:：]|未经.{0,12}(?:授权|许可|允许)"
    r"|All Rights Reserved|Copyright ?(?:©|\(c\)|\d)",
    re.IGNORECASE,
)
_LABEL = (
    "(?:文章|本文|稿件|信息|图片)?(?:来源|來源|出处)|作者|(?:本文)?原标题|责任编辑|责编|编辑|編輯|审核|校对|录入|发布者|发布人|发布单位"
    "|(?:发布|发表|发文|更新)?(?:时间|日期)|(?:点击|點擊|浏览|瀏覽|阅读|访问)(?:次数|数|量)?|关键词|标签"
    "|字体|字号|字體|大小|分享到?|上一篇(?:文章)?|下一篇(?:文章)?|上一条|下一条"
    "|当前位置|您的位置|您现在的位置|您所在的位置|所在位置"
)
_TIMED = r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"  # a date alone may be the speech's
_BUTTON = r"打印正文|打印本页|打印|关闭窗口|关闭|返回顶部|返回|收藏|纠错|大|中|小|我要评论|扫一扫.{0,20}|(?:字体|字号)?\s*大\s*中\s*小"
_FRAME = Pattern(
    rf"(?:{_TIMED})?\s*[（(【\[]?\s*(?:{_LABEL})\s*[:：】].{{0,80}}"
    rf"|{_TIMED}|[（(]?原题为?《.{{0,60}}"
    rf"|[【\[（(]?\s*(?:{_BUTTON})\s*[】\]）)]?(?:\s*[|｜/]?\s*[【\[]?(?:打印|关闭|收藏|返回)[^。]{{0,8}}[】\]]?)*",
)
_PICTURE = Pattern(
    r"[▲△▼▽]\s*[^▲△▼▽]+|[^。！？]{0,60}(?:记者|通讯员|图片?)?[ \u3000:：][\u4e00-\u9fff]{2,4}[ \u3000]*[摄攝][）)]?"
)
"""What stands under a picture: a mark that points up at it, or who took it."""
_SUMMARY = Pattern(
    r"[【\[（(]?\s*(?:核心提示|内容提要|内容摘要|内容简介|摘要|提要|导读|导语|编者按)\s*(?:[】\]）)]\s*[:：]?|[:：])"
)
"""How the paragraph opens that an editor sets between the title and the article."""
_TAIL = Pattern(
    r"[【\[]?\s*(?:上一篇|下一篇|上一条|下一条|相关阅读|相关链接|相关新闻|相关文章|推荐阅读|延伸阅读|热门推荐|猜你喜欢|版权声明|免责声明"
    r"|网友评论|发表评论|分享到)\s*(?:[:：】\]>].*|$)"
)


@dataclass(frozen=True, slots=True)
class Article:
    """The lines of the speech; `title` is a heading that stood above the body and is no part of it.

    `grids` are its tables, each with how many of the lines stand before it.
    """

    lines: tuple[WebLine, ...]
    title: WebLine | None = None
    grids: tuple[tuple[int, Rows], ...] = ()


def find_article(flow: Flow, page: _Element, page_title: str) -> Article:
    """Return the article among the lines of a page. `page_title` is what the browser's tab shows."""
    weights = _weights(flow)
    sums = [0, *accumulate(weights)]
    counts = [0, *accumulate(1 if weight else 0 for weight in weights)]
    body = _body(flow, page, sums, counts)
    start, end = flow.extent[body]
    kept = _unframed(flow.lines[start:end], weights[start:end])
    lines = [flow.lines[start + at] for at in kept]
    inside = [(at, rows) for table, at, rows in flow.grids if body in table.iterancestors()]
    grids = [(bisect_left(kept, at - start), rows) for at, rows in inside]
    if kept and kept[-1] + 1 < end - start:  # what follows the article is none of it
        grids = [(before, rows) for before, rows in grids if before < len(kept)]
    return Article(tuple(lines), _title_above(flow.lines[:start], lines, page_title), tuple(grids))


def _weights(flow: Flow) -> list[int]:
    """Return how much each line counts as prose; nothing in parts of the page that are named as its frame."""
    weights = [_weight(line) for line in flow.lines]
    whole = sum(weights)
    for element, (start, end) in flow.extent.items():
        if _NAMED_FRAME.search(_names(element)) and 2 * sum(weights[start:end]) < whole:
            weights[start:end] = [0] * (end - start)
    return weights


def _weight(line: WebLine) -> int:
    plain = len(line.words) - line.links
    if plain < _PROSE or not _STOPS.search(line.words):
        return 0
    return 0 if _FOOT.search(line.words) or _SUMMARY.match(line.words) else plain


def _body(flow: Flow, page: _Element, sums: Sequence[int], counts: Sequence[int]) -> _Element:
    """Return the innermost element that holds nearly all the prose of the one around it, level by level."""
    node = page
    while True:
        start, end = flow.extent[node]
        total, lines = sums[end] - sums[start], counts[end] - counts[start]
        inner = [child for child in node.iterchildren() if child in flow.extent and child.tag not in _CLOSED]
        best = max(inner, key=lambda child: sums[flow.extent[child][1]] - sums[flow.extent[child][0]], default=None)
        if best is None or not total:
            return node
        first, last = flow.extent[best]
        many = counts[last] - counts[first] >= min(lines, _LEAST_LINES)
        holds_paragraphs = any(line.owner is not best for line in flow.lines[first:last])
        if sums[last] - sums[first] < _SHARE * total or not (many or holds_paragraphs):
            return node
        node = best


def _unframed(lines: Sequence[WebLine], weights: Sequence[int]) -> list[int]:
    """Return which lines are left without navigation and notes about the page, and without all that follows the article."""
    total, passed = sum(weights), 0
    kept: list[int] = []
    for at, (line, weight) in enumerate(zip(lines, weights, strict=True)):
        if _TAIL.match(line.words) and len(line.words) < _LONG and 2 * passed >= total:
            break
        summary = not passed and _SUMMARY.match(line.words)
        passed += weight
        if not summary and not _is_frame(line):
            kept.append(at)
    return kept


def _is_frame(line: WebLine) -> bool:
    words = line.words.strip()
    if len(words) >= _LONG:
        return False
    named = _FRAME.fullmatch(words) or _FOOT.search(words) or _PICTURE.fullmatch(words)
    return bool(named) or line.links >= _LINKS * len(line.words) or not any(map(str.isalnum, words))


def _title_above(above: Sequence[WebLine], lines: Sequence[WebLine], page_title: str) -> WebLine | None:
    """Return the heading over the body, where the body does not open with a title of its own."""
    if lines and _is_titled(lines[0]):
        return None
    tab = _bare(page_title)
    for line in reversed(above):
        words = _bare(line.words)
        fits = _SHORTEST <= len(words) <= _LONG and not _is_frame(line)
        if fits and (line.level == 1 or words in tab or _NAMED_TITLE.search(_names(line.owner))):
            return None if lines and words in _bare(lines[0].words) else line
    return None


def _is_titled(line: WebLine) -> bool:
    """Tell whether the body opens with a title: set as one, and neither a date nor a name, which stand below titles."""
    words = line.words.strip()
    if not (line.centred or line.level) or _STOPS.search(words[-1]):
        return False
    return not (DATE_LINE.fullmatch(words) or is_name(words) or read_numbering(words))


def _names(element: _Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _bare(words: str) -> str:
    return "".join(words.split())
