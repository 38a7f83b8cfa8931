"""Cuts a tokenised text into sentences and clauses, as ranges of token indices."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.model import Span, Token, TokenKind

_SENTENCE_END = frozenset("。！？!?；;")
_CLAUSE_END = frozenset("，,：:—–~")
_CLOSING = frozenset("”’」』）)】》\"'")


def cut_sentences(raw: str, tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Sentences end at 。！？； and their half-width forms, at a full stop, and at a line break.

    A full stop within a name of letters (os.path, J. K. Rowling) ends none.
    """
    spans: list[Span] = []
    first = 0
    has_lines = "\n" in raw
    for index, token in enumerate(tokens):
        last = index + 1 == len(tokens)
        if token.kind is TokenKind.WORD and not has_lines and not last:
            continue
        following = tokens[index + 1] if not last else None
        ends = (
            last
            or (token.kind is TokenKind.PUNCTUATION and (token.norm[:1] in _SENTENCE_END or _is_full_stop(token.norm)))
            or (has_lines and following is not None and "\n" in raw[token.end : following.start])
        )
        if ends and following is not None and (following.norm in _CLOSING or _goes_on(tokens, index)):
            ends = False
        if token.norm in _CLOSING and index > first:
            before = tokens[index - 1].norm
            ends = ends or before[:1] in _SENTENCE_END or _is_full_stop(before)
        if ends:
            spans.append((first, index + 1))
            first = index + 1
    return tuple(spans)


def _is_full_stop(norm: str) -> bool:
    return norm == "." or norm.startswith(("..", "…"))


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """True for a full stop with letters on both sides, or between an initial and a name."""
    if not index or tokens[index].norm != ".":
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    if not before.text.isascii() or not after.text[0].isascii() or not after.text[0].isalpha():
        return False
    if tokens[index].end == after.start:
        return not after.text.istitle() or before.text.isupper()  # so good.But it rained
    return len(before.text) == 1 and before.text.isupper() and before.text != "I" and after.text[0].isupper()


_CONJUNCTIONS = frozenset(
    {"but", "because", "although", "though", "if", "unless", "while", "whereas", "so", "when", "until", "since"}
)


def cut_clauses(raw: str, tokens: Sequence[Token], sentences: Sequence[Span], *, english: bool) -> tuple[Span, ...]:
    """Clauses end at sentence ends and at commas, colons and dashes; English ones also before a conjunction.

    A piece of fewer than three words joins the clause beside it, so that enumerations and interjections do not become
    claims; 、 joins rather than cuts.
    """
    spans: list[Span] = []
    for start, end in sentences:
        first = start
        words = 0
        for index in range(start, end):
            token = tokens[index]
            if token.kind is TokenKind.PUNCTUATION:
                cuts = token.norm[:1] in _CLAUSE_END
            else:
                words += 1
                cuts = False
                if english and token.norm in _CONJUNCTIONS and words > 4 and index + 2 < end:
                    spans.append((first, index))
                    first, words = index, 1
            if cuts and words >= 3 and index + 1 < end:
                spans.append((first, index + 1))
                first, words = index + 1, 0
        if first < end:
            short = words < 3 and spans and spans[-1][1] == first and first > start
            if short:
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((first, end))
    return tuple(spans)
