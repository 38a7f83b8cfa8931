import numpy as np
import numpy.typing as npt

from transcheck.checks.convolutions import Convolutions

WIDTH = 4


def weights(layers: int, seed: int = 1) -> dict[str, npt.NDArray[np.float32]]:
    chance = np.random.default_rng(seed)
    found = {}
    for layer in range(layers):
        found[f"{layer}"] = chance.normal(size=(3 * WIDTH, WIDTH)).astype(np.float32)
        found[f"{layer}.bias"] = chance.normal(size=WIDTH).astype(np.float32)
        found[f"{layer}.scale"] = np.ones(WIDTH, dtype=np.float32)
        found[f"{layer}.shift"] = np.zeros(WIDTH, dtype=np.float32)
    return found


def test_a_layer_adds_to_what_it_reads() -> None:
    state = np.random.default_rng(2).normal(size=(5, WIDTH)).astype(np.float32)
    silent = {name: np.zeros_like(each) for name, each in weights(1).items()}
    assert np.array_equal(Convolutions(silent, (1,)).read(state), state)


def test_each_place_sees_as_far_as_the_dilations_reach_and_no_further() -> None:
    layers = Convolutions(weights(2), (1, 3))
    state = np.random.default_rng(3).normal(size=(20, WIDTH)).astype(np.float32)
    other = state.copy()
    other[10] = -other[10]
    changed = np.flatnonzero(np.abs(layers.read(state) - layers.read(other)).max(axis=1) > 1e-6)
    assert set(changed.tolist()) <= set(range(6, 15))
    assert {7, 10, 13} <= set(changed.tolist())
