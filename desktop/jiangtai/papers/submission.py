"""The 送审单: one page for whoever signs: what passed, what must be changed, what to confirm, what was corrected."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.finding import Level
from jiangtai.outline.outline import Kind, Origin
from jiangtai.papers import official

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docx.document import Document

    from jiangtai.deck.deck import Deck
    from jiangtai.finding import Finding
    from jiangtai.outline.outline import Outline, Page
    from jiangtai.speech.speech import Speech

    Row = tuple[Finding, str, str]
    """A finding, what it says, and its cure, in the reader's language."""

_SMALL = official.Form(official.BODY_FACE, size=9.0, indent=0)
_HEAD = official.Form(official.FIRST_FACE, size=10.5, indent=0)
_TITLE = official.Form(official.TITLE_FACE, size=18.0, indent=0, centred=True)
_LINE = official.Form(official.BODY_FACE, size=10.5, indent=0)

MOST = {Level.ERROR: 6, Level.WARNING: 6}
"""Findings of a level written out; the sheet is one page, and names how many more there are."""

_MOST_CORRECTIONS = 4
_MOST_ACCEPTED = 3
_MOST_LETTERS = 96
"""Characters of a finding: two lines of the sheet."""

_AREAS = (
    ("出处与引文", ("words-", "rewording-", "protected-", "condition-", "quotation-", "quotations-", "marks-", "items-", "order-",
                "roll-", "text-", "materials-", "own-")),
    ("用语与提法", ("term-slip", "title-slip", "series-", "counted-", "period-", "full-name", "post-", "cited-",
                "blank-", "signs-", "share-")),
    ("版式与字体", ("overflow", "under-floor", "low-contrast", "term-broken", "orphan", "too-full", "all-bullets", "face-", "template-")),
    ("礼仪与标志", ("cover-field", "local-", "secrecy", "logo-", "emblem", "party-emblem", "cross-", "lean-")),
    ("时间与日期", ("too-many", "over-time", "under-time", "part-", "date-", "cover-date")),
)  # fmt: skip
"""What was looked at, and how the codes of its findings begin."""


class Handed(NamedTuple):
    """What is handed in: an outline with its speech, and the deck it makes."""

    outline: Outline
    speech: Speech
    deck: Deck | None = None


def review_sheet(
    name: str, rows: Sequence[Row], handed: Handed | None = None, accepted: Sequence[tuple[str, str]] = ()
) -> bytes:
    """Return the sheet as the bytes of a .docx of one A4 page.

    `name` is the file's; `rows` the findings with their sentences; `accepted` what was found and let stand, each with
    the reason. With nothing `handed` in (a deck that came alone)
    it lists no corrections and no sources.
    """
    paper = official.new_paper("宣讲课件送审单")
    _narrow(paper)
    official.add(paper, "宣讲课件送审单", _TITLE)
    title = (handed.outline.title.text if handed is not None else "") or name
    _write(paper, f"题目：{title}　　文件：{name}", _LINE)
    _write(paper, f"已通过：{_passed(rows)}", _LINE)
    for level, heading in ((Level.ERROR, "必须修改"), (Level.WARNING, "请确认")):
        _listed(paper, heading, [row for row in rows if row[0].level is level], MOST[level])
    if accepted:
        _write(paper, f"经确认不改（{len(accepted)} 项）", _HEAD)
        for what, reason in accepted[:_MOST_ACCEPTED]:
            _write(paper, f"{_shortened(what)}理由：{reason}", _SMALL)
        if len(accepted) > _MOST_ACCEPTED:
            _write(paper, f"……另有 {len(accepted) - _MOST_ACCEPTED} 项，见项目。", _SMALL)
    if handed is not None:
        corrections = list(_corrections(handed.outline, handed.speech))
        _write(paper, f"订正（{len(corrections)} 项）" if corrections else "订正：无", _HEAD)
        for line in corrections[:_MOST_CORRECTIONS]:
            _write(paper, line, _SMALL)
        _write(paper, "各页出处（讲稿第几段；自拟的页标“自拟”）", _HEAD)
        _write(paper, "；".join(_sources(*handed)) + "。", _SMALL)
    _write(paper, "审核意见：", _HEAD)
    _write(paper, "", _LINE)
    _write(paper, "审核人（签字）：＿＿＿＿＿＿＿＿　　职务：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日", _LINE)
    return official.paper_bytes(paper)


