"""Shaping: which of the speech's parallels carry a page, and of what kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import OPENERS, SAYING
from jiangtai.outline.outline import Kind
from jiangtai.outline.passage import Stretch, passage
from jiangtai.outline.waiting import bare
from jiangtai.pattern import Pattern
from jiangtai.span import length, read_spans
from jiangtai.speech.speech import Scope

if TYPE_CHECKING:
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Item, Parallel, Speech

HEADS: dict[str, tuple[str, str]] = {
    "紧扣": ("部署", "举措"),
    "对标": ("部署", "举措"),
    "聚焦": ("部署", "举措"),
    "对照": ("要求", "举措"),
}
"""Head words of a pairs table by its frame: what is quoted was decided, what follows is done. No others are known."""

PAIRS_A_PAGE = 4
CARDS_A_PAGE = 6

LONGEST_LABEL = 16
"""Characters of a card's label: one line of half a slide at 24 pt."""

_TIME = Pattern(
    "[0-9０-９一二三四五六七八九十几多]*[年月天]?(?:以?来|间)|当前|现在|今天|今后|目前|同时|近年来|长期以来"
)
"""Labels that are only a time."""

_SHORTEST_LABEL = 3
_SHORTEST_ITEM = 12
_SHORTEST_CLAUSE = 5
_LONGEST_CLAUSE = 40
"""Characters of a clause that is a point of its own: below it is a word, above it two lines."""

_LONGEST_TITLE = 22
_LOOSE_TITLE = 30
"""Characters of a label the speech itself gives: it is whole or not at all."""

_PERSON = Pattern("(?:同志|先生|女士|同学|老师|教授|烈士|院士|医生|师傅)$")
"""A person's name as an opening."""

_ABOUT = Pattern("(?:对于|至于|(?<=[说谈讲])到)(?=.{4})")
"""What a label may lose: it says no more without."""

_IN_TIME = Pattern("第[一二三四五六]步|然后|接着|随后")
_OPEN_LEAD = Pattern("(?:要|必须|应当?|就是|[，：:、—])$")
"""Leads after which a clause starts, so that what follows the lead is a label of its own."""


def bears(parallel: Parallel, paragraph: int) -> bool:
    """Return whether a parallel inside a paragraph of so many characters is worth a page of its own.

    It must be most of what the paragraph says, or come in pairs or under labels that a listener can hold on to.
    """
    items = parallel.items
    size = sum(length(item.spans) for item in items)
    if parallel.ordered:
        return len(items) > 2 and size * 4 >= paragraph
    if items[0].pair is not None:
        return len(items) > 1 and _framed(parallel) and size * 3 >= paragraph
    if labelled(parallel):
        return len(items) > 2 and size * 3 >= paragraph
    if parallel.scope is Scope.CLAUSES and not all(
        _SHORTEST_CLAUSE <= length(item.spans) <= _LONGEST_CLAUSE for item in items
    ):
        return False
    most = 3 if parallel.scope is Scope.CLAUSES else 2
    return 2 < len(items) <= CARDS_A_PAGE and size * most >= paragraph


def waits(speech: Speech, parallel: Parallel) -> bool:
    """Return whether one-sided items only lead to what follows them all (没有…，没有…，就没有…)."""
    if parallel.items[0].pair is not None or parallel.scope is not Scope.CLAUSES:
        return False
    return any(OPENERS.search(passage(speech.text, item.spans).text) for item in parallel.items)


def spans_paragraphs(speech: Speech, parallel: Parallel) -> bool:
    """Return whether three or more paragraphs that say something (no form of address) are a parallel's items."""
    return (
        parallel.scope is Scope.PARAGRAPHS
        and len(parallel.items) > 2
        and all(length(item.spans) >= _SHORTEST_ITEM for item in parallel.items)
        and len({read_spans(speech.text, item.spans) for item in parallel.items}) == len(parallel.items)
        and not _of_one(speech, parallel)
    )


def _of_one(speech: Speech, parallel: Parallel) -> bool:
    """Return whether paragraphs only start with the same noun: they tell of one thing, and are no list."""
    lead = parallel.lead
    if len(lead) < _SHORTEST_LABEL or not (bare(lead) or _PERSON.search(lead)):
        return False
    return all(read_spans(speech.text, item.label).startswith(lead) for item in parallel.items)


