"""Cuts a source into claims: clause-sized statements, each with what renders it in the target."""

from __future__ import annotations

from collections import defaultdict

from transcheck.aligning.function_words import is_function_word
from transcheck.model import Alignment, Claim, Span, Text, Token, TokenKind

_LEAST_SHARE = 0.25
"""A clause belongs to its best counterpart if at least this share of its link mass goes there."""


def cut_claims(source: Text, target: Text, alignment: Alignment) -> tuple[Claim, ...]:
    """The claims of ``source`` in order; clauses that share most of their links with one counterpart form one claim.

    A source clause and a target clause belong together when either is the other's best counterpart by link mass.
    ``coverage`` is the share of the source's content words with a link; a claim that nothing renders has no target
    span. Clauses without any word are left out.
    """
    source_clause = _clause_of_token(source)
    target_clause = _clause_of_token(target)
    mass: dict[tuple[int, int], float] = defaultdict(float)
    linked = set()
    for link in alignment.links:
        if not _is_content(source.tokens[link.source], source.language):
            continue
        linked.add(link.source)
        mass[source_clause[link.source], target_clause[link.target]] += link.probability
    groups = _Groups(len(source.clauses))
    rendered = defaultdict(set)
    for first, second in _best_pairs(mass):
        rendered[first].add(second)
    owner: dict[int, int] = {}
    for first in sorted(rendered):
        for second in rendered[first]:
            if second in owner:
                groups.join(owner[second], first)
            else:
                owner[second] = first
    claims = []
    for members in groups.members():
        content = [
            index
            for clause in members
            for index in range(*source.clauses[clause])
            if _is_content(source.tokens[index], source.language)
        ]
        if not content and not any(_is_word(source.tokens[i]) for c in members for i in range(*source.clauses[c])):
            continue
        targets = sorted({second for clause in members for second in rendered[clause]})
        coverage = sum(index in linked for index in content) / len(content) if content else float(bool(targets))
        claims.append(Claim(_spans(source, members), _spans(target, targets), coverage))
    return tuple(claims)


def _best_pairs(mass: dict[tuple[int, int], float]) -> set[tuple[int, int]]:
    """Clause pairs of which one is the best counterpart of the other and holds a fair share of its mass."""
    pairs: set[tuple[int, int]] = set()
    for side in (0, 1):
        totals: dict[int, float] = defaultdict(float)
        best: dict[int, tuple[int, int]] = {}
        for pair, weight in mass.items():
            totals[pair[side]] += weight
            if pair[side] not in best or weight > mass[best[pair[side]]]:
                best[pair[side]] = pair
        pairs.update(pair for key, pair in best.items() if mass[pair] >= _LEAST_SHARE * totals[key])
    return pairs


def _clause_of_token(text: Text) -> list[int]:
    clauses = [0] * len(text.tokens)
    for number, (first, last) in enumerate(text.clauses):
        clauses[first:last] = [number] * (last - first)
    return clauses


def _is_word(token: Token) -> bool:
    return token.kind is not TokenKind.PUNCTUATION


def _is_content(token: Token, language: str) -> bool:
    return _is_word(token) and not is_function_word(token, language)


def _spans(text: Text, clauses: list[int]) -> tuple[Span, ...]:
    """Character spans of the clauses; neighbours become one span."""
    spans: list[list[int]] = []
    for clause in clauses:
        first, last = text.clauses[clause]
        if spans and spans[-1][1] == first:
            spans[-1][1] = last
        else:
            spans.append([first, last])
    return tuple(text.span_of(first, last) for first, last in spans if first < last)


class _Groups:
    """Disjoint sets of clause numbers."""

    def __init__(self, size: int):
        self._parent = list(range(size))

    def _root(self, item: int) -> int:
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, first: int, second: int) -> None:
        low, high = sorted((self._root(first), self._root(second)))
        self._parent[high] = low

    def members(self) -> list[list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for item in range(len(self._parent)):
            found[self._root(item)].append(item)
        return list(found.values())
