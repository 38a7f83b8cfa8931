"""Adds to the exported network two measures of translations into Chinese; all else stays as it is.

    python -m training.estimator.into_chinese DATA MODEL [--output FILE]

What the network's own head has learned of how good such translations are and of critical errors in them it has learned
from machines alone, beside all else, and it takes translators' freedom for error. Here logistic models over its
states learn each anew:

- *critical*: from the votes on comments that machines translated, and from translations in which no critical error is
  expected: by people of texts of five other kinds, post-edits, news by people the other way round, and what is right in
  `written`, which has comments and discussions too: without these, a comment itself is held for doubtful;
- *assessment*, the probability that raters would assess it as better than another translation by a machine: from how
  they assessed them, and from post-edits, which are better. A post-edit counts little: that its source was hard says
  nothing of it.

Each text is read in two forms, with other marks or other spaces around them: the form alone would tell the ones from
the others. What is learned is written into MODEL/estimator.onnx as two more outputs for the pair, in place of those of
an earlier run where there are such. Sources that are held out are not learned from.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.estimator.corpora import by_human, is_held_out, read_ced, rows
from training.estimator.encoding import all_aligned
from training.planting import written
from transcheck.estimating.network import NETWORK, NetworkEstimator
from transcheck.model import CHINESE

Values = NDArray[np.float64]

PEOPLE = {"tatoeba": 2500, "tico19": 2000, "3am": 1500, "msctd-lowercase-tokenised": 1000, "python-docs": 500}
"""How many translations by people are learned from, of each origin."""
EDITED = 1500
"""How many post-edited translations."""
WRITTEN = Path(__file__).resolve().parent.parent / "written"
WRITTEN_COUNT = 0.5
"""What a right translation of `written` counts: they are as many as the comments, several of each source."""
STRENGTH = {"critical": 1e-2, "assessment": 3e-4}
"""The inverse of the penalty on squared weights of states with a spread of 1. Of 1e-4, 3e-4 and 1e-3 the one with which
assessments are foretold best on what is held out. Votes are foretold better with each step from 3e-4 to 1e-2, and at
3e-2 as at 1e-2, where fewer right translations are called critical (`training/README.md`)."""
POST_EDIT = 0.03
"""What a post-edit counts beside an assessed translation."""
FOLDS, FORMS = 5, 2
_CHINESE = "[\u3400-\u9fff]"
_MARKS = dict(zip(",?!;:.()", "，？！；：。（）", strict=True))
_NARROW = {wide: narrow for narrow, wide in _MARKS.items()}
_SAID, _KEPT = "pair_logits", "pair_logits_before"
_OWN = "into_chinese/"
"""How the names of all begin that is added to the network."""
LAYERS = {"critical": (), "assessment": (-1, 1, 3)}
"""The layers after which the mean of each side is read beside what the network's own heads read; -1: the embeddings."""

Row = tuple[str, str, float]
"""Source, target and the share of raters who see a critical error, or of other translations that are worse."""


@dataclass(frozen=True)
class Measure:
    """A logistic model: the weights of what is read, with which ``layers``, and the constant."""

    layers: tuple[int, ...]
    weights: Values
    constant: float


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


def turned_round(data: Path) -> Iterator[Row]:
    """News that people translated from Chinese without an error that a rater saw, the other way round."""
    spotless = (
        row for row in rows(data / "mqm_zhen.train.jsonl.gz") if by_human(row) and not any(row["ratings"].values())
    )
    yield from ((row["target"], row["source"], 0.0) for row in {row["source"]: row for row in spotless}.values())


def written_rightly() -> Iterator[Row]:
    """The right translations into Chinese that were written by hand."""
    made = (row for name, item in written.items(WRITTEN) for row in written.rows(name, item))
    right = ((row["source"], row["target"], 0.0) for row in made if row["target_lang"] == CHINESE and not row["labels"])
    yield from dict.fromkeys(right)


def assessed(data: Path) -> Iterator[Row]:
    """Sentences that machines translated, with the share of them that raters assessed as worse."""
    from scipy.stats import rankdata

    found = list(rows(data / "mlqe_enzh.train.jsonl.gz"))
    worse = (rankdata([row["da_z"] for row in found]) - 0.5) / len(found)
    for row, share in zip(found, worse, strict=True):
        yield row["source"], row["target"], float(share)


def mended(data: Path) -> Iterator[Row]:
    """The post-edits of the same."""
    for row in rows(data / "mlqe_enzh.train.jsonl.gz"):
        yield row["source"], row["post_edit"], 1.0


