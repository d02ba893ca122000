"""Where shipped files are: the templates and the sample speech, in a wheel, an editable install or a checkout."""

from __future__ import annotations

from pathlib import Path


def shipped(name: str) -> Path:
    """Return the folder `name` (`templates` or `seeds`).

    A wheel carries it inside the package (`_shipped`); in a checkout or an editable install it stands at the top.
    Raises FileNotFoundError where neither has it, which is a broken installation.
    """
    here = Path(__file__).resolve().parent
    for root in (here / "_shipped", here.parents[1]):
        if (root / name).is_dir():
            return root / name
    raise FileNotFoundError(name)
