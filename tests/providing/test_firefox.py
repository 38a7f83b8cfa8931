"""No package brings a Firefox model, so its engine is stood in for, but where it has to refuse a broken model."""

from pathlib import Path

import fxtranslate
import pytest

from transcheck.errors import UsageError
from transcheck.providing import DeniedError, Options, Translation, UnavailableError
from transcheck.providing.firefox import Firefox


def model(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_bytes(name.encode())
    return folder


class Engine:
    def __init__(self, model: bytes, src_vocab: bytes, trg_vocab: bytes, shortlist: bytes | None = None):
        self.parts = [part and part.decode() for part in (model, src_vocab, trg_vocab, shortlist)]

    def translate_long(self, text: str) -> str:
        if text == "坏":
            raise ValueError("no")
        return f"{text} by {self.parts}"


@pytest.mark.parametrize(
    ("names", "used"),
    [
        (["model.zhen.bin", "vocab.zhen.spm"], ["model.zhen.bin", "vocab.zhen.spm", "vocab.zhen.spm", None]),
        (
            ["model.enzh.bin", "srcvocab.enzh.spm", "trgvocab.enzh.spm", "lex.50.50.enzh.bin"],
            ["model.enzh.bin", "srcvocab.enzh.spm", "trgvocab.enzh.spm", "lex.50.50.enzh.bin"],
        ),
    ],
)
def test_the_files_of_a_model_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[str], used: list[str | None]
) -> None:
    monkeypatch.setattr(fxtranslate, "Translator", Engine)
    firefox = Firefox(str(model(tmp_path / "m", *names)), Options())
    assert firefox.translate(["一", "二"], "zh", "en") == [Translation(f"{text} by {used}") for text in "一二"]
    with pytest.raises(UnavailableError):
        firefox.translate(["坏"], "zh", "en")


def test_each_direction_has_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fxtranslate, "Translator", Engine)
    model(tmp_path / "zh-Hans-en", "model.zhen.bin", "vocab.zhen.spm")
    firefox = Firefox(str(tmp_path), Options())
    assert "zhen" in firefox.translate(["一"], "zh", "en")[0].text
    with pytest.raises(DeniedError, match="no model en-zh"):
        firefox.translate(["one"], "en", "zh")


def test_a_broken_model_is_refused_by_the_engine_itself(tmp_path: Path) -> None:
    firefox = Firefox(str(model(tmp_path / "m", "model.zhen.bin", "vocab.zhen.spm")), Options())
    with pytest.raises(DeniedError, match="cannot be loaded"):
        firefox.translate(["一"], "zh", "en")


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="firefox:FOLDER"):
        Firefox("", Options())
    with pytest.raises(DeniedError, match="lacks"):
        Firefox(str(model(tmp_path / "m", "model.zhen.bin")), Options()).translate(["一"], "zh", "en")
