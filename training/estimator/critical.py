"""Adds to the exported network a probability of its own for critical errors into Chinese; all else stays as it is.

    python -m training.estimator.critical DATA MODEL [--output FILE]

What the network's head has learned of critical errors it has learned from comments that machines translated, and it
takes translators' freedom for error. Here a logistic model over the same states learns from the same votes, and from
translations by people of texts of five other kinds and post-edits, in which no critical error is expected. Each is
read in two forms, with spaces around its marks and without: the comments come with spaces, and the form alone would
tell them from the others. What it says is written into MODEL/estimator.onnx as one more output for the pair, in place
of that of an earlier such model where there is one. Sources that are held out are not learned from.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.estimator.corpora import is_held_out, read_ced, rows
from training.estimator.encoding import all_aligned
from transcheck.estimating.network import NETWORK, NetworkEstimator

Values = NDArray[np.float64]

PEOPLE = {"tatoeba": 2500, "tico19": 2000, "3am": 1500, "msctd-lowercase-tokenised": 1000, "python-docs": 500}
"""How many translations by people are learned from, of each origin."""
EDITED = 1500
"""How many post-edited translations."""
STRENGTH = 1e-3
"""The inverse of the penalty on squared weights of states with a spread of 1; of 1e-4, 3e-4 and 1e-3 the one with which
votes are foretold best in cross-validation."""
FOLDS = 5
_CHINESE = "[\u3400-\u9fff]"
_MARKS = dict(zip(",?!;:.()", "，？！；：。（）", strict=True))
_NARROW = {wide: narrow for narrow, wide in _MARKS.items()}
_KEPT, _WEIGHT, _BIAS = "pair_logits_before", "critical.weight", "critical.bias"

Row = tuple[str, str, float]
"""Source, target and the share of raters who see a critical error."""


def voted(data: Path) -> Iterator[Row]:
    """Comments that machines translated into Chinese, with the share of critical votes."""
    for example in read_ced(data / "ced21_enzh.train.jsonl.gz"):
        if example.critical is not None:
            yield example.source, example.target, example.critical


def translated(data: Path) -> Iterator[Row]:
    """What people translated into Chinese, or mended."""
    found: dict[str, list[Row]] = {origin: [] for origin in PEOPLE}
    for row in rows(data / "parallel_zhen.train.jsonl.gz"):
        found[row["origin"]].append((row["en"], row["zh"], 0.0))
    for origin, count in PEOPLE.items():
        yield from random.Random(1).sample(found[origin], count)
    for row in islice(rows(data / "mlqe_enzh.train.jsonl.gz"), EDITED):
        yield row["source"], row["post_edit"], 0.0


def other_form(text: str) -> str:
    """A Chinese text with spaces around its marks where it has none there, without them where it has."""
    if re.search(rf"{_CHINESE} [{re.escape(''.join(_MARKS))}]", text):
        return _joined_up(text)
    marked = re.sub("([，？！；：（）“”《》、—·])", lambda found: f" {_NARROW.get(found[1], found[1])} ", text)
    return re.sub(" +", " ", marked).strip()


def _joined_up(text: str) -> str:
    text = re.sub(r"\s+([,?!;:.()”》）])", r"\1", text)
    text = re.sub(r"([(“])\s+", r"\1", text)
    text = re.sub(rf"([,?!;:.)”])\s+(?={_CHINESE})", r"\1", text)
    text = re.sub(rf"(?<={_CHINESE})([,?!;:.()])", lambda found: _MARKS[found[1]], text)
    return re.sub(rf"(?<=[{_CHINESE[1:-1]}。，？！；：])\s+(?=[{_CHINESE[1:-1]}“（])", "", text)


def states(model: Path, found: Sequence[Row]) -> Values:
    """What the network's heads for the pair read: examples × width."""
    graph = onnx.load(str(model / NETWORK))
    graph.graph.output.append(helper.make_tensor_value_info(_joined(graph), TensorProto.FLOAT, None))
    session = onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])
    estimator = NetworkEstimator(model)
    read = []
    for pair in all_aligned([(source, target) for source, target, _ in found]):
        reading = estimator.begin(*pair)
        read.append(session.run([_joined(graph)], reading.inputs(0))[0][0])
    return np.array(read, dtype=np.float64)


