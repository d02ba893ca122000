"""The Adopted: a stranger's file as the worker hands it back: bytes this program wrote, and plain data."""

from __future__ import annotations

from typing import Any

from jiangtai.value import dataclass


@dataclass(frozen=True, slots=True)
class Adopted:
    """A template made of a stranger's file: its bytes, and what a template.toml would say of it, as plain data.

    `said["layouts"]` tells for each layout of the contract its part, whence it came and how; `said["removed"]` what
    was taken out, with counts; `said["own"]` what the file has of its own.
    """

    blob: bytes
    said: dict[str, Any]
