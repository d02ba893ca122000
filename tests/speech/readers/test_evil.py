"""Files made to hurt, made here: each must end in its own sentence (or be read), soon, and in little memory."""

from __future__ import annotations

import json
import socket
import tempfile
import time
import zlib
from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest
from tests.apart import said_apart

from jiangtai.fault import UnreadableSource
from jiangtai.speech.limits import DEFAULT, Limits
from jiangtai.speech.reading import read_source

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.speech.readers.conftest import MakeDocx, MakePdf

SECONDS, MEGABYTES = 20, 700
JUDGE = """
    import json, pathlib, resource, sys, time
    from jiangtai.fault import UnreadableSource
    from jiangtai.speech.limits import Limits
    from jiangtai.speech.reading import read_source
    name, path, limits = sys.argv[1:]
    started = time.monotonic()
    try:
        read_source(name, pathlib.Path(path).read_bytes(), limits=Limits(**json.loads(limits)))
    except UnreadableSource as fault:
        seconds = round(time.monotonic() - started, 1)
        print(seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10, fault, sep="\\t", end="")
"""
BOMB = 260  # megabytes, against a worker of 200: a real one is larger and so is its room, but slow to make
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PARAGRAPH = "<w:p><w:r><w:t>正文在此。</w:t></w:r></w:p>"
PROSE = "正文在此，确实如此，没有问题。"
CELL = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
LAUGHS = '<!DOCTYPE a [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
DOCUMENT = f"<w:document {W}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"

BAD_PACKAGES: dict[str, tuple[Callable[[MakeDocx], bytes], str]] = {
    "zip bomb": (lambda docx: docx(PARAGRAPH, extra={"word/media/a.png": bytes(40 << 20)}), "解压后过大"),
    "zip bomb that is all text": (lambda docx: docx(PARAGRAPH + " " * (33 << 20)), "解压后过大"),
    "eight million paragraphs": (lambda docx: docx("<w:p/>" * 8_000_000), "解压后过大"),
    "a million and more tags": (lambda docx: docx("<w:p/>" * 1_100_000), "解压后过大"),
    "billion laughs": (lambda docx: docx("", extra={"word/document.xml": LAUGHS + DOCUMENT}), "DOCTYPE"),
    "external entity": (lambda docx: docx("", extra={"word/styles.xml": OUTSIDE + DOCUMENT}), "DOCTYPE"),
    "tables 3000 deep": (lambda docx: docx(CELL[0] * 3000 + PARAGRAPH + CELL[1] * 3000), "无法读取"),
    "names that climb": (lambda docx: docx(PARAGRAPH, extra={"../../x": "x"}), "越界"),
    "half a file": (lambda docx: docx(PARAGRAPH)[:400], "已损坏"),
}


@pytest.mark.parametrize("case", BAD_PACKAGES)
def test_a_bad_package_is_refused_in_its_own_words(docx: MakeDocx, case: str) -> None:
    make, why = BAD_PACKAGES[case]
    assert why in refusal("甲.docx", make(docx))


def test_nothing_is_fetched_whatever_a_file_asks_for(docx: MakeDocx) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        there = f"http://127.0.0.1:{server.getsockname()[1]}"
        relations = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rP" Type="x/image" TargetMode="External" Target="{there}/a.png"/>'
            f'<Relationship Id="rT" Type="x/attachedTemplate" TargetMode="External" Target="{there}/t.dotm"/></Relationships>'
        )
        picture = '<w:p><w:r><w:drawing><a:blip r:embed="rP" r:link="rP"/></w:drawing></w:r></w:p>'
        blob = docx(PARAGRAPH + picture, extra={"word/_rels/document.xml.rels": relations})
        assert read_source("甲.docx", blob).materials == ()
        page = (
            f'<!DOCTYPE html SYSTEM "{there}/a.dtd" [<!ENTITY a SYSTEM "file:///etc/hostname">]><base href="{there}">'
            f'<link rel=stylesheet href="{there}/a.css"><img src="{there}/a.png"><p>{PROSE}&a;</p><iframe src="{there}">'
        )
        assert f"{PROSE}&a;\n" in read_source("甲.html", page.encode()).text
        with pytest.raises(BlockingIOError):  # nobody called
            server.accept()


def stream_bomb(layers: int) -> bytes:
    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(b"0 " * (1 << 19)) for _ in range(BOMB)) + packer.flush()
    for _ in range(layers - 1):
        bomb = zlib.compress(bomb, 9)
    filters = "/FlateDecode " * layers
    head = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj "
    page = "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj "
    stream = f"4 0 obj<</Length {len(bomb)}/Filter[{filters}]>>stream\n"
    return f"%PDF-1.4\n{head}{page}{stream}".encode() + bomb + b"\nendstream endobj trailer<</Root 1 0 R>>"


BAD_PDFS: dict[str, tuple[Callable[[MakePdf], bytes], str]] = {
    "stream bomb": (lambda _: stream_bomb(2), "无法读取|已停止读取|扫描件"),
    "pages that hold themselves": (
        lambda pdf: pdf([(90, 700, 12, "正文")]).replace(b"/Kids[4 0 R]", b"/Kids[2 0 R]"),
        "无法读取|已停止读取|扫描件",
    ),
    "too many pages": (lambda pdf: pdf(*[[(90, 700, 12, "正文")]] * 501), "501 页"),
    "half a file": (lambda pdf: pdf([(90, 700, 12, "正文")] * 20)[:300], "无法读取"),
}


@pytest.mark.parametrize("case", BAD_PDFS)
def test_a_bad_pdf_is_refused_in_its_own_words(pdf: MakePdf, case: str) -> None:
    make, why = BAD_PDFS[case]
    said = refusal("甲.pdf", make(pdf), Limits(memory=200 << 20))
    assert any(words in said for words in why.split("|"))


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 1_000_000 + PROSE,
        "<p><b><i><font>" * 100_000 + PROSE,
        "<!--" * 500_000 + PROSE,
        LAUGHS.replace("a [", "html [") + f"<body><p>{PROSE}&c;</p>",
        f'<body style="{"font-size:" * 100_000}"><p>{PROSE}</p>',
    ],
    ids=["nested", "unclosed", "comments", "entities", "style"],
)
def test_a_bad_page_ends_soon(page: str) -> None:
    started = time.monotonic()
    try:
        assert len(read_source("甲.html", page.encode()).text) < len(page)
    except UnreadableSource as fault:
        assert "“甲.html”" in str(fault)  # noqa: PT017  # either end is right
    assert time.monotonic() - started < SECONDS


def refusal(name: str, blob: bytes, limits: Limits = DEFAULT) -> str:
    """Return the sentence a file is refused with, having made sure of time and memory."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(blob)
        file.flush()
        seconds, megabytes, said = said_apart(JUDGE, name, file.name, json.dumps(asdict(limits))).split("\t")
    assert float(seconds) < SECONDS
    assert int(megabytes) < MEGABYTES
    assert f"“{name}”" in said
    return said
