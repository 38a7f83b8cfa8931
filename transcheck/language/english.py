"""English words and their lemmas."""

from __future__ import annotations

import re
from functools import lru_cache

from transcheck.lexicon.lemmas import base_form
from transcheck.model import TokenKind

TOKEN = re.compile(
    r"""
      (?P<link>https?://[^\s<>"'，。]+|www\.[^\s<>"'，。]+|[\w.+-]+@[\w-]+\.[\w.-]*\w|[@\#]\w+|&\w+;)
    | (?P<number>\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?![^\W\d_]))
    | (?P<contracted>\b(?:do|does|did|is|are|was|were|have|has|had|ca|could|should|would|wo|ai|must|need|might)
        (?=n[`‘]?t\b))
    | (?P<clitic>n['’]t\b|(?<=[a-z])n[`‘]?t\b|['’](?:s|re|ve|ll|d|m)\b)
    | (?P<abbreviation>(?:[A-Z]\.){2,}
        |\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Gov|Sen|Rep|Capt|Lt|Col|Sgt|St|Mt|Ft|Jr|Sr|Inc|Ltd|Co|Corp|vs|etc|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?!\w))
    | (?P<word>(?:(?!n['’]t\b)[^\W_])+|\d+)
    | (?P<punctuation>\.{2,}|…+|-{2,}|[!?]{2,}|[^\w\s]|_)
    """,
    re.VERBOSE | re.IGNORECASE,
)

_CLITICS = {"n't": "not", "n’t": "not", "'re": "be", "'ve": "have", "'ll": "will", "'m": "be"}
_CARELESS = frozenset("nt NT n`t n‘t N`T N‘T".split())
_SPLIT_CONTRACTIONS = {"wo": "will", "ca": "can", "sha": "shall", "ai": "be"}
_IN_COMMENTS = {
    "u": "you", "r": "be", "ur": "your", "thx": "thank", "pls": "please", "plz": "please", "ppl": "people",
    "bc": "because", "cuz": "because", "coz": "because", "tho": "though", "tmr": "tomorrow", "wanna": "want",
    "gotta": "must", "gonna": "will", "im": "i", "ive": "i",
}  # fmt: skip
"""How comments spell some words, always in small letters."""
_PRONOUNS = {
    "me": "i", "him": "he", "them": "they", "us": "we", "an": "a",
    "am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be",
    "has": "have", "had": "have", "having": "have", "does": "do", "did": "do", "done": "do", "doing": "do",
}  # fmt: skip


def tokenise(text: str) -> list[tuple[int, int, TokenKind]]:
    """``(start, end, kind)`` of each token: contractions split (do | n't, it | 's), compounds split at hyphens.

    Many write "dont" for "don't": the negation is a token then too (`spelled`).
    """
    found: list[tuple[int, int, TokenKind]] = []
    for match in TOKEN.finditer(text):
        group = match.lastgroup
        if group in ("word", "contracted", "clitic", "abbreviation"):
            kind = TokenKind.NUMBER if match[0].isdigit() else TokenKind.WORD
        elif group == "number":
            kind = TokenKind.NUMBER
        elif group == "link":
            kind = TokenKind.OTHER
        else:
            kind = TokenKind.PUNCTUATION if not match[0][0].isalnum() and ord(match[0][0]) < 0x2190 else TokenKind.OTHER
            if kind is TokenKind.OTHER and match[0][0] in "、。「」『』《》〈〉【】〔〕":
                kind = TokenKind.PUNCTUATION
        found.append((match.start(), match.end(), kind))
    return found


def spelled(text: str, start: int, end: int) -> str:
    """A token as it is spelled with care: the "nt" of "dont" is "n't"."""
    form = text[start:end]
    return "n't" if form in _CARELESS and text[start - 1 : start].isalpha() else form


@lru_cache(maxsize=65536)
def lemmatise(word: str, *, after: str = "") -> str:
    """The base form in lower case; ``after`` is the next token, which tells "wo" in "won't" from a word."""
    lowered = word.lower().replace("’", "'")
    if lowered in _CLITICS:
        return _CLITICS[lowered]
    if after and after.lower().replace("’", "'") == "n't" and lowered in _SPLIT_CONTRACTIONS:
        return _SPLIT_CONTRACTIONS[lowered]
    if word in _IN_COMMENTS:
        return _IN_COMMENTS[word]
    if lowered in _PRONOUNS:
        return _PRONOUNS[lowered]
    if len(lowered) > 40 or not lowered.isascii() or not lowered.isalpha():
        return lowered
    return base_form(lowered)


def phrase_key(phrase: str) -> str:
    """The tokens of a phrase, joined as tables of words name it: ``full_-_time`` for "full-time"."""
    return "_".join(phrase.replace("_", " ").replace("-", " - ").split())
