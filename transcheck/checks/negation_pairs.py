"""Which negation of one side is rendered by which of the other, for the two checks on negation."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.excused_negations import NEARLY, UNABLE, Excuses, nearly_not, without_pairs, would_be_odd
from transcheck.checks.gaps import is_ordinary, sides_of
from transcheck.checks.lost_denials import (
    BESIDE,
    MODAL_VERBS,
    Negation,
    denial_at,
    lost_affixes,
    lost_implications,
    lost_inabilities,
    lost_verbs,
    same_meaning,
)
from transcheck.checks.negating_constructions import is_of_a_construction
from transcheck.checks.negation_scope import is_light, is_utmost, open_negations, scope_of, worn_negations
from transcheck.lexicon.opposites import agree, are_opposites
from transcheck.lexicon.polarity import (
    NEGATION_CHARACTERS,
    Denial,
    abstains,
    affirms_part,
    denied_by_affix,
    denies_by_affix,
    explains,
    is_lexicalised,
    negated_part,
    says,
)
from transcheck.model import CHINESE, Text, TokenKind


def unrendered_negations(bitext: Bitext, text: Text) -> list[Negation]:
    """The negations of ``text`` that the other side denies nowhere, though it says what they negate.

    Each negative element of the other side can render one negation: a translation may move a negation, but cannot do
    without. Those that are linked, or stand by the counterpart of the negated word, go together first, then those of
    one claim, then what is left nearby. Of what remains only those count whose negated words have counterparts of the
    same meaning: an opposite ("untruthful" for 不诚实) takes the negation and the negated word together.
    """
    other = bitext.other(text)
    denials = {
        index: denial
        for index in range(len(other.tokens))
        if (denial := denial_at(other, index)) and not is_utmost(other, index)
    }
    denials = {**dict.fromkeys(_denying_heads(bitext, text), Denial.FAINT), **denials}
    for index in nearly_not(other) if NEARLY.isdisjoint(token.norm for token in text.tokens) else ():
        denials.pop(index, None)
    # 不在乎 may be "indifferent": only where nothing denies at all is "care" its opposite.
    mine = sorted((*open_negations(text), *(() if denials else worn_negations(text))))
    excuses = Excuses(text, other)
    found = [
        found
        for look in (lost_affixes, lost_verbs, lost_inabilities, lost_implications)
        for found in look(bitext, text, denials)
        if not would_be_odd(text, found.index)
        and not excuses.cancels_out(found.index)
        and not is_of_a_construction(bitext, text, found.index)
    ]
    found += _reminders(bitext, text)
    if not mine:
        return found
    options: dict[int, list[tuple[float, int]]] = {}
    places, own = sorted(denials), set(mine)
    for index in (*mine, *_denied_by_affix(text)):
        farthest = float("inf") if index in own else float(BESIDE)
        near = _near(bitext, text, index, places)
        costs = ((_cost(bitext, text, index, place, denials[place]), place) for place in near)
        options[index] = sorted((cost, place) for cost, place in costs if cost is not None and cost <= farthest)
    unmatched = sorted(set(mine).intersection(_unmatched(options)))
    paired = _neither_nor(text)
    waiting = [
        index
        for index in unmatched
        if paired.get(index, index) in unmatched
        and not _shares_scope(bitext, text, index)
        and not excuses.hold(index)
        and not is_of_a_construction(bitext, text, index)
    ]
    for index in without_pairs(text, waiting):
        scope = scope_of(text, index)
        if scope[0] != index and denial_at(text, scope[0]) is Denial.IMPLICIT:
            rendered = [place for place in bitext.counterparts(text, scope[0]) if _denies_alone(other, place)]
            found += [Negation(text, index, scope[-1], tuple(sorted(rendered)))] * bool(rendered)
            continue  # "don't forget", 不难: two denials that the other side says in one affirmation
        if _is_kept(bitext, text, index, scope):
            continue
        rendered = [
            place for place in _affirmed(bitext, text, index, scope) if not _is_of_another(bitext, text, scope, place)
        ]
        if not rendered and not denials and waiting == mine == [index]:
            rendered = _left_in_its_place(bitext, text, index, scope)
        if rendered:
            found.append(Negation(text, index, scope[-1], tuple(sorted(rendered))))
    if not found and text is bitext.source:
        found += _moved(bitext)
    return found


def _reminders(bitext: Bitext, text: Text) -> Iterator[Negation]:
    """ "Don't bring" for 别忘了带: the one negation denies the verb itself, the two of the other side do not."""
    if any(token.lemma in _REMEMBERING or token.norm.startswith(("忘", "记")) for token in text.tokens):
        return
    other = bitext.other(text)
    for index in open_negations(text):
        head = scope_of(text, index)[0]
        for place in same_meaning(bitext, text, head) if head > index else ():
            before = [token.norm for token in other.tokens[max(0, place - 4) : place]]
            forgets = next((i for i, word in enumerate(before) if "忘" in word or word == "forget"), None)
            if forgets is not None and any(word.startswith(_DONT) for word in before[: forgets + 1]):
                yield Negation(text, index, head, (place,))
                break


_REMEMBERING = frozenset("forget remember remind mind sure".split())
_DONT = ("别", "不", "勿", "莫", "切勿", "not", "n't", "never")


def _moved(bitext: Bitext) -> Iterator[Negation]:
    """The source's one negation, where the translation's one denies another word, and says what the source denies.

    这不是建议，是命令, "a suggestion, not an order". Who does not think that it is so may as well think that it is not.
    """
    source, target = bitext.source, bitext.target
    mine, theirs = open_negations(source), open_negations(target)
    if len(mine) != 1 or len(theirs) != 1 or any(_denies_besides(*one) for one in ((source, mine), (target, theirs))):
        return
    head, denied = scope_of(source, mine[0])[0], scope_of(target, theirs[0])[0]
    if head == mine[0] or denied == theirs[0]:
        return
    rendered, ground = same_meaning(bitext, source, head), same_meaning(bitext, target, denied)
    raised = {source.tokens[head].norm, target.tokens[denied].lemma, source.tokens[head].lemma}
    if not rendered or not ground or denied in rendered or head in ground or not _RAISED.isdisjoint(raised):
        return
    apart = all(_are_parted(target, place, theirs[0]) for place in rendered)
    if apart and all(_are_parted(source, place, mine[0]) for place in ground):
        yield Negation(source, mine[0], head, tuple(sorted(rendered)))


def _denies_besides(text: Text, known: Sequence[int]) -> bool:
    """True if another word denies by what it means; 不但 does not."""
    return any(
        index not in known and not token.norm.startswith(_NOT_ONLY) and denial_at(text, index) >= Denial.IMPLICIT
        for index, token in enumerate(text.tokens)
    )


_NOT_ONLY = ("不但", "不仅", "不光")


def _are_parted(text: Text, one: int, other: int) -> bool:
    """True if a comma or a conjunction stands between two words."""
    return any(token.norm in _PARTING for token in text.tokens[min(one, other) + 1 : max(one, other)])


_PARTING = frozenset(", ， 、 ; ； and but 和 也 还 而 但 但是 却".split())
_RAISED = frozenset(
    "认为 觉得 相信 想 以为 希望 打算 愿意 看来 似乎 好像 应该 会 要 能 think believe suppose expect want seem appear "
    "feel hope imagine mean know plan 知道 need have do".split()
)
"""Verbs over which a negation may move: "I don't think it is" for 我觉得不是."""


def _neither_nor(text: Text) -> dict[int, int]:
    """The partner of each "neither" and "nor", which one negation of the other side may render together."""
    found: dict[int, int] = {}
    neither: int | None = None
    for index, token in enumerate(text.tokens):
        if token.norm == "neither":
            neither = index
        elif token.norm == "nor" and neither is not None:
            found[neither], found[index] = index, neither
            neither = None
    return found


def _denying_heads(bitext: Bitext, text: Text) -> Iterator[int]:
    """The English words that say a negated Chinese one with an affix: "disagree" for 不 and 同意."""
    if text.language != CHINESE:
        return
    other = bitext.other(text)
    for index in open_negations(text):
        head = scope_of(text, index)[0]
        for place in bitext.counterparts(text, head):
            if denied_by_affix(text.tokens[head].norm, other.tokens[place].lemma):
                yield place


def _is_kept(bitext: Bitext, text: Text, index: int, scope: Sequence[int]) -> bool:
    """True if what is not changed on one side is kept on the other: 没关窗, "left the window open"; 不换, "held on"."""
    other, claim = bitext.other(text), bitext.claim_of(text, index)
    negated = text.tokens[scope[0]]
    if text.language == CHINESE:
        # The negation may be the first character of the verb's own token (没关).
        changes, keeping = (negated.norm[1:2] if scope[0] == index else negated.norm[:1]) in _CHANGING, _KEEPING
    else:
        changes, keeping = negated.lemma in _CHANGING_ENGLISH, _KEEPING_CHINESE
    goes = text.language == CHINESE and (negated.norm[1:2] if scope[0] == index else negated.norm[:1]) in _STAYING
    words = keeping if changes else _LEAVING if goes else frozenset()
    return any(
        (token.lemma in words or token.norm in words) and bitext.claim_of(other, place) == claim
        for place, token in enumerate(other.tokens)
    )


_STAYING = frozenset("留待呆")
_LEAVING = frozenset("leave left depart quit go exit".split())


_CHANGING = frozenset("换变改动走离关拆删停扔卖退撤收搬断")
_CHANGING_ENGLISH = frozenset("change move leave close shut remove stop sell quit withdraw alter turn switch".split())
_KEEPING = frozenset("keep hold stay remain leave left retain stick continue".split())
_KEEPING_CHINESE = frozenset("保持 保留 留 留在 维持 继续 一直 仍 仍然 还 坚持 照旧 依旧".split())
"""Verbs of change and departure, of Chinese ones the character at the head, and of staying as it was."""


def _affirmed(bitext: Bitext, text: Text, index: int, scope: Sequence[int]) -> list[int]:
    """The counterparts of the words that a negation negates, if each of them has one that means the same.

    Or those of a negated modal verb: "can" for 不能 affirms, whatever stands for the verb itself.
    """
    other = bitext.other(text)
    if text.language == CHINESE:
        modal = [
            found
            for place in range(index, min(scope[0], index + 2))
            for found in same_meaning(bitext, text, place)
            if other.tokens[found].lemma in MODAL_VERBS
        ]
        modal = modal or _unlinked_modals(bitext, text, index)
        if modal:
            return modal
    if people := _people(bitext, text, index):
        return people
    if scope == (index,) and text.tokens[index].norm in _DENIED_COPULAS:
        return [place for place in bitext.counterparts(text, index) if other.tokens[place].lemma == "be"]
    rendered: list[int] = []
    for place in scope:
        sure = same_meaning(bitext, text, place)
        if place == index:  # 不诚实: what it is linked to must mean 诚实
            sure = [found for found in sure if _affirms(text.tokens[index].norm, other, found)]
        elif denies_by_affix(text.tokens[place].lemma):  # "not unhappy"
            sure = [found for found in sure if denial_at(other, found)]
        elif any(_opposed(text, place, other, found) or _is_whole(text, index, other, found) for found in sure):
            return []
        if not sure:
            return []
        rendered += sure
    return rendered


def _affirms(word: str, other: Text, place: int) -> bool:
    """True if an English word means what a negating Chinese one denies: "honest" for 不诚实, "like" for 不像."""
    lemma = other.tokens[place].lemma
    if len(word) == _PAIR and says(negated_part(word), lemma):
        return True
    content = is_content(other.tokens[place], other.language)
    return content and (affirms_part(word, lemma) or agree(negated_part(word), lemma))


_PAIR = 2
"""Characters of a negation with what it negates: 不像."""


def _is_of_another(bitext: Bitext, text: Text, scope: Sequence[int], place: int) -> bool:
    """True if a word stands more surely for another one, which nothing denies: the 品饮 of 倒掉不喝，第二泡才品饮."""
    links = bitext.links_of(bitext.other(text))[place]
    ends = [(link.source if text is bitext.source else link.target, link.probability) for link in links]
    denied = max((probability for end, probability in ends if end in scope), default=0.0)
    return any(
        denied + _SURER < probability
        and end > scope[-1] + BESIDE // 2
        and is_content(text.tokens[end], text.language)
        and not any(denial_at(text, before) is Denial.OPEN for before in range(max(0, end - BESIDE // 2), end))
        for end, probability in ends
    )


_SURER = 0.15
"""What the probability of a link must have before another's."""


