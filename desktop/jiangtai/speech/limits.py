"""Limits: how much of anything a source file may hold before it is refused.

A speech is small: a government work report is 100 kB of text. The limits stand far above any real document and far
below what would hang or fill a machine, so that a file made to do so ends in a sentence.
"""

from __future__ import annotations

from jiangtai.value import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds. The defaults are what the program uses; tests shrink them."""

    text_file: int = 20 * MEGABYTE
    """A .txt, .md or .html: some 7 million Hanzi."""
    markdown_here: int = 128 * 1024
    """A larger .md goes to the worker: text made to slow a Markdown parser takes it a second per 50 kB."""
    file: int = 100 * MEGABYTE
    """A .docx or .pdf, pictures included."""
    characters: int = 5_000_000
    """Decoded text of a .docx, .pdf or .html."""
    members: int = 5_000
    """Files inside a package; Word writes 15, plus one for each picture."""
    member_name: int = 512
    xml_member: int = 32 * MEGABYTE
    media_member: int = 64 * MEGABYTE
    inflated: int = 300 * MEGABYTE
    """All members of a package together."""
    ratio: int = 200
    """Inflated to packed: office XML packs 5 to 20 times, a bomb 1 000 times."""
    ratio_from: int = 8 * MEGABYTE
    """Below this inflated size any ratio is harmless (an empty table packs very well)."""
    tags: int = 1_000_000
    """XML tags of one member, closing ones included; a speech of 30 000 characters has 20 000 to 60 000."""
    pages: int = 500
    """Pages of a PDF."""
    picture_pixels: int = 50_000_000
    picture_bytes: int = 50 * MEGABYTE
    pictures: int = 200
    seconds: float = 18.0
    """What a worker gets before it is stopped, so that 20 are never passed with its start and end."""
    memory: int = 640 * MEGABYTE
    """What a worker may claim, under the 700 MB promised of the whole."""


DEFAULT = Limits()
