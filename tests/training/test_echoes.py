import numpy as np

from training.estimator.echoes import append, find_echoes
from transcheck.language import segment

TARGET, REFERENCE = segment("She is in custody.", "en"), segment("She stays in custody.", "en")


def test_pieces_of_words_that_are_alike_stand_for_each_other() -> None:
    pieces = [[token.span for token in text.tokens] for text in (TARGET, REFERENCE)]
    echoes = find_echoes(*pieces, TARGET, REFERENCE)
    words = [[token.text for token in text.tokens] for text in (TARGET, REFERENCE)]
    assert echoes[words[0].index("custody"), words[1].index("custody")] == 1.0
    assert echoes[words[0].index("She"), words[1].index("custody")] == 0.0


def test_a_reference_comes_last_and_its_echoes_with_it() -> None:
    links, support = np.zeros((7, 7), dtype=np.float32), np.full(7, 0.5, dtype=np.float32)
    links[1, 5] = links[5, 1] = 0.5
    wide, filled, echoes = append(links, support, np.array([[0.0, 1.0, 0.0], [0.75, 0.75, 0.0]], dtype=np.float32))
    assert wide.shape == echoes.shape == (12, 12)
    assert wide[1, 5] == 0.5
    assert wide.sum() == 1.0
    assert filled.tolist() == [0.5] * 7 + [1.0] * 5
    assert echoes[1, 9] == 1.0
    assert echoes[2, 8] == echoes[2, 9] == 0.5
    assert (echoes.sum(1) <= 1.0 + 1e-6).all()