def _left_in_its_place(bitext: Bitext, text: Text, index: int, scope: Sequence[int]) -> list[int]:
    """The one word of the other side that nothing accounts for, where it stands in the negated word's place: 改到周五,
    "was not moved to Friday". What surrounds the negated word must have counterparts.
    """
    here, there = sides_of(bitext, text)
    left = [place for place, content in enumerate(there.content) if content and not there.counterparts[place]]
    denied = text.tokens[scope[0]].norm
    if len(left) != 1 or scope[0] == index or denied in _LIGHT or any(here.counterparts[place] for place in scope):
        return []
    instead = there.text.tokens[left[0]].norm
    if instead in _NO_PREDICATES or not is_ordinary(there.text, left[0]):
        return []
    if any(_opposed(text, place, there.text, left[0]) for place in scope):
        return []  # 还开着, "hasn't closed"
    if any(token.norm in _UNTIL or token.norm.startswith(("才", "方")) for token in (*text.tokens, *there.text.tokens)):
        return []  # 方可, "not until"
    start, end = next(clause for clause in text.clauses if clause[0] <= index < clause[1])
    around = [
        bool(here.counterparts[place]) for place in range(start, end) if here.content[place] and place not in scope
    ]
    first, last, crossed = here.slot(scope[0], scope[-1] + 1)
    stands_there = not crossed and first <= left[0] < last
    return left if stands_there and sum(around) >= _MOSTLY * len(around) > 0 else []


