"""Tests of the measure of critical errors that is added to an exported network."""

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from training.estimator.critical import other_form, write

STATES = np.array([[1.0, 2.0, 3.0]], dtype=np.float32)


@pytest.fixture
def network(tmp_path: Path) -> Path:
    """A network that puts two states together, and says three things of the pair: a tenth of each."""
    nodes = [
        helper.make_node("Concat", ["first", "mean"], ["states"], axis=1),
        helper.make_node("Gemm", ["states", "tenth"], ["pair_logits"]),
    ]
    given = [
        helper.make_tensor_value_info("first", TensorProto.FLOAT, [1, 1]),
        helper.make_tensor_value_info("mean", TensorProto.FLOAT, [1, 2]),
    ]
    said = [helper.make_tensor_value_info("pair_logits", TensorProto.FLOAT, [1, 3])]
    tenth = numpy_helper.from_array(0.1 * np.eye(3, dtype=np.float32), "tenth")
    graph = helper.make_graph(nodes, "small", given, said, [tenth])
    path = tmp_path / "small.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8), path)
    return path


def run(path: Path) -> list[float]:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    (said,) = session.run(["pair_logits"], {"first": STATES[:, :1], "mean": STATES[:, 1:]})
    assert list(said.shape) == session.get_outputs()[0].shape
    return said[0].tolist()


def test_what_the_network_said_of_the_pair_is_kept_and_one_measure_added(network: Path, tmp_path: Path) -> None:
    output = tmp_path / "more.onnx"
    write(network, output, np.array([1.0, -1.0, 2.0]), 0.5)
    assert run(output) == pytest.approx([0.1, 0.2, 0.3, 5.5])
    assert run(network) == pytest.approx([0.1, 0.2, 0.3])


def test_a_measure_that_was_added_before_is_replaced(network: Path) -> None:
    write(network, network, np.array([1.0, -1.0, 2.0]), 0.5)
    write(network, network, np.array([0.0, 0.0, 1.0]), -1.0)
    assert run(network) == pytest.approx([0.1, 0.2, 0.3, 2.0])


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