def other_form(text: str) -> str:
    """A Chinese text with spaces around its marks where it has none there, without them where it has."""
    if re.search(rf"{_CHINESE} [{re.escape(''.join(_MARKS))}]", text):
        return _joined_up(text)
    marked = re.sub("([，？！；：（）“”《》、—·])", lambda found: f" {_NARROW.get(found[1], found[1])} ", text)
    return re.sub(" +", " ", marked).strip()


def other_width(text: str) -> str:
    """A Chinese text with narrow marks where it has wide ones, with wide ones where it has none."""
    if any(mark in text for mark in _NARROW):
        return "".join(_NARROW.get(character, character) for character in text)
    return _widened(text)


def _widened(text: str) -> str:
    return re.sub(rf"(?<={_CHINESE})([,?!;:.()])", lambda found: _MARKS[found[1]], text)


def _joined_up(text: str) -> str:
    text = re.sub(r"\s+([,?!;:.()”》）])", r"\1", text)
    text = re.sub(r"([(“])\s+", r"\1", text)
    text = re.sub(rf"([,?!;:.)”])\s+(?={_CHINESE})", r"\1", text)
    text = _widened(text)
    return re.sub(rf"(?<=[{_CHINESE[1:-1]}。，？！；：])\s+(?=[{_CHINESE[1:-1]}“（])", "", text)


def states(model: Path, found: Sequence[tuple[str, str]], layers: Sequence[int]) -> Values:
    """What the network's heads for the pair read, and the mean of each side after ``layers``: examples × width."""
    network = onnx.load(str(model / NETWORK))
    _strip(network)
    name = _gather(network, layers, _OWN)
    network.graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, None))
    session = onnxruntime.InferenceSession(network.SerializeToString(), providers=["CPUExecutionProvider"])
    estimator = NetworkEstimator(model)
    read = []
    for pair in all_aligned(found):
        (states,) = session.run([name], estimator.begin(*pair).inputs(0))
        read.append(states[0].astype(np.float32))
    return np.array(read)


def fit(read: Values, shares: Values, counts: Values, name: str) -> Measure:
    """The log-odds of what each row has a share of; each counts so much."""
    from sklearn.linear_model import LogisticRegression

    mean, spread = read.mean(0), read.std(0) + 1e-3
    wide = (read - mean) / spread
    given = np.repeat([1.0, 0.0], len(wide))
    model = LogisticRegression(C=STRENGTH[name], max_iter=1000)
    model.fit(np.vstack([wide, wide]), given, sample_weight=np.concatenate([shares * counts, (1.0 - shares) * counts]))
    weights = model.coef_[0] / spread
    return Measure(LAYERS[name], weights, float(model.intercept_[0] - weights @ mean))


def learn_critical(data: Path, model: Path) -> Measure:
    """The measure of critical errors; prints how well it is learned."""
    from sklearn.metrics import roc_auc_score
    from sklearn.model_selection import GroupKFold

    votes, by_hand = _known(voted(data)), _known(written_rightly())
    found = votes + _known(translated(data)) + _known(turned_round(data)) + by_hand
    read, shares = _read(model, found, other_form, "critical")
    counts = np.tile([1.0] * (len(found) - len(by_hand)) + [WRITTEN_COUNT] * len(by_hand), FORMS) / FORMS
    odds = np.zeros(len(read))
    for known, other in GroupKFold(FOLDS).split(read, groups=np.array([source for source, *_ in found] * FORMS)):
        measure = fit(read[known], shares[known], counts[known], "critical")
        odds[other] = read[other] @ measure.weights + measure.constant
    area = roc_auc_score(shares[: len(votes)] > 0.5, odds[: len(votes)])
    print(f"critical: {len(votes)} comments, {len(found) - len(votes)} other texts; area, cross-validated: {area:.3f}")
    return fit(read, shares, counts, "critical")


def learn_assessment(data: Path, model: Path) -> Measure:
    """The measure of how good raters would assess it; prints how it orders what is held out."""
    from scipy.stats import spearmanr

    machine = list(assessed(data))
    found = machine + list(mended(data))
    read, shares = _read(model, found, other_width, "assessment")
    kept = np.array([not is_held_out(source) for source, *_ in found] * FORMS)
    counts = np.array([1.0] * len(machine) + [POST_EDIT] * (len(found) - len(machine))) / FORMS
    measure = fit(read[kept], shares[kept], np.tile(counts, FORMS)[kept], "assessment")
    odds = (read @ measure.weights)[: len(found)]
    held = ~kept[: len(machine)]
    order = spearmanr(odds[: len(machine)][held], shares[: len(machine)][held])[0]
    above = (odds[len(machine) :] > odds[: len(machine)])[held].mean()
    print(f"assessment: {held.sum()} held out: Spearman {order:.3f}, post-edits above what they mend {above:.3f}")
    return measure