_MOSTLY = 0.6
"""Share of the words beside a negated one that have counterparts, where the clause is rendered."""
_LIGHT = frozenset("在 有 是 到".split())
_NO_PREDICATES = frozenset("all else again fucking damn bloody".split())
"""English words of content that nothing can be denied of."""


def _unlinked_modals(bitext: Bitext, text: Text, index: int) -> list[int]:
    """The "can" of the claim for 无法, where it is the only one and nothing is linked to either."""
    if text.tokens[index].norm not in UNABLE or bitext.counterparts(text, index):
        return []
    other, found = bitext.other(text), _by_claim(bitext, _ABLE, english=True)
    places = found.get(bitext.claim_of(text, index), [])
    return (
        places if sum(map(len, found.values())) == 1 and not any(bitext.counterparts(other, p) for p in places) else []
    )


@lru_cache(maxsize=8)
def _by_claim(bitext: Bitext, words: frozenset[str], *, english: bool) -> dict[int | None, list[int]]:
    """By claim the places of some words in one of the texts."""
    text = bitext.english if english else bitext.chinese
    found: dict[int | None, list[int]] = defaultdict(list)
    for place, token in enumerate(text.tokens):
        if token.norm in words:
            found[bitext.claim_of(text, place)].append(place)
    return dict(found)


