"""Who does something and whom it is done to have changed places.

The two are people, animals, bodies of people or names. They stand before and after an aligned verb, in an active clause
(also with 把) or in a passive one that names who does it (被, 叫, 让, "by"). It is flagged where each of the two is
aligned to the other's place. Verbs that may be said from either end (结婚, 借, marry, borrow) do not count. The
two parties of a loan, a sale, a lesson, a visit, a request or a consent are compared whichever of them it is told from:
我借给他 and "he borrowed from me" agree. A verb may not become passive or active with the same object, what is said of
two things may not change places between them, the one who wins ("beat") may not lose to the same (输给), nothing may go
back to where it comes from (从北京到上海, "from Shanghai to Beijing"), and who gets something may not have it already.

In Chinese: 施事和受事颠倒了，谁对谁做了什么说反了。

Why it matters: the victim becomes the culprit, and the sentence still reads well.

Flagged:
    [狗]把[孩子]咬伤了。
    → The [child] bit the [dog].
    [医生]救了那个[司机]。
    → The [doctor] was saved by the [driver].
    The [cat] killed the [snake].
    → [猫]被[蛇]咬死了。
    [我]借给[他]的相机还没还。
    → I haven't returned the camera [he] lent [me].
    去年[出口]增加，[进口]减少。
    → Last year [imports] increased and [exports] decreased.
    [爸爸]做饭，[妈妈]洗碗。
    → [Mum] cooks and [Dad] does the dishes.
    从[北京]到[上海]的火车晚点了。
    → The train from [Shanghai] to [Beijing] is late.
    学生送了[老师礼物]。
    → The pupils sent the [teacher's gifts].
Clean:
    狗把孩子咬伤了。
    → The child was bitten by the dog.
    小王被老板骂了一顿。
    → The boss gave Xiao Wang a scolding.
    The tourist was robbed by a taxi driver.
    → 一名出租车司机抢劫了游客。
Known false alarms: a verb that says the same from the other end, such as fear and frighten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from transcheck.checks.base import Bitext, Check, is_content
from transcheck.checks.contests import turned_contests
from transcheck.checks.crossed_pairs import crossed_pairs
from transcheck.checks.crossed_things import crossed_things
from transcheck.checks.glossing import cite, quote
from transcheck.checks.noun_phrases import (
    REACH,
    STOPS,
    Roles,
    being_after,
    being_before,
    is_called,
    noun_at,
    places_of,
    word_at,
)
from transcheck.checks.parties import exchanged_parties
from transcheck.checks.recipients import turned_recipients
from transcheck.checks.turned_doers import Turned, turned_doers
from transcheck.checks.turned_voices import turned_voices
from transcheck.checks.ways import turned_ends, turned_ways
from transcheck.lexicon.beings import is_being
from transcheck.lexicon.opposites import are_opposites
from transcheck.model import CHINESE, ENGLISH, Flag, Severity, Span, Text, TokenKind

_DONE = "in the source {agent} does it to {patient}, in the translation {other} is who does it"


class RoleSwapped(Check):
    """See the module's docstring."""

    name = "role-swapped"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each aligned verb whose agent and patient are each other's on the other side."""
        chinese, english = bitext.chinese, bitext.english
        told = False
        # Two beings in a Chinese text are rare, and so are beings on both sides of a verb: they are sought first.
        for verb in range(1, len(english.tokens) - 1) if _has_two_beings(chinese) else ():
            places = bitext.counterparts(english, verb) or _left_over(bitext, verb)
            for of_english, of_chinese in ((_in_english, _in_chinese), (_towards_in_english, _towards_in_chinese)):
                roles = [(place, here) for place in places if (here := of_chinese(chinese, place))]
                there = of_english(english, verb) if roles else None
                if there is None:
                    continue
                fitting = (here for place, here in roles if not _is_converse(bitext, place, verb))
                here = next((here for here in fitting if _crossed(bitext, here, there)), None)
                if here is not None:
                    told = True
                    yield self._flag(bitext, here, there)
                    break
        for here, there in (*exchanged_parties(bitext), *turned_voices(bitext)):
            told = True
            yield self._flag(bitext, here, there)
        for mine, theirs in () if told else turned_contests(bitext):
            message = f"{cite(bitext.source, mine)} is rendered {cite(bitext.target, theirs)}: another one wins"
            yield self.flag(bitext, bitext.source, [mine], [theirs], message, confidence=0.85)
        # One exchange crosses both what is said and of whom, so that its first pair tells it.
        for here, there in list(crossed_pairs(bitext)) or islice(crossed_things(bitext), 1):
            yield self._flag(bitext, here, there, "what is said of {agent} and what of {patient} have changed places")
        for turned in turned_doers(bitext):
            yield self._turned(bitext, turned)
        for taken, owned in turned_recipients(bitext):
            message = f"{cite(bitext.chinese, taken)}: who gets it in the Chinese has it in the English already"
            yield self.flag(bitext, bitext.chinese, [taken], [owned], message, confidence=0.75)
        for way, back in turned_ways(bitext):
            spans = [bitext.source.span_of(*span) for span in (way.start, way.end)]
            others = [bitext.target.span_of(*span) for span in (back.start, back.end)]
            start, end, other = (
                quote(text.raw[slice(*span)])
                for text, span in ((bitext.source, spans[0]), (bitext.source, spans[1]), (bitext.target, others[0]))
            )
            message = f"in the source it goes from {start} to {end}, in the translation from {other}"
            yield self.flag(bitext, bitext.source, spans, others, message, confidence=0.85)
        for come, gone in turned_ends(bitext):
            said = cite(bitext.chinese, come), cite(bitext.english, gone)
            source, target = said if bitext.from_chinese else said[::-1]
            message = f"{source} is rendered {target}: it goes the other way"
            yield self.flag(bitext, bitext.chinese, [come], [gone], message, confidence=0.8)

    def _turned(self, bitext: Bitext, turned: Turned) -> Flag:
        chinese, english = bitext.chinese, bitext.english
        here = [chinese.tokens[index].span for index in (turned.verb, turned.noun)]
        there = [english.tokens[index].span for index in (turned.english_verb, turned.english_noun)]
        does, suffers = "does it", "has it done to it"
        message = f"{cite(chinese, here[1])} {suffers if turned.does else does} in the Chinese, and " + (
            f"{cite(english, there[1])} {does if turned.does else suffers} in the English"
        )
        return self.flag(bitext, chinese, here, there, message, confidence=0.8)

    def _flag(self, bitext: Bitext, chinese: Roles, english: Roles, message: str = _DONE) -> Flag:
        said, rendered = (chinese, english) if bitext.from_chinese else (english, chinese)
        source, target = bitext.source, bitext.target
        spans = [source.span_of(*span) for span in (said.agent, said.patient)]
        others = [target.span_of(*span) for span in (rendered.agent, rendered.patient)]
        agent, patient, other = (
            quote(text.raw[slice(*span)])
            for text, span in ((source, spans[0]), (source, spans[1]), (target, others[0]))
        )
        said_of = message.format(agent=agent, patient=patient, other=other)
        return self.flag(bitext, source, spans, others, said_of, confidence=0.8)


