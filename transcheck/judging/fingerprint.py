"""Recognises a finding by what it is about, so that it stays the same one when rows move or ids change."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from transcheck.model import Pair, Span

LENGTH = 32
"""Hexadecimal digits: half of SHA-256, far more than any data set can make collide."""


def fingerprint(pair: Pair, check: str, source_spans: Iterable[Span] = (), target_spans: Iterable[Span] = ()) -> str:
    """A hash of both texts, the check and the words that it marks; where the row stands does not enter."""
    target = pair.target or ""
    parts = [
        check,
        pair.source,
        target,
        *(f"source:{pair.source[start:end]}" for start, end in sorted(source_spans)),
        *(f"target:{target[start:end]}" for start, end in sorted(target_spans)),
    ]
    # Each part with its length, so that no two lists of parts run into the same bytes.
    data = b"".join(b"%d:%s" % (len(part), part) for part in (text.encode("utf-8", "replace") for text in parts))
    return hashlib.sha256(data).hexdigest()[:LENGTH]
