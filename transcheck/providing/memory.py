"""A translation memory in TMX: what somebody has translated before, or nearly so."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from transcheck.errors import InputError, UsageError
from transcheck.model import Pair
from transcheck.providing.base import Provider, Translation
from transcheck.providing.extras import load
from transcheck.providing.options import Options
from transcheck.reading import read
from transcheck.scripts import has_han

_FIGURE = re.compile(r"\d+")
_SPACE = re.compile(r"\s+")
"""In Chinese, spaces are typesetting, and so is the width of a punctuation mark."""


class TranslationMemory(Provider):
    """Looks up each text; the nearest unit counts if it is near enough and all its figures are the text's.

    The nearness is the share of characters that two texts have in common in the same order (rapidfuzz's ratio).
    """

    name: ClassVar[str] = "tmx"

    def __init__(self, argument: str, options: Options) -> None:
        """The argument is a TMX file; the option ``threshold`` says from how many per cent on a unit is near enough.

        Raises:
            UsageError: no file is named, it holds no unit in Chinese and English, or rapidfuzz is not installed.
            InputError: the file cannot be read.
        """
        if not argument:
            raise UsageError("which translation memory? Write --machine tmx:FILE.")
        self._process: Any = load("rapidfuzz.process", self.name, "tmx")
        self._fuzz: Any = load("rapidfuzz.fuzz", self.name, "tmx")
        self._path = Path(argument).expanduser()
        self._threshold = options.number("threshold", 90.0, least=50.0, most=100.0)
        self._units = _read(self._path)
        # Lists beside the dictionaries: rapidfuzz walks over them for every text.
        self._sources = {direction: list(units) for direction, units in self._units.items()}

    @property
    def identity(self) -> Mapping[str, str]:
        """The file's name, size and time, and the threshold."""
        state = self._path.stat()
        stamp = f"{state.st_size}@{int(state.st_mtime)}"
        return {"model": self._path.name, "file": stamp, "threshold": f"{self._threshold:g}"}

    def translate(self, texts: Sequence[str], source_lang: str, target_lang: str) -> list[Translation]:
        """Looks up ``texts``."""
        return [self._look_up(text, (source_lang, target_lang)) for text in texts]

    def _look_up(self, text: str, direction: tuple[str, str]) -> Translation:
        wanted = _plain(text)
        units = self._units.get(direction, {})
        if wanted in units:
            return Translation(units[wanted])
        figures = _FIGURE.findall(wanted)
        near = self._process.extract(
            wanted, self._sources.get(direction, ()), scorer=self._fuzz.ratio, score_cutoff=self._threshold, limit=8
        )
        for source, percent, _ in near:
            if _FIGURE.findall(source) == figures:
                # 99.96 is no exact match and must not look like one.
                note = f"from a unit of the translation memory that is {min(percent, 99.9):.1f} % like the source"
                return Translation(units[source], note)
        return Translation(
            "", f"{self._path.name} holds no unit that is at least {self._threshold:g} % like the source"
        )


def _read(path: Path) -> dict[tuple[str, str], dict[str, str]]:
    units: dict[tuple[str, str], dict[str, str]] = {}
    for pair in read(path, "tmx"):
        if isinstance(pair, Pair) and pair.target and not pair.reason:
            there, back = (str(pair.source_lang), str(pair.target_lang)), (str(pair.target_lang), str(pair.source_lang))
            units.setdefault(there, {}).setdefault(_plain(pair.source), pair.target)
            units.setdefault(back, {}).setdefault(_plain(pair.target), pair.source)
    if not units:
        raise InputError("holds no unit with Chinese and English", file=str(path))
    return units


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    return _SPACE.sub("" if has_han(plain) else " ", plain).strip()
