"""The window: Qt widgets over the Qt-free session."""

from __future__ import annotations
