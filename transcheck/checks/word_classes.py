"""What an English word counts as where only its place in a sentence matters: grammar as itself, else by its shape."""

from __future__ import annotations

GRAMMAR = frozenset(
    "a an the of to in on at by for with from as into onto upon over about and or but nor so yet if then than that "
    "which who whom whose this these those it its he him his she her hers they them their we us our you your i me my "
    "be is are was were been being am have has had having do does did doing will would shall should can could may "
    "might must not 's there here out up off down also too very just such own same other some any each both when "
    "where while what how after before between during through against within without under because although though "
    "since until more most less like no n't every all one two said according around among across along behind "
    "beyond above below near per via towards toward despite due never only even still already let going go many much "
    "least few several 're 've 'll 'd 'm cannot why whether either neither unless again always often another else "
    "everyone someone something anything nothing however therefore".split()
)
MARKS = frozenset(",.;:!?\"'()-—“”‘’")
_INFLECTIONS = ("ing", "ed", "ly", "s")
_NO_PLURAL = ("ss", "us", "is")
_ENDINGS = (
    "tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "able", "ible", "al", "ive", "ous", "ful",
    "ic", "less", "ary", "est", "er", "or", "y",
)  # fmt: skip
_SHORTEST_STEM = 3
_SYMBOL = "@"


def word_class(word: str, lemma: str, verbs: frozenset[str], *, first: bool) -> str:
    """What a token counts as; ``first`` says that it begins the text, where a capital letter means nothing."""
    small = word.lower()
    if small in GRAMMAR:
        return small
    if not word[0].isalnum():
        return word[0] if word[0] in MARKS else _SYMBOL
    if word[0].isdigit():
        return "#"
    if word[0].isupper() and not first:
        return "X"
    for ending in _INFLECTIONS:
        if small.endswith(ending) and len(small) >= len(ending) + _SHORTEST_STEM:
            if ending == "s" and small.endswith(_NO_PLURAL):
                continue
            if ending == "ly":
                return "-ly"
            return f"-{ending}{'v' if lemma != small and lemma in verbs else 'n'}"
    if lemma != small and lemma in verbs:
        return "-past"
    for ending in _ENDINGS:
        if small.endswith(ending) and len(small) >= len(ending) + _SHORTEST_STEM:
            return f"~{ending}"
    return "v" if small in verbs else "w"
