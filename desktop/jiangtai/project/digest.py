"""Digests: what bytes are known by in project files."""

from __future__ import annotations


def digest_of(blob: bytes) -> str:
    """Return the SHA-256 of bytes, as hexadecimal digits."""
    import hashlib  # noqa: PLC0415  # it opens a large library, and building a deck keeps no project

    return hashlib.sha256(blob).hexdigest()
