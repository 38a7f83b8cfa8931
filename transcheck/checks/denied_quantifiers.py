"""What a denial leaves: some ("not all", 不是所有, 不都) or none ("nobody", 都不, 没有人).

English has it from the order or from the word, Chinese from the order of 不 and 都, which is why they are mixed up.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.model import CHINESE, Text, TokenKind


class Left(enum.Enum):
    """What a denial leaves of many."""

    SOME = "some"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class DeniedQuantifier:
    """A denial of a quantifier, or a quantifier of a denial: tokens ``first`` to ``last`` (included)."""

    first: int
    last: int
    left: Left


def denied_quantifiers(text: Text) -> Iterator[DeniedQuantifier]:
    """Those of a text, in order; of a clause with both kinds none, since either may be meant."""
    patterns = _CHINESE if text.language == CHINESE else _ENGLISH
    if text.language == CHINESE:
        if _DENYING.isdisjoint(text.raw):
            return
    elif all(token.norm not in _DENYING_ENGLISH for token in text.tokens):
        return
    for start, end in text.clauses:
        words = [token.norm if token.kind is not TokenKind.PUNCTUATION else "." for token in text.tokens[start:end]]
        if text.language != CHINESE:
            words = [f"{word} " for word in words]
        clause, starts = "".join(words), _starts(words)
        found = [
            DeniedQuantifier(start + _token(starts, match.start()), start + _token(starts, match.end() - 1), left)
            for left, pattern in patterns.items()
            for match in pattern.finditer(clause)
        ]
        if len({each.left for each in found}) == 1:
            yield found[0]


def _starts(words: list[str]) -> list[int]:
    found = [0]
    for word in words:
        found.append(found[-1] + len(word))
    return found


def _token(starts: list[int], place: int) -> int:
    return next(index for index, after in enumerate(starts[1:]) if place < after)


_DENYING = frozenset("不没沒未并並无無从從毫")
_DENYING_ENGLISH = frozenset("not n't nobody none nothing nowhere never neither no".split())
"""What a text without any of which denies nothing: most texts are done with here."""
_MANY = "(?:所有|每|什么[^不没]{0,3}都|谁都|人人|一切|全部|全都|都|总是?|任何[^不没]{1,4}都)"
_ALL_OF = "(?:所有|全部|每一?|什么|谁|哪|任何|一切|人人|一[点个丝]|我们|你们|他们|她们|它们|大家|全)"
_CHINESE = {
    Left.SOME: re.compile(
        f"(?:不是|并非|并不是|未必|不一定|没有){_MANY}|(?<![都也全])(?:不|没|未)(?:都|全都?|总是?|完全)"
    ),
    Left.NONE: re.compile(
        f"{_ALL_OF}[^不没未.]{{0,6}}[都也](?:不|没有?|未)(?!得不|能不)"
        "|一概(?:不|没|未)|没有?(?:人|任何|一[个种点家名位件条])|无人|从[不未没]|毫[无不]|丝毫[不没]"
    ),
}
_EVERY = "(?:all|every|everyone|everybody|everything|everywhere|always|both|completely|entirely|fully)"
_ENGLISH = {
    Left.SOME: re.compile(rf"\b(?:not|n't|never) (?:\w+ ){{0,2}}?(?<!at )(?<!after )(?<!above ){_EVERY} (?!that )"),
    Left.NONE: re.compile(
        r"\b(?:nobody|none|nothing|nowhere|never|neither|no one"
        r"|no (?!matter|doubt|longer|more|less|wonder|sooner|need)\w+) "
        r"|\b(?:not|n't) (?:(?!that |just )\w+ ){0,2}?(?:any|anyone|anybody|anything|anywhere|ever|either|a single) "
        r"|\b(?:not|n't) (?:\w+ ){1,4}?at all "
    ),
}
"""In the English ones a space follows each word."""
