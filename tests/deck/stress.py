"""The stress set: outlines of every kind of page with texts as short, long and odd as people bring them."""

from __future__ import annotations

from itertools import cycle, islice
from typing import TYPE_CHECKING

from jiangtai.outline.outline import NO_WORDS, Field, Kind, Outline, Page, PageId, Part, Picture, Point, Wording
from jiangtai.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = {
    "prose": "坚持把群众的事放在心上，李小明书记在会上说，“十五五”时期要到村里去、到户里去；截至2025年12月3日，全县38个乡镇、1204名"
    "志愿者参加了培训，覆盖率达到92.5%。《关于进一步做好应急救护培训工作的通知》要求：高质量发展要见行动。",
    "solid": "把每一件小事都办实办好办到群众心坎里去不做表面文章不搞花架子一年接着一年干",
    "english": "Volunteers of the county society trained more than 1,200 residents in first aid; internationalization-related "
    "responsibilities, as the chair put it, remain. ",
    "digits": "20251203",
    "numbers": "第3季度完成1,204.5万元，同比增长12.7%，惠及3.2万人次。",
    "emoji": "加油👩‍👩‍👧‍👦🇨🇳👍🏽❤️🧑🏿‍🚒",
    "rare": "𠮷𡈽𪚥𠀀在𩸽",
    "address": "https://www.example.com/a/very/long/path-that-nobody/ever/breaks?query=0123456789abcdef&more=ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "mixed": "用App扫码登录v3.2系统，GDP增长5%以上，与Wi-Fi、5G、AI（人工智能）融合。",
    "marks": "“（《——……》）”、。！？",
    "list": "组织领导、队伍建设、阵地建设、制度建设、作风建设、经费保障、物资储备、信息公开、",
}
"""What a text is repeated from, by name: invented, none of it anybody's speech."""

LENGTHS = (1, 60, 400)
COUNTS = (1, 2, 3, 4, 5, 6, 7, 13, 40)
_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x08\0\0\0\x04"
_ONE_CHARACTER = (0xFE0F, 0x200D)


def text(name: str, size: int) -> str:
    """Return `size` characters of a text, no sign torn at its end, never blank."""
    whole = "".join(islice(cycle(TEXTS[name]), size + 12))
    while size < len(whole) and (ord(whole[size]) in _ONE_CHARACTER or ord(whole[size - 1]) == 0x200D):
        size += 1
    return whole[:size].strip() or whole[0]


def _words(words: str) -> Wording:
    return Wording(words, (Span(0, 1),), emphasis=(Span(0, min(4, len(words))),) if len(words) > 20 else ())


def _point(words: str, *below: str) -> Point:
    return Point(_words(words), tuple(Point(_words(one)) for one in below))


def odd_pages(name: str, size: int) -> Iterator[Page]:
    """Yield a page of every kind made of one text at one length."""
    long, short, head = text(name, size), text(name, min(size, 60)), text(name, min(size, 24))

    def page(kind: Kind, title: str, *points: Point) -> Page:
        return Page(PageId(f"{kind.value}-{name}-{size}"), kind, _words(title), points)

    yield page(Kind.SECTION, short, _point(short))
    yield page(Kind.STATEMENT, short, _point(long))
    yield page(Kind.QUOTE, short, _point(long), Point(_words(long), (Point(_words(short)),)))
    yield page(Kind.BULLETS, short, _point(long, long), _point(long), _point(short))
    yield page(Kind.CARDS, short, *(_point(head, long) for _ in range(4)))
    yield _paired(page(Kind.PAIRS, head, *(_point(long, long) for _ in range(3))))
    yield page(Kind.STEPS, head, *(_point(head, long) for _ in range(3)))
    yield page(Kind.COMPARE, head, _point(head, long, head), _point(short, long))
    yield page(Kind.FIGURES, head, *(_point(head, long) for _ in range(3)))
    table = page(Kind.TABLE, short)
    yield Page(table.id, table.kind, table.title, rows=((head, short, head), (short, long, ""), (head, head, short)))
    photo = page(Kind.PICTURE, short, _point(long), _point(short))
    yield Page(photo.id, photo.kind, photo.title, photo.points, picture=Picture("图.png", short, _PNG))
    yield page(Kind.LOCAL, short, _point(long), _point(short))
    yield page(Kind.QUESTIONS, head, *(_point(long) for _ in range(3)))
    yield page(Kind.CLOSING, long, _point(long))


def _paired(page: Page) -> Page:
    return Page(page.id, page.kind, page.title, page.points, heads=(_words("部署"), _words("举措")))


def many_pages(count: int) -> Iterator[Page]:
    """Yield pages of `count` parallel items, with what belongs to each and without."""
    for kind in (Kind.BULLETS, Kind.CARDS, Kind.PAIRS, Kind.STEPS, Kind.FIGURES, Kind.QUESTIONS):
        points = [
            _point(f"{n}万人" if kind is Kind.FIGURES else f"抓好第{n}件事", text("solid", 24)) for n in range(count)
        ]
        yield Page(PageId(f"{kind.value}-{count}"), kind, _words("今年要办好的几件实事"), tuple(points))
    bare = tuple(_point(f"第{n}条" + text("solid", 4 + n % 9)) for n in range(count))
    yield Page(PageId(f"bare-{count}"), Kind.CARDS, _words(text("solid", 60)), bare)
    rows = tuple(tuple(text("numbers", 3 + (n * at) % 5) for at in range(min(count, 9))) for n in range(count))
    yield Page(PageId(f"rows-{count}"), Kind.TABLE, _words("各县区进展"), rows=rows)


def stress_outline(
    occasion: str,
    names: tuple[str, ...] = tuple(TEXTS),
    lengths: tuple[int, ...] = LENGTHS,
    counts: tuple[int, ...] = COUNTS,
) -> Outline:
    """Return the outline of them all: a cover with every field full, an agenda, and a part for each text."""
    fields = {
        Field.SUBTITLE: text("prose", 60),
        Field.AUTHOR: text("prose", 60),
        Field.SPEAKER: "李四",
        Field.UNIT: text("solid", 40),
        Field.DATE: "2025年12月3日星期三上午",
    }
    points = tuple(Point(_words(words), field=field) for field, words in fields.items())
    cover = Page(PageId("cover"), Kind.COVER, _words(text("prose", 60)), points)
    parts = [Part("0", NO_WORDS, (cover, Page(PageId("agenda"), Kind.AGENDA, _words("目录"))))]
    for number, name in enumerate(names, 1):
        pages = tuple(page for size in lengths for page in odd_pages(name, size))
        parts.append(Part(str(number), _words(text(name, 60 if number % 2 else 15)), pages))
    pages = tuple(page for count in counts for page in many_pages(count))
    parts.append(Part(str(len(parts)), _words("一项一项抓落实"), pages))
    return Outline(_words(text("prose", 60)), occasion, tuple(parts))
