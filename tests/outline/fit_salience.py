"""How the weights of salience bear on what is shown: recall of a lecturer's picks, with each weight dropped or doubled.

usage: python tests/outline/fit_salience.py FOLDER

FOLDER holds speeches and, under gold/, files *.points.json naming one (`file`) and its picks (`sections` with
`points`, each a verbatim `source`). A weight whose row equals the first one is on a plateau: nothing hangs on it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.outline import pointing, salience
from jiangtai.outline.brief import Brief
from jiangtai.outline.drafting import draft
from jiangtai.outline.outline import Kind
from jiangtai.span import Span, length, union, within
from jiangtai.speech.reading import read_source
from jiangtai.speech.understanding import understand
from jiangtai.speech.words import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.span import Spans
    from jiangtai.speech.speech import Speech
    from jiangtai.speech.words import Words


class Gold(NamedTuple):
    """A speech, and the stretches a lecturer picked from it."""

    name: str
    speech: Speech
    picks: tuple[Span, ...]


def golds(folder: Path) -> Iterator[Gold]:
    """Yield the speeches of a folder that have picks."""
    for file in sorted((folder / "gold").glob("*.points.json")):
        gold = json.loads(file.read_text("utf-8"))
        path = folder / gold["file"]
        if not path.exists():
            continue
        speech = understand((read_source(path.name, path.read_bytes()),), ())
        picks = tuple(located(speech.text, point["source"]) for part in gold["sections"] for point in part["points"])
        yield Gold(path.name, speech, picks)


def located(text: str, words: str) -> Span:
    """Return where words stand in a text whose line ends they leave out."""
    at = [i for i, character in enumerate(text) if not character.isspace()]
    start = "".join(text[i] for i in at).index("".join(words.split()))
    return Span(at[start], at[start + len("".join(words.split())) - 1] + 1)


def measured(gold: Gold, words: Words) -> tuple[float, float]:
    """Return the recall of the picks (half of the shorter shared) and the share of characters shown."""
    points = [
        union(span for wording in point.wordings() for span in wording.sources)
        for page in draft(gold.speech, Brief(), words).pages()
        if page.kind is not Kind.COVER
        for point in page.points
    ]
    hit = sum(any(shares(spans, pick) for spans in points) for pick in gold.picks)
    total = sum(length(paragraph.spans) for paragraph in gold.speech.paragraphs())
    return hit / len(gold.picks), length(union(span for spans in points for span in spans)) / total


def shares(spans: Spans, pick: Span) -> bool:
    """Return whether a point and a pick share half of the shorter."""
    return 2 * length(within(spans, pick)) >= min(length(spans), pick.end - pick.start) > 0


def main(folder: Path) -> None:
    """Print mean recall and share as they are, then with each weight dropped and doubled."""
    found, words = list(golds(folder)), load_words()

    def row(name: str) -> None:
        rows = [measured(gold, words) for gold in found]
        recall, shown = (sum(column) / len(rows) for column in zip(*rows, strict=True))
        sys.stdout.write(f"{name:24} recall {recall:.3f}  shown {shown:.3f}\n")

    row("as it is")
    for name, weight in tuple(salience.WEIGHTS.items()):
        for factor in (0, 2):
            salience.WEIGHTS[name] = weight * factor
            row(f"{name} × {factor}")
        salience.WEIGHTS[name] = weight
    brevity = pointing.BREVITY
    for times in (0.0, 0.5, 2.0):
        pointing.BREVITY = brevity * times
        row(f"brevity × {times}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
