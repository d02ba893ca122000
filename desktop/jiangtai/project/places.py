"""Places: the folders the system gives this program for a person's own files. Only here is it asked."""

from __future__ import annotations

from pathlib import Path

from jiangtai.value import dataclass


@dataclass(frozen=True, slots=True)
class Home:
    """Where the window keeps what is a person's own. Nothing of it need be there yet.

    `settings` is a file, `journal` the folder of open projects and their history, `templates` where a person drops
    templates of their own, `shelf` texts that quotations are checked against, and `terms` a list of terms (.toml).
    """

    settings: Path
    journal: Path
    templates: Path
    shelf: Path
    terms: Path


def home() -> Home:
    """Return where the system keeps a person's own files of this program."""
    import platformdirs  # noqa: PLC0415  # loads when first needed

    own = Path(platformdirs.user_data_dir("jiangtai", appauthor=False))
    settings = Path(platformdirs.user_config_dir("jiangtai", appauthor=False)) / "settings.json"
    return Home(settings, state_folder(), templates_folder(), own / "shelf", own / "terms.toml")


def home_in(folder: Path) -> Home:
    """Return a home of its own in a folder: for a program that must leave the person's alone."""
    return Home(
        folder / "settings.json", folder / "journal", folder / "templates", folder / "shelf", folder / "terms.toml"
    )


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
