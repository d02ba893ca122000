"""Jiangtai (讲台, the lectern) turns a speech into a briefing deck."""

from __future__ import annotations

__version__ = "0.1.0"
