"""What the command line prints: findings and sections for people, JSON for programs."""

from __future__ import annotations

import io
import json
import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.catalogue import Catalogue
    from jiangtai.finding import Finding
    from jiangtai.speech.speech import Section


def print_section(section: Section, text: str, catalogue: Catalogue) -> None:
    """Print a section on one line: its number, its heading, how much stands in it."""
    heading = section.heading.read(text) if section.heading else catalogue.say("（标题之前）")
    size = sum(len(paragraph.read(text)) for paragraph in section.paragraphs)
    count = catalogue.say("{paragraphs} 段 {size} 字", paragraphs=len(section.paragraphs), size=size)
    print(f"{'  ' * (section.level - 1)}{section.number}  {heading}  · {count}")


def worded(findings: Sequence[Finding], catalogue: Catalogue) -> list[dict[str, Any]]:
    """Return findings with their sentences, in the shape of contracts.md."""
    return [
        {
            "code": finding.code,
            "where": finding.where,
            "what": catalogue.what(finding),
            "level": finding.level.value,
            "cure": catalogue.cure(finding),
            "sources": [[span.start, span.end] for span in finding.sources],
            "slides": list(finding.slides),
        }
        for finding in findings
    ]


def print_findings(findings: Sequence[Finding], catalogue: Catalogue) -> None:
    """Print each finding on one line: its level, what it says, its cure, and the slides it is seen on."""
    joint = "" if catalogue.lang == "zh" else " "
    for finding in findings:
        seen = catalogue.say("（第 {pages} 页）", pages="、".join(map(str, finding.slides))) if finding.slides else ""
        print(f"[{catalogue.level(finding.level)}] {catalogue.what(finding)}{joint}{catalogue.cure(finding)}{seen}")


def print_fit(data: dict[str, Any], catalogue: Catalogue) -> None:
    """Print how a template would be used, a layout a line: what it is for, whence it comes, how."""
    say = catalogue.say
    ways = {"direct": say("直接使用"), "extended": say("补上缺的占位符"), "drawn": say("没有，照它补画")}
    for row in data["mapping"]:
        changes = catalogue.say("（字号调整到看得清）") if row["changes"] else ""
        print(f"{row['layout']}  ← {row['source'] or '-'}  · {ways[row['way']]}{changes}")
    share = f"{data['fit']:.0%}"
    print(
        catalogue.say(
            "{share} 的版式由模板自己提供；没用到的 {count} 个版式会保留。", share=share, count=len(data["unused"])
        )
    )


def prepare_output() -> None:
    """Let nothing a speech may hold stop the printing: what goes to a file or a program is UTF-8, a console shows what it can."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def forget_output() -> None:
    """Send what is still to be printed nowhere, so that leaving does not fail over it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def dump(data: dict[str, Any]) -> str:
    """Return JSON as text, Chinese as it is."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def print_json(data: dict[str, Any]) -> None:
    """Print one JSON object, and nothing else."""
    sys.stdout.write(dump(data))
