"""What a glossary says of its terms, and where they and their renderings stand in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from transcheck.language.english import lemmatise, tokenise
from transcheck.lexicon.chinese import to_simplified
from transcheck.model import CHINESE, Text, Token
from transcheck.scripts import has_han


@dataclass(frozen=True, slots=True)
class Term:
    """A Chinese term (as given), the English forms that render it, and what must not stand for it.

    ``forbidden`` holds forms of either language, since a term is rendered in both directions. With ``match_case`` the
    English forms must be written with the capitals that they have here.
    """

    chinese: str
    forms: tuple[str, ...]
    forbidden: tuple[str, ...] = ()
    match_case: bool = False

    @property
    def key(self) -> str:
        """The Chinese term as texts are compared with it: simplified, in lower case."""
        return fold(self.chinese)

    def __add__(self, other: Term) -> Term:
        """What two rows say of one term; a form that either of them asks for is not forbidden."""
        forms = tuple(dict.fromkeys((*self.forms, *other.forms)))
        forbidden = tuple(form for form in dict.fromkeys((*self.forbidden, *other.forbidden)) if form not in forms)
        return replace(self, forms=forms, forbidden=forbidden, match_case=self.match_case or other.match_case)


def fold(term: str) -> str:
    """Simplified, in lower case and without spaces."""
    return to_simplified("".join(term.split())).lower()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A form of the glossary in a text, at its tokens from ``first`` up to, not including, ``last``.

    ``form`` is the form as the glossary has it; ``exact`` is false if the text writes its capitals otherwise.
    """

    form: str
    first: int
    last: int
    exact: bool


class Forms:
    """Finds forms in a text: the longest first, whole words only, English ones however they are inflected."""

    def __init__(self, forms: Iterable[str]):
        self._chinese: dict[str, str] = {}
        self._english: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], str]]] = defaultdict(list)
        for form in dict.fromkeys(forms):
            if has_han(form):
                self._chinese[fold(form)] = form
            elif words := tuple(form[first:last] for first, last, _ in tokenise(form) if form[first:last] != _HYPHEN):
                lemmas = tuple(lemmatise(word) for word in words)
                for known in {lemmas[0], words[0].lower()}:
                    self._english[known].append((lemmas, words, form))
        self._longest = max(map(len, self._chinese), default=0)

    def find(self, text: Text) -> list[Occurrence]:
        """The forms in ``text``, in order, none overlapping another: where they would, the longest stays."""
        openings = frozenset(first for first, _ in text.sentences)
        candidates = [
            occurrence
            for place in range(len(text.tokens))
            for occurrence in (
                self._chinese_at(text.tokens, place)
                if text.language == CHINESE
                else self._english_at(text.tokens, place, place in openings)
            )
        ]
        taken: set[int] = set()
        found: list[Occurrence] = []
        for occurrence in sorted(candidates, key=lambda each: (each.first - each.last, not each.exact, each.first)):
            places = range(occurrence.first, occurrence.last)
            if taken.isdisjoint(places):
                taken.update(places)
                found.append(occurrence)
        return sorted(found, key=lambda each: each.first)

    def _chinese_at(self, tokens: Sequence[Token], place: int) -> Iterator[Occurrence]:
        together = ""
        for last in range(place, len(tokens)):
            together += tokens[last].norm
            if len(together) > self._longest:
                break
            if together in self._chinese:
                yield Occurrence(self._chinese[together], place, last + 1, exact=True)

    def _english_at(self, tokens: Sequence[Token], place: int, opens: bool) -> Iterator[Occurrence]:
        opens = opens or not tokens[place - 1].norm[0].isalnum()  # after a quotation mark or a bracket
        for known in dict.fromkeys((tokens[place].lemma, tokens[place].norm)):
            for lemmas, words, form in self._english.get(known, ()):
                occurrence = _match(tokens, place, lemmas, words, form, opens)
                if occurrence:
                    yield occurrence


def _match(
    tokens: Sequence[Token], place: int, lemmas: Sequence[str], words: Sequence[str], form: str, opens: bool
) -> Occurrence | None:
    index, exact = place, True
    for lemma, word in zip(lemmas, words, strict=True):
        if index > place and index < len(tokens) and tokens[index].norm == _HYPHEN:
            index += 1  # "rat-race" for "rat race"
        if index == len(tokens) or not (tokens[index].lemma == lemma or tokens[index].norm == word.lower()):
            return None
        exact = exact and _written_as(tokens[index].text, word, opens=opens and index == place)
        index += 1
    return Occurrence(form, place, index, exact)


def _written_as(given: str, word: str, *, opens: bool) -> bool:
    """Whether ``given``, an inflected form of ``word``, has its capitals; what ``opens`` a sentence may begin large."""
    for place, (here, there) in enumerate(zip(given, word, strict=False)):
        if here.lower() != there.lower():
            break  # the ending is another
        if here != there and not (opens and not place and here.isupper()):
            return False
    return True


_HYPHEN = "-"