def fit(read: Values, shares: Values) -> tuple[Values, float]:
    """Weights and constant of the log-odds of a critical error; votes count by their share."""
    from sklearn.linear_model import LogisticRegression

    mean, spread = read.mean(0), read.std(0) + 1e-3
    wide = (read - mean) / spread
    given = np.repeat([1.0, 0.0], len(wide))
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    weight = np.concatenate([shares, 1.0 - shares]) / 2  # each is read in two forms
    model.fit(np.vstack([wide, wide]), given, sample_weight=weight)
    weights = model.coef_[0] / spread
    return weights, float(model.intercept_[0] - weights @ mean)


def crossed(read: Values, shares: Values, sources: Sequence[str]) -> Values:
    """Log-odds of each example by a model that has not seen its source."""
    from sklearn.model_selection import GroupKFold

    found = np.zeros(len(read))
    for known, other in GroupKFold(FOLDS).split(read, groups=np.array(sources)):
        weights, constant = fit(read[known], shares[known])
        found[other] = read[other] @ weights + constant
    return found


def write(path: Path, output: Path, weights: Values, constant: float) -> None:
    """Puts the model into the network at ``path``."""
    model = onnx.load(str(path))
    graph = model.graph
    joined = _joined(model)
    values = {
        _WEIGHT: weights.astype(np.float32)[:, None],
        _BIAS: np.array([constant], dtype=np.float32),
    }
    fresh = not any(tensor.name == _WEIGHT for tensor in graph.initializer)
    kept = [tensor for tensor in graph.initializer if tensor.name not in values]
    del graph.initializer[:]
    graph.initializer.extend(kept + [numpy_helper.from_array(value, name) for name, value in values.items()])
    if fresh:
        (last,) = (node for node in graph.node if "pair_logits" in node.output)
        last.output[list(last.output).index("pair_logits")] = _KEPT
        (described,) = (info for info in graph.output if info.name == "pair_logits")
        described.type.tensor_type.shape.dim[1].dim_value += 1
        graph.node.extend(
            [
                helper.make_node("Gemm", [joined, _WEIGHT, _BIAS], ["critical_logit"], "critical"),
                helper.make_node("Concat", [_KEPT, "critical_logit"], ["pair_logits"], axis=1),
            ]
        )
    onnx.checker.check_model(model)
    onnx.save(model, str(output))


def _joined(model: onnx.ModelProto) -> str:
    """The states of the first piece and of both sides, one after the other: the last that is put together of them."""
    found = [node for node in model.graph.node if node.op_type == "Concat" and "pair_logits" not in node.output]
    return str(found[-1].output[0])


def main() -> None:
    """The command line."""
    from sklearn.metrics import roc_auc_score

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--output", type=Path, help="the network to write; MODEL's own where none is given")
    arguments = parser.parse_args()
    votes = [row for row in voted(arguments.data) if not is_held_out(row[0])]
    found = votes + [row for row in translated(arguments.data) if not is_held_out(row[0])]
    both = [*found, *((source, other_form(target), share) for source, target, share in found)]
    read = states(arguments.model, both)
    shares = np.array([share for *_, share in both])
    odds = crossed(read, shares, [source for source, *_ in both])[: len(votes)]
    area = roc_auc_score(shares[: len(votes)] > 0.5, odds)
    print(
        f"{len(votes)} comments, {len(found) - len(votes)} other texts; area by most votes, cross-validated: {area:.3f}"
    )
    write(arguments.model / NETWORK, arguments.output or arguments.model / NETWORK, *fit(read, shares))


if __name__ == "__main__":
    main()
