"""Words that their object parts: 上了那趟火车 is 上车, "turn the heating down" is "turn down"."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.opposites import listed_chinese, phrase_lengths
from transcheck.model import Text, TokenKind

_REACH = 5
"""Words between a Chinese verb and its object: 戒了抽了十年的烟."""
_NO_VERBS = frozenset("在有是到不没无把被给")
"""What begins a word of an opposition (在场, 有效) and says something else by itself."""
_ASPECTS = frozenset("了过着")
_LONGEST_OBJECT = 3
"""Characters of a word that ends in the object: 出租车."""
_PARTICLES = frozenset("on off up down in out away back over".split())
_PHRASE = 3
"""Words of an English object at most that stands before the particle: "my old coat"."""
_NO_OBJECT = frozenset(
    "in on at to of for with from by about into onto and or but that which who when if as than not is are was were be "
    "i we he she they".split()
)
_BEHIND_A_PARTICLE = frozenset(
    "and or but so when while before after because if until till as at in for to by with again today tomorrow tonight "
    "yesterday now early late last this next every once twice straight right immediately then too".split()
)
"""Words before which "on" and the like end a verb: what "the" follows ("put it on the table") says where."""


def parted_word(text: Text, index: int) -> tuple[str, int] | None:
    """The word of an opposition that begins with a token of a Chinese text and is more than that, and where it ends.

    It was cut (站 | 起来), or the token is the verb of a two-character word, and its object follows.
    """
    word = text.tokens[index].norm
    whole = "".join(token.norm for token in text.tokens[index : index + 2])
    if whole in listed_chinese() and whole != word:
        return whole, index + 2
    if word[1:2] in _ASPECTS and len(word) > 2:  # 关了灯 as one word
        return next(((each, index + 1) for each in (word[0] + word[2:], word[0]) if each in listed_chinese()), None)
    objects = _objects().get(word)
    if objects is None:
        return None
    for place in range(index + 1, min(index + 2 + _REACH, len(text.tokens))):
        token = text.tokens[place]
        if token.kind is TokenKind.PUNCTUATION:
            return None
        if token.norm[-1:] in objects and len(token.norm) <= _LONGEST_OBJECT:
            return word + token.norm[-1], place + 1
    return None


@lru_cache(maxsize=1)
def _objects() -> dict[str, set[str]]:
    """By verb of one character the objects of one with which it is a word of an opposition."""
    found: dict[str, set[str]] = defaultdict(set)
    for word in listed_chinese():
        is_verb = any(each.startswith("to ") for each in load_dictionary().definitions(word))
        if len(word) == 2 and is_verb and word[0] not in _NO_VERBS:
            found[word[0]].add(word[1])
    return found


def parted_phrase(text: Text, index: int, form: str) -> tuple[str, int] | None:
    """The verb with a particle (joined by _) that begins in an English text with ``form``, and where it ends."""
    if 2 not in phrase_lengths(form):
        return None
    tokens = text.tokens
    for place in range(index + 1, min(index + 2 + _PHRASE, len(tokens))):
        word = tokens[place].norm
        if word in _PARTICLES and place > index + 1 and _ends_a_verb(text, place):
            return f"{form}_{word}", place + 1
        if tokens[place].kind is TokenKind.PUNCTUATION or word in _NO_OBJECT:
            return None
    return None


def _ends_a_verb(text: Text, place: int) -> bool:
    if place + 1 == len(text.tokens):
        return True
    after = text.tokens[place + 1]
    return after.kind is TokenKind.PUNCTUATION or after.norm in _BEHIND_A_PARTICLE or after.norm.endswith("ly")
