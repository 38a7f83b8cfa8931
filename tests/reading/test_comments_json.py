import contextlib
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.model import Comment, Pair
from transcheck.reading.comments_json import JsonCommentsReader
from transcheck.reading.encoding import Source


def read(data: Any, **fields: str) -> list[Comment | Pair]:
    text = data if isinstance(data, str) else json.dumps(data)
    return list(JsonCommentsReader(fields).read(Source("folder/x.json", io.BytesIO(text.encode()))))


def comments(data: Any, **fields: str) -> list[Comment]:
    found = read(data, **fields)
    assert all(isinstance(item, Comment) for item in found)
    return [item for item in found if isinstance(item, Comment)]


REDDIT = {
    "kind": "Listing",
    "data": {
        "children": [
            {
                "kind": "t1",
                "data": {
                    "id": "a",
                    "author": "wang",
                    "created_utc": 1700000000,
                    "permalink": "https://r.example/a",
                    "body": "我不去。\r\n\r\nI am going.",
                    "score": 3,
                    "replies": {
                        "data": {"children": [{"kind": "t1", "data": {"id": "b", "author": "an", "body": "No"}}]}
                    },
                },
            }
        ]
    },
}
YOUTUBE = {
    "items": [
        {
            "id": "t",
            "snippet": {
                "topLevelComment": {
                    "id": "c1",
                    "snippet": {
                        "textOriginal": "我不去。",
                        "authorDisplayName": "@wang",
                        "publishedAt": "2024-01-01T00:00:00Z",
                    },
                }
            },
            "replies": {"comments": [{"id": "c2", "snippet": {"textOriginal": "No", "authorDisplayName": "@an"}}]},
        }
    ]
}
DISQUS = [
    {"id": "1", "parent": None, "author": {"name": "wang", "id": 9}, "raw_message": "我不去。", "url": "http://d/1"}
]
WORDPRESS = [
    {
        "id": 5,
        "author_name": "wang",
        "content": {"rendered": "<p>我&#19981;去。<br/>I <b>go</b>.</p><script>x</script>"},
    }
]


def test_replies_in_replies_with_author_time_and_link() -> None:
    first, second = comments(REDDIT)
    assert (first.id, first.location.comment, first.location.link) == ("x/a", "a", "https://r.example/a")
    assert first.lines == ((1, "我不去。"), (3, "I am going."))
    assert first.location.lines is None
    assert first.meta["author"] == "wang"
    assert first.meta["time"] == "1700000000"
    assert first.meta["score"] == 3
    assert (second.id, second.meta["parent"]) == ("x/b", "a")


def test_what_other_platforms_give() -> None:
    top, reply = comments(YOUTUBE)
    assert (top.id, top.lines, top.meta["author"]) == ("x/c1", ((1, "我不去。"),), "@wang")
    assert (reply.id, reply.meta["parent"]) == ("x/c2", "c1")
    (disqus,) = comments(DISQUS)
    assert (disqus.meta["author"], disqus.meta["link"]) == ("wang", "http://d/1")
    (wordpress,) = comments(WORDPRESS)
    assert [text for _, text in wordpress.lines] == ["我不去。", "I go."]


def test_fields_that_differ_are_named() -> None:
    data = [{"txt": "我不去。", "nr": "7"}]
    with pytest.raises(InputError, match="--field text=NAME"):
        read(data)
    (comment,) = comments(data, text="txt", id="nr")
    assert (comment.id, comment.lines) == ("x/7", ((1, "我不去。"),))


def test_rows_with_source_and_target_are_pairs() -> None:
    (pair,) = read({"results": [{"id": "p", "source": "学习", "target": "Learn"}], "summary": {}})
    assert isinstance(pair, Pair)
    assert (pair.id, pair.target) == ("p", "Learn")


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_a_link_that_is_none_is_no_permanent_link(link: str) -> None:
    (comment,) = comments([{"id": "1", "text": "好", "link": link}])
    assert comment.location.link is None


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, '[{"a":' * 5_000 + "1" + "}]" * 5_000, '[{"text": "x", "id": ' + "9" * 5_000 + "}]", "[1, 2", "{}"],
)
def test_what_is_no_export(text: str) -> None:
    with pytest.raises(InputError, match=r"x\.json"):
        read(text)


def test_half_a_character_does_not_go_on() -> None:
    (comment,) = comments('[{"id": "1", "text": "\\ud800好"}]')
    assert comment.lines == ((1, "?好"),)


@pytest.mark.parametrize(
    ("head", "is_export"),
    [
        ('[{"text": "x"}]', True),
        ('{"data": [{"text": "x"}]}', True),
        ('{\n  "data": [\n', True),
        ('{"source": "x", "target": "y"}', False),
        ('{"txt": "x"}\n{"txt": "y"}\n', False),
        ("plain text", False),
        ("[1] a comment", False),
    ],
)
def test_an_export_is_told_from_json_lines(head: str, is_export: bool) -> None:
    assert JsonCommentsReader().sniff(head) is is_export


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from("id text body author replies data comment snippet source target".split()), inner
        )
    ),
    max_leaves=20,
)


@given(_json)
def test_any_json_is_read_or_refused(data: Any) -> None:
    with contextlib.suppress(InputError):
        assert all(item.location.file == "folder/x.json" for item in read(data))
