import pytest

from transcheck.language import segment


@pytest.mark.parametrize(
    ("text", "language", "sentences"),
    [
        ("See os.path and json.tool. Then go on.", "en", ["See os.path and json.tool.", "Then go on."]),
        ("J. K. Rowling wrote it. It sold well.", "en", ["J. K. Rowling wrote it.", "It sold well."]),
        ("Great food.Bad service.", "en", ["Great food.", "Bad service."]),
        ("So did I. Then we left.", "en", ["So did I.", "Then we left."]),
        ("好吃.但是贵.", "zh", ["好吃.", "但是贵."]),
    ],
)
def test_a_full_stop_within_a_name_ends_no_sentence(text: str, language: str, sentences: list[str]) -> None:
    found = segment(text, language)
    assert [text[slice(*found.span_of(*span))] for span in found.sentences] == sentences
