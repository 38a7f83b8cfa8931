"""OPUS-MT and NLLB models in CTranslate2's format, on this machine and with no server."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, ClassVar

from transcheck.model import CHINESE, ENGLISH
from transcheck.providing.base import DeniedError, Provider, Translation, UnavailableError
from transcheck.providing.extras import load
from transcheck.providing.model_folder import model_folder, named_folder
from transcheck.providing.options import Options

_NLLB = {CHINESE: "zho_Hans", ENGLISH: "eng_Latn"}
_OPUS_TARGET = ">>cmn_Hans<<"
"""OPUS-MT models into several kinds of Chinese want to be told which."""
_END = "</s>"
_CLOSING = "[”’」』）)\"']*"
_SENTENCE_END = re.compile(rf"(?:[。！？!?；;]+{_CLOSING}|\.+{_CLOSING}(?=\s|$)|\n)\s*")


class CTranslate2(Provider):
    """Translates sentence by sentence, as these models were trained to."""

    name: ClassVar[str] = "ctranslate2"
    batch: ClassVar[int] = 16

    def __init__(self, argument: str, options: Options) -> None:
        """The argument is a folder with a model, or with a folder ``zh-en`` and one ``en-zh``.

        Raises:
            UsageError: the packages are not installed, or the folder is not there.
        """
        self._ctranslate2: Any = load("ctranslate2", self.name, "ctranslate2")
        self._sentencepiece: Any = load("sentencepiece", self.name, "ctranslate2")
        self._folder = named_folder(argument or options.text("folder"), self.name)
        self._beam = options.whole("beam", 4, least=1, most=32)
        self._threads = options.whole("threads", 0, most=256)
        self._models: dict[tuple[str, str], _Model] = {}

    @property
    def identity(self) -> Mapping[str, str]:
        """The folder's name, size and time, and the beam."""
        files = sorted(self._folder.rglob("model.bin"))
        stamp = "+".join(f"{file.stat().st_size}@{int(file.stat().st_mtime)}" for file in files)
        return {"model": self._folder.resolve().name, "file": stamp, "beam": str(self._beam)}

    def translate(self, texts: Sequence[str], source_lang: str, target_lang: str) -> list[Translation]:
        """All sentences of all ``texts`` at once."""
        direction = (source_lang, target_lang)
        if direction not in self._models:
            self._models[direction] = self._load(source_lang, target_lang)
        model = self._models[direction]
        pieces = [sentences(text) for text in texts]
        flat = [piece for part in pieces for piece in part if piece.strip()]
        rendered = iter(self._run(model, flat))
        between = "" if target_lang == CHINESE else " "
        return [
            Translation(_joined([next(rendered) if piece.strip() else piece for piece in part], part, between))
            for part in pieces
        ]

    def _run(self, model: _Model, pieces: Sequence[str]) -> list[str]:
        tokens = [[*model.prefix, *model.source.encode(piece.strip(), out_type=str), _END] for piece in pieces]
        try:
            results = model.translator.translate_batch(
                tokens,
                target_prefix=[list(model.target_prefix)] * len(tokens) if model.target_prefix else None,
                beam_size=self._beam,
                max_decoding_length=512,
                repetition_penalty=1.1,
                max_batch_size=1024,
                batch_type="tokens",
            )
        except (RuntimeError, ValueError) as error:
            raise UnavailableError(f"the model failed ({error})") from None
        start = len(model.target_prefix)
        return [str(model.target.decode(result.hypotheses[0][start:])) for result in results]

    def _load(self, source_lang: str, target_lang: str) -> _Model:
        folder = model_folder(self._folder, source_lang, target_lang)
        if folder is None:
            raise DeniedError(f"{self._folder}: there is no model {source_lang}-{target_lang} in it")
        shared = _first(folder, "sentencepiece.bpe.model", "sentencepiece.model", "spm.model")
        source, target = _first(folder, "source.spm") or shared, _first(folder, "target.spm") or shared
        if not (folder / "model.bin").is_file() or source is None or target is None:
            raise DeniedError(
                f"{folder}: lacks model.bin or the SentencePiece models (source.spm and target.spm, or "
                "sentencepiece.bpe.model); copy them from the original model's folder"
            )
        try:
            translator = self._ctranslate2.Translator(
                str(folder), device="cpu", intra_threads=self._threads, compute_type="default"
            )
            load_pieces = self._sentencepiece.SentencePieceProcessor
            spoken = (load_pieces(model_file=str(source)), load_pieces(model_file=str(target)))
        except (RuntimeError, ValueError, OSError) as error:
            raise DeniedError(f"{folder}: the model cannot be loaded ({error})") from None
        vocabulary = _vocabulary(folder)
        if _NLLB[source_lang] in vocabulary:
            return _Model(translator, *spoken, (_NLLB[source_lang],), (_NLLB[target_lang],))
        prefix = (_OPUS_TARGET,) if target_lang == CHINESE and _OPUS_TARGET in vocabulary else ()
        return _Model(translator, *spoken, prefix, ())


@dataclass(frozen=True)
class _Model:
    translator: Any
    source: Any
    target: Any
    prefix: tuple[str, ...]
    target_prefix: tuple[str, ...]


def sentences(text: str) -> list[str]:
    """``text`` cut behind its sentences, so that the parts together are the text again."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    return [text[start:end] for start, end in pairwise([0, *ends, len(text)]) if start < end]


def _joined(rendered: Sequence[str], pieces: Sequence[str], between: str) -> str:
    """The rendered sentences with the line breaks of the source between them."""
    parts: list[str] = []
    for text, piece in zip(rendered, pieces, strict=True):
        breaks = "\n" * (piece[len(piece.rstrip()) :].count("\n"))
        parts.append(text.strip() + (breaks or between))
    return "".join(parts).strip()


def _first(folder: Path, *names: str) -> Path | None:
    return next((folder / name for name in names if (folder / name).is_file()), None)


def _vocabulary(folder: Path) -> frozenset[str]:
    """The tokens of the model's vocabulary, in any of the forms in which CTranslate2 has kept them."""
    for name in ("shared_vocabulary", "source_vocabulary"):
        for suffix in (".json", ".txt"):
            file = folder / f"{name}{suffix}"
            if file.is_file():
                text = file.read_text(encoding="utf-8", errors="replace")
                return frozenset(map(str, json.loads(text)) if suffix == ".json" else text.split("\n"))
    return frozenset()
