"""What something is done to, told as the one who does it: 检查课本的价格, "the price that checks the textbook".

What a Chinese verb has behind it, with 的 between, is what it is done to or the one who does it (检查课本的老师), and
only the sense of the words tells. A price does nothing of the kind; and 修理桌子的木匠 is no carpenter who is
repaired, since what is done to things alone is done to the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.checks.base import Bitext
from transcheck.checks.noun_phrases import noun_at, word_at
from transcheck.lexicon.beings import is_being, is_person
from transcheck.lexicon.doing import can_do, is_done_to_things, is_lifeless, is_thing
from transcheck.lexicon.lemmas import base_form
from transcheck.model import Text, TokenKind


@dataclass(frozen=True, slots=True)
class Turned:
    """Token numbers: of the Chinese verb and the noun behind it, and of their English counterparts."""

    verb: int
    noun: int
    english_verb: int
    english_noun: int
    does: bool
    """Whether the translation or source in English has it do what is done to it; else it is the other way about."""


def turned_doers(bitext: Bitext) -> Iterator[Turned]:
    """Each thing that is said in English to do what only the living do, and each person that something is done to
    that is done to things, where the Chinese has it the other way about."""
    chinese, english = bitext.chinese, bitext.english
    if "的" not in chinese.norms:
        return
    for verb in range(len(english.tokens)):
        form = _base(english, verb)
        subjects = _subjects(english, verb)
        unable = not any(can_do(english.tokens[noun].lemma, form) or _may_live(bitext, noun) for noun in subjects)
        found = [(True, noun) for noun in subjects if unable]
        if is_done_to_things(form):
            found += [(False, noun) for noun in _objects(english, verb)]
        for does, noun in found:
            pairs = (
                (done, thing)
                for done in bitext.counterparts(english, verb)
                for thing in bitext.counterparts(english, noun)
                if _reaches(chinese, done, thing)
            )
            for done, thing in pairs:
                norm = chinese.tokens[thing].norm
                if is_lifeless(norm, english.tokens[noun].lemma) if does else is_person(norm):
                    yield Turned(done, thing, verb, noun, does)
                    break


def _may_live(bitext: Bitext, noun: int) -> bool:
    """Whether an English noun stands for a being, or for nobody knows what."""
    words = [bitext.chinese.tokens[place].norm for place in bitext.counterparts(bitext.english, noun)]
    return any(map(is_being, words)) or not (words or is_thing(bitext.english.tokens[noun].lemma))


def _reaches(text: Text, verb: int, noun: int) -> bool:
    """Whether the noun comes after the verb and a 的 in one clause, or after 的是, and is no part of what follows."""
    between = text.norms[verb + 1 : noun]
    marks = any(token.kind is TokenKind.PUNCTUATION for token in text.tokens[verb + 1 : noun])
    cleft = between[:2] == ("的", "是")
    return (cleft or between.count("的") == 1) and not marks and word_at(text, noun + 1) != "的"


_RELATIVE = ("who", "which", "that")
_BETWEEN = frozenset("also still just always often never only really has have had can could will would may".split())


def _base(text: Text, verb: int) -> str:
    """The verb that a word may be a form of: of "harvesting", which is a noun as well, too."""
    token = text.tokens[verb]
    return base_form(token.lemma[:-3]) if token.lemma.endswith("ing") else token.lemma


def _before(text: Text, verb: int) -> int:
    """The nearest token before a verb that is no adverb and no auxiliary but "be"."""
    place = verb - 1
    while place > 0 and (text.tokens[place].norm in _BETWEEN or text.tokens[place].norm.endswith("ly")):
        place -= 1
    return place


def _subjects(text: Text, verb: int) -> list[int]:
    """What a verb in the active has for its subject, last words of noun phrases: "the sofa that chooses", "a piece of
    marble is carving"."""
    word, place = text.tokens[verb], _before(text, verb)
    running = word.norm.endswith("ing")
    if word.kind is not TokenKind.WORD or place < 0:
        return []
    is_being = text.tokens[place].lemma == "be"
    if is_being and not running:
        return []
    place -= is_being
    if word_at(text, place) in _RELATIVE:
        if word.norm != word.lemma and word_at(text, verb + 2) in _DETERMINERS and noun_at(text, verb, 1):
            return []  # it is a noun and its verb follows: "the way that plants send their message"
        place -= 1
    elif not is_being:
        if word.norm == "like" or not _goes_on(text, verb + 1, running):
            return []  # a noun or "like"
        if word.lemma.endswith("ing") and not _begins(text, place):
            return []  # a noun too: "the duration of learning units"
    return _ending_at(text, place)


def _begins(text: Text, place: int) -> bool:
    """Whether a sentence begins with the noun phrase that ends at a token: "Drawers opening the lock"."""
    noun = noun_at(text, place + 1, -1)
    before = noun[0] - 1 if noun else -1
    return noun is not None and (before < 0 or (before == 0 and word_at(text, 0) in _DETERMINERS))


def _goes_on(text: Text, index: int, running: bool) -> bool:
    """Whether an object begins at a token: what stands before it is a verb in the active."""
    after = word_at(text, index)
    return after in _DETERMINERS or (running and (after == "to" or after.endswith("s")))


def _objects(text: Text, verb: int) -> list[int]:
    """The last word of what a verb in the active has for its object, or one in the passive for its subject."""
    place = _before(text, verb)
    if place > 0 and text.tokens[place].lemma == "be" and not text.tokens[verb].norm.endswith("ing"):
        return _ending_at(text, place - 1)
    found = noun_at(text, verb, 1)
    return [found[1] - 1] if found else []


def _ending_at(text: Text, place: int) -> list[int]:
    """Last words of the noun phrase that ends at a token, and of those that it describes: "fruit in the orchard"."""
    found: list[int] = []
    while len(found) < _PHRASES and (noun := noun_at(text, place + 1, -1)) and noun[1] == place + 1:
        found.append(place)
        place = noun[0] - 1
        while word_at(text, place) in _DETERMINERS:
            place -= 1
        if word_at(text, place) not in _PREPOSITIONS:
            break
        place -= 1
    return found


_PHRASES = 5
"""Noun phrases of one subject that are looked at."""
_DETERMINERS = frozenset("the a an it them this that these those his her its their my our your next last".split())
_PREPOSITIONS = ("of", "in", "on", "at", "from", "for", "with")
