"""A passive told as an active with the same verb, or the other way: the one who does it has become the object.

被邻居救出 and "rescued a neighbour", 救了邻居 and "rescued by a neighbour", 被误认 and "mistook somebody". The other of
the two need not be named, so the verb must be the one that the dictionary explains the Chinese one by.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.noun_phrases import REACH, Roles, being_after, being_before, noun_at, places_of, word_at
from transcheck.lexicon.beings import is_being, is_deed
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.polarity import defines
from transcheck.model import CHINESE, Span, Text, TokenKind


def turned_voices(bitext: Bitext) -> Iterator[tuple[Roles, Roles]]:
    """Who does it to whom, in the Chinese and in the English."""
    chinese = bitext.chinese
    by = any(token.norm == "by" for token in bitext.english.tokens)
    for index in range(len(chinese.tokens) - 1):
        passive = chinese.tokens[index].norm in ("被", "遭")
        if not passive and not by:
            continue
        found = _passive(bitext, index) if passive else _active(bitext, index)
        if found is not None:
            yield found


def _passive(bitext: Bitext, index: int) -> tuple[Roles, Roles] | None:
    """X 被 Y V, where the English has Y for its object; 被 V, where it has somebody."""
    chinese, english = bitext.chinese, bitext.english
    agent = index + 1 if is_being(chinese.tokens[index + 1].norm) else None
    if agent is not None and word_at(chinese, agent + 1) == "的":
        return None
    for place in range(index + 1 + (agent is not None), min(len(chinese.tokens), index + 2 + REACH)):
        if chinese.tokens[place].kind is TokenKind.PUNCTUATION:
            return None
        verb = _verb(bitext, place, unknown=agent is None)
        if verb is None:
            continue
        patient = noun_at(english, verb, 1)
        subject = noun_at(english, verb, -1)
        if patient is None or _is_passive(english, verb) or word_at(english, verb + 1) == "by":
            return None
        if agent is None:
            is_object = place == index + 1 and _is_anybody(bitext, verb)
        else:
            is_object = not set(range(*patient)).isdisjoint(places_of(bitext, agent))
        if not is_object:
            return None
        suffering = being_before(chinese, index)
        doing = index if agent is None else agent
        here = Roles((doing, doing + 1), (doing, doing + 1) if suffering is None else (suffering, suffering + 1))
        return here, Roles(subject or (verb, verb + 1), patient)
    return None


def _active(bitext: Bitext, index: int) -> tuple[Roles, Roles] | None:
    """X V Y, where the English has "V by Y"."""
    chinese, english = bitext.chinese, bitext.english
    if len(chinese.tokens[index].norm) < _LONG and word_at(chinese, index + 1) not in ("了", "过"):
        return None
    verb = _verb(bitext, index)
    if verb is None or not _is_passive(english, verb) or word_at(english, verb + 1) != "by":
        return None
    agent, patient = being_before(chinese, index), being_after(chinese, index)
    if agent is None or patient is None or word_at(chinese, patient + 1) == "的":
        return None
    if word_at(chinese, agent - 1) in ("被", "遭", "由", "受", "让", "叫", "给", "把", "将"):
        return None
    by = noun_at(english, verb + 1, 1)
    if by is None or set(range(*by)).isdisjoint(places_of(bitext, patient)):
        return None
    suffering: Span = noun_at(english, verb - 1, -1) or (verb, verb + 1)
    return Roles((agent, agent + 1), (patient, patient + 1)), Roles(by, suffering)


_LONG = 2


def _verb(bitext: Bitext, index: int, *, unknown: bool = False) -> int | None:
    """The one English word that a Chinese verb is linked to, if the dictionary says so too, or knows nothing of it."""
    chinese, english = bitext.chinese, bitext.english
    places = bitext.counterparts(chinese, index)
    word = chinese.tokens[index].norm
    if len(places) != 1 or not is_content(chinese.tokens[index], CHINESE):
        return None
    if unknown and not any(True for _ in load_dictionary().definitions(word)):
        return places[0]
    return places[0] if is_deed(word) and defines(word, english.tokens[places[0]].lemma) else None


def _is_passive(text: Text, verb: int) -> bool:
    """Whether a form of "be" or "get" stands before the verb, with adverbs between at most."""
    place = verb - 1
    while place > 0 and (text.tokens[place].norm.endswith("ly") or text.tokens[place].norm in _ADVERBS):
        place -= 1
    return place >= 0 and text.tokens[place].lemma in ("be", "get") and not text.tokens[verb].norm.endswith("ing")


_ADVERBS = frozenset("already also just once even not n't never almost nearly later then".split())


def _is_anybody(bitext: Bitext, verb: int) -> bool:
    """Whether the object of the English verb is somebody of whom the Chinese knows nothing."""
    named = any("人" in token.norm or "谁" in token.norm for token in bitext.chinese.tokens)
    return not named and word_at(bitext.english, verb + 1) in ("somebody", "someone", "anybody", "anyone", "others")
