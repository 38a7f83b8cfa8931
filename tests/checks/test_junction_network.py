import numpy as np
import pytest

from transcheck.checks.junction_network import network


def odds(text: str) -> list[float]:
    return [round(float(value), 3) for value in network().odds([(word, word.lower()) for word in text.split()])]


@pytest.mark.parametrize("text", ["", "Yes", "He came home .", "😂 ℃ ــ \u200b x" + "y" * 500])
def test_there_is_a_value_before_each_word_and_at_the_end(text: str) -> None:
    values = network().odds([(word, word) for word in text.split()])
    assert values.shape == (len(text.split()) + 1,)
    assert np.isfinite(values).all()


def test_a_hole_is_likelier_than_any_place_of_the_whole_sentence() -> None:
    whole, broken = odds("She told us that the bridge was safe ."), odds("She us that the bridge was safe .")
    assert max(broken) == broken[1] > max(whole)


def test_a_long_text_is_read_in_parts_that_do_not_show() -> None:
    line = "Number {} of the old boats in the harbour was sold to a man from the north ."
    words = [(word, word.lower()) for number in range(90) for word in line.format(number).split()]
    assert len(words) > 1200
    # A part ends at the thousandth word; read from 800 on, that place lies in the middle of one.
    np.testing.assert_allclose(network().odds(words)[900:1100], network().odds(words[800:1200])[100:300], atol=1e-3)
