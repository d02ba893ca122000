"""The byline: who spoke or wrote, name and office in either order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiangtai.lexicon.occasions import KINDS
from jiangtai.lexicon.offices import OFFICE_END, SPEAKER_LABELS
from jiangtai.lexicon.surnames import COMPOUND_SURNAMES, SURNAMES
from jiangtai.pattern import Pattern
from jiangtai.speech.dates import DATE_TAIL
from jiangtai.speech.speech import Byline
from jiangtai.speech.stretch import stretch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.span import Spans

_LIMIT = 50
_NAME = (
    r"[A-Z][a-z]+(?:[ -][A-Z][a-z.]*){1,3}|"
    r"[\u4e00-\u9fff](?:[ \u3000\u00a0]{0,4}[\u4e00-\u9fff]){1,3}|[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8}){1,3}"
)
_NAME_LAST = Pattern(rf"^(?P<office>.+?)[ \u3000\u00a0]+(?P<name>{_NAME})$")
_NAME_FIRST = Pattern(rf"^(?P<name>{_NAME})(?:[ \u3000\u00a0]+|[，,（(])(?P<office>.+?)[）)]?$")
_POST_AS_LABEL = Pattern(rf"^(?P<office>[^：:]{{2,20}})[：:][ \u3000]*(?P<name>{_NAME})$")
"""A post that stands before its holder as a label would (总经理：王立新)."""
_UNIT = Pattern(
    "(?:委|党委|党组|支部|部|局|厅|院|校|会|社|公司|集团|中心|办公室|办|学院|大学|政府|处|室|团|队|所|站|黨委|廳|會|學院|大學|政府|處|團|隊)$"
)
"""What names of bodies of people end in, which sign a speech in a person's place."""
_UNIT_LIMIT = 24
_SPOKEN = Pattern(
    r"^(?:——|──|—|－－|--|―|⸺|⸻|[（(])?[ ]*(?P<name>[\u4e00-\u9fff·]{2,8}?)(?:同志|主席|总书记|总理|先生)?"
    rf"(?=[在就于关向同对].{{2,60}}(?:{KINDS}))"
)


def read_byline(text: str, spans: Spans) -> Byline | None:
    """Return the line's name and office where it is a byline, else None."""
    place = stretch(text, spans)
    words, shift = place.words, 0
    if len(words) > _LIMIT or re.search("[。！？；“”《》]", words):
        return None
    dated = DATE_TAIL.search(words)
    words = words[: dated.start()] if dated else words
    label = SPEAKER_LABELS.match(words)
    if label:
        shift = label.end()
    elif words[:1] in "（(" and words[-1:] in "）)":
        words, shift = words[:-1], 1
    elif match := re.match("(?:——|—|－－|--|⸺|⸻)", words):
        shift = match.end()
    found = _name_and_office(words[shift:], labelled=bool(label))
    if found is None:
        return None
    name, office = found
    return Byline(
        place.place(0, len(words)) if not dated else place.place(0, len(words.rstrip())),
        place.place(name[0] + shift, name[1] + shift),
        place.place(office[0] + shift, office[1] + shift) if office else (),
    )


def speaker_in(text: str, spans: Spans) -> Byline | None:
    """Return the speaker a subtitle names (——某某在某会上的讲话), or None."""
    place = stretch(text, spans)
    match = _SPOKEN.match(place.words)
    if match is None or not is_name(match.group("name")):
        return None
    name = place.place(*match.span("name"))
    return Byline(name, name)


def is_name(words: str) -> bool:
    """Tell whether the words are a person's name: a surname and one or two Hanzi, or a foreign name with its dot."""
    plain = re.sub(r"[ \u3000\u00a0]", "", words)
    if "·" in plain or re.fullmatch("[A-Z][a-z]+(?:[ -][A-Z][a-z.]*){1,3}", words):
        return True
    if plain[:2] in COMPOUND_SURNAMES:
        return 3 <= len(plain) <= 4
    return plain[:1] in SURNAMES and 2 <= len(plain) <= 3


def is_unit(words: str) -> bool:
    """Tell whether a line names a body of people, and says nothing of it."""
    return (
        len(words) <= _UNIT_LIMIT and bool(_UNIT.search(words)) and not re.search("[的在把让讓为為向到，、：]", words)
    )


def joined_byline(units: Sequence[Spans], person: Byline | None) -> Byline | None:
    """Return the byline of a person below the bodies of people spoken for, or of those alone; None of neither."""
    if person is None and not units:
        return None
    above = tuple(span for unit in units for span in unit)
    if person is None:
        return Byline(above, (), above)
    return Byline((*above, *person.spans), person.name, (*above, *person.office))


def _name_and_office(words: str, *, labelled: bool) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    if is_name(words) and re.fullmatch(_NAME, words):
        return (0, len(words)), None
    for pattern in (_NAME_LAST, _NAME_FIRST, _POST_AS_LABEL):
        match = pattern.match(words)
        if match and is_name(match.group("name")) and (labelled or _is_office(match.group("office"))):
            return match.span("name"), match.span("office")
    for length in (3, 2, 4):
        office, name = words[:-length].rstrip(), words[-length:]
        if office and is_name(name) and re.fullmatch(_NAME, name) and OFFICE_END.search(office):
            return (len(words) - length, len(words)), (0, len(office))
    return ((0, len(words)), None) if labelled and len(words) <= 12 else None


def _is_office(words: str) -> bool:
    return bool(OFFICE_END.search(words)) or any(
        bool(OFFICE_END.search(part)) for part in re.split("[、，, \u3000]", words)
    )