def labelled(parallel: Parallel) -> bool:
    """Return whether every item has a short label that is not the whole of it."""
    return all(
        _SHORTEST_LABEL <= length(item.label) <= LONGEST_LABEL and length(item.label) < length(item.spans)
        for item in parallel.items
    )


def terse(parallel: Parallel) -> bool:
    """Return whether every item is whole no longer than a label, and has none of its own."""
    return all(
        length(item.spans) <= LONGEST_LABEL and length(item.label) in {0, length(item.spans)} for item in parallel.items
    )


def kind_of(parallel: Parallel) -> Kind:
    """Return the kind of page a parallel asks for: a table for many or long pairs, cards for few short labels."""
    items = parallel.items
    if parallel.ordered or _IN_TIME.search(parallel.lead):
        return Kind.STEPS
    if items[0].pair is not None and (len(items) > CARDS_A_PAGE or not labelled(parallel) or _halved(parallel)):
        return Kind.PAIRS
    return Kind.CARDS if labelled(parallel) or terse(parallel) else Kind.BULLETS


def slides(parallel: Parallel) -> int:
    """Return how many slides a parallel's page takes."""
    each = PAIRS_A_PAGE if kind_of(parallel) is Kind.PAIRS else CARDS_A_PAGE
    return -(-len(parallel.items) // each)


def label(speech: Speech, parallel: Parallel, item: Item) -> Spans:
    """Return the words that name an item: its own label, or the clause after the shared lead; () where there are none."""
    if item.label and not _names_nothing(read_spans(speech.text, item.label)):
        return _sentence(speech, item) if length(item.label) <= _LOOSE_TITLE else ()
    if not parallel.lead or not _OPEN_LEAD.search(parallel.lead):
        return ()
    told = passage(speech.text, item.spans)
    at = told.written.find(parallel.lead)
    if at < 0:
        return ()
    after = at + len(parallel.lead)
    clause = next((c for s in told.sentences() for c in told.clauses(s) if c.start <= after < c.end), None)
    if clause is None:
        return ()
    named = told.trim(after, clause.end)
    fits = 4 <= named.end - named.start <= _LONGEST_TITLE
    return told.sources(*named) if fits and not _names_nothing(told.text[named.start : named.end]) else ()


def _names_nothing(label: str) -> bool:
    """Return whether a label only leads in: a time (95年来) or a saying (历史告诉我们)."""
    return SAYING.search(label) is not None or _TIME.fullmatch(label) is not None


def _sentence(speech: Speech, item: Item) -> Spans:
    """Return an item's label as far as its sentence goes, where that is no longer than a title."""
    told = passage(speech.text, item.spans)
    label = told.stretch(item.label)
    about = _ABOUT.match(told.text, *label)
    if about and (bare(told.text[about.end() : label.end]) or about[0] == "到"):
        label = Stretch(about.end(), label.end)
    end = next((s.end for s in told.sentences() if s.end >= label.end), label.end)
    named = told.trim(label.start, end)
    asked = told.text[named.end - 1] in "？?"  # its answer follows, in a paragraph of its own
    short = len(item.spans) and named.end - named.start <= _LONGEST_TITLE and (asked or end < len(told.text))
    return told.sources(*named) if short else told.sources(*label)


def heads(parallel: Parallel) -> tuple[str, ...]:
    """Return the head words of a pairs table, or none for a frame that is not known."""
    return next((words for frame, words in HEADS.items() if parallel.frame.startswith(frame)), ())


def _halved(parallel: Parallel) -> bool:
    """Return whether both sides of each pair are halves of one thought: its frame opens both, or has head words."""
    return bool(heads(parallel)) or parallel.frame.find("…") > 0


def _framed(parallel: Parallel) -> bool:
    """Return whether both sides of every pair say something."""
    return bool(parallel.frame) and all(
        item.pair is not None and min(length(item.pair[0]), length(item.pair[1])) >= _SHORTEST_LABEL
        for item in parallel.items
    )
