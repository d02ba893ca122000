"""The cover: the speech's own title, who wrote it, and what a person says of the session. Author is not speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.outline import NO_WORDS, Field, Kind, Page, PageId, Point
from jiangtai.outline.wording import own, whole

if TYPE_CHECKING:
    from jiangtai.outline.brief import Brief
    from jiangtai.speech.speech import Byline, Speech


def cover(speech: Speech, brief: Brief) -> Page:
    """Return the cover. A title, a subtitle, a speaker, a unit or a date of the brief's is a person's own wording."""
    given = brief.cover
    title = own(given.title) if given.title else whole(speech.text, speech.title, " ") if speech.title else NO_WORDS
    fields: list[Point] = []
    if given.subtitle:
        fields.append(Point(own(given.subtitle), field=Field.SUBTITLE))
    elif speech.subtitle:
        fields.append(Point(whole(speech.text, speech.subtitle, " "), field=Field.SUBTITLE))
    if speech.byline is not None and speech.byline.spans:
        fields.append(_author(speech, speech.byline))
    for field, words in ((Field.SPEAKER, given.speaker), (Field.UNIT, given.unit), (Field.DATE, given.date)):
        if words:
            fields.append(Point(own(words), field=field))
    return Page(PageId("cover"), Kind.COVER, title, tuple(fields))


def _author(speech: Speech, byline: Byline) -> Point:
    """Return the author, office before name where the source tells them apart."""
    spans = (*byline.office, *byline.name) if byline.office and byline.name else byline.spans
    return Point(whole(speech.text, spans, " "), field=Field.AUTHOR)
