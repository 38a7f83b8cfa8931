from pathlib import Path

from transcheck.model import Comment, Pair
from transcheck.reading import read, read_all


def test_columns_of_comments(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text(
        'comment_id,author,comment_text,created_at,permalink,likes\n7,王,"我不去。\nI am going.",2024,https://x.example/7,3\n',
        encoding="utf-8",
    )
    (comment,) = read(file)
    assert isinstance(comment, Comment)
    assert comment.lines == ((2, "我不去。"), (3, "I am going."))
    assert (comment.id, comment.location.lines, comment.location.link) == ("c/7", (2, 3), "https://x.example/7")
    assert comment.meta["author"] == "王"
    assert comment.meta["likes"] == "3"


def test_columns_under_other_names(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("nr,was\n7,我不去。\n", encoding="utf-8")
    (comment,) = read_all([file], fields={"text": "was", "id": "nr"})
    assert isinstance(comment, Comment)
    assert comment.id == "c/7"


def test_pairs_stay_pairs(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("id,zh,en,text\n1,我不去。,I am not going.,x\n", encoding="utf-8")
    (pair,) = read(file)
    assert isinstance(pair, Pair)
    (mapped,) = read_all([file], fields={"source": "text", "target": "en"})
    assert isinstance(mapped, Pair)
    assert (mapped.source, mapped.target) == ("x", "I am not going.")
