"""What else is handed out: the outline and the script as papers."""

from __future__ import annotations
