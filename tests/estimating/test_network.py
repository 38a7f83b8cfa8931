import json
from pathlib import Path

import pytest

from transcheck.errors import InputError
from transcheck.estimating.estimate import Estimate
from transcheck.estimating.models import FOLDER, SMALL, installed, load
from transcheck.estimating.network import LONGEST, NETWORK, TOKENIZER, WINDOW, NetworkEstimator


@pytest.fixture(scope="module")
def estimator() -> NetworkEstimator:
    return load(SMALL)


def _numbers(estimate: Estimate) -> list[float]:
    pieces = [*estimate.source, *estimate.target]
    return [
        *(estimate.quality, estimate.faithful, estimate.critical, estimate.worst),
        *(value for piece in pieces for value in (piece.error, piece.major, piece.accuracy)),
    ]


def test_pieces_cover_both_texts_and_carry_probabilities(estimator: NetworkEstimator) -> None:
    source, target = "市政府星期三宣布降价。", "The city announced lower prices on Wednesday."
    estimate = estimator.estimate(source, target)
    for text, pieces in ((source, estimate.source), (target, estimate.target)):
        assert pieces[-1].end == len(text)
        assert all(0 <= piece.start <= piece.end <= len(text) for piece in pieces)
    assert all(0 <= number <= 1 for number in _numbers(estimate))


def test_a_wrong_translation_is_read_as_worse_than_a_right_one(estimator: NetworkEstimator) -> None:
    source = "委员会没有批准这个计划，因为费用太高。"
    right = estimator.estimate(source, "The committee did not approve the plan because the costs were too high.")
    wrong = estimator.estimate(source, "My sister likes to swim in the lake every summer.")
    assert wrong.faithful < right.faithful
    assert wrong.worst > right.worst


def test_the_same_pair_gives_the_same_numbers_whatever_was_read_before(estimator: NetworkEstimator) -> None:
    pair = ("他明天不来。", "He is not coming tomorrow.")
    first = estimator.estimate(*pair)
    estimator.estimate("天气很好。" * 40, "The weather is fine. " * 40)
    assert estimator.estimate(*pair) == first


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("", ""),
        ("好", "OK"),
        ("", "Nothing stands on the other side."),
        ("🙂🙃\u202e\u0000\ud800", "👍🏽 \U0010ffff ꙮ"),
        ("ʘ̃ ɖ ‽", "ᚠᛇᚻ"),
    ],
)
def test_any_text_gives_numbers(estimator: NetworkEstimator, source: str, target: str) -> None:
    assert all(0 <= number <= 1 for number in _numbers(estimator.estimate(source, target)))


def test_a_long_pair_is_read_in_windows_to_its_end(estimator: NetworkEstimator) -> None:
    source, target = "我们昨天去了北京。" * 100, "We went to Beijing yesterday. " * 100
    estimate = estimator.estimate(source, target)
    assert len(estimate.source) + len(estimate.target) > 3 * WINDOW
    assert estimate.target[-1].end >= len(target) - 1
    assert estimate.source[-1].end == len(source)


def test_of_a_very_long_text_the_beginning_is_read_and_the_estimate_says_so(estimator: NetworkEstimator) -> None:
    estimate = estimator.estimate("好，" * 25_000, "short")
    assert len(estimate.source) == LONGEST
    assert estimate.note is not None
    assert f"{LONGEST:,}" in estimate.note
    assert estimator.estimate("很好。", "Very good.").note is None


@pytest.mark.parametrize("name", [NETWORK, TOKENIZER])
@pytest.mark.parametrize(
    ("damage", "message"), [("missing", "cannot be read"), ("cut off", "cut off"), ("empty", "cut off")]
)
def test_a_damaged_file_is_named(tmp_path: Path, name: str, damage: str, message: str) -> None:
    for file in (NETWORK, TOKENIZER):
        data = (FOLDER / file).read_bytes()
        if file == name:
            data = {"missing": b"", "cut off": data[: len(data) // 2], "empty": b""}[damage]
        if file != name or damage != "missing":
            (tmp_path / file).write_bytes(data)
    with pytest.raises(InputError, match=message) as caught:
        NetworkEstimator(tmp_path)
    assert name in str(caught.value)


def test_a_foreign_model_is_refused(tmp_path: Path) -> None:
    import onnxruntime

    foreign = Path(onnxruntime.__file__).parent / "datasets" / "sigmoid.onnx"
    (tmp_path / NETWORK).write_bytes(foreign.read_bytes())
    (tmp_path / TOKENIZER).write_bytes((FOLDER / TOKENIZER).read_bytes())
    with pytest.raises(InputError, match="another kind"):
        NetworkEstimator(tmp_path)


def test_the_shipped_files_are_small_and_have_a_version() -> None:
    found = installed(SMALL)
    assert found is not None
    assert found.size < 45e6
    assert len(found.digest) == 12
    assert json.loads((found.folder / TOKENIZER).read_text(encoding="utf-8"))["model"]["type"] == "Unigram"
