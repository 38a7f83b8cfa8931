"""What only the living do, and what is done to things alone: a price does not inspect, and nobody repairs a tourist.

``data/deliberate.txt`` lists English verbs by who can be said to do it, and to what, nouns for what something has (its
price, its cause) or for things of many kinds, and nouns for things that are said to do what people do: firms, reports,
machines.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from transcheck.lexicon.beings import is_being
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.measure_words import listed_with
from transcheck.lexicon.names import is_chinese_name
from transcheck.lexicon.things import kinds_of

_FILE = Path(__file__).parent / "data" / "deliberate.txt"
_ALIVE = frozenset(("animal", "person", "plant", "work"))
_MINDLESS = frozenset(("food", "object", "substance"))
"""Kinds of things (see ``things``) that live or speak for somebody, and those that neither think nor measure."""
_OF_THINGS = frozenset("把张件本块篇首幅座间根颗粒枚瓶杯台部项份场套片栋所辆艘架双碗盘盒袋节门盏扇面顶副")
"""Measure words that count nothing that is alive."""


@lru_cache(maxsize=1)
def _classes() -> dict[str, frozenset[str]]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    parts = (line.partition(": ") for line in lines if not line.startswith("#"))
    return {name: frozenset(words.split()) for name, _, words in parts}


def _is_listed(lemma: str) -> bool:
    """Whether an English noun is listed as what something has (its price, its cause), or as a thing of many kinds."""
    return lemma in _classes()["attributes"] or lemma in _classes()["things"]


def can_do(lemma: str, verb: str) -> bool:
    """Whether a thing of this English name may be said to do what a verb says; what is alive is not asked about."""
    classes = _classes()
    if lemma in classes["acting"]:
        return True
    mindless = _is_listed(lemma) or not kinds_of(lemma).isdisjoint(_MINDLESS)
    return verb not in classes["living"] and not (mindless and verb in classes["minded"])


def is_done_to_things(verb: str) -> bool:
    """Whether nobody has it done to them, but for figures of speech: people are not repaired, nor eaten."""
    return verb in _classes()["to-things"]


def is_thing(lemma: str) -> bool:
    """Whether an English noun is known to name what something has, or a thing."""
    kinds = kinds_of(lemma)
    return _is_listed(lemma) or bool(kinds and kinds.isdisjoint(_ALIVE))


@lru_cache(maxsize=16384)
def is_lifeless(noun: str, lemma: str) -> bool:
    """Whether a simplified Chinese noun and its English counterpart are known to name a thing."""
    if is_being(noun) or is_chinese_name(noun) or not any(True for _ in load_dictionary().definitions(noun)):
        return False
    return is_thing(lemma) or not _OF_THINGS.isdisjoint(listed_with(noun))
