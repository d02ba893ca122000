"""What is wrong: findings over a Speech, an Outline and a Deck."""

from __future__ import annotations
