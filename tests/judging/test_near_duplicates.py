import random
import time

from hypothesis import given
from hypothesis import strategies as st

from transcheck.judging.near_duplicates import SIMILARITY, NearDuplicates, plain


def sentence(rng: random.Random, length: int = 60) -> str:
    return "".join(
        rng.choice("天地人你我他去来说吃喝大小多少上下左右前后东西南北春夏秋冬abcdefghij") for _ in range(length)
    )


def test_case_width_spaces_and_punctuation_do_not_count() -> None:
    assert plain("Ｈello, World！ 你 好。") == "helloworld你好"


def test_a_changed_letter_is_found_and_other_texts_are_not() -> None:
    rng = random.Random(3)
    texts = [sentence(rng) for _ in range(400)]
    seen = NearDuplicates()
    assert not [found for text in texts for found in seen.add(text)]
    missed = 0
    for number, text in enumerate(texts):
        place = rng.randrange(len(text))
        found = dict(seen.add(text[:place] + "鱼" + text[place + 1 :]))
        missed += number not in found
        assert all(share >= SIMILARITY for share in found.values())
    assert missed <= 4


def test_time_grows_with_the_number_of_texts() -> None:
    rng = random.Random(5)
    base = sentence(rng)
    texts = [base[:30] + sentence(rng, 30) for _ in range(3_000)]
    seen = NearDuplicates()
    started = time.perf_counter()
    for text in texts:
        list(seen.add(text))
    assert time.perf_counter() - started < 10


@given(st.text(max_size=50))
def test_any_text_is_its_own_duplicate_unless_it_is_short(text: str) -> None:
    seen = NearDuplicates()
    assert list(seen.add(plain(text))) == []
    again = list(seen.add(plain(text)))
    assert again == ([(0, 1.0)] if len(plain(text)) >= 12 else [])
