"""Words as data: what the language of speeches is made of. A leaf that every room may read."""

from __future__ import annotations
