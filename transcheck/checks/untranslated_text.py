"""Words of the source stand untranslated in the translation.

In an English translation that is any Chinese, unless it only repeats, in brackets or quotation marks, a term that the
English gives as well. In a Chinese translation it is an ordinary English word in lower case that the source has too;
names (Marks and Spencer), abbreviations, brands (iPhone, NBA), addresses and units stay Latin in Chinese as a matter of
course, and so does what no list of English words knows (handles, file names); a word that the text speaks about may
stand in quotation marks or brackets. A whole translation in the language of the source is a matter for wrong-language
and source-copied.

In Chinese: 原文的词语未经翻译就留在了译文里。

Why it matters: the reader is left with words that he cannot read, and does not know what they say.

Flagged:
    他因为[拖延]被批评了。
    → He was criticised for [拖延].
    The weather is really [gorgeous] today.
    → 今天天气真的很[gorgeous]。
Clean:
    他去了西安。
    → He went to Xi'an (西安).
    My iPhone lost its WiFi again.
    → 我的iPhone又没WiFi了。
    Please restore redbluecuff.png, osx crashed.
    → 请恢复 redbluecuff . png,osx 崩溃了。
Known false alarms: English words that Chinese has adopted and that the list of them does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transcheck.aligning.function_words import is_function_word
from transcheck.checks.base import Bitext, Check
from transcheck.checks.glossing import cite
from transcheck.language.normalising import simplify
from transcheck.lexicon.lemmas import is_known
from transcheck.model import ENGLISH, Flag, Severity, Span, Text, Token, TokenKind
from transcheck.scripts import HAN

_HAN_RUN = re.compile(f"[{HAN}][{HAN}\\s，、]*(?<=[{HAN}])|[{HAN}]")
_OPENING = frozenset("(（[【“\"「『《‘'")
_SPOKEN_OF = re.compile(r"\b(?:character|word|letter|radical|stroke)s?\s*$", re.IGNORECASE)
"""What stands before a Chinese character that is spoken about."""
_ADOPTED = frozenset(
    "app apps ok bug bugs wifi vip pk logo blog vlog emoji cosplay cos get show party case by the a email mail "
    "demo offer fans diss battle rap hip hop pop rock live house club ktv ppt pdf excel word code cp cpu gpu web "
    "post tweet hashtag ai vs cm mm km kg mg ml kb mb gb tb db hz px x e i m g k w p s t".split()
)
"""English words that are part of everyday written Chinese, and units."""


class UntranslatedText(Check):
    """See the module's docstring."""

    name = "untranslated-text"
    category = "accuracy/untranslated"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each stretch that was left in the source's language."""
        words = self._chinese_words(bitext) if bitext.from_chinese else self._english_words(bitext)
        for span, source_spans in words:
            yield self.flag(
                bitext,
                bitext.target,
                [span],
                source_spans or [_place(bitext, span)],
                f"{cite(bitext.target, span)} was left untranslated",
                confidence=0.9,
            )

    @staticmethod
    def _chinese_words(bitext: Bitext) -> Iterator[tuple[Span, list[Span]]]:
        raw = bitext.target.raw
        source = simplify(bitext.source.raw)
        for match in _HAN_RUN.finditer(raw):
            before = raw[: match.start()].rstrip()
            if before and before[-1] in _OPENING and any(character.isalpha() for character in before):
                continue
            if len(match[0]) == 1 and _SPOKEN_OF.search(before):
                continue
            words = simplify(match[0])
            start = source.find(words)
            spans = [(start, start + len(words))] if start >= 0 and len(source) == len(bitext.source.raw) else []
            yield match.span(), spans

    @staticmethod
    def _english_words(bitext: Bitext) -> Iterator[tuple[Span, list[Span]]]:
        starts = {first for first, _ in bitext.source.sentences}
        said = {
            token.norm: token
            for index, token in enumerate(bitext.source.tokens)
            if index in starts or not token.text.istitle()  # names stay Latin in small letters too
        }
        run: list[int] = []
        tokens = bitext.target.tokens
        for index in range(len(tokens) + 1):
            token = tokens[index] if index < len(tokens) else None
            if token is not None and _is_ordinary_english(token.text) and token.norm in said:
                run.append(index)
                continue
            if run and (token is None or token.kind is not TokenKind.PUNCTUATION or token.norm not in "-'’"):
                first, last = said[tokens[run[0]].norm], said[tokens[run[-1]].norm]
                cited = _is_cited(bitext.target, run) or _is_mentioned(bitext.source, first, last)
                if not cited and any(_must_be_rendered(tokens[place]) for place in run):
                    spans = [(first.start, last.end)] if first.start <= last.start else [first.span]
                    yield bitext.target.span_of(run[0], run[-1] + 1), spans
                run = []


def _must_be_rendered(token: Token) -> bool:
    return token.norm not in _ADOPTED and not is_function_word(token, ENGLISH) and is_known(token.norm)


def _is_cited(text: Text, run: Sequence[int]) -> bool:
    """True where the run stands in an address, a formula or a name, or with Latin letters in brackets or quotes."""
    start, end = text.span_of(run[0], run[-1] + 1)
    before, after = text.raw[:start], text.raw[end:]
    if _in_address(before, after) or before.rstrip().endswith("=") or after.lstrip().startswith("="):
        return True
    if _NAME_BEFORE.search(before) and _NAME_AFTER.match(after):
        return True
    opening, closing = _BEFORE_CITED.search(before), _AFTER_CITED.match(after)
    return opening is not None and closing is not None


def _is_mentioned(source: Text, first: Token, last: Token) -> bool:
    """True where the source has the words in quotation marks by themselves, it speaks of them, or in an address."""
    before, after = source.raw[: first.start], source.raw[last.end :]
    return (before[-1:] in _QUOTES and after[:1] in _QUOTES and bool(before and after)) or _in_address(before, after)


def _in_address(before: str, after: str) -> bool:
    return before.endswith((".", "_", "/")) or re.match(r"[._/]\w", after) is not None


_QUOTES = frozenset("'\"‘’“”")
_NAME_BEFORE, _NAME_AFTER = re.compile(r"[A-Z][\w.]*[ -]$"), re.compile(r"[ -]?[A-Z]")
"""What stands around the small words of a name: Walid al-Moualem, Ludwig van Beethoven."""
_BEFORE_CITED = re.compile(r"[{(（\[【\"“「『‘'《][A-Za-z\s]*$")
_AFTER_CITED = re.compile(r"[A-Za-z\s]*[})）\]】\"”」』’'》]")


def _is_ordinary_english(text: str) -> bool:
    return len(text) > 1 and text.isascii() and text.isalpha() and text.islower()


def _place(bitext: Bitext, span: Span) -> Span:
    inside = [i for i, token in enumerate(bitext.target.tokens) if token.end > span[0] and token.start < span[1]]
    return bitext.place_of(bitext.target, inside[0], inside[-1] + 1) if inside else (0, 0)
