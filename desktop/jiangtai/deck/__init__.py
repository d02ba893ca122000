"""Where it stands: an Outline is laid out on a template as a Deck, and a Deck is written as a .pptx."""

from __future__ import annotations