_ABLE = frozenset("can could able".split())


_DENIED_COPULAS = frozenset("不是 并不是 并非".split())


def _people(bitext: Bitext, text: Text, index: int) -> list[int]:
    """Who does it on the other side, where nobody does: 有人 for "nobody", "somebody" for 没人."""
    words = {text.tokens[index].norm, "".join(token.norm for token in text.tokens[index : index + 2])}
    if words.isdisjoint(_NOBODY):
        return []
    found = _by_claim(bitext, _SOMEBODY, english=text.language == CHINESE)
    return found.get(bitext.claim_of(text, index), [])


_NOBODY = frozenset("nobody noone 没人 没有人 无人".split())
_SOMEBODY = frozenset("有人 有些人 大家 人人 所有人 每个人 somebody someone everybody everyone".split())


def _is_whole(text: Text, index: int, other: Text, place: int) -> bool:
    """True for "good", which stands for 不 and 错 together."""
    whole = "".join(token.norm for token in text.tokens[index : index + 2])
    return text.language == CHINESE and says(whole, other.tokens[place].lemma)


def _opposed(text: Text, index: int, other: Text, place: int) -> bool:
    """True for 准确 and "inaccurate", 信任 and "mistrust", 礼貌 and "rude"; for 不断 and "break"."""
    chinese, english = text.tokens[index], other.tokens[place]
    if text.language != CHINESE:
        chinese, english = english, chinese
    forms = (english.lemma, english.norm)
    if chinese.norm.startswith("不") and explains(negated_part(chinese.norm), english.lemma):
        return True
    return denied_by_affix(chinese.norm, english.lemma) or any(are_opposites(chinese.norm, form) for form in forms)


