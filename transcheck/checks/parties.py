"""The two parties of a loan, a sale, a lesson, a visit, a request or a consent, whichever of the two it is told from.

我借给他 and "he borrowed from me" say one thing, 我借给他 and "he lent me" do not: each text has a frame that says who
gives, teaches, puts up, asks or consents, and to whom, whatever its verb and its order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.noun_phrases import PERSONS, Roles, being_after, noun_at, places_of, word_at
from transcheck.checks.relations import since_mark, until_mark
from transcheck.checks.rendering import explained
from transcheck.lexicon.beings import is_being
from transcheck.lexicon.opposites import are_opposites
from transcheck.model import CHINESE, ENGLISH, Span, Text, TokenKind


@dataclass(frozen=True, slots=True)
class _Frame:
    """Who gives, hosts, asks or consents (the agent) to whom, and what kind of thing it is."""

    kind: str
    roles: Roles
    verb: int
    """The token that says so."""


def exchanged_parties(bitext: Bitext) -> Iterator[tuple[Roles, Roles]]:
    """The parties in the Chinese and in the English, where they have changed places; one frame of a kind in each."""
    mine, theirs = _frames(bitext)
    for kind in dict.fromkeys(frame.kind for frame in mine):
        here, there = ([frame for frame in frames if frame.kind == kind] for frames in (mine, theirs))
        if len(here) != 1 or len(there) != 1 or _is_opposite(bitext, here[0].verb, there[0].verb):
            continue
        if _is_exchanged(bitext, here[0].roles, there[0].roles):
            yield here[0].roles, there[0].roles


def told_by_the_other(bitext: Bitext, chinese: int, english: int) -> bool:
    """Whether two opposite verbs (借给, borrow) are about the same two, from either end."""
    here, there = _frames(bitext)
    mine = [frame for frame in here if frame.verb == chinese]
    theirs = [frame for frame in there if frame.verb == english]
    if len(mine) != 1 or len(theirs) != 1:
        return False
    agent, patient = mine[0].roles.agent, mine[0].roles.patient
    same = [
        is_same(bitext, agent, _places(bitext, agent, patient), theirs[0].roles.agent),
        is_same(bitext, patient, _places(bitext, patient, agent), theirs[0].roles.patient),
    ]
    return True in same and False not in same


@lru_cache(maxsize=4)
def _frames(bitext: Bitext) -> tuple[tuple[_Frame, ...], tuple[_Frame, ...]]:
    """Those of the Chinese and of the English text; none of the English where the Chinese has none."""
    mine = tuple(_in_chinese(bitext.chinese))
    return mine, (tuple(_in_english(bitext.english)) if mine else ())


def _is_opposite(bitext: Bitext, chinese: int, english: int) -> bool:
    """Whether the verbs are opposites (借给, borrow): then not the parties, but the verb is another."""
    return are_opposites(bitext.chinese.tokens[chinese].norm, bitext.english.tokens[english].lemma)


def _is_exchanged(bitext: Bitext, here: Roles, there: Roles) -> bool:
    """Whether one is surely the other, and nothing speaks against the rest."""
    agent, patient = _places(bitext, here.agent, here.patient), _places(bitext, here.patient, here.agent)
    crossed = [
        is_same(bitext, here.agent, agent, there.patient),
        is_same(bitext, here.patient, patient, there.agent),
    ]
    straight = [
        is_same(bitext, here.agent, agent, there.agent),
        is_same(bitext, here.patient, patient, there.patient),
    ]
    return True in crossed and False not in crossed and True not in straight


def places_of_one(bitext: Bitext, party: Span) -> set[int]:
    """Where somebody is named, of whom nobody else is to be told."""
    return set(places_of(bitext, party[0]))


def _places(bitext: Bitext, party: Span, other: Span) -> set[int]:
    """Where a party is named: where the dictionary says so, else where it is linked and the other party is not."""
    sure = set(explained(bitext, party[0]))
    return sure or set(places_of(bitext, party[0])).difference(explained(bitext, other[0]))


def is_same(bitext: Bitext, chinese: Span, places: set[int], english: Span) -> bool | None:
    """Whether the English words are about the Chinese being, which is named at ``places``; None if it is not known."""
    word = bitext.chinese.tokens[chinese[0]].norm
    word = word[0] if word[0] in PERSONS and word[1:] in _GIVING else word
    others = {bitext.english.tokens[place].norm for place in range(*english)}
    if word in PERSONS:
        if others & PERSONS[word]:
            return True
        return None if word not in _SPEAKING and others.isdisjoint(_PRONOUNS) else False
    if not places.isdisjoint(range(*english)):
        return True
    if others & _PRONOUNS:
        return None if others & _THIRD else False
    return False if places else None


_SPEAKING = ("我", "你", "我们")
_PRONOUNS = frozenset("i me we us you he him she her they them".split())
_THIRD = frozenset("he him she her they them".split())


def _in_chinese(text: Text) -> Iterator[_Frame]:
    for index in range(len(text.tokens)):
        for find in (_giving, _taking, _staying, _asking, _consenting, _blaming):
            found = find(text, index)
            if found is not None:
                kind, agent, patient = found
                yield _Frame(kind, Roles((agent, agent + 1), (patient, patient + 1)), index)
                break


def _giving(text: Text, index: int) -> tuple[str, int, int] | None:
    """X 把 N 卖给 Y, X 借给 Y, X 教 Y."""
    word = text.tokens[index].norm
    verb = word.removesuffix("给") if len(word) > 1 else word
    ends = word.endswith("给") and verb != word
    following = word_at(text, index + 1)
    kind = _GIVING.get(verb) or (_GIVING.get(verb[-1:]) if verb == word else None)
    if kind is None or not (ends or following == "给" or kind == "teach"):
        return None
    receiver = being_after(text, index + (following == "给" and not ends))
    giver = _giver(text, index, word) if receiver is not None else None
    return None if giver is None or receiver is None else (kind, giver, receiver)


def _giver(text: Text, index: int, word: str) -> int | None:
    if len(word) > 1 and word[0] in PERSONS and word[1:] in _GIVING:
        return index  # 我教 as one word
    return _subject(text, index)


_GIVING = {
    "借": "lend",
    "卖": "sell",
    "租": "rent",
    "教": "teach",
    **dict.fromkeys("送 交 递 留 让 拿 分 捐".split(), "give"),
    **dict.fromkeys("寄 发 传".split(), "send"),
    **dict.fromkeys("付 还 赔".split(), "pay"),
}
_TAKING = {
    **dict.fromkeys("借 借到 借来".split(), "lend"),
    **dict.fromkeys("买 买到 买来 买下".split(), "sell"),
    **dict.fromkeys("租 租来 租到".split(), "rent"),
    **dict.fromkeys("学 学会 学到 学过".split(), "teach"),
    **dict.fromkeys("收到 拿到 得到 拿 要".split(), "give"),
}
_FROM = ("向", "跟", "从", "找")
_CLAUSE = 60
"""Words that a clause has at most on either side of its verb; texts without marks would take long."""


def _subject(text: Text, index: int) -> int | None:
    """The nearest being before a verb within its clause, over what 把 brings in."""
    for place in range(index - 1, max(-1, index - 1 - _CLAUSE), -1):
        token = text.tokens[place]
        if token.kind is TokenKind.PUNCTUATION or token.norm in ("被", "让", "叫", "给", "由", "向", "跟", "从", "的"):
            return None
        if is_being(token.norm) and word_at(text, place - 1) not in ("把", "将", "帮", "替"):
            return place if word_at(text, place - 1) not in ("被", "让", "叫", "由", "和", "与") else None
    return None


def _taking(text: Text, index: int) -> tuple[str, int, int] | None:
    """Y 向 X 借, Y 跟 X 学."""
    if word_at(text, index) not in _FROM:
        return None
    giver = index + 1
    taker = _subject(text, index)
    if taker is None or giver >= len(text.tokens) or not is_being(text.tokens[giver].norm):
        return None
    for place in range(giver + 1, min(len(text.tokens), giver + 4)):
        if text.tokens[place].kind is TokenKind.PUNCTUATION:
            break
        if kind := _TAKING.get(text.tokens[place].norm):
            return kind, giver, taker
    return None


def _staying(text: Text, index: int) -> tuple[str, int, int] | None:
    """Y 住在 X 家."""
    if text.tokens[index].norm not in ("住", "住在", "借住", "借住在", "住到"):
        return None
    host = index + 1 + (word_at(text, index + 1) in ("在", "到"))
    guest = _subject(text, index)
    if guest is None or host + 1 >= len(text.tokens) or word_at(text, host + 1) not in ("家", "家里", "那儿", "这儿"):
        return None
    return ("stay", host, guest) if is_being(text.tokens[host].norm) or is_content(text.tokens[host], CHINESE) else None


def _asking(text: Text, index: int) -> tuple[str, int, int] | None:
    """X 要求 Y."""
    if text.tokens[index].norm not in _ASKING:
        return None
    asker, asked = _subject(text, index), index + 1
    if asker is None or asked + 1 >= len(text.tokens) or not is_being(text.tokens[asked].norm):
        return None
    if text.tokens[asked + 1].kind is TokenKind.PUNCTUATION or text.tokens[asked + 1].norm in ("的", "之"):
        return None
    return "ask", asker, asked


_ASKING = frozenset("要求 请求 敦促 催促 催 命令 恳求 呼吁 劝 希望 想让 逼 逼迫".split())


def _consenting(text: Text, index: int) -> tuple[str, int, int] | None:
    """X 未经 Y 同意."""
    if text.tokens[index].norm not in ("未经", "不经", "没经", "没经过", "未经过", "未征得", "没征得"):
        return None
    consenting = index + 1
    consent = consenting + 1 + (word_at(text, consenting + 1) in ("的", "事先"))
    if word_at(text, consent) not in _CONSENT or not is_being(text.tokens[consenting].norm):
        return None
    acting = _subject(text, index) if index and text.tokens[index - 1].kind is not TokenKind.PUNCTUATION else None
    if acting is None:
        acting = being_after(text, consent + (word_at(text, consent + 1) in ("，", ",")))
    return None if acting is None else ("consent", consenting, acting)


_CONSENT = ("同意", "许可", "允许", "批准", "授权", "准许")


def _blaming(text: Text, index: int) -> tuple[str, int, int] | None:
    """X 把 N 归咎于 Y, X 责怪 Y: what opens the clause and what ends it."""
    if text.tokens[index].norm not in _BLAMING:
        return None
    first, last = max(0, index - _CLAUSE), min(len(text.tokens), index + _CLAUSE)
    start, end = since_mark(text, first, index), until_mark(text, index, last)
    words = [place for place in range(start, end) if is_content(text.tokens[place], CHINESE)]
    if words[0] >= index or words[-1] <= index or any(word_at(text, place) == "被" for place in range(start, index)):
        return None
    return "blame", words[0], words[-1]


_BLAMING = frozenset("归咎于 归咎 怪罪于 怪罪 责怪 指责 埋怨".split())


def _in_english(text: Text) -> Iterator[_Frame]:
    for index in range(1, len(text.tokens) - 1):
        for find in _ENGLISH:
            found = find(text, index)
            if found is not None:
                kind, agent, patient = found
                yield _Frame(kind, Roles(agent, patient), index)
                break


def _giving_in_english(text: Text, index: int) -> tuple[str, Span, Span] | None:
    """ "X lent Y N", "X sold N to Y", "Y bought N from X"; passives are left out."""
    token = text.tokens[index]
    subject = _english_subject(text, index)
    if subject is None:
        return None
    learns = token.lemma == "take" and _has(text, index, _LESSONS)
    kind = "teach" if learns else _TAKERS.get(token.lemma)
    if kind is not None:
        source = _after_preposition(text, index, ("from", "off"))
        if source is not None:
            return kind, source, subject
    kind = _GIVERS.get(token.lemma)
    if kind is None:
        return None
    receiver = _after_preposition(text, index, ("to",)) or (_direct(text, index) if kind != "rent" else None)
    return None if receiver is None else (kind, subject, receiver)


_GIVERS = {
    **dict.fromkeys("lend loan".split(), "lend"),
    **dict.fromkeys("rent lease let".split(), "rent"),
    **dict.fromkeys("give hand pass donate leave".split(), "give"),
    **dict.fromkeys("send mail forward".split(), "send"),
    **dict.fromkeys("pay repay".split(), "pay"),
    "sell": "sell",
    "teach": "teach",
}
_TAKERS = {
    "borrow": "lend",
    **dict.fromkeys("buy purchase".split(), "sell"),
    **dict.fromkeys("rent lease".split(), "rent"),
    **dict.fromkeys("learn".split(), "teach"),
    **dict.fromkeys("get receive take".split(), "give"),
}
_LESSONS = frozenset(("lesson", "class", "course"))


def _has(text: Text, index: int, lemmas: frozenset[str]) -> bool:
    return any(token.lemma in lemmas for token in text.tokens[index + 1 : index + 5])


def _english_subject(text: Text, index: int) -> Span | None:
    """The noun phrase or pronoun before a verb in the active, over auxiliaries and a clause between commas."""
    tokens = text.tokens
    if tokens[index - 1].lemma == "be" and not tokens[index].norm.endswith("ing"):
        return None
    if tokens[index - 1].lemma in ("get", "to"):
        return None
    place = index - (tokens[index - 1].lemma == "be")
    if word_at(text, place - 1) == ",":
        opening = next((i for i in range(place - 2, -1, -1) if tokens[i].norm == ","), None)
        if opening is None or word_at(text, opening + 1) not in ("who", "which"):
            return None
        place = opening
    return noun_at(text, place, -1)


def _after_preposition(text: Text, index: int, prepositions: Sequence[str]) -> Span | None:
    for place in range(index + 1, min(len(text.tokens), index + 8)):
        if text.tokens[place].kind is TokenKind.PUNCTUATION or text.tokens[place].norm in ("who", "that", "which"):
            return None
        if text.tokens[place].norm in prepositions:
            return noun_after(text, place)
    return None


def noun_after(text: Text, place: int) -> Span | None:
    """The noun phrase or pronoun behind a preposition; "her" before a noun only owns it."""
    following = text.tokens[min(place + 2, len(text.tokens) - 1)]
    owning = word_at(text, place + 1) == "her" and following.kind is TokenKind.WORD and is_content(following, ENGLISH)
    return noun_at(text, place + owning, 1)


def _direct(text: Text, index: int) -> Span | None:
    """The pronoun right behind a verb of giving, or the noun phrase before what is given."""
    if word_at(text, index + 1) in ("me", "him", "us", "them", "you") or (
        word_at(text, index + 1) == "her" and not is_content(text.tokens[min(index + 2, len(text.tokens) - 1)], ENGLISH)
    ):
        return (index + 1, index + 2)
    found = noun_at(text, index, 1)
    if found is None or found[1] >= len(text.tokens):
        return None
    given = text.tokens[found[1]]
    return found if given.kind is TokenKind.NUMBER or given.norm in _DETERMINERS else None


_DETERMINERS = frozenset("a an the some his her my our your their its this that these those".split())


def _staying_in_english(text: Text, index: int) -> tuple[str, Span, Span] | None:
    """ "Y is staying with X"."""
    if text.tokens[index].lemma != "stay" or word_at(text, index + 1) != "with":
        return None
    guest, host = _english_subject(text, index), noun_at(text, index + 1, 1)
    return None if guest is None or host is None else ("stay", host, guest)


def _asking_in_english(text: Text, index: int) -> tuple[str, Span, Span] | None:
    """ "X wants Y to"."""
    if text.tokens[index].lemma not in _ASKERS:
        return None
    asker, asked = _english_subject(text, index), noun_at(text, index, 1)
    if asker is None or asked is None or word_at(text, asked[1]) != "to":
        return None
    return "ask", asker, asked


_ASKERS = frozenset("ask urge want beg request order tell demand require instruct expect press advise".split())


def _consenting_in_english(text: Text, index: int) -> tuple[str, Span, Span] | None:
    """ "X … without Y's consent", "X … without the consent of Y"."""
    if text.tokens[index].norm != "without":
        return None
    consent = next(
        (i for i in range(index + 1, min(len(text.tokens), index + 6)) if word_at(text, i) in _AGREEING), None
    )
    if consent is None:
        return None
    after = word_at(text, consent + 1) in ("of", "from")
    owner = noun_at(text, consent + 1, 1) if after else noun_at(text, consent - 1, -1)
    acting = _first_noun(text, index)
    return None if owner is None or acting is None or owner[0] < index else ("consent", owner, acting)


def _blaming_in_english(text: Text, index: int) -> tuple[str, Span, Span] | None:
    """ "X blamed Y", "X blamed N on Y"."""
    if text.tokens[index].lemma != "blame":
        return None
    blaming = _english_subject(text, index)
    blamed = _after_preposition(text, index, ("on",)) or noun_at(text, index, 1)
    return None if blaming is None or blamed is None else ("blame", blaming, blamed)


_ENGLISH = (
    _giving_in_english,
    _staying_in_english,
    _asking_in_english,
    _consenting_in_english,
    _blaming_in_english,
)
_AGREEING = frozenset("consent permission approval authorisation authorization knowledge".split())


def _first_noun(text: Text, index: int) -> Span | None:
    """The subject that opens the sentence that token ``index`` is in."""
    start = next((first for first, last in text.sentences if first <= index < last), 0)
    first = noun_at(text, start - 1, 1)
    return first if first is not None and first[1] <= index else None
