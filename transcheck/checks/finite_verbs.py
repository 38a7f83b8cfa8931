"""English sentences with fewer finite verbs than clauses: "The latest data that 64,847 people have been infected."

Each sentence needs a finite verb, and each clause that "that", "which", "who" or "although" opens another one. What may
be a verb counts as one, and a clause that may do without one counts for nothing, so that what is found lacking is
lacking whatever the ambiguous words are (Quirk et al. 1985, chapters 3 and 14).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from transcheck.checks.junction_network import network
from transcheck.checks.word_classes import GRAMMAR
from transcheck.model import Span, Text, Token, TokenKind

_FINITE = frozenset(
    "am is are was were 're ’re 'm ’m has have had do does did will would shall should can could may might must cannot "
    "'ll ’ll 've ’ve 'd ’d ca wo ai sha need dare ought used let".split()
)
"""Auxiliaries and the like, which count as finite wherever they stand."""
_FIRST = frozenset("am is are was were has does did will would can could may might must shall should".split())
"""Those that follow no other one: "those who did | are"."""
_BE_OR_HAS = frozenset(("'s", "’s"))
_BESIDE_IS = frozenset(
    "it he she that this there here what who where when how why one everyone everybody someone somebody nobody let "
    "everything something nothing which all".split()
)
"""Words behind which 's is no genitive."""
_AUXILIARIES = _FINITE | {"be", "been", "being", "not", "n't", "n’t", "never", "also", "only", "always", "already"}
"""What may stand between an auxiliary and its verb, and the auxiliaries."""
_NO_VERB_AFTER = frozenset(
    "a an the its his their our your my every no of in at for by with from into on onto about over under through "
    "during between among against without within upon towards toward near per via very too to -".split()
)
"""Words right behind which no finite verb stands."""
_NOT_VERBS = GRAMMAR - {"like", "go", "said", "let"} | frozenset("long well last next free square".split())
"""Words that are hardly ever a verb by themselves; auxiliaries count apart."""
_SEVERAL = frozenset(
    "i you we they and people men women children police media data staff family team government public "
    "majority group couple pair both all many most some few others feet teeth criteria bacteria".split()
)
"""What may be the subject of a verb that has no ending, beside nouns in the plural."""
_DETERMINERS = frozenset("a an the this that its his her their our your my every each no".split())
_OPENS = frozenset("which who whose although unless".split())
"""Words that open a clause with a verb of its own wherever they stand."""
_MAY_OPEN = frozenset("that because while if whether whereas how what".split())
"""Words that open one before what begins like a subject; "that" may point as well, and "if possible" has no verb."""
_BEFORE_CLAUSE = frozenset("under in at on by with for during after before".split())
"""What "that" stands before only where it opens a clause, unless it points by itself."""
_SUBJECTS = frozenset("i he she it they we you there the a an this these those its his her their our your my".split())
"""Words that a subject begins with."""
_PAST = frozenset(
    "arose awoke beat became began bent bet bit bled blew bought bound bore broke brought built burnt burst came cast "
    "caught chose clung cost crept cut dealt drew drank drove dug fell fed felt fought found fled flew forbade forgot "
    "forgave froze gave went ground grew heard held hid hit hung hurt kept knelt knew laid led leapt learnt left lent "
    "lay lit lost made meant met mistook overcame paid put quit read rode rang rose ran said saw sang sank sat slept "
    "slid sent set shook shone shot shrank shut sold sought spent spoke sprang spread stole stood stuck stung stank "
    "struck strove swam swept swore swung taught tore thought threw told took trod understood undertook upset woke "
    "wore wept won wound withdrew withheld withstood wrote".split()
)
_ALSO_VERBS = frozenset(
    "impact tweet email text access blog film fund chair total number top near border author pioneer trigger spark "
    "target question dog budget quip vaccinate average rank rate match group date line house place step score "
    "differ predate".split()
)
"""Nouns that are verbs as well, where the dictionary explains nothing by them."""
_ENDS = (".", "!", "?")
_FEWEST, _OPENING = 5, 2
"""Words of a sentence that is looked at; tokens that begin it, of which "what he ordered" may be all of an answer, and
"never give" an order."""


def lacks_a_verb(text: Text, start: int, end: int) -> bool:
    """True if the sentence of tokens ``start`` to ``end`` (excluded) of an English text surely lacks a finite verb."""
    tokens = text.tokens[start:end]
    while tokens and tokens[-1].kind is TokenKind.PUNCTUATION and tokens[-1].norm not in _ENDS:
        tokens = tokens[:-1]
    words = [token for token in tokens if token.kind is TokenKind.WORD]
    if len(words) < _FEWEST or tokens[-1].norm not in _ENDS:
        return False
    verbs = sum(1 for _ in _verbs(tokens))
    return 1 + sum(1 for _ in _clauses(tokens)) > verbs and (verbs > 0 or _begins_with_a_setting(tokens))