def _has_two_beings(chinese: Text) -> bool:
    beings = (is_being(token.norm) or is_called(chinese, index) for index, token in enumerate(chinese.tokens))
    return sum(islice(filter(None, beings), 2)) == 2


def _crossed(bitext: Bitext, here: Roles, there: Roles) -> bool:
    agent, patient = (
        {place for index in range(*span) for place in places_of(bitext, index)} for span in (here.agent, here.patient)
    )
    doing, suffering = set(range(*there.agent)), set(range(*there.patient))
    if agent & doing or patient & suffering:
        return False
    if agent & suffering:
        return bool(patient & doing) or not (patient or _is_linked(bitext, there.agent))
    return bool(patient & doing) and not (agent or _is_linked(bitext, there.patient))


def _is_linked(bitext: Bitext, english: Span) -> bool:
    """True if any of some English words has a counterpart."""
    return any(bitext.counterparts(bitext.english, place) for place in range(*english))


def _is_converse(bitext: Bitext, chinese: int, english: int) -> bool:
    """True for 买 and "sell", which say the same from either end."""
    return are_opposites(bitext.chinese.tokens[chinese].norm, bitext.english.tokens[english].lemma)


def _left_over(bitext: Bitext, noun: int) -> list[int]:
    """The one Chinese word without a counterpart, which may be the ``noun`` that somebody gives somebody."""
    alone = _alone(bitext) if _given(bitext.english, noun) else []
    return alone if len(alone) == 1 else []


