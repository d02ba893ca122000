"""What will be shown: a Speech is drafted, cut and edited as an Outline of parts, pages and points."""

from __future__ import annotations
