"""Places: the folders the system gives this program for a person's own files. Only here is it asked."""

from __future__ import annotations

from pathlib import Path


def state_folder() -> Path:
    """Return where the journal of open projects and their history is kept; it need not be there yet."""
    import platformdirs  # noqa: PLC0415  # loads when first needed

    return Path(platformdirs.user_state_dir("jiangtai", appauthor=False)) / "projects"


def cache_folder() -> Path:
    """Return where is kept what can be worked out again; it need not be there yet."""
    import platformdirs  # noqa: PLC0415  # loads when first needed

    return Path(platformdirs.user_cache_dir("jiangtai", appauthor=False))


def templates_folder() -> Path:
    """Return where a person drops templates of their own; it need not be there yet."""
    import platformdirs  # noqa: PLC0415  # loads when first needed

    return Path(platformdirs.user_data_dir("jiangtai", appauthor=False)) / "templates"
