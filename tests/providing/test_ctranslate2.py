"""A real CTranslate2 model of our own making: one layer of random weights, and a SentencePiece model of five sentences.

What it says means nothing, but it is loaded and run as an OPUS-MT or NLLB model is.
"""

import json
from pathlib import Path

import ctranslate2
import numpy as np
import pytest
import sentencepiece
from ctranslate2.specs import TransformerSpec
from ctranslate2.specs.model_spec import ModelSpec
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import UsageError
from transcheck.providing import DeniedError, Options
from transcheck.providing.ctranslate2 import CTranslate2, sentences

CORPUS = [
    "我们去超市买鸡蛋。",
    "你不能买火车票。",
    "天气很好。",
    "The weather is fine.",
    "You cannot buy train tickets.",
]
WIDTH = 8


QUICK = {"beam": "1", "threads": "1"}
"""A model of random weights never ends a sentence; several threads wait for one another where cores are few."""


def build(folder: Path, *extra: str, shared: bool = False) -> Path:
    """An OPUS-MT directory, or with ``shared`` pieces one like NLLB's; ``extra`` tokens are in its vocabulary."""
    folder.mkdir(parents=True)
    corpus = folder / "corpus.txt"
    corpus.write_text("\n".join(CORPUS * 4), encoding="utf-8")
    name = "sentencepiece.bpe" if shared else "source"
    sentencepiece.SentencePieceTrainer.train(
        input=str(corpus), model_prefix=str(folder / name), vocab_size=60, hard_vocab_limit=False, minloglevel=2
    )
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / f"{name}.model"))
    if not shared:
        (folder / "source.model").rename(folder / "source.spm")
        (folder / "target.spm").write_bytes((folder / "source.spm").read_bytes())
    vocabulary = ["<unk>", "<s>", "</s>", *[pieces.id_to_piece(i) for i in range(3, len(pieces))], *extra]
    spec = TransformerSpec.from_config(num_layers=1, num_heads=2)
    _fill(spec, len(vocabulary))
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    spec.save(str(folder))
    return folder


def _fill(spec: ModelSpec, words: int) -> None:
    """Random weights of the right shapes."""
    random = np.random.default_rng(1)

    def weights(*shape: int) -> np.ndarray:
        return random.normal(0, 0.5, shape).astype(np.float32)

    for half in (spec.encoder, spec.decoder):
        embeddings = half.embeddings[0] if isinstance(half.embeddings, list) else half.embeddings
        embeddings.weight = weights(words, WIDTH)
        half.position_encodings.encodings = weights(600, WIDTH)
        norms = [half.layer_norm]
        for layer in half.layer:
            attentions = [layer.self_attention, *([layer.attention] if half is spec.decoder else [])]
            for attention in attentions:
                norms.append(attention.layer_norm)
                widths = [3 * WIDTH, WIDTH] if attention is layer.self_attention else [WIDTH, 2 * WIDTH, WIDTH]
                for linear, width in zip(attention.linear, widths, strict=True):
                    linear.weight, linear.bias = weights(width, WIDTH), weights(width)
            norms.append(layer.ffn.layer_norm)
            layer.ffn.linear_0.weight, layer.ffn.linear_0.bias = weights(16, WIDTH), weights(16)
            layer.ffn.linear_1.weight, layer.ffn.linear_1.bias = weights(WIDTH, 16), weights(WIDTH)
        for norm in norms:
            norm.gamma, norm.beta = weights(WIDTH), weights(WIDTH)
    spec.decoder.projection.weight = weights(words, WIDTH)
    spec.decoder.projection.bias = weights(words)


@pytest.fixture(scope="module")
def opus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("models") / "opus-zh-en")


def test_a_model_translates_each_text(opus: Path) -> None:
    model = CTranslate2(str(opus), Options(QUICK))
    first = model.translate(["我们去超市。天气很好。", "你不能买火车票。", " "], "zh", "en")
    assert len(first) == 3
    assert first[2].text == ""
    assert [answer.text for answer in model.translate(["你不能买火车票。"], "zh", "en")] == [first[1].text]


def test_a_model_of_many_languages_is_told_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = build(tmp_path / "nllb", "zho_Hans", "eng_Latn", shared=True)
    asked: list[tuple[object, object]] = []

    class Listening(ctranslate2.Translator):
        def translate_batch(self, source: object, target_prefix: object = None, **options: object) -> object:
            asked.append((source, target_prefix))
            return super().translate_batch(source, target_prefix=target_prefix, **options)

    monkeypatch.setattr(ctranslate2, "Translator", Listening)
    answer = CTranslate2(str(folder), Options(QUICK)).translate(["天气很好。"], "zh", "en")[0]
    [(source, prefix)] = asked
    assert isinstance(source, list)
    assert (source[0][0], source[0][-1], prefix) == ("zho_Hans", "</s>", [["eng_Latn"]])
    assert "eng_Latn" not in answer.text


def test_each_direction_has_its_folder(opus: Path, tmp_path: Path) -> None:
    (tmp_path / "zh-en").symlink_to(opus)
    model = CTranslate2(str(tmp_path), Options(QUICK))
    model.translate(["天气很好。"], "zh", "en")
    with pytest.raises(DeniedError, match="no model en-zh"):
        model.translate(["The weather."], "en", "zh")


def test_another_model_is_another_identity(opus: Path, tmp_path: Path) -> None:
    other = build(tmp_path / "opus-zh-en", "more", "words")
    assert CTranslate2(str(opus), Options()).identity != CTranslate2(str(other), Options()).identity
    assert CTranslate2(str(opus), Options()).destination is None


@pytest.mark.parametrize("break_it", ["nothing", "no pieces", "bad weights", "bad pieces"])
def test_a_folder_without_a_sound_model_is_named(tmp_path: Path, break_it: str) -> None:
    folder = tmp_path / "m"
    if break_it == "nothing":
        folder.mkdir()
    else:
        build(folder)
        if break_it == "no pieces":
            (folder / "source.spm").unlink()
        else:
            (folder / ("model.bin" if break_it == "bad weights" else "source.spm")).write_bytes(b"\0\1\2\3")
    with pytest.raises(DeniedError, match=str(folder)):
        CTranslate2(str(folder), Options()).translate(["天气很好。"], "zh", "en")


def test_a_folder_must_be_named_and_there() -> None:
    with pytest.raises(UsageError, match="ctranslate2:FOLDER"):
        CTranslate2("", Options())
    with pytest.raises(UsageError, match="no such folder"):
        CTranslate2("/no/such/folder", Options())


@given(st.text())
def test_the_sentences_of_a_text_are_the_text(text: str) -> None:
    assert "".join(sentences(text)) == text


def test_sentences_end_where_they_do() -> None:
    assert sentences("他说：“好。”我不信！\nIt cost 3.5 yuan. Fine") == [
        "他说：“好。”",
        "我不信！\n",
        "It cost 3.5 yuan. ",
        "Fine",
    ]


def test_the_vocabulary_says_what_kind_of_model_it_is(opus: Path) -> None:
    assert "</s>" in json.loads((opus / "shared_vocabulary.json").read_text(encoding="utf-8"))
