"""A model in miniature: real files that onnxruntime and tokenizers load, with a weight for each word."""

import json
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, pre_tokenizers

from transcheck.estimating.doubts import ADDED, ADDED_FEATURES, FEATURES, LOST, WORDS, WRONG
from transcheck.estimating.models import NETWORK
from transcheck.estimating.network import TOKENIZER
from transcheck.estimating.second_opinion import FEATURES as OPINION_FEATURES
from transcheck.estimating.second_opinion import OPINIONS
from transcheck.judging.scoring import EVIDENCE, TABLE

PLANTED = ("raised", "药品")
"""The words that this model holds to be gravely wrong, wherever they stand."""
LONELY = "lowered"
"""The word beside which this model holds that something is missing."""
_BY_WORD = {**dict.fromkeys((*FEATURES, *ADDED_FEATURES), 0.0), "said": 60.0, "constant": -45.0, "cut": 0.5}
WORD_WEIGHTS = dict.fromkeys((WRONG, LOST, ADDED), _BY_WORD)
"""Words are flagged from a probability of 0.95 on."""
LETTERS = "abcdefghijklmnopqrstuvwxyz.,，。政府降低了药品的价格我们昨天去了北京很好"


def write_model(folder: Path) -> Path:
    """Writes a network that looks each piece up in a table and takes the mean for the pair.

    The pair's quality also rises with the links and the support that it is told of.
    """
    words = ["<s>", "<pad>", "</s>", "<unk>", "▁", *dict.fromkeys(LETTERS), *PLANTED, LONELY]
    pieces = [(word, -1.0 if word in (*PLANTED, LONELY) else -5.0) for word in words]
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=3))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / TOKENIZER))
    table = np.full((len(words), 4), -4.0, dtype=np.float32)
    for word in PLANTED:
        table[words.index(word), :3] = 4.0
    table[words.index(LONELY), 3] = 4.0
    # The pair's second measure, that it is faithful, falls with wrong pieces as the third rises.
    mix = np.array([[-1, -1, 1], [0, 0, 0], [0, 0, 0], [0, 0, 0]], dtype=np.float32)
    nodes = [
        helper.make_node("Gather", ["table", "pieces"], ["piece_logits"]),
        helper.make_node("ReduceMean", ["piece_logits"], ["mean"], axes=[1], keepdims=0),
        helper.make_node("MatMul", ["mean", "mix"], ["mixed"]),
        helper.make_node("ReduceMean", ["segments"], ["unused"], axes=[1], keepdims=1),
        helper.make_node("Cast", ["unused"], ["zero"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["zero", "nothing"], ["none"]),
        helper.make_node("ReduceMean", ["links"], ["linked"], axes=[2], keepdims=0),
        helper.make_node("Add", ["linked", "support"], ["accounted"]),
        helper.make_node("ReduceMean", ["accounted"], ["share"], axes=[1], keepdims=1),
        helper.make_node("Mul", ["share", "quality"], ["gain"]),
        helper.make_node("Sum", ["mixed", "none", "gain"], ["pair_logits"]),
    ]
    shape = [1, "n"]
    graph = helper.make_graph(
        nodes,
        "miniature",
        [
            *(helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in ("pieces", "segments")),
            helper.make_tensor_value_info("links", TensorProto.FLOAT, [1, "n", "n"]),
            helper.make_tensor_value_info("support", TensorProto.FLOAT, shape),
        ],
        [
            helper.make_tensor_value_info("piece_logits", TensorProto.FLOAT, [1, "n", 4]),
            helper.make_tensor_value_info("pair_logits", TensorProto.FLOAT, [1, 3]),
        ],
        [
            numpy_helper.from_array(table, "table"),
            numpy_helper.from_array(mix, "mix"),
            numpy_helper.from_array(np.zeros(1, dtype=np.float32), "nothing"),
            numpy_helper.from_array(np.array([[1, 0, 0]], dtype=np.float32), "quality"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, folder / NETWORK)
    weights = {name: 0.5 * sign for name, sign in EVIDENCE.items()}
    (folder / WORDS).write_text(json.dumps({"en": WORD_WEIGHTS, "zh": WORD_WEIGHTS}), encoding="utf-8")
    opinions = {"weights": {**dict.fromkeys(OPINION_FEATURES, 1.0), "constant": 0.0}, "checks": {}}
    (folder / OPINIONS).write_text(json.dumps(opinions), encoding="utf-8")
    fitted = {"weights": weights, "thresholds": [0.3, 0.5]}
    (folder / TABLE).write_text(json.dumps({"en": fitted, "zh": fitted}), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a model in miniature."""
    return write_model(tmp_path_factory.mktemp("model"))
