"""Documents sent between two processes."""

from __future__ import annotations

import pytest

from jiangtai.fault import UnreadableSource
from jiangtai.finding import Finding, Level
from jiangtai.span import Span
from jiangtai.speech.document import Document, Mark
from jiangtai.speech.speech import Cause, Material, MaterialKind, Mend, Role
from jiangtai.speech.wire import pack_document, pack_fault, unpack


def test_a_document_comes_through_the_wire_as_it_was() -> None:
    document = Document(
        "讲话\udcff.docx",
        Role.LOCAL,
        "一、要点\n正文\n",
        (
            Mark(Span(0, 4), outline=1, bold=True, centred=True, title=True, sign=Span(0, 2), indent=0.5, page=3),
            Mark(Span(5, 7), slack=1.5, size=1.2),
        ),
        wrapped=True,
        mends=(Mend(Span(4, 5), Cause.PAGE_NUMBER, 0.5),),
        materials=(
            Material(MaterialKind.PICTURE, "图", 4, b"\0\xff\n"),
            Material(MaterialKind.TABLE, "", 5, rows=(("甲", "乙"), ("丙", ""))),
            Material(MaterialKind.PICTURE, "图二", 5, b"png"),
        ),
        findings=(Finding("x", Level.HINT, (("count", "2"),), "某处", (Span(1, 2),)),),
    )
    assert unpack(pack_document(document)) == document


def test_a_fault_comes_through_with_its_values() -> None:
    with pytest.raises(UnreadableSource, match=r"“甲\.pdf”有 900 页"):
        unpack(pack_fault(UnreadableSource("“{name}”有 {count} 页", name="甲.pdf", count=900)))


@pytest.mark.parametrize("nonsense", [b"", b"\0" * 8, b"\0\0\0\0\0\0\0\x02{}", b"\0\0\0\0\0\0\0\x02[]", b"\xff" * 40])
def test_a_worker_that_answers_nonsense_is_not_believed(nonsense: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # which one depends on where the nonsense starts
        unpack(nonsense)
