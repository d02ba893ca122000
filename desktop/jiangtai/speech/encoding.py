"""Encoding: from a text file's bytes to its characters, whatever program saved it.

Chinese text files carry no word on how they are encoded: Notepad writes GB18030 or UTF-8 with a mark, Hong Kong and
Taiwan write Big5, some programs UTF-16 without a mark. A byte-order mark decides; strict UTF-8 decides; between the
rest, the reading with the largest share of everyday characters wins, because a wrong reading is full of rare ones.
"""

from __future__ import annotations

import codecs

from jiangtai.pattern import Pattern
from jiangtai.value import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Function words, numerals and the commonest characters of running Chinese, both scripts, with its punctuation.
_EVERYDAY = frozenset(
    "，。、；：？！“”‘’（）《》—…　「」『』·"
    "的一是不了在人有我他这这個个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家"
    "种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公"
    "此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代"
    "内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少"
    "报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强"
    "即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔百写习会党"
    "我們來為國說時要會對過發後種經麼學現當沒動還進這樣從實軍無與長機關點業將兩間問應戰向頭體見產話給門東聲員論處義幾認條係"
    "氣題爾別變總電數報結務場計資統區隊決馬書則聽卻達強難權設記類據張該規萬術領確傳師觀讓識帶導爭運筆寫習黨"
    "改革革新制度坚持把握贯彻落实推进精神工作同志社会主义人民群众服务责任目标任务问题深刻必须坚定不断提高加强组织"
    "堅貫徹實責標務題斷強組織香港大灣區創新環境"
)
_CHINESE = Pattern(r"[^\x00-\x7f\s]")
_LINE_ENDS = Pattern("\r\n|[\r\n\x0b\x1c-\x1e\x85\u2028\u2029]")
_UNWRITABLE = Pattern("[\x00-\x08\x0e-\x1f\x7f\ufeff\ufffe\uffff\ud800-\udfff]")
LEAST_LIKELY = 0.08
"""A share of everyday characters below this is no text: a bare list of names or figures has more."""
_SAMPLE = 20_000  # bytes judged: enough for a firm share, and quick on a 20 MB file


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text file's characters, the encoding they were read in, and how many bytes fitted none (shown as U+FFFD).

    `likely` is the share of everyday characters where the encoding had to be guessed: a third to a half in any
    Chinese text, next to none in what is no text; of that (see LEAST_LIKELY) `text` holds only the beginning.
    """

    text: str
    encoding: str
    lost: int = 0
    likely: float = 1.0


def tidy(text: str) -> str:
    """Return the text with every kind of line end as a line feed and without characters no XML file can hold.

    A form feed stays: it is how a text file says that a page ended, and it parts lines too. What goes are control
    characters, lone surrogates and byte-order marks: a `.pptx` with one inside does not open.
    """
    return _UNWRITABLE.sub("", _LINE_ENDS.sub("\n", text))


def decode(blob: bytes, declared: str = "") -> Decoded:
    """Return a text file's characters, line ends tidied and the byte-order mark dropped.

    `declared` is what the file says of itself (an HTML charset); it is believed if the bytes agree with it.
    """
    for mark, encoding in _BOMS:
        if blob.startswith(mark):
            return _read(blob[len(mark) :], encoding)
    for encoding in ("utf-8", _known(declared)):
        if encoding and b"\0" not in blob and _fits(blob, encoding):
            return _read(blob, encoding)
    likely, encoding = _likeliest(blob)
    # Bytes that are no text are not worth decoding whole, which takes long where nothing fits.
    return _read(blob if likely >= LEAST_LIKELY else blob[:_SAMPLE], encoding, likely)


def _known(declared: str) -> str:
    """Return the codec of a declared charset, "" for one unknown. GB2312 and GBK mean GB18030 everywhere today."""
    name = declared.strip().strip("\"'").lower()
    if name in {"gb2312", "gbk", "gb_2312-80", "x-gbk", "gb18030"}:
        return "gb18030"
    if name in {"big5", "big5-hkscs", "big5hkscs", "x-x-big5"}:
        return "big5hkscs"
    try:
        return codecs.lookup(name).name if name.isascii() and name else ""
    except LookupError:
        return ""


def _fits(blob: bytes, encoding: str) -> bool:
    try:
        blob.decode(encoding)
    except (UnicodeError, LookupError, AssertionError):  # codecs named in a file may be no text codecs at all
        return False
    return True


def _read(blob: bytes, encoding: str, likely: float = 1.0) -> Decoded:
    text = blob.decode(encoding, "replace")
    return Decoded(tidy(text), encoding, text.count("\ufffd"), likely)


def _likeliest(blob: bytes) -> tuple[float, str]:
    """Return the encoding in which the bytes hold the largest share of everyday characters, after that share."""
    head = blob[: _SAMPLE + len(blob) % 2]
    candidates = ["utf-8", "gb18030", "big5hkscs"]
    if len(blob) % 2 == 0 or b"\0" in head:  # UTF-16 comes in pairs; a cut file still shows the zeros of its line ends
        candidates += ["utf-16-le", "utf-16-be"]
    likely = {encoding: _everyday_share(head, encoding) for encoding in candidates}
    best = max(candidates, key=lambda encoding: likely[encoding])  # the first of equals: the commoner one
    return likely[best], best


def _everyday_share(head: bytes, encoding: str) -> float:
    text = head.decode(encoding, "replace")
    foreign = _CHINESE.findall(text)
    if not foreign:
        return 1.0 if text and "\0" not in text else 0.0
    common = sum(character in _EVERYDAY for character in foreign)
    return common / (len(foreign) + text.count("\0"))
