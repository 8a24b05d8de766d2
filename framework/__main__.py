"""``python -m framework`` and the command ``framework``."""

from __future__ import annotations

import sys

from framework.cli.app import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
