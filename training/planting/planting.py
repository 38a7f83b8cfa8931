"""Plants one divergence in a good translation, so that it stays grammatical and fluent.

What is changed is the translation, but for ``addition``: there a part of the source goes, so that the translation says
more than it. The words of the other side are those that the aligner links to the changed ones.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from training.planting.bitext import Bitext, replaced, without
from training.planting.contexts import Contexts
from training.planting.dense import plant_densely
from training.planting.drawn import drawn_words
from training.planting.inserting import insertions
from training.planting.kinds import Good, Planted
from training.planting.listed import listed_words
from training.planting.names import Names, other_names
from training.planting.senses import IsFar, other_senses
from training.planting.slips import scrambled, slips
from training.planting.swaps import english_pattern, swaps
from training.planting.tenses import other_tenses
from transcheck.aligning import LexicalAligner
from transcheck.checks.base import is_content
from transcheck.model import CHINESE, ENGLISH, Span, Text, Token, TokenKind

_DIGITS = re.compile(r"(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?(?![\w]|[.,]\d)", re.ASCII)
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_PHRASE = re.compile(
    r",? (?:in|on|at|with|for|during|under|near|from|through|according to|because of) "
    r"[^,.;:!?()\"]{4,45}(?=[,.;!?])"
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*")
_DETERMINED = re.compile(r"(?:['’]s|\b(?:the|an?|my|your|his|her|its|our|their|this|that)) $", re.IGNORECASE)
"""What stands before a noun: "her father's will" holds no auxiliary."""
_SHORTEST = 6
"""Letters that a clause has at least to be left out."""


Neighbours = Callable[[str, str], Sequence[str]]
"""Words near in meaning to a word of a language, but not the same in meaning."""


class Planter:
    """Finds every divergence that can be planted in a translation."""

    def __init__(
        self,
        neighbours: Neighbours = lambda word, language: (),
        names: Names = (),
        is_far: IsFar = lambda one, other, language: False,
        contexts: Contexts | None = None,
    ) -> None:
        """``neighbours`` gives words near in meaning, ``names`` are names to draw from, ``is_far`` knows far words.

        ``contexts`` knows which words stand beside each other.
        """
        self._neighbours = neighbours
        self._names = names
        self._is_far = is_far
        self._contexts = contexts or Contexts(())
        self._aligner = LexicalAligner()

    def candidates(self, good: Good, chance: random.Random) -> list[Planted]:
        """All that can be planted, in the order of the text; what replaces a word is drawn by ``chance``."""
        bitext = Bitext(good, self._aligner)
        finders = (_swap_words, _change_digits, _swap_names, _omit, _omit_words, _add, _leave_in)
        found = [planted for finder in finders for planted in finder(bitext, chance)]
        found += self._swap_neighbours(bitext, chance)
        found += other_names(bitext, self._names, chance)
        found += other_senses(bitext, self._is_far)
        found += other_tenses(bitext)
        found += listed_words(bitext, chance)
        found += insertions(bitext.good, bitext.target, chance)
        found += drawn_words(bitext, self._contexts, self._is_far, chance)
        found += slips(bitext.good, bitext.target, chance)
        found += scrambled(bitext.good, bitext.target, chance)
        return [planted for planted in found if planted.target != good.target or planted.source != good.source]

    def plant_densely(self, good: Good, chance: random.Random) -> list[Planted]:
        """As many divergences as there is room for, in one copy."""
        return plant_densely(Bitext(good, self._aligner), self._contexts, self._is_far, chance)

    def local_candidates(self, good: Good, chance: random.Random) -> list[Planted]:
        """Those of ``candidates`` that change one place and mislead, so that others can stand beside them."""
        return [planted for planted in self.candidates(good, chance) if planted.kind not in ("scrambled", "slip")]

    def _swap_neighbours(self, bitext: Bitext, chance: random.Random) -> Iterator[Planted]:
        language = bitext.good.target_lang
        for token in bitext.target.tokens:
            if token.kind is TokenKind.WORD and len(token.norm) > (1 if language == CHINESE else 3):
                words = self._neighbours(token.text, language) if token.text.islower() or language == CHINESE else ()
                if words and bitext.source_of(*token.span):
                    yield replaced(bitext, "neighbour", token.span, chance.choice(words))


def _swap_words(bitext: Bitext, chance: random.Random) -> Iterator[Planted]:
    language, text = bitext.good.target_lang, bitext.good.target
    table = swaps(language)
    for start, end in _places(bitext):
        word = text[start:end]
        known = table.get(word) or table.get(word.lower(), ())
        if word[0].isupper() and word not in table and start > 0:
            continue
        determined = language == ENGLISH and _DETERMINED.search(text[:start]) is not None
        for kind in dict.fromkeys(swap.kind for swap in known):
            if determined and kind in ("modality", "negation"):
                continue
            after = chance.choice([swap.after for swap in known if swap.kind == kind])
            if word[0].isupper() and not after[0].isupper():
                after = after[0].upper() + after[1:]
            yield replaced(bitext, kind, (start, end), after)


def _places(bitext: Bitext) -> Iterator[Span]:
    """Where words stand that can be exchanged. A Chinese one begins and ends where tokens do."""
    text = bitext.good.target
    if bitext.good.target_lang == ENGLISH:
        yield from (match.span() for match in english_pattern().finditer(text))
        return
    tokens, table = bitext.target.tokens, swaps(CHINESE)
    number = 0
    while number < len(tokens):
        length = next((n for n in (3, 2, 1) if text[tokens[number].start : _end(tokens, number + n)] in table), 0)
        if length:
            yield tokens[number].start, _end(tokens, number + length)
        number += max(1, length)


def _end(tokens: Sequence[Token], number: int) -> int:
    return tokens[min(number, len(tokens)) - 1].end


def _change_digits(bitext: Bitext, chance: random.Random) -> Iterator[Planted]:
    for match in _DIGITS.finditer(bitext.good.target):
        digits = match[0]
        if digits in ("0", "1") or not bitext.source_of(*match.span()):
            continue
        if _YEAR.fullmatch(digits):
            yield replaced(bitext, "date", match.span(), str(int(digits) + chance.choice((-10, -2, -1, 1, 2, 10))))
        else:
            yield replaced(bitext, "number", match.span(), _other_number(digits, chance))


def _other_number(digits: str, chance: random.Random) -> str:
    """Ten times as much, a tenth, two digits exchanged, or one digit changed; never the same number."""
    if "." not in digits and "," not in digits and chance.random() < 0.3:
        return digits + "0" if not digits.endswith("0") or chance.random() < 0.5 else digits[:-1] or digits + "0"
    places = [place for place, digit in enumerate(digits) if digit.isdigit()]
    first, second = places[0], places[min(1, len(places) - 1)]
    if digits[first] != digits[second] and digits[second] != "0" and chance.random() < 0.4:
        changed = list(digits)
        changed[first], changed[second] = digits[second], digits[first]
        return "".join(changed)
    place = chance.choice(places)
    other = chance.choice([digit for digit in "123456789" if digit != digits[place]])
    return digits[:place] + other + digits[place + 1 :]


def _swap_names(bitext: Bitext, _: random.Random) -> Iterator[Planted]:
    """Two names of one sentence change places, so that the roles do."""
    text = bitext.good.target
    if bitext.good.target_lang != ENGLISH:
        return
    names = list(_NAME.finditer(text))
    for one, other in pairwise(names):
        between = text[one.end() : other.start()]
        if one[0] != other[0] and " and " not in between and "," not in between and "(" not in between:
            changed = text[: one.start()] + other[0] + between + one[0] + text[other.end() :]
            spans = (
                (one.start(), one.start() + len(other[0])),
                (one.start() + len(other[0]) + len(between), other.end()),
            )
            source = tuple(sorted({*bitext.source_of(*one.span()), *bitext.source_of(*other.span())}))
            yield Planted("role", bitext.good.source, changed, source, spans)


def _omit(bitext: Bitext, _: random.Random) -> Iterator[Planted]:
    text = bitext.good.target
    parts = list(_clauses(bitext.target))
    if bitext.good.target_lang == ENGLISH:
        parts += [match.span() for match in _PHRASE.finditer(text)]
    for start, end in parts:
        rest, place = without(text, (start, end), bitext.good.target_lang)
        source = bitext.source_of(start, end)
        if source:
            yield Planted("omission", bitext.good.source, rest, source, ((place, place),))


def _omit_words(bitext: Bitext, _: random.Random) -> Iterator[Planted]:
    """A single word that carries meaning and has a counterpart goes."""
    language, text = bitext.good.target_lang, bitext.good.target
    for token in bitext.target.tokens:
        if is_content(token, language) and token.kind is TokenKind.WORD:
            source = bitext.source_of(*token.span)
            if source:
                rest, place = without(text, token.span, language)
                yield Planted("word-omitted", bitext.good.source, rest, source, ((place, place),))


def _add(bitext: Bitext, _: random.Random) -> Iterator[Planted]:
    text = bitext.good.source
    for start, end in _clauses(bitext.source):
        rest, place = without(text, (start, end), bitext.good.source_lang)
        target = bitext.target_of(start, end)
        if target:
            yield Planted("addition", rest, bitext.good.target, ((place, place),), target)


def _clauses(text: Text) -> Iterator[Span]:
    """The clauses that can go, with the comma that follows: all but the last, if they say something."""
    for first, last in text.clauses[:-1]:
        start, end = text.span_of(first, last)
        letters = sum(character.isalnum() for character in text.raw[start:end])
        if letters >= _SHORTEST and text.raw[end - 1] in ",，、;；" and len(text.raw) - (end - start) >= 2 * _SHORTEST:
            yield start, end


def _leave_in(bitext: Bitext, _: random.Random) -> Iterator[Planted]:
    for token in bitext.target.tokens:
        if token.kind is not TokenKind.WORD or len(token.norm) < (2 if bitext.good.target_lang == CHINESE else 5):
            continue
        source = bitext.source_of(*token.span)
        if len(source) == 1 and source[0][1] - source[0][0] >= (2 if bitext.good.source_lang == CHINESE else 4):
            word = bitext.good.source[slice(*source[0])]
            if word not in bitext.good.target:
                yield replaced(bitext, "untranslated", token.span, word)


def other_sentence(good: Good, target: str) -> Planted:
    """The translation of another sentence, close in its words, stands for the right one."""
    return Planted("other-sentence", good.source, target, ((0, len(good.source)),), ((0, len(target)),))