def _denied_by_affix(text: Text) -> list[int]:
    """English words like "unfriendly": they have a claim to a negation of the other side before a "not" elsewhere."""
    if text.language == CHINESE:
        return []
    return [index for index, token in enumerate(text.tokens) if denies_by_affix(token.lemma)]


def _stands_for_another(bitext: Bitext, text: Text, index: int, head: int) -> bool:
    """True if a word that denies by meaning alone is the counterpart of another than ``head``, or part of its idiom."""
    token = text.tokens[index]
    if token.norm in _IF_NOT:
        return False
    if denies_by_affix(token.lemma) or (
        NEGATION_CHARACTERS.intersection(token.norm) and not is_lexicalised(token.norm)
    ):
        return False
    return any(
        link.probability > 0.7
        and link.evidence in _PROVEN
        and (link.evidence == "phrase" or (link.source if text is bitext.target else link.target) != head)
        for link in bitext.links_of(text)[index]
    )


_IF_NOT = frozenset("要不是 若不是 要没有 若非 如非".split())
_PROVEN = frozenset("dictionary table phrase glossary identical".split())


def _shares_scope(bitext: Bitext, text: Text, index: int) -> bool:
    """不是偷的、不是抢的, "neither stolen nor robbed": one negation on the other side serves several in a row.

    True if the counterpart of the negated word follows a negation after "or", "and", "nor", a comma or 、 in the same
    sentence, and ``text`` has another negation just before.
    """
    other = bitext.other(text)
    before = range(max(0, index - 12), index)
    if not any(denial_at(text, place) is Denial.OPEN for place in before):
        return False
    for place in bitext.counterparts(text, scope_of(text, index)[0]):
        joined = False
        for earlier in range(place - 1, max(-1, place - 14), -1):
            norm = other.tokens[earlier].norm
            if norm in ".!?;。！？；":
                break
            joined = joined or norm in _JOINING
            if joined and denial_at(other, earlier) is Denial.OPEN:
                return True
    return False


_JOINING = frozenset("or and nor , 、 ， 和 或 也 还 而".split())


