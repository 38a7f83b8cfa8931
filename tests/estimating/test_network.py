import math
import shutil
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import helper, numpy_helper

from transcheck.aligning import LexicalAligner
from transcheck.errors import InputError
from transcheck.estimating.estimate import Estimate, gaps, majors
from transcheck.estimating.network import LONGEST, NETWORK, TOKENIZER, WINDOW, NetworkEstimator
from transcheck.language import segment
from transcheck.model import Alignment


@pytest.fixture(scope="module")
def estimator(model_folder: Path) -> NetworkEstimator:
    return NetworkEstimator(model_folder)


def read(estimator: NetworkEstimator, source: str, target: str) -> Estimate:
    texts = segment(source, "zh"), segment(target, "en")
    return estimator.estimate(*texts, LexicalAligner().align(*texts))


def _numbers(estimate: Estimate) -> list[float]:
    pieces = [*estimate.source, *estimate.target]
    return [
        *(estimate.quality, estimate.faithful, estimate.critical),
        *(value for piece in pieces for value in (piece.error, piece.major, piece.accuracy, piece.missing)),
    ]


def test_pieces_cover_both_texts_and_carry_what_the_network_says(estimator: NetworkEstimator) -> None:
    source, target = "政府降低了药品的价格。", "the government raised prices."
    estimate = read(estimator, source, target)
    for text, pieces in ((source, estimate.source), (target, estimate.target)):
        assert pieces[-1].end == len(text)
        assert all(0 <= piece.start <= piece.end <= len(text) for piece in pieces)
    wrong = {target[piece.start : piece.end].strip() for piece in estimate.target if piece.major > 0.9}
    assert wrong == {"raised"}
    assert majors(estimate.target, [(0, 3), (15, 21)]) == pytest.approx([0.02, 0.98], abs=0.01)
    assert majors(estimate.source, [(0, 2), (6, 8)]) == pytest.approx([0.02, 0.98], abs=0.01)


def test_that_something_is_missing_is_said_of_the_words_beside(estimator: NetworkEstimator) -> None:
    target = "the government lowered."
    estimate = read(estimator, "政府降低了药品的价格。", target)
    assert gaps(estimate.target, [(0, 3), (15, 22)]) == pytest.approx([0.02, 0.98], abs=0.01)
    assert max(majors(estimate.target, [(0, len(target))])) < 0.1
    assert estimate.errors == pytest.approx(0.98 + 0.02 * (len(estimate.target) - 1), abs=0.05)


def test_the_same_pair_gives_the_same_numbers_whatever_was_read_before(estimator: NetworkEstimator) -> None:
    pair = ("很好。", "very good, raised.")
    first = read(estimator, *pair)
    read(estimator, "很好。" * 40, "the weather is fine. " * 40)
    assert read(estimator, *pair) == first


def test_the_network_is_told_which_words_the_aligner_links(estimator: NetworkEstimator) -> None:
    texts = segment("我们昨天去了北京。", "zh"), segment("we went to beijing yesterday.", "en")
    told = estimator.estimate(*texts, LexicalAligner().align(*texts))
    untold = estimator.estimate(*texts, Alignment(source_support=(0.0,) * 6, target_support=(0.0,) * 6))
    assert told.quality > untold.quality


@pytest.fixture(scope="module")
def learned_apart(model_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> NetworkEstimator:
    """The model with two more outputs, of which the one is always 2 and the other -1."""
    folder = shutil.copytree(model_folder, tmp_path_factory.mktemp("apart") / "model")
    model = onnx.load(str(folder / NETWORK))
    graph = model.graph
    (said,) = (node for node in graph.node if "pair_logits" in node.output)
    said.output[0] = "before"
    graph.initializer.append(numpy_helper.from_array(np.array([[2.0, -1.0]], dtype=np.float32), "apart"))
    graph.node.append(helper.make_node("Concat", ["before", "apart"], ["pair_logits"], axis=1))
    graph.output[1].type.tensor_type.shape.dim[1].dim_value = 5
    onnx.save(model, str(folder / NETWORK))
    return NetworkEstimator(folder)


def test_critical_errors_and_the_assessment_may_be_learned_apart_into_chinese(
    estimator: NetworkEstimator, learned_apart: NetworkEstimator
) -> None:
    english, chinese = segment("the government raised prices.", "en"), segment("政府降低了药品的价格。", "zh")
    aligner = LexicalAligner()
    pair = english, chinese, aligner.align(english, chinese)
    before, after = estimator.estimate(*pair), learned_apart.estimate(*pair)
    assert (after.quality, after.faithful) == (before.quality, before.faithful)
    assert before.assessed == before.quality
    assert after.critical == pytest.approx(1 / (1 + math.exp(-2.0)))
    assert after.assessed == pytest.approx(1 / (1 + math.exp(1.0)))
    back = chinese, english, aligner.align(chinese, english)
    assert learned_apart.estimate(*back) == estimator.estimate(*back)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("", ""),
        ("好", "ok"),
        ("", "nothing stands on the other side."),
        ("🙂🙃\u202e\u0000\ud800", "👍🏽 \U0010ffff ꙮ"),
        ("ʘ̃ ɖ ‽", "ᚠᛇᚻ"),
    ],
)
def test_any_text_gives_numbers(estimator: NetworkEstimator, source: str, target: str) -> None:
    assert all(0 <= number <= 1 for number in _numbers(read(estimator, source, target)))


def test_a_long_pair_is_read_in_windows_to_its_end(estimator: NetworkEstimator) -> None:
    source, target = "我们昨天去了北京。" * 100 + "药品", "We went to beijing yesterday. " * 100 + "raised"
    estimate = read(estimator, source, target)
    assert len(estimate.source) + len(estimate.target) > 3 * WINDOW
    assert majors(estimate.source, [(0, 900), (900, 902)]) == pytest.approx([0.02, 0.98], abs=0.01)
    assert majors(estimate.target, [(len(target) - 6, len(target))]) == pytest.approx([0.98], abs=0.01)


def test_of_a_very_long_text_the_beginning_is_read_and_the_estimate_says_so(estimator: NetworkEstimator) -> None:
    estimate = read(estimator, "好，" * 25_000, "short")
    assert len(estimate.source) == LONGEST
    assert estimate.note is not None
    assert f"{LONGEST:,}" in estimate.note
    assert read(estimator, "很好。", "very good.").note is None


@pytest.mark.parametrize("name", [NETWORK, TOKENIZER])
@pytest.mark.parametrize(
    ("damage", "message"), [("missing", "cannot be read"), ("cut off", "cut off"), ("empty", "cut off")]
)
def test_a_damaged_file_is_named(model_folder: Path, tmp_path: Path, name: str, damage: str, message: str) -> None:
    for file in (NETWORK, TOKENIZER):
        data = (model_folder / file).read_bytes()
        if file == name:
            data = {"missing": b"", "cut off": data[: len(data) // 2], "empty": b""}[damage]
        if file != name or damage != "missing":
            (tmp_path / file).write_bytes(data)
    with pytest.raises(InputError, match=message) as caught:
        NetworkEstimator(tmp_path)
    assert name in str(caught.value)


def test_a_foreign_model_is_refused(model_folder: Path, tmp_path: Path) -> None:
    import onnxruntime

    foreign = Path(onnxruntime.__file__).parent / "datasets" / "sigmoid.onnx"
    (tmp_path / NETWORK).write_bytes(foreign.read_bytes())
    (tmp_path / TOKENIZER).write_bytes((model_folder / TOKENIZER).read_bytes())
    with pytest.raises(InputError, match="another kind"):
        NetworkEstimator(tmp_path)