@lru_cache(maxsize=4)
def _alone(bitext: Bitext) -> list[int]:
    """The Chinese words of content, of more than one character, that have no counterpart."""
    chinese = bitext.chinese
    return [
        index
        for index, token in enumerate(chinese.tokens)
        if len(token.norm) > 1 and is_content(token, CHINESE) and not bitext.counterparts(chinese, index)
    ]


def _towards_in_chinese(text: Text, verb: int) -> Roles | None:
    """The roles about ``verb`` where 向, 对 or 给 brings in whom it is done to: 美国对中国加征关税, 输给."""
    before = being_before(text, verb)
    if before is not None and word_at(text, before - 1) in _TOWARDS:
        agent = being_before(text, before - 1)
        return None if agent is None else Roles((agent, agent + 1), (before, before + 1))
    if text.tokens[verb].norm.endswith("给") and before is not None:
        after = being_after(text, verb)
        return None if after is None else Roles((before, before + 1), (after, after + 1))
    return None


def _towards_in_english(text: Text, verb: int) -> Roles | None:
    """The roles about ``verb`` where "to", "on" or "against" brings in whom it is done to."""
    tokens = text.tokens
    if not is_content(tokens[verb], ENGLISH) or tokens[verb - 1].lemma in ("be", "get") or tokens[verb].norm in STOPS:
        return None
    preposition = next((i for i in range(verb + 1, verb + REACH) if word_at(text, i) in _TOWARDS_ENGLISH), None)
    agent, patient = noun_at(text, verb, -1), noun_at(text, preposition, 1) if preposition else None
    return Roles(agent, patient) if agent and patient else None


_TOWARDS, _TOWARDS_ENGLISH = ("向", "对", "给"), ("to", "on", "against")


def _in_chinese(text: Text, verb: int) -> Roles | None:
    """The roles about ``verb``: agent 把 patient verb, patient 被 agent verb, or agent verb patient."""
    words = text.norms
    compound = verb > 0 and len(words[verb - 1]) == 1 and is_content(text.tokens[verb - 1], CHINESE)
    before = being_before(text, verb)
    if before is None and compound:
        before = being_before(text, verb - 1)  # 咬 in 咬死
    if before is None:
        return None
    word = words[before - 1] if before else ""
    if word in _DISPOSAL or word in _PASSIVE:
        first = being_before(text, before - 1)
        if first is None or (word in _COLLOQUIAL and not _is_suffered(text, verb)):
            return None
        roles = (first, before) if word in _DISPOSAL else (before, first)
    else:
        after = being_after(text, verb)
        if after is None or word_at(text, after + 1) == "的":
            return None
        roles = (before, after)
    return Roles(*((role - is_called(text, role), role + 1) for role in roles))


def _is_suffered(text: Text, verb: int) -> bool:
    """True for 给狗咬了: with 给, 叫 or 让 a passive is told by what follows the verb, which is no object.

    给她讲了一个故事 has one, and so has 给她打电话了 within the verb: they give, and nobody is told.
    """
    after = text.tokens[verb + 1 : verb + 1 + REACH]
    rest = "".join("," if token.kind is TokenKind.PUNCTUATION else token.norm for token in after)
    return _SUFFERED.match(rest) is not None and not text.tokens[verb].norm.endswith(_OBJECTS)


