"""Firefox Translations models, on this machine and with no server, through ``fxtranslate``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from transcheck.providing.base import DeniedError, Provider, Translation, UnavailableError
from transcheck.providing.extras import load
from transcheck.providing.model_folder import model_folder, named_folder
from transcheck.providing.options import Options


class Firefox(Provider):
    """Reads the model from the user's folder; nothing is looked up or downloaded."""

    name: ClassVar[str] = "firefox"
    batch: ClassVar[int] = 8

    def __init__(self, argument: str, options: Options) -> None:
        """The argument is a folder with a model, or with a folder ``zh-en`` and one ``en-zh``.

        Raises:
            UsageError: ``fxtranslate`` is not installed, or the folder is not there.
        """
        self._fxtranslate: Any = load("fxtranslate", self.name, "firefox")
        self._folder = named_folder(argument or options.text("folder"), self.name)
        self._engines: dict[tuple[str, str], Any] = {}

    @property
    def identity(self) -> Mapping[str, str]:
        """The models' names, sizes and times."""
        files = sorted(self._folder.rglob("model*.bin"))
        stamp = "+".join(f"{file.name}:{file.stat().st_size}@{int(file.stat().st_mtime)}" for file in files)
        return {"model": self._folder.resolve().name, "file": stamp}

    def translate(self, texts: Sequence[str], source_lang: str, target_lang: str) -> list[Translation]:
        """One text after the other; the engine cuts them into sentences."""
        direction = (source_lang, target_lang)
        if direction not in self._engines:
            self._engines[direction] = self._load(source_lang, target_lang)
        try:
            return [Translation(str(self._engines[direction].translate_long(text))) for text in texts]
        except (ValueError, RuntimeError) as error:
            raise UnavailableError(f"the model failed ({error})") from None

    def _load(self, source_lang: str, target_lang: str) -> Any:
        folder = model_folder(self._folder, source_lang, target_lang)
        if folder is None:
            raise DeniedError(f"{self._folder}: there is no model {source_lang}-{target_lang} in it")
        model, shared = _one(folder, "model*.bin"), _one(folder, "vocab*.spm")
        source, target = _one(folder, "srcvocab*.spm") or shared, _one(folder, "trgvocab*.spm") or shared
        if model is None or source is None or target is None:
            raise DeniedError(f"{folder}: lacks model*.bin, or vocab*.spm (or srcvocab*.spm and trgvocab*.spm)")
        shortlist = _one(folder, "lex*.bin")
        try:
            return self._fxtranslate.Translator(
                model.read_bytes(),
                source.read_bytes(),
                target.read_bytes(),
                shortlist.read_bytes() if shortlist else None,
            )
        except (ValueError, OSError) as error:
            raise DeniedError(f"{folder}: the model cannot be loaded ({error})") from None


def _one(folder: Path, pattern: str) -> Path | None:
    return min(folder.glob(pattern), default=None)
