"""Understanding: documents become a Speech, by reading lines, mending them, and finding what each block is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jiangtai.span import Span
from jiangtai.speech.closing import find_closing
from jiangtai.speech.joining import join_documents
from jiangtai.speech.parallels import find_parallels
from jiangtai.speech.remarks import remark
from jiangtai.speech.sections import build_sections
from jiangtai.speech.source import read_source_blocks
from jiangtai.speech.speech import Role, Speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.document import Document
    from jiangtai.speech.speech import Override, Section


def understand(documents: Sequence[Document], overrides: tuple[Override, ...] = ()) -> Speech:
    """Return what was said in `documents`, whose texts stand in order in one `text`, parted by a line end.

    Title, byline and closing are those of the first source with the role of a speech. Never raises on any text.
    """
    joined = join_documents(documents)
    sections: list[Section] = []
    speech = Speech(joined.text, joined.sources, materials=joined.materials)
    for index, source in enumerate(joined.sources):
        leads = index == joined.leading
        read = read_source_blocks(joined, index, overrides, leads=leads)
        sections += build_sections(read.parts, source.span.end, len(sections), opening=index == 0)
        mends = (*speech.mends, *read.mends)
        if leads:
            front = read.front
            speech = replace(
                speech,
                title=front.title,
                subtitle=front.subtitle,
                byline=front.byline,
                date=front.date,
                salutation=front.salutation,
                closing=find_closing(joined.text, read.parts),
            )
        speech = replace(speech, mends=mends)
    speech = replace(speech, sections=tuple(sections))
    speech = replace(speech, parallels=find_parallels(speech))
    return replace(speech, findings=(*joined.findings, *remark(speech)))
