"""Tests of the measures that are added to an exported network."""

import gzip
import json
import re
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from training.estimator.into_chinese import Measure, other_form, other_width, turned_round, write, written_rightly

HIDDEN = np.array([[[3.0, 1.0], [1.0, 3.0], [5.0, 1.0]]], dtype=np.float32)
"""Three pieces, which the first layer makes (1, -1), (-1, 1) and (1, -1), the last one twice that."""
SIDE = np.array([[[1.0], [0.0], [1.0]]], dtype=np.float32)
"""The first and the last of them are of one side."""


@pytest.fixture
def network(tmp_path: Path) -> Path:
    """A network that puts the second piece and the mean of a side together, and says three things of the pair."""
    nodes = [
        helper.make_node("LayerNormalization", ["hidden", "network.norm.weight"], ["layer"]),
        helper.make_node("LayerNormalization", ["layer", "network.layers.0.norm.weight"], ["last"]),
        helper.make_node("Gather", ["last", "one"], ["second"], axis=1),
        helper.make_node("Identity", ["given"], ["side"]),
        helper.make_node("Mul", ["last", "side"], ["of_side"]),
        helper.make_node("ReduceSum", ["of_side", "axis"], ["sum"], keepdims=0),
        helper.make_node("ReduceSum", ["side", "axis"], ["count"], keepdims=0),
        helper.make_node("Div", ["sum", "count"], ["mean"]),
        helper.make_node("Concat", ["second", "mean"], ["read"], axis=1),
        helper.make_node("Gemm", ["read", "head"], ["pair_logits"]),
    ]
    given = [
        helper.make_tensor_value_info("hidden", TensorProto.FLOAT, [1, "n", 2]),
        helper.make_tensor_value_info("given", TensorProto.FLOAT, [1, "n", 1]),
    ]
    said = [helper.make_tensor_value_info("pair_logits", TensorProto.FLOAT, [1, 3])]
    known = {
        "network.norm.weight": np.ones(2, dtype=np.float32),
        "network.layers.0.norm.weight": np.full(2, 2.0, dtype=np.float32),
        "one": np.array(1, dtype=np.int64),
        "axis": np.array([1], dtype=np.int64),
        "head": np.eye(4, 3, dtype=np.float32),
    }
    values = [numpy_helper.from_array(value, name) for name, value in known.items()]
    graph = helper.make_graph(nodes, "small", given, said, values)
    path = tmp_path / "small.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), path)
    return path


def run(path: Path) -> list[float]:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    (said,) = session.run(["pair_logits"], {"hidden": HIDDEN, "given": SIDE})
    assert list(said.shape) == session.get_outputs()[0].shape
    return said[0].tolist()


def last_layer(weights: list[float], constant: float) -> Measure:
    return Measure((), np.array(weights), constant)


def test_what_the_network_said_of_the_pair_is_kept_and_measures_added(network: Path, tmp_path: Path) -> None:
    assert run(network) == pytest.approx([-2.0, 2.0, 2.0], abs=1e-3)
    output = tmp_path / "more.onnx"
    write(network, output, [last_layer([1.0, 0.0, 0.0, 1.0], 0.5), last_layer([0.0, 0.0, 1.0, 0.0], 0.0)])
    assert run(output) == pytest.approx([-2.0, 2.0, 2.0, -3.5, 2.0], abs=1e-3)
    assert run(network) == pytest.approx([-2.0, 2.0, 2.0], abs=1e-3)


def test_a_measure_may_read_the_mean_of_a_side_after_another_layer(network: Path) -> None:
    write(network, network, [Measure((-1,), np.array([0.0, 0.0, 0.0, 0.0, 1.0, 2.0]), 0.25)])
    assert run(network)[3:] == pytest.approx([1.0 - 2.0 + 0.25], abs=1e-3)


def test_measures_that_were_added_before_are_replaced(network: Path) -> None:
    write(network, network, [last_layer([1.0, -1.0, 2.0, 0.0], 0.5), Measure((-1,), np.ones(6), 0.0)])
    write(network, network, [last_layer([0.0, 0.0, 1.0, 0.0], -1.0)])
    assert run(network) == pytest.approx([-2.0, 2.0, 2.0, 1.0], abs=1e-3)


@pytest.mark.parametrize(
    ("joined", "spaced"),
    [
        ("他说，不行。", "他说 , 不行。"),
        ("真的吗？我不信！", "真的吗 ? 我不信 !"),
        ("2017年，他去了北京。", "2017年 , 他去了北京。"),
    ],
)
def test_each_form_of_a_text_becomes_the_other(joined: str, spaced: str) -> None:
    assert other_form(joined) == spaced
    assert other_form(spaced) == joined


def test_a_text_without_marks_stays_as_it_is() -> None:
    assert other_form("明天见") == "明天见"


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [("他走了.", "他走了。"), ("真的吗?他说,是!", "真的吗？他说，是！"), ("价格: 3.5元.", "价格： 3.5元。")],
)
def test_marks_of_one_width_become_those_of_the_other(narrow: str, wide: str) -> None:
    assert other_width(narrow) == wide
    assert not set(other_width(wide)) & set("，。？！：；（）")


def test_what_people_translated_without_an_error_is_learned_the_other_way_round(tmp_path: Path) -> None:
    error = {"category": "Accuracy/Mistranslation", "severity": "Major", "target": [0, 2]}
    rows = [
        {"system": "Human-A.0", "source": "他来了。", "target": "He came.", "ratings": {"one": [], "two": []}},
        {"system": "Human-A.0", "source": "他走了。", "target": "He ran.", "ratings": {"one": [error]}},
        {"system": "DeepMind.381", "source": "他哭了。", "target": "He cried.", "ratings": {"one": []}},
    ]
    with gzip.open(tmp_path / "mqm_zhen.train.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    assert list(turned_round(tmp_path)) == [("He came.", "他来了。", 0.0)]


def test_right_translations_written_by_hand_are_chinese_and_told_once() -> None:
    found = list(written_rightly())
    assert len(found) == len(set(found)) > 5000
    assert all(source.isascii() or not re.search("[\u4e00-\u9fff]", source) for source, _, _ in found)
    assert all(re.search("[\u4e00-\u9fff]", target) and share == 0.0 for _, target, share in found)
