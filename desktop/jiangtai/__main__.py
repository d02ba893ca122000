"""`python -m jiangtai`: the same door as the console script."""

from __future__ import annotations

from jiangtai.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
