"""Checking: what there is to find in any file a person hands over: a speech, a project, or a deck made here or elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.rereading import is_deck, read_deck
from jiangtai.outline.brief import Brief
from jiangtai.project.packing import is_project
from jiangtai.project.sources import source_file
from jiangtai.project.state import State
from jiangtai.review.reviewing import review
from jiangtai.review.shelving import open_shelf
from jiangtai.review.submission import Submission
from jiangtai.review.terms import load_terms
from jiangtai.value import replace

if TYPE_CHECKING:
    from pathlib import Path

    from jiangtai.finding import Finding
    from jiangtai.session import Session


def checked(
    path: Path, session: Session, terms: Path | None = None, shelf: Path | None = None
) -> tuple[tuple[Finding, ...], Session | None]:
    """Return the findings about a file, and the session with it open if it is a speech (drafted with the defaults) or a project.

    `terms` is a person's own list, `shelf` a folder of reference texts. Raises a Fault where one of them cannot be read.
    """
    file = source_file(path)
    listed = load_terms(terms)
    shelved = open_shelf(shelf) if shelf is not None else None
    if is_deck(file.name, file.blob):
        reread = read_deck(file.blob, file.name)
        handed = Submission(deck=reread.deck, terms=listed, added=reread.strangers if reread.trace else None)
        return review(replace(handed, shelf=shelved.shelf) if shelved is not None else handed), None
    session.use_terms(terms)
    if shelved is not None:
        session.shelf = shelved.shelf
    if is_project(file.name, file.blob):
        session.adopt(session.load_project(path))
    else:
        session.start(State((file,)), lambda _: Brief())
    return session.findings, session