def _passed(rows: Sequence[Row]) -> str:
    """Return the areas in which nothing is to be changed or confirmed."""
    wrong = [finding.code for finding, _, _ in rows if finding.level is not Level.HINT]
    clean = [area for area, codes in _AREAS if not any(code.startswith(codes) for code in wrong)]
    return "、".join(clean) or "无"


def _listed(paper: Document, heading: str, rows: Sequence[Row], most: int) -> None:
    _write(paper, f"{heading}（{len(rows)} 项）" if rows else f"{heading}：无", _HEAD)
    for number, (finding, what, cure) in enumerate(rows[:most], 1):
        pages = f"（第 {'、'.join(map(str, finding.slides))} 页）" if finding.slides else ""
        _write(paper, f"□ {number}. {_shortened(what + cure)}{pages}", _SMALL)
    if len(rows) > most:
        _write(paper, f"……另有 {len(rows) - most} 项，见检查结果。", _SMALL)


def _shortened(said: str) -> str:
    return said if len(said) <= _MOST_LETTERS else said[:_MOST_LETTERS] + "……"


def _corrections(outline: Outline, speech: Speech) -> Iterator[str]:
    """Yield what was corrected: the source's words, the new ones, and why."""
    told = Counter(
        (speech.text[slice(*one.span)].replace("\n", ""), one.text, one.reason or "未填写")
        for one in outline.corrections
    )
    for (said, text, reason), count in told.items():
        places = f"（{count} 处）" if count > 1 else ""
        yield f"“{said}”订正为“{text}”{places}。理由：{reason}"
    laid = {one.text for one in outline.corrections}
    for page in outline.pages():
        for wording in page.wordings():
            if wording.corrected and not any(text in wording.text for text in laid):
                yield f"“{wording.text}”。理由：{wording.reason or '未填写'}"


def _sources(outline: Outline, speech: Speech, deck: Deck | None) -> Iterator[str]:
    """Yield, for each page of content, its first slide's number and the paragraphs of the speech it was cut from."""
    starts = [paragraph.start for paragraph in speech.paragraphs()]
    numbers: dict[str, int] = {}
    for slide in deck.slides if deck is not None else ():
        numbers.setdefault(slide.page, slide.number)
    for place, page in enumerate(outline.pages(), 1):
        if page.kind in (Kind.COVER, Kind.AGENDA, Kind.SECTION):
            continue
        yield f"{numbers.get(page.id, place)} 页：{_told(page, starts)}"


def _told(page: Page, starts: Sequence[int]) -> str:
    spans = [span for wording in page.wordings() for span in wording.sources]
    found = sorted({max(1, sum(start <= span.start for start in starts)) for span in spans})
    own = any(wording.origin is Origin.OWN and wording.text for wording in page.wordings())
    said = f"第 {_runs(found)} 段" if found else ""
    return "、".join(filter(None, (said, "自拟" if own or not found else "")))


def _runs(numbers: Sequence[int]) -> str:
    """Return numbers with runs shortened: 3—5、8."""
    told: list[list[int]] = []
    for number in numbers:
        if told and number == told[-1][-1] + 1:
            told[-1].append(number)
        else:
            told.append([number])
    return "、".join(f"{run[0]}—{run[-1]}" if len(run) > 1 else str(run[0]) for run in told)


def _narrow(paper: Document) -> None:
    """Give the sheet narrower margins than an official paper's, so that it stays one page."""
    from docx.shared import Cm  # noqa: PLC0415  # loads when first needed

    page = paper.sections[0]
    page.top_margin = page.bottom_margin = Cm(1.8)
    page.left_margin = page.right_margin = Cm(2.0)


def _write(paper: Document, text: str, form: official.Form) -> None:
    from docx.shared import Pt  # noqa: PLC0415  # loads when first needed

    paragraph = official.add(paper, text, form)
    paragraph.paragraph_format.line_spacing = Pt(form.size * 1.45)
