"""Faces: which fonts say heading by their weight alone.

Official papers (GB/T 9704) set titles in 小标宋 and first-level headings in 黑体, and the body in 仿宋: heavier, never
"bold".
"""

from __future__ import annotations

_HEAVY = (
    "黑体",
    "黑體",
    "小标宋",
    "小標宋",
    "simhei",
    "heiti",
    "xiaobiaosong",
    "fzxbs",
    "fzhei",
    "bold",
    "black",
    "heavy",
)


def is_heavy(face: str) -> bool:
    """Tell whether a face is of the heavy kind, by its name."""
    name = face.lower()
    return any(heavy in name for heavy in _HEAVY)
