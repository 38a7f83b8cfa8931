"""``python -m transcheck``."""

from transcheck.cli import main

if __name__ == "__main__":
    main()
