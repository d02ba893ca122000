"""Damaged files of every kind: whatever happened to the bytes, the end is a document or the one fault."""

from __future__ import annotations

import contextlib
import io
import random
import re
import zipfile
from typing import TYPE_CHECKING

import pytest

from jiangtai.fault import UnreadableSource
from jiangtai.speech.kind import Kind
from jiangtai.speech.parsing import parse
from jiangtai.speech.speech import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.speech.readers.conftest import MakeDocx, MakePdf

    Mutate = Callable[[random.Random, bytes], bytes]

ROUNDS = 60
SENTENCES = [f"第{n}句话说的是第{n}件事，说完就换下一句。" for n in range(1, 13)]
BODY = (
    '<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>要点</w:t></w:r></w:p>'
    "<w:p><w:ins><w:r><w:t>正文</w:t></w:r></w:ins><w:r><w:br/><w:t>换行</w:t></w:r></w:p>"
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>条目</w:t></w:r></w:p>'
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>'
    "<w:tc><w:p/></w:tc></w:tr></w:tbl>"
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/>'
    '<w:sym w:char="2460"/><w:drawing><a:blip r:embed="rP"/></w:drawing></w:r></w:p>'
)
STYLES = (
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
    '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>'
)


def flip(dice: random.Random, blob: bytes) -> bytes:
    bytes_ = bytearray(blob)
    for _ in range(dice.choice((1, 5, 50))):
        bytes_[dice.randrange(len(bytes_))] = dice.randrange(256)
    return bytes(bytes_)


def cut(dice: random.Random, blob: bytes) -> bytes:
    return blob[: dice.randrange(len(blob))]


def repeat(dice: random.Random, blob: bytes) -> bytes:
    start, end = sorted((dice.randrange(len(blob)), dice.randrange(len(blob))))
    return blob[:end] + blob[start:]


def reword(dice: random.Random, blob: bytes) -> bytes:
    """Swap names and numbers about, and make some monstrous."""
    tokens = re.findall(rb"[A-Za-z]+|\d+", blob)
    for _ in range(dice.choice((1, 3)) if tokens else 0):
        new = dice.choice((dice.choice(tokens), b"-1", b"99999999999999999999", b""))
        blob = blob.replace(dice.choice(tokens), new, dice.choice((1, -1)))
    return blob


def shuffle_members(dice: random.Random, blob: bytes) -> bytes:
    """Swap, drop or damage what is inside a package."""
    with zipfile.ZipFile(io.BytesIO(blob)) as package:
        members = {name: package.read(name) for name in package.namelist()}
    one, other = dice.choice(list(members)), dice.choice(list(members))
    match dice.randrange(4):
        case 0:
            members[one], members[other] = members[other], members[one]
        case 1:
            del members[one]
        case 2:
            members[one] = dice.choice((flip, cut, repeat))(dice, members[one])
        case _:
            members["word/document.xml"] = reword(dice, members["word/document.xml"])
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return packed.getvalue()


def storm(kind: Kind, blob: bytes, *mutations: Mutate) -> None:
    parse(kind, "甲", blob, Role.SPEECH)
    for number in range(ROUNDS):
        dice = random.Random(number)  # noqa: S311  # the same damage every time
        with contextlib.suppress(UnreadableSource):
            parse(kind, "甲", dice.choice(mutations)(dice, blob), Role.SPEECH)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_damaged_text(encoding: str) -> None:
    storm(Kind.PLAIN, "\r\n".join(SENTENCES).encode(encoding), flip, cut, repeat)


def test_damaged_markdown() -> None:
    source = (
        "---\ntitle: 题\n---\n# 大题\n\n> **要点**：\n"
        + "\n".join(SENTENCES)
        + "\n\n|甲|乙|\n|-|-|\n|1|2|\n\n<p>x</p>\n"
    )
    storm(Kind.MARKDOWN, source.encode(), flip, cut, repeat, reword)


def test_damaged_word_files(docx: MakeDocx) -> None:
    storm(Kind.WORD, docx(BODY * 3, STYLES, NUMBERING), flip, cut, shuffle_members, shuffle_members)


def test_damaged_pdfs(pdf: MakePdf) -> None:
    page = [(90.0, 760.0 - 24 * row, 14.0, words) for row, words in enumerate(SENTENCES)]
    storm(Kind.PDF, pdf(page, page), flip, cut, repeat, reword)


def test_damaged_pages() -> None:
    paragraphs = "".join(f'<p style="font-size:14px">{words}</p>' for words in SENTENCES)
    page = (
        f"<html><title>题</title><body><ul><li><a href=x>栏目</a></ul><table><tr><td>{paragraphs}</table></body></html>"
    )
    storm(Kind.WEB, page.encode(), flip, cut, repeat, reword)
