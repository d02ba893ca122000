"""What is kept: a person's decisions, their history, and files written so that nothing is lost."""

from __future__ import annotations
