"""The translation speaks of a man, a woman or people of whom the source says nothing.

A he, she or 他们 of the translation needs somebody in the source: a pronoun, a name, a word for a person or an animal.
Where the source names nobody at all, somebody has been put in. A row with context is left alone, since who is meant may
stand there.

In Chinese: 译文里的“他”“她”在原文中没有任何依据。

Why it matters: a man or a woman appears whom nobody mentioned, and readers hold them answerable.

Flagged:
    []房间很干净，就是有点小。
    → [Her] room is very clean, just a bit small.
    昨天[]去了一趟医院。
    → [He] went to the hospital yesterday.
    The window was left open all night.
    → [她]整晚都开着窗。
Clean:
    司机说要晚到半个小时。
    → The driver says he'll be half an hour late.
    昨天加班到十点，累死了。
    → I worked until ten last night and I'm exhausted.
    Tom broke the window and ran away.
    → 汤姆打破了窗户，然后他就跑了。
Known false alarms: a subject that the Chinese leaves out and an earlier comment names.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check, is_content
from transcheck.checks.glossing import cite
from transcheck.lexicon.beings import is_body, is_person, may_be_name
from transcheck.lexicon.names import is_known_name, is_ordinary_word
from transcheck.model import CHINESE, ENGLISH, Flag, Severity, Text, Token, TokenKind


class PronounWithoutSource(Check):
    """See the module's docstring."""

    name = "pronoun-without-source"
    category = "accuracy/addition"
    severity = Severity.MINOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for the first such pronoun of a translation whose source names nobody."""
        target, pronouns = bitext.target, _CHINESE if bitext.target.language == CHINESE else _ENGLISH
        found = next((index for index, token in enumerate(target.tokens) if token.norm in pronouns), None)
        if found is None or bitext.pair.context:
            return
        several = target.tokens[found].norm in _SEVERAL
        if _names_somebody(bitext.source, bodies=several) or _names_somebody(target, pronouns, bodies=several):
            return
        span = target.tokens[found].span
        message = f"the source names nobody that {cite(target, span)} could be"
        place = bitext.place_of(target, found, found + 1)
        yield self.flag(bitext, target, [span], [place], message, confidence=0.6)


def _names_somebody(text: Text, passed_over: frozenset[str] = frozenset(), *, bodies: bool) -> bool:
    """Whether the text has a word for somebody other than its speaker, beside the pronouns ``passed_over``.

    ``bodies`` says whether a firm or the police would do.
    """
    openings = {first for first, _ in text.sentences}
    for index, token in enumerate(text.tokens):
        norm = token.norm
        if norm in passed_over or token.kind is not TokenKind.WORD:
            continue
        if text.language == CHINESE:
            if norm not in _SPEAKERS and (_may_be_person(norm) or (bodies and is_body(norm))):
                return True
        elif _may_be_somebody(token, opens=index in openings) or (bodies and norm in _ENGLISH_BODIES):
            return True
    return False


def _may_be_person(word: str) -> bool:
    return is_person(word) or may_be_name(word) or any(somebody in word for somebody in _ANYBODY)


def _may_be_somebody(token: Token, *, opens: bool) -> bool:
    """Whether an English word is a pronoun of the third person, a word for people, or may be a name."""
    if token.norm in _SOMEBODY or (is_content(token, ENGLISH) and token.norm.endswith(_ENDINGS)):
        return True
    if not token.text[0].isupper() or token.norm == "i":
        return False
    if opens:  # where any word is written with a capital
        return is_content(token, ENGLISH) and (is_known_name(token.text) or not is_ordinary_word(token.norm))
    return token.norm not in _ENGLISH


_ENGLISH = frozenset("he she him her his hers himself herself".split())
_CHINESE = frozenset("他 她 他们 她们 佢".split())
_SEVERAL = frozenset(("他们", "她们"))
_SPEAKERS = frozenset("我 你 您 我们 你们 咱们 俺".split())
_ANYBODY = tuple("他 她 佢 它 其 人 谁 者 家伙 鬼".split())
_SOMEBODY = frozenset(
    "he she him her his hers himself herself they them their theirs themselves 'em em it its itself one ones who whose "
    "whom someone somebody anyone anybody everyone everybody nobody people person folk folks guy man men woman women "
    "lady gentleman boy girl child children kid kids baby mother father mom mum dad parent parents wife husband son "
    "daughter brother sister aunt uncle cousin family couple friend guest boss staff crew thief nurse chief king queen "
    "prince patient student client citizen tenant dog cat horse bird animal god devil soul fellow dude bitch "
    "bastard".split()
)
_ENGLISH_BODIES = frozenset(
    "team police army company firm government party club band court bank school hospital committee council "
    "ministry union office department".split()
)
_ENDINGS = tuple("er ers or ors ist ists ian ians eer eers man men woman women person".split())
