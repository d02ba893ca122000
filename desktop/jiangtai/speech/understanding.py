"""Understanding: documents become a Speech, by reading lines, mending them, and finding what each block is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.speech.closing import find_closing
from jiangtai.speech.joining import join_documents
from jiangtai.speech.parallels import find_parallels
from jiangtai.speech.remarks import remark
from jiangtai.speech.sections import build_sections
from jiangtai.speech.source import read_source_parts
from jiangtai.speech.speech import Speech
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.document import Document
    from jiangtai.speech.speech import Mend, Override, Section


def understand(documents: Sequence[Document], overrides: tuple[Override, ...] = ()) -> Speech:
    """Return what was said in `documents`, whose texts stand in order in one `text`, parted by a line end.

    Title, byline and closing are those of the first source with the role of a speech; another source's title heads its
    sections. Never raises on any text.
    """
    joined = join_documents(documents)
    speech = Speech(joined.text, joined.sources, materials=joined.materials)
    sections: list[Section] = []
    mends: list[Mend] = []
    for index, source in enumerate(joined.sources):
        read = read_source_parts(joined, index, overrides)
        mends += read.mends
        sections += build_sections(read.parts, source.span.end, len(sections), opening=index == 0)
        if index == joined.leading:
            speech = replace(
                speech,
                title=read.front.title,
                subtitle=read.front.subtitle,
                byline=read.front.byline,
                date=read.front.date,
                salutation=read.front.salutation,
                closing=find_closing(joined.text, read.parts),
            )
    speech = replace(speech, sections=tuple(sections), mends=tuple(mends))
    speech = replace(speech, parallels=find_parallels(speech))
    return replace(speech, findings=(*joined.findings, *remark(speech)))