def _near(bitext: Bitext, text: Text, index: int, places: Sequence[int]) -> Sequence[int]:
    """Those of ``places`` that the negation may be rendered by: of many, the ones near where it stands or is linked."""
    if len(places) <= _MANY:
        return places
    head, other = scope_of(text, index)[0], bitext.other(text)
    middles = [index * len(other.tokens) // len(text.tokens)]
    middles += (*bitext.counterparts(text, index)[:_FEW], *bitext.counterparts(text, head)[:_FEW])
    found: set[int] = set()
    for middle in middles:
        start = bisect_left(places, middle)
        found.update(places[max(0, start - _FEW) : start + _FEW])
    return sorted(found)


_MANY, _FEW = 40, 8
"""Denials of a text that are all looked at, and, where there are more, those before and after a place."""


def _unmatched(options: Mapping[int, Sequence[tuple[float, int]]]) -> list[int]:
    """The keys that are left over when as many as possible get a value of their own, the cheapest first.

    Augmenting paths, by breadth: a key that has a value keeps one. A path longer than any sentence has is not sought.
    """
    owner: dict[int, int] = {}
    owned: dict[int, int] = {}

    def place(key: int) -> bool:
        reached: dict[int, int] = {}
        waiting = deque([key])
        while waiting and len(reached) < _FARTHEST:
            taker = waiting.popleft()
            for _, value in options[taker]:
                if value in reached:
                    continue
                reached[value] = taker
                if value in owner:
                    waiting.append(owner[value])
                    continue
                free: int | None = value
                while free is not None:
                    taker = reached[free]
                    owner[free], owned[taker], free = taker, free, owned.get(taker)
                return True
        return False

    cheapest_first = sorted(options, key=lambda key: options[key][0][0] if options[key] else float("inf"))
    return [key for key in cheapest_first if not place(key)]


_FARTHEST = 500
"""Denials that are passed on to find one that is free."""


def _is_of_amounts(text: Text, index: int) -> bool:
    """True for "no more than" and 不超过: a limit, which the other side may draw from the other end."""
    after = text.tokens[index : index + 4]
    return any(
        token.lemma in _COMPARED or token.norm.startswith(("超", "高", "低", "少", "多", "足", "到")) for token in after
    )


_LIMITS = frozenset("以下 以内 以外 至少 起码 至多 顶多 最多 最少".split())
_COMPARED = frozenset(
    "more much less few over exceed late early above below under high low great small large long".split()
)

_UNTIL = frozenset("until till before unless only except".split())
"""English words that make 才 of a negation: "not until"."""
_BEFOREHAND = frozenset("之前 以前 前 除非 不到".split())
"""Chinese words with which a negation is "only after": 拿到驾照以前不能开车."""
_SAME_CLAIM, _NEARBY = 10.0, 20.0
_BARE = 2.0
_FAINTLY = 2
"""Words within which a word that denies faintly stands by what is denied."""


def _cost(bitext: Bitext, text: Text, index: int, place: int, denial: Denial) -> float | None:
    """How far ``place`` on the other side is from rendering the negation ``index``; None if it cannot.

    What denies only by meaning must not already stand for another word ("free" for 免费 denies nothing else), and what
    denies faintly must stand right beside the counterpart of the negated word.
    """
    other = bitext.other(text)
    head = scope_of(text, index)[0]
    distance = min((abs(place - found) for found in bitext.counterparts(text, head)), default=None)
    if other.tokens[place].norm in _LIMITS and not _is_of_amounts(text, index):
        return None
    if other.tokens[place].norm == "only" and _BEFOREHAND.isdisjoint(token.norm for token in text.tokens):
        return None
    if denial is not Denial.OPEN and head == index and _is_what_is_denied(text, index, head, other, place):
        return None  # 不差, "bad"
    if distance is not None and _denies_its_own(bitext, text, index, place):
        return None  # "no bonuses", 奖金 … 经济不好
    if any(
        place == (link.target if text is bitext.source else link.source) and link.evidence in _PROVEN
        for link in bitext.links_of(text)[index]
    ):
        if head == index and len(text.tokens[index].norm) == 1:
            return _BARE  # the 不 of 联系不上 has less claim to a "no" than 无法 has that stands by what it denies
        return 0.0 if distance is None or distance <= BESIDE else float(BESIDE)
    linked = place in bitext.counterparts(text, index)
    if text.language == CHINESE and any(
        text.tokens[modal].norm in MODAL_VERBS and place in bitext.counterparts(text, modal)
        for modal in range(index + 1, min(head, index + 3))
    ):
        return 1.0  # 不可能 for "unlikely": the aligner links the modal verb
    if other.tokens[place].norm.startswith("才") and not any(token.norm in _UNTIL for token in text.tokens):
        return None
    if denial is not Denial.OPEN and _stands_for_another(bitext, other, place, head):
        return None
    if (
        denial is not Denial.OPEN
        and _is_near(bitext, text, head, place)
        and (
            (head != index and denial_at(text, head) and _denies_alone(other, place))
            or _is_what_is_denied(text, index, head, other, place)
        )
    ):
        return None  # 没有白费, "in vain"; 不矮, "short": the denial is that of what is denied
    weakness = float(Denial.OPEN - denial)
    if distance is not None and distance <= (_FAINTLY if denial is Denial.FAINT else BESIDE):
        return max(0.0, distance - 2 * linked) + weakness
    if denial is Denial.FAINT:
        cuts_off = text.language != CHINESE and says(other.tokens[place].norm[1:], text.tokens[head].lemma)  # 停水
        return weakness if cuts_off or _governs(other, place, bitext.counterparts(text, head)) else None
    here, there = index / max(1, len(text.tokens)), place / max(1, len(other.tokens))
    claim = bitext.claim_of(text, index)
    if claim is not None and claim == bitext.claim_of(other, place):
        return _SAME_CLAIM + weakness + abs(here - there)
    near = abs(here - there) <= 1 / 3 or _is_of_the_subject(text, index) or _is_of_the_subject(other, place)
    return _NEARBY + weakness + abs(here - there) if near else None


def _governs(text: Text, index: int, places: Sequence[int]) -> bool:
    """True for the "waived" of "waived the change fee", if one of ``places`` is that of its object.

    And for the "against" of "advised him against going".
    """
    warns = text.tokens[index].norm == "against" and any(
        token.lemma in _WARNING for token in text.tokens[max(0, index - BESIDE) : index]
    )
    if not warns and not abstains(text.tokens[index].lemma):
        return False
    objects = takewhile(
        lambda place: text.tokens[place].norm not in _SUBJECTS and text.tokens[place].kind is not TokenKind.PUNCTUATION,
        range(index + 1, min(index + 1 + BESIDE, len(text.tokens))),
    )
    return not set(places).isdisjoint(objects)


_WARNING = frozenset("advise warn caution counsel recommend urge decide vote".split())
_SUBJECTS = frozenset("i you he she it we they who which that".split())


def _is_of_the_subject(text: Text, index: int) -> bool:
    """True for the "no" of "No employee shall …", which Chinese says with the verb, however far off it stands."""
    return text.tokens[index].norm in _OF_SUBJECTS and index in _first_words(text)


@lru_cache(maxsize=4)
def _first_words(text: Text) -> frozenset[int]:
    return frozenset(start for start, _ in text.sentences)


_OF_SUBJECTS = frozenset("no none nobody neither nothing".split())


def _denies_its_own(bitext: Bitext, text: Text, index: int, place: int) -> bool:
    """True for 不好吃 beyond a comma from what stands for the noun of a "no": it denies something else.

    Other negations may have moved there, as in "I don't think so".
    """
    other = bitext.other(text)
    after = text.tokens[index + 1] if index + 1 < len(text.tokens) else None
    if _is_of_the_subject(text, index):
        return False
    if text.tokens[index].norm != "no" or after is None or is_light(text, index + 1):
        return False  # "no longer" is no noun's
    own = scope_of(other, place)[0]
    found = bitext.counterparts(text, scope_of(text, index)[0])
    denies = own not in found and (own != place or negated_part(other.tokens[place].norm) != "")
    commas = _commas(bitext, english=text.language == CHINESE)
    return denies and all(bisect_left(commas, noun) != bisect_left(commas, place) for noun in found)


@lru_cache(maxsize=4)
def _commas(bitext: Bitext, *, english: bool) -> list[int]:
    """Where the marks stand that part what is said in one of the texts."""
    text = bitext.english if english else bitext.chinese
    return [index for index, token in enumerate(text.tokens) if token.norm in _COMMAS]


_COMMAS = frozenset("，；。,;.")


def _denies_alone(text: Text, index: int) -> bool:
    """True for a word, or the second of two, that denies by its meaning and has no negation in it."""
    if not NEGATION_CHARACTERS.isdisjoint(text.tokens[index].norm):
        return False
    own = denial_at(text, index)
    return Denial.NONE < own < Denial.OPEN or (index > 0 and Denial.NONE < denial_at(text, index - 1) < Denial.OPEN)


def _is_what_is_denied(text: Text, index: int, head: int, other: Text, place: int) -> bool:
    """True for "short", which may deny beside other words, and here says what 不矮 denies."""
    token, word = other.tokens[place], text.tokens[head].norm
    if text.language != CHINESE:
        forms = {text.tokens[head].lemma, word}  # 坏 is "broken", no form of "break"
        return (
            head != index
            and NEGATION_CHARACTERS.isdisjoint(token.norm)
            and any(_same(token.norm, form) for form in forms)
        )
    if token.norm in _HARDLY_ANY or not is_content(token, other.language):
        return False
    if head != index:
        return _same(word, token.lemma)
    return _same(negated_part(word), token.lemma) and not says(word, token.lemma)


_HARDLY_ANY = frozenset("few little".split())
"""What denies by itself, though a dictionary has it for 几个 and 点."""


def _same(word: str, lemma: str) -> bool:
    return explains(word, lemma) or agree(word, lemma)


def _is_near(bitext: Bitext, text: Text, index: int, place: int) -> bool:
    return any(place in (found, found - 1) for found in bitext.counterparts(text, index))
