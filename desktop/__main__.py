"""Start the program from a checkout: `python desktop`."""

from __future__ import annotations

from jiangtai.cli import main

raise SystemExit(main())