def _known(found: Iterable[Row]) -> list[Row]:
    return [row for row in found if not is_held_out(row[0])]


def _read(model: Path, found: Sequence[Row], other: Callable[[str], str], name: str) -> tuple[Values, Values]:
    """States and shares of all, as given, then in the other form."""
    given = [(source, target) for source, target, _ in found]
    read = states(model, [*given, *((source, other(target)) for source, target in given)], LAYERS[name])
    return read, np.array([share for *_, share in found] * FORMS)


def write(path: Path, output: Path, measures: Sequence[Measure]) -> None:
    """Adds to the network at ``path`` what it says of a pair by each of ``measures``, in their order."""
    network = onnx.load(str(path))
    _strip(network)
    graph = network.graph
    (last,) = (node for node in graph.node if _SAID in node.output)
    last.output[list(last.output).index(_SAID)] = _KEPT
    said = [_KEPT]
    for number, measure in enumerate(measures):
        name = f"{_OWN}{number}/"
        read = _gather(network, measure.layers, name)
        weights = measure.weights.astype(np.float32)[:, None]
        constant = np.array([measure.constant], dtype=np.float32)
        graph.initializer.append(numpy_helper.from_array(weights, f"{name}weights"))
        graph.initializer.append(numpy_helper.from_array(constant, f"{name}constant"))
        said.append(_append(graph, "Gemm", [read, f"{name}weights", f"{name}constant"], f"{name}logit"))
    _append(graph, "Concat", said, _SAID, axis=1)
    _width_of(graph).dim_value += len(measures)
    onnx.checker.check_model(network)
    onnx.save(network, str(output))


def _strip(network: onnx.ModelProto) -> None:
    """Takes out what an earlier `write` has added."""
    graph = network.graph
    own = [node for node in graph.node if node.name.startswith(_OWN)]
    if not own:
        return
    _width_of(graph).dim_value -= sum(node.op_type == "Gemm" for node in own)
    for node in own:
        graph.node.remove(node)
    for tensor in [tensor for tensor in graph.initializer if tensor.name.startswith(_OWN)]:
        graph.initializer.remove(tensor)
    (last,) = (node for node in graph.node if _KEPT in node.output)
    last.output[list(last.output).index(_KEPT)] = _SAID


def _gather(network: onnx.ModelProto, layers: Sequence[int], prefix: str) -> str:
    """Puts together what the network's heads read and the mean of each side after ``layers``; the name of that."""
    graph = network.graph
    makers = {output: node for node in graph.node for output in node.output}
    heads = [node for node in graph.node if node.op_type == "Concat" and not node.name.startswith(_OWN)][-1]
    parts = [str(heads.output[0])]
    if layers:
        graph.initializer.append(numpy_helper.from_array(np.array([1], dtype=np.int64), f"{prefix}axis"))
    for mean in (makers[name] for name in heads.input if makers[name].op_type == "Div"):
        total, count = mean.input
        summed = makers[makers[total].input[0]]  # the last layer's states, those of the other side times 0
        (side,) = (name for name in summed.input if makers[name].op_type != "LayerNormalization")
        for number in layers:
            norm = f"network.layers.{number}.norm.weight" if number >= 0 else "network.norm.weight"
            (layer,) = (node.output[0] for node in graph.node if norm in node.input)
            name = f"{prefix}{side}/{number}/"
            _append(graph, "Mul", [layer, side], f"{name}states")
            _append(graph, "ReduceSum", [f"{name}states", f"{prefix}axis"], f"{name}sum", keepdims=0)
            parts.append(_append(graph, "Div", [f"{name}sum", count], f"{name}mean"))
    return _append(graph, "Concat", parts, f"{prefix}read", axis=1) if layers else parts[0]


def _append(graph: onnx.GraphProto, operation: str, given: Sequence[str], output: str, **settings: int) -> str:
    graph.node.append(helper.make_node(operation, given, [output], f"{_OWN}{operation}/{output}", **settings))
    return output


def _width_of(graph: onnx.GraphProto) -> onnx.TensorShapeProto.Dimension:
    (said,) = (found for found in graph.output if found.name == _SAID)
    return said.type.tensor_type.shape.dim[1]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--output", type=Path, help="the network to write; MODEL's own where none is given")
    arguments = parser.parse_args()
    measures = [learn(arguments.data, arguments.model) for learn in (learn_critical, learn_assessment)]
    write(arguments.model / NETWORK, arguments.output or arguments.model / NETWORK, measures)


if __name__ == "__main__":
    main()