def before_clause(text: Text, place: Span) -> Span:
    """The place itself, or the one before the word that opens a clause there: a verb stands before its object."""
    index = bisect_left(text.tokens, place[0], key=lambda token: token.end)
    if 0 < index < len(text.tokens) and text.tokens[index].norm in _OPENS | _MAY_OPEN:
        end = text.tokens[index - 1].end
        return end, end
    return place


def _begins_with_a_setting(tokens: Sequence[Token]) -> bool:
    """True for "In May, ...": what has no verb at all may be a caption or an answer, but these do not begin so."""
    comma = next((place for place, token in enumerate(tokens) if token.norm == ","), 0)
    return 0 < comma < len(tokens) - _FEWEST and tokens[0].norm in _SETTING


_SETTING = frozenset("in on at after before during since by until previously yesterday today meanwhile".split())


def _clauses(tokens: Sequence[Token]) -> Iterator[int]:
    """Where a clause begins within the sentence that needs a verb of its own."""
    for place in range(_OPENING, len(tokens) - 1):
        word, after, before = tokens[place].norm, tokens[place + 1], tokens[place - 1]
        begins = after.norm in _SUBJECTS or after.text[:1].isdigit() or after.text[:1].isupper()
        within = word == "that" and before.kind is TokenKind.WORD and after.norm in _BEFORE_CLAUSE
        if tokens[place].text.islower() and (word in _OPENS or (word in _MAY_OPEN and (begins or within))):
            yield place  # and not the WHO


def _verbs(tokens: Sequence[Token]) -> Iterator[int]:
    """Where a finite verb may stand; an auxiliary and what belongs to it are one."""
    held = False
    for place, token in enumerate(tokens):
        before = tokens[place - 1].norm if place else ""
        if token.norm in _FINITE or (token.norm in _BE_OR_HAS and _is_short_for_is(tokens, place)):
            if not held or token.norm in _FIRST:
                yield place
            held = True
        elif _may_be_finite(tokens, place, before):
            if not held:
                yield place
            held = False
        elif token.norm not in _AUXILIARIES and not token.norm.endswith("ly"):
            held = False


def _is_short_for_is(tokens: Sequence[Token], place: int) -> bool:
    """True for 's behind a pronoun, and before words that no genitive stands before: "the wedding's next month"."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    before = tokens[place - 1].norm if place else ""
    return before in _BESIDE_IS or after is None or after.norm in GRAMMAR | _NOT_VERBS or after.norm in _AUXILIARIES


def _may_be_finite(tokens: Sequence[Token], place: int, before: str) -> bool:
    token = tokens[place]
    if token.kind is not TokenKind.WORD or token.norm in _NOT_VERBS or (place and token.text[:1].isupper()):
        return False
    past = token.norm in _PAST or token.norm.endswith("ed")
    forms = {token.lemma, token.norm.removesuffix("s")}
    if not past and forms.isdisjoint(network().vocabulary.verbs) and forms.isdisjoint(_ALSO_VERBS):
        return False
    if token.norm.endswith(("ing", "ly")) or before in _NO_VERB_AFTER:
        return False
    after = tokens[place + 1].norm if place + 1 < len(tokens) else ""
    if past:
        return not (token.norm.endswith("ed") and after == "by")
    if place and (tokens[place - 1].kind is TokenKind.NUMBER or before in _NUMERALS):
        return False
    return token.norm != token.lemma or _has_several(tokens, place)


_NUMERALS = frozenset("one two three four five six seven eight nine ten hundred thousand million billion dozen".split())


def _has_several(tokens: Sequence[Token], place: int) -> bool:
    """True if a verb without an ending may stand there: after several, at the beginning, not in "the current scale"."""
    if place < _OPENING or tokens[place - 1].norm in _RELATIVE:
        return True
    if place > 1 and tokens[place - 2].norm in _DETERMINERS and not _are_several(tokens[place - 1]):
        return False
    return any(_are_several(token) or token.kind is TokenKind.PUNCTUATION for token in tokens[:place])


_RELATIVE = frozenset("who which that".split())


def _are_several(token: Token) -> bool:
    return token.norm in _SEVERAL or token.norm.endswith("s")
