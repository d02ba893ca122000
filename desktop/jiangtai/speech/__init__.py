"""What was said: files are read, mended and understood as one Speech."""

from __future__ import annotations