_SUFFERED = re.compile("[了过得](?:(?:一|几|好几)[顿下口脚通次拳刀])?(?:[吗吧呢啊呀的]*(?:,|$)|[很好不])")
"""What follows the verb: how often or how, but no object."""
_OBJECTS = ("话", "信", "件", "钱", "菜", "饭", "书", "课", "歌", "礼", "招呼", "忙")
"""What verbs that give something to somebody end in: 打电话, 写信, 做饭."""


def _in_english(text: Text, verb: int) -> Roles | None:
    """The roles about ``verb``, in the active or in a passive with "by"."""
    tokens = text.tokens
    if not is_content(tokens[verb], ENGLISH) or tokens[verb].lemma in _EITHER_END or tokens[verb].norm in STOPS:
        return None
    giving = _given(text, verb)
    if giving:
        return giving
    auxiliary = verb - 1
    while auxiliary > 0 and tokens[auxiliary].norm.endswith("ly"):
        auxiliary -= 1
    if tokens[auxiliary].lemma in ("be", "get") and not tokens[verb].norm.endswith("ing"):
        by = next((index for index in range(verb + 1, verb + REACH) if word_at(text, index) == "by"), None)
        patient, agent = noun_at(text, auxiliary, -1), noun_at(text, by, 1) if by else None
    else:
        first = verb
        while first > 0 and tokens[first - 1].norm in _ADVERBS:
            first -= 1
        running = tokens[verb].norm.endswith("ing") and tokens[first - 1].lemma == "be"
        agent = _singled_out(text, first - 1) or noun_at(text, first - running, -1)
        patient = noun_at(text, verb, 1)
    return Roles(agent, patient) if agent and patient else None


def _singled_out(text: Text, who: int) -> Span | None:
    """Whom "it was X who" and "X is the one who" single out."""
    if word_at(text, who) not in ("who", "that"):
        return None
    if (word_at(text, who - 2), word_at(text, who - 1)) == ("the", "one") and text.tokens[who - 3].lemma == "be":
        return noun_at(text, who - 3, -1)
    named = noun_at(text, who, -1)
    opening = [token.lemma for token in text.tokens[max(0, named[0] - _OPENING) : named[0]]] if named else []
    return named if "it" in opening and "be" in opening else None


_OPENING = 3
"""Words of "it was the" before whom it singles out."""


def _given(text: Text, noun: int) -> Roles | None:
    """The roles about a ``noun`` that somebody gives somebody: "he gave the boss a scolding"."""
    if word_at(text, noun - 1) not in ("a", "an"):
        return None
    give = next((i for i in range(noun - 2, max(-1, noun - REACH), -1) if text.tokens[i].lemma == "give"), None)
    if give is None:
        return None
    agent, patient = noun_at(text, give, -1), noun_at(text, give, 1)
    return Roles(agent, patient) if agent and patient and patient[1] < noun else None


_ADVERBS = frozenset("still just even never ever only soon already also then once".split())
"""What may stand between the agent and the verb."""
_DISPOSAL = ("把", "将")
_COLLOQUIAL = ("叫", "让", "给")
_PASSIVE = ("被", "遭", *_COLLOQUIAL)
_EITHER_END = frozenset(
    "be become have get give take make let do go come marry meet match equal resemble join accompany follow precede "
    "borrow lend rent lease lose win receive contain include involve mean show see need want like please "
    "fear frighten scare surprise impress worry interest cause concern connect link combine mix compare contact touch "
    "encounter cross face border differ replace rely depend lack cost learn inherit belong own possess suit fit "
    "deserve thank represent lead help disappoint annoy anger amuse bore confuse embarrass shock upset satisfy excite "
    "disgust fascinate puzzle comfort bother please delight irritate astonish amaze".split()
)
"""Verbs that say little themselves, and those whose two sides may be told from either end (你让我失望)."""
