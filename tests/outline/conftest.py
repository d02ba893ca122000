"""Short invented speeches, written down as lines, with their structure given rather than found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from jiangtai.span import Span
from jiangtai.speech.speech import (
    Byline,
    Heading,
    Item,
    Paragraph,
    Parallel,
    Role,
    Scope,
    Section,
    Source,
    Speech,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jiangtai.span import Spans

    Row = tuple[str, str, tuple[str, str] | None]
    """An item, its label and its two sides, each as words of the text ("" and None where it has none)."""

TALK = """大力推进书香社区建设

社区读书会会长 林小禾

读书是一件能让人安静下来的事情。社区读书会成立三年来，已经有六百户家庭参加，这是全体居民共同努力的结果。办好读书会，是当前和今后一个时期社区的一项重要任务。各楼组要把读书活动与邻里互助紧密结合起来，不断提高居民的参与热情，让更多家庭走进书房。

# 充分认识读书活动的重要意义

读书活动关系千家万户，各楼组必须高度重视。只有认真读书，才能真正明白事理。要引导居民每天读书半小时，持续培养孩子的阅读习惯，切实减少不必要的应酬，努力形成邻里相互促进的良好氛围。

街道办事处明确提出，要建设十五分钟阅读圈。会议指出，阅读设施不足的小区要逐步改造，具备条件的小区可以先行试点，原则上每个小区设一处书角，不得挤占消防通道。

# 准确把握读书活动的基本要求

必须坚持居民自愿，尊重居民的选择，不搞摊派，广泛听取意见，认真改进服务，及时公布书目。

必须坚持因地制宜，根据楼组实际开展活动，不断丰富形式，推动活动进楼道、进家庭、进校园。

必须坚持节俭办事，严格控制经费，充分利用旧书，动员居民捐书，建立公开透明的账目制度。

# 认真抓好各项任务的落实

紧扣“建设书香街道”，办好每月一次的读书沙龙，发动志愿者整理图书；紧扣“关爱一老一小”，组织为独居老人读报，开展亲子共读；紧扣“促进港澳青少年交流”，在香港和澳门举办读书夏令营，邀请两地青少年结对共读同一本书。

书香已经飘起，行动正当其时。让我们翻开书本，共同建设一个爱读书的社区！
"""

PARALLELS: tuple[tuple[str, Scope, str, tuple[Row, ...]], ...] = (
    (
        "必须坚持",
        Scope.PARAGRAPHS,
        "",
        (
            (
                "必须坚持居民自愿，尊重居民的选择，不搞摊派，广泛听取意见，认真改进服务，及时公布书目。",
                "坚持居民自愿",
                None,
            ),
            (
                "必须坚持因地制宜，根据楼组实际开展活动，不断丰富形式，推动活动进楼道、进家庭、进校园。",
                "坚持因地制宜",
                None,
            ),
            (
                "必须坚持节俭办事，严格控制经费，充分利用旧书，动员居民捐书，建立公开透明的账目制度。",
                "坚持节俭办事",
                None,
            ),
        ),
    ),
    (
        "紧扣“",
        Scope.CLAUSES,
        "紧扣",
        (
            (
                "紧扣“建设书香街道”，办好每月一次的读书沙龙，发动志愿者整理图书",
                "",
                ("“建设书香街道”", "办好每月一次的读书沙龙，发动志愿者整理图书"),
            ),
            (
                "紧扣“关爱一老一小”，组织为独居老人读报，开展亲子共读",
                "",
                ("“关爱一老一小”", "组织为独居老人读报，开展亲子共读"),
            ),
            (
                "紧扣“促进港澳青少年交流”，在香港和澳门举办读书夏令营，邀请两地青少年结对共读同一本书",
                "",
                ("“促进港澳青少年交流”", "在香港和澳门举办读书夏令营，邀请两地青少年结对共读同一本书"),
            ),
        ),
    ),
)


def place(text: str, words: str, start: int = 0) -> Spans:
    """Return where the words stand in the text, () for none."""
    at = text.index(words, start)
    return (Span(at, at + len(words)),) if words else ()


def made(text: str, parallels: Sequence[tuple[str, Scope, str, tuple[Row, ...]]] = ()) -> Speech:
    """Return a speech whose first two lines are title and byline, "# " lines its headings, its last line the closing."""
    lines = [Span(*found.span()) for found in re.finditer(r"[^\n]+", text)]
    sections: list[tuple[Span | None, list[Paragraph]]] = [(None, [])]
    for line in lines[2:]:
        if text.startswith("# ", line.start):
            sections.append((Span(line.start + 2, line.end), []))
        else:
            sections[-1][1].append(Paragraph((line,)))
    built = tuple(
        Section(
            str(number),
            1,
            Heading((heading,)) if heading else None,
            Span(heading.start if heading else paragraphs[0].start, paragraphs[-1].end),
            tuple(paragraphs),
        )
        for number, (heading, paragraphs) in enumerate(sections)
        if paragraphs
    )
    office, _, name = text[lines[1].start : lines[1].end].rpartition(" ")
    byline = Byline((lines[1],), place(text, name, lines[1].start), place(text, office, lines[1].start))
    return Speech(
        text,
        (Source("talk.txt", Role.SPEECH, Span(0, len(text))),),
        title=(lines[0],),
        byline=byline,
        sections=built,
        parallels=tuple(_parallel(text, *one) for one in parallels),
        closing=built[-1].paragraphs[-1],
    )


def _parallel(text: str, lead: str, scope: Scope, frame: str, rows: tuple[Row, ...]) -> Parallel:
    items = []
    for words, label, pair in rows:
        spans = place(text, words)
        start = spans[0].start
        sides = (place(text, pair[0], start), place(text, pair[1], start)) if pair else None
        items.append(Item(spans, sides, place(text, label, start)))
    return Parallel(lead, scope, tuple(items), frame)


@pytest.fixture(scope="session")
def talk() -> Speech:
    """An invented speech with three parts, three principles and three pairs."""
    return made(TALK, PARALLELS)


@pytest.fixture(scope="session")
def speak() -> Callable[[str], Speech]:
    """A function that makes a speech of plain lines."""
    return made
