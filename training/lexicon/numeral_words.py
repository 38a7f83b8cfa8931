"""Picks the words out of CC-CEDICT that numerals are looked up in, so that the whole need not be read for them.

    python training/lexicon/numeral_words.py

Writes ``transcheck/lexicon/data/numeral_words.txt.gz`` from the dictionary as it is installed and the words of
comments beside it.
"""

from __future__ import annotations

import gzip

from transcheck.language.quantities.chinese.idioms import CHARACTERS
from transcheck.lexicon.dictionary import NUMERAL_WORDS, installed_text, with_comment_words


def main() -> None:
    """Writes the file, the same from the same dictionary."""
    lines = [line for line in with_comment_words(installed_text()).split("\n") if line[:1] not in ("", "#")]
    kept = [line for line in lines if not CHARACTERS.isdisjoint(line.split(" ", 2)[1])]
    NUMERAL_WORDS.write_bytes(gzip.compress("".join(f"{line}\n" for line in kept).encode("utf-8"), mtime=0))
    print(f"{len(kept):,} of {len(lines):,} entries, {NUMERAL_WORDS.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
