"""Readers, one per file format: each turns bytes into a Document and understands nothing of speeches."""

from __future__ import annotations
