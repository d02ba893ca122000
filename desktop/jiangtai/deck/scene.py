"""The Scene: what laying out one page needs beside the page: template, renderer, and where in the talk it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.fitting import Scale, Type
from jiangtai.deck.look import Tone
from jiangtai.deck.measure import Pt
from jiangtai.lexicon.furniture import Language, furnished
from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from jiangtai.deck.deck import Piece, Profile
    from jiangtai.deck.look import Layout, Slot, Template
    from jiangtai.outline.occasion import Occasion
    from jiangtai.outline.outline import Kind, Wording

_CHINESE = "零一二三四五六七八九十"
_FORMAL = "零壹贰叁肆伍陆柒捌玖拾"


@dataclass(frozen=True, slots=True)
class Heading:
    """A part that has a heading: its number among those, from 1, and its words."""

    number: int
    wording: Wording


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything a page's slides depend on beside the page itself, as a value.

    Templates hold mappings and cannot be hashed; two scenes are of one template when it is the same object (`stamp` is
    its id, which stays its own as long as a scene holds it). `part` is the number of the part the page stands in, 0
    before the first heading.
    """

    template: Template = field(compare=False, repr=False)
    stamp: int
    profile: Profile
    occasion: Occasion
    headings: tuple[Heading, ...] = ()
    part: int = 0
    unit: str = ""
    logo: bytes = b""
    words: frozenset[str] = frozenset()
    """What titles are made of: their lines do not break inside one."""
    language: Language = Language.SIMPLIFIED
    logo_kind: str = ""
    band: bool = False
    """Whether a Red Cross mark may stand on a red ground, on its own white field."""
    society: str = ""
    """The unit's name, as it stands under a Red Cross mark."""
    resumes: bool = False
    """Whether the page goes on under the title of the page before it."""

    @property
    def type(self) -> Type:
        """What fitting must know of the faces."""
        strong = self.template.tones[Tone.STRONG].bold
        return Type(self.template.face.height, bool(strong), self.profile, self.words)

    def layout(self, kind: Kind, variant: str = "") -> Layout:
        """Return the layout of a page kind; `variant` ends the name of a family (cards)."""
        return self.template.layouts[self.template.kinds[kind] + variant]

    def word(self, name: str) -> str:
        """Return a fixed word of the template, in the speech's language; "" where it has none."""
        return furnished(self.template.furniture.get(name, ""), self.language)

    def numeral(self, number: int) -> str:
        """Return a part's number as the template writes it: 01, 1, 一 or 壹."""
        return _numeral(self.word("numerals"), number)

    def ordinal(self, number: int) -> str:
        """Return a row's or question's number as the template writes it, "" where it counts none."""
        return _numeral(self.word("ordinals"), number)

    def card_ordinal(self, number: int) -> str:
        """Return a card's number as the template writes it, "" where it counts none."""
        return _numeral(self.word("card_ordinals"), number)

    def body_scale(self, slot: Slot, floor: Pt | None = None) -> Scale:
        """Return the sizes of running text: the layout's own, the template's floor, both raised where the occasion asks."""
        start = Pt(slot.styles[0].size * self.occasion.body / 28)
        least = self.template.floors.body[1] if floor is None else floor
        return Scale(start, min(start, Pt(max(least, self.occasion.floor))))


def scale_of(slot: Slot, floors: tuple[Pt, Pt]) -> Scale:
    """Return the sizes from a layout's own down to the floor of its kind of text."""
    start = slot.styles[0].size
    return Scale(start, min(start, floors[1]))


def _numeral(form: str, number: int) -> str:
    match form:
        case "":
            return ""
        case "01":
            return f"{number:02}"
        case "一":
            return _hanzi(number, _CHINESE)
        case "壹":
            return _hanzi(number, _FORMAL)
        case _:
            return str(number)


def _hanzi(number: int, digits: str) -> str:
    if number <= 10:
        return digits[number]
    tens, ones = divmod(number, 10)
    if tens > 9:
        return str(number)
    return (digits[tens] if tens > 1 else "") + digits[10] + (digits[ones] if ones else "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One slide before it is numbered: its layout and pieces, without footer.

    `starts` is where in the source its first words were cut from, so that a passage can be shared among the slides of
    a page; None where nothing of it was.
    """

    layout: Layout
    pieces: tuple[Piece, ...]
    title: str
    starts: int | None = None
    hidden: bool = False
