"""The translation names a country, city or other place of which the source says nothing.

A name that a dictionary has, and that no word of the source leads to, by its meaning or its sound. Where a word such as
该国, 当地 or "its" may stand for it, nothing is said; nor of countries in Chinese, which rather names them again than
points back. "China" for readers elsewhere, of what goes without saying in Chinese, is minor.

In Chinese: 译文说出了原文没有提到的国家、城市或其他地名。

Why it matters: "in Ukraine" or "made in Vietnam" is often the very claim, and readers take the place for said.

Flagged:
    这批口罩质量很差，一拉就断。
    → The masks [from Vietnam] are poor, they snap when you pull them.
    The new stadium holds 60,000 people.
    → [成都]的新体育场能坐六万人。
Clean:
    中方希望双方早日达成协议。
    → China hopes that the two sides will soon reach an agreement.
    该国的经济连续三年下滑。
    → Vietnam's economy has been shrinking for three years.
Known false alarms: places that the reader knows from what was said before, and names of companies that are places too.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from transcheck.checks.base import Bitext, Check
from transcheck.checks.glossing import cite
from transcheck.checks.name_changed import exchanged_names
from transcheck.checks.name_pairs import Name, can_spell, unrendered_names
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.names import english_forms, is_pinyin_name, is_place
from transcheck.lexicon.pointing import PERSONAL, POINTING
from transcheck.lexicon.territories import is_territory
from transcheck.model import CHINESE, Flag, Severity, TokenKind


class NameAdded(Check):
    """See the module's docstring."""

    name = "name-added"
    category = "accuracy/addition"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each place in the translation that nothing in the source leads to."""
        if any(token.norm in _POINTING for token in bitext.source.tokens):
            return
        added = unrendered_names(bitext)[1 if bitext.from_chinese else 0]
        if not added:
            return
        exchanged = {name for names in exchanged_names(bitext) for name in names[:2]}
        for name in added:
            if not name.known or name in exchanged or _is_linked(bitext, name):
                continue
            if (
                _is_a_place(name)
                and not _is_a_kind(name)
                and not _is_in_a_word(name)
                and not _is_in_a_name(bitext, name)
                and not _leads_to_a_body(bitext, name)
            ):
                yield self.flag(
                    bitext,
                    name.text,
                    [name.span],
                    [bitext.place_of(name.text, name.first, name.last)],
                    f"{cite(name.text, name.span)} is not in the source",
                    confidence=0.7,
                    severity=Severity.MINOR if _AT_HOME.intersection(name.words) else Severity.MAJOR,
                )


_POINTING = (POINTING - PERSONAL) | frozenset(("capital", "首都", "省会", "首府"))
_AT_HOME = frozenset(("china", "chinese"))


def _is_a_place(name: Name) -> bool:
    if name.text.language == CHINESE:
        forms = english_forms(name.words[0])
        # 龙门 is a county, and a gate of the dragon: a place that may be a thing is none for sure.
        return (
            all(definition[:1].isupper() for definition in load_dictionary().definitions(name.words[0]))
            and any(map(is_place, forms))
            and not any(map(is_territory, forms))
        )
    return not is_pinyin_name(name.text.raw[slice(*name.span)]) and any(
        map(_names_a_place, (" ".join(name.words), *name.words))
    )


def _is_a_kind(name: Name) -> bool:
    """True for "Gulf" in "the Gulf of Finland", which says only what lies there."""
    following = name.text.tokens[name.last : name.last + 1]
    return len(name.words) == 1 and name.words[0] in _KINDS and any(token.norm == "of" for token in following)


_KINDS = frozenset("gulf bay sea strait straits cape isle lake mount port bight sound".split())


def _is_in_a_name(bitext: Bitext, name: Name) -> bool:
    """True for 里尔, Lille, in 维拉里尔, which a name of the English, Villarreal, is spelled as."""
    if name.text.language != CHINESE:
        return False
    around = name.text.tokens[max(0, name.first - 2) : name.last + 2]
    characters = "".join(token.norm for token in around if token.kind is TokenKind.WORD)
    capitals = (token.norm for token in bitext.english.tokens if token.text[:1].isupper())
    return any(can_spell(characters, word) for word in capitals if len(word) > 2)


def _leads_to_a_body(bitext: Bitext, name: Name) -> bool:
    """True for 伦敦 in 伦敦警察厅, "the Metropolitan Police": Chinese says of a body that has a name where it is."""
    if name.text.language != CHINESE or name.last >= len(name.text.tokens):
        return False
    english = bitext.english.tokens
    return any(
        index and english[index].text[:1].isupper() and english[index - 1].text[:1].isupper()
        for index in bitext.counterparts(name.text, name.last)
    )


def _names_a_place(english: str) -> bool:
    return is_place(english) or is_territory(english) or english in _CONTINENTS


_CONTINENTS = frozenset("europe european asia asian africa african oceania antarctica".split())


def _is_in_a_word(name: Name) -> bool:
    """True for "French toast" and "go Dutch", which have to do with no place."""
    around = name.text.tokens[max(0, name.first - 1) : name.last + 1]
    return any(f"{one.lemma} {other.lemma}" in _WORDS for one, other in pairwise(around))


_WORDS = frozenset(
    "french toast, french fry, french press, french window, french kiss, french bean, french horn, french bread, go "
    "dutch, dutch oven, dutch courage, dutch treat, panama hat, greek to, brazil nut, guinea pig, russian roulette, "
    "russian doll, turkish delight, turkish bath, swiss army, swiss roll, chinese whisper, chinese checker, indian "
    "summer, indian ink, english breakfast, english muffin, english horn, irish coffee, german shepherd, german "
    "measles, persian cat, persian rug, siamese cat, siamese twin, spanish flu, danish pastry, cuban heel, scotch "
    "tape, roman numeral, arabic numeral, venetian blind, bermuda short".split(", ")
)
"""Words that a place gave its name to."""


def _is_linked(bitext: Bitext, name: Name) -> bool:
    """True if a word of the source stands for one of its words: 绿地, Greenland."""
    links = bitext.links_of(name.text)
    return any(link.evidence != "position" for index in range(name.first, name.last) for link in links[index])
