"""A Deck on a QPainter: the one painter of screen, PDF and PNG. QtGui only, no widgets."""

from __future__ import annotations
