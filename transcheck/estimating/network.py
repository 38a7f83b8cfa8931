"""The model that reads both texts: how good the translation is, and which words are wrong.

It is one small network in 8 bits, exported as two files, that runs on the CPU. A pair is read alone, never beside
others, so that what is said of it hangs on nothing else. A pair too long for one reading is read in windows: both
texts are cut into equally many stretches, each of which is read with a margin on both sides. The model is told which
words the aligner links, and reads each text as it would be written with care (`plain`), as it has learned to.
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from transcheck.errors import InputError, UsageError
from transcheck.estimating.counterparts import Counterparts, arrange, find_counterparts
from transcheck.estimating.estimate import Estimate, Piece
from transcheck.estimating.plain import Plain
from transcheck.model import CHINESE, Alignment, Span, Text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NETWORK, TOKENIZER = "estimator.onnx", "tokenizer.json"

WINDOW = 220
"""Pieces of both texts that are read at once; the network was trained on somewhat fewer."""
LONGEST = 10_000
"""Pieces of either text that are read at all, some 15,000 Chinese characters or 40,000 English letters."""
MARGIN = 0.15
"""How far, relatively, a window reaches into its neighbours: what renders a stretch need not stand just there."""

_START, _END = 0, 2
Spans = Sequence[Span]

_INPUTS = {"pieces", "segments", "links", "support"}
_OUTPUTS = {"piece_logits", "pair_logits"}
_PIECE_OUTPUTS = 4
_MEASURES, _INTO_CHINESE = (0, 1, 2, 0), (0, 1, 3, 4)
"""Where in what the network says of the pair its quality is, that it is faithful, that it has a critical error, and how
it would be assessed. The last two of translations into Chinese may be learned apart
(`training/estimator/into_chinese.py`).
"""


class NetworkEstimator:
    """Loads the network once and reads pairs with it. May be used by several threads."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """Loads the two files in ``folder``; ``threads`` work on one pair.

        Raises:
            InputError: a file is missing, cut off, or no model of this kind.
            UsageError: a library that runs it is not installed.
        """
        self._tokenizer = _load_tokenizer(folder / TOKENIZER)
        self._session = _load_network(folder / NETWORK, threads)
        shapes = {node.name: node.shape for node in self._session.get_outputs()}
        self._into_chinese = _INTO_CHINESE if shapes["pair_logits"][-1] > max(_INTO_CHINESE) else _MEASURES

    def estimate(self, source: Text, target: Text, alignment: Alignment) -> Estimate:
        """Reads one pair, the beginning of a very long one; an empty text is read as one without words."""
        reading = self.begin(source, target, alignment)
        reading.run()
        return reading.estimate()

    def begin(self, source: Text, target: Text, alignment: Alignment) -> Reading:
        """Makes a pair ready to be read."""
        plain = [Plain(text.raw, text.language) for text in (target, source)]
        encoded = [self._tokenizer.encode(side.text, add_special_tokens=False) for side in plain]
        sides = [side.ids[:LONGEST] for side in encoded]
        in_target, in_source = (one.original(side.offsets[:LONGEST]) for one, side in zip(plain, encoded, strict=True))
        cut = any(len(side.ids) > LONGEST for side in encoded)
        counterparts = find_counterparts(in_target, in_source, source, target, alignment)
        measures = self._into_chinese if target.language == CHINESE else _MEASURES
        return Reading(self._session, sides, (in_target, in_source), counterparts, measures, cut)


class Reading:
    """A pair that is being read: made ready, then ``run``, which another thread may do, then its ``estimate``.

    To run takes nearly all of the time and hardly any Python, so that it goes on beside other work.
    """

    def __init__(
        self,
        session: Any,
        sides: Sequence[list[int]],
        offsets: Sequence[Spans],
        counterparts: Counterparts,
        measures: Sequence[int],
        cut: bool,
    ) -> None:
        """``sides`` are the pieces of target and source, ``offsets`` where they stand in the texts as given.

        ``measures`` are the outputs for the pair that tell its quality, that it is faithful, critical errors, and how
        it would be assessed.
        """
        self._session = session
        self._sides, self._offsets, self._counterparts = sides, offsets, counterparts
        self._measures, self._cut = measures, cut
        self._count = max(1, math.ceil(sum(map(len, sides)) / WINDOW))
        self._first = self.inputs(0)
        self._outputs: list[tuple[NDArray[np.float32], NDArray[np.float32]]] = []

    def run(self) -> None:
        """Lets the network read the pair, window by window."""
        for window in range(self._count):
            inputs = self.inputs(window) if window else self._first
            logits, pair = self._session.run(["piece_logits", "pair_logits"], inputs)
            self._outputs.append((logits[0], pair[0]))

    def estimate(self) -> Estimate:
        """What the network said."""
        totals = [_Sums(len(side)) for side in self._sides]
        for window, (logits, _) in enumerate(self._outputs):
            pieces = _probabilities(logits)
            start = 1
            for total, (first, last) in zip(totals, self._ranges(window), strict=True):
                total.add(first, pieces[start : start + last - first])
                start += last - first + 2
        marked = [
            tuple(Piece(*span, *values) for span, values in zip(spans, total.means(), strict=True))
            for spans, total in zip(self._offsets, totals, strict=True)
        ]
        # A text is as good as its parts are on the average, but one part that is wrong makes it wrong.
        said = [[float(pair[place]) for _, pair in self._outputs] for place in self._measures]
        quality, assessed = _squash(sum(said[0]) / self._count), _squash(sum(said[3]) / self._count)
        faithful, critical = _squash(min(said[1])), _squash(max(said[2]))
        note = f"the estimator read only the first {LONGEST:,} pieces of each text" if self._cut else None
        source, target = marked[1], marked[0]
        return Estimate(quality, faithful, critical, source, target, note, self._count, assessed)

    def _ranges(self, window: int) -> list[Span]:
        return [_stretch(len(side), window, self._count) for side in self._sides]

    def inputs(self, window: int) -> dict[str, NDArray[Any]]:
        """What the network is given of the window: arrays of 1 × pieces, for the links 1 × pieces × pieces."""
        import numpy as np

        ranges = self._ranges(window)
        target, source = (side[first:last] for side, (first, last) in zip(self._sides, ranges, strict=True))
        pieces = np.array([[_START, *target, _END, _END, *source, _END]], dtype=np.int64)
        segments = np.zeros_like(pieces)
        segments[0, len(target) + 2 :] = 1
        links, support = arrange(self._counterparts, *ranges)
        return {"pieces": pieces, "segments": segments, "links": links[None], "support": support[None]}


def _probabilities(logits: NDArray[np.float32]) -> NDArray[Any]:
    import numpy as np

    return 1.0 / (1.0 + np.exp(-logits))


class _Sums:
    """Adds up what overlapping windows say of each piece."""

    def __init__(self, length: int) -> None:
        self._values: list[list[float]] = [[0.0] * _PIECE_OUTPUTS for _ in range(length)]
        self._counts = [0] * length

    def add(self, first: int, rows: NDArray[Any]) -> None:
        for number, row in enumerate(rows.tolist(), first):
            self._values[number] = [old + new for old, new in zip(self._values[number], row, strict=True)]
            self._counts[number] += 1

    def means(self) -> list[list[float]]:
        return [[value / count for value in row] for row, count in zip(self._values, self._counts, strict=True)]


def _stretch(length: int, window: int, count: int) -> Span:
    """The pieces that the window has of a text of ``length`` pieces."""
    if count == 1:
        return 0, length
    size = length / count
    return max(0, int((window - MARGIN) * size)), min(length, math.ceil((window + 1 + MARGIN) * size))


def _squash(logit: float) -> float:
    return 1.0 / (1.0 + math.exp(-logit)) if logit > -700 else 0.0


def _load_tokenizer(path: Path) -> Any:
    tokenizers = _library("tokenizers")
    text = _bytes(path)
    try:
        tokenizer = tokenizers.Tokenizer.from_str(text.decode("utf-8"))
    except Exception as error:  # the library raises nothing narrower
        raise InputError(
            f"this is no tokenizer, or it is cut off ({_first_line(error)}); export the model anew", file=str(path)
        ) from error
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


_DISABLED = ["SkipLayerNormFusion"]
"""On a CPU the fused sum and norm take longer than one after the other: a tenth of all."""


def _load_network(path: Path, threads: int) -> Any:
    onnxruntime = _library("onnxruntime")
    data = _bytes(path)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 4
    try:
        session = onnxruntime.InferenceSession(
            data, options, providers=["CPUExecutionProvider"], disabled_optimizers=_DISABLED
        )
    except Exception as error:  # the library's exceptions have no common base but this
        message = f"this is no model, or it is cut off ({_first_line(error)}); export the model anew"
        raise InputError(message, file=str(path)) from error
    found = {node.name for node in session.get_inputs()}, {node.name for node in session.get_outputs()}
    shapes = {node.name: node.shape for node in session.get_outputs()}
    if found != (_INPUTS, _OUTPUTS) or shapes["piece_logits"][-1] != _PIECE_OUTPUTS:
        raise InputError("this is a model of another kind; export the model anew", file=str(path))
    return session


def _library(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise UsageError(
            f"the estimator needs {name}, which cannot be loaded ({error}): install it, or judge by rules alone with "
            "--estimator none"
        ) from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"cannot be read ({error.strerror or error})"
        raise InputError(message, file=str(path)) from error


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0][:120] if str(error).strip() else type(error).__name__
