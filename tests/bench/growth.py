"""How laying out and writing grow: time per slide at 1 000 slides against 100, notes included.

`python tests/bench/growth.py` prints the best of a few runs each; the ratio is to stay at or below 1.2.
"""

from __future__ import annotations

import sys
import time

from jiangtai.deck.brand import Brand
from jiangtai.deck.laying import lay_out
from jiangtai.deck.template import read_template
from jiangtai.deck.writing import write
from jiangtai.outline.outline import NO_WORDS, Kind, Outline, Page, PageId, Part, Point, Wording
from jiangtai.shipped import shipped
from jiangtai.span import Span

SIZES = (100, 1000)
RUNS = 5
_SENTENCE = "把第{n}件实事办好办实，到村里去、到户里去，让{n}户群众看得见、摸得着、用得上。"


def outline(slides: int) -> tuple[Outline, str]:
    """Return an outline of that many slides, every one with words and notes of its own, and its speech's text."""
    text, pages, spans = "", [], []
    for number in range(slides):
        sentence = _SENTENCE.format(n=number)
        span = Span(len(text), len(text) + len(sentence))
        text += sentence
        spans.append((span,))
        kind = (Kind.BULLETS, Kind.CARDS, Kind.PAIRS, Kind.STATEMENT)[number % 4]
        points = tuple(Point(Wording(sentence[:12], (span,)), (Point(Wording(sentence, (span,))),)) for _ in range(3))
        pages.append(Page(PageId(f"p{number}"), kind, Wording(sentence[:14], (span,)), points, (span,)))
    return Outline(Wording("测量"), "study", (Part("0", NO_WORDS, tuple(pages), tuple(spans)),)), text


def forget() -> None:
    """Empty every cache of the engine: a first build is measured, not what an edit makes anew."""
    for name, module in list(sys.modules.items()):
        if name.startswith("jiangtai"):
            for value in vars(module).values():
                if callable(getattr(value, "cache_clear", None)):
                    value.cache_clear()


def measure(slides: int) -> tuple[float, float, int]:
    """Return the best seconds of laying out and of writing, and how many slides there were."""
    template, made = read_template(shipped("templates") / "redcross"), outline(slides)
    best, count = [float("inf"), float("inf")], 0
    for _ in range(RUNS):
        forget()
        start = time.process_time()
        deck = lay_out(*made, template, Brand())
        laid = time.process_time()
        write(deck, template)
        written = time.process_time()
        best = [min(best[0], laid - start), min(best[1], written - laid)]
        count = len(deck.slides)
    return best[0], best[1], count


def main() -> None:
    """Print the table and the ratio."""
    each = []
    for slides in SIZES:
        lay, saved, count = measure(slides)
        each.append((lay + saved) / count)
        print(f"{count:5} slides: lay {lay / count * 1000:.2f} ms, write {saved / count * 1000:.2f} ms a slide")
    print(f"a slide at {SIZES[1]} takes {each[1] / each[0]:.2f} × a slide at {SIZES[0]}")


if __name__ == "__main__":
    main()
