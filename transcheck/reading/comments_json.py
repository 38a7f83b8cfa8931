"""JSON exports of comment platforms: comments in lists, replies inside of them, whatever the fields are called.

A list of rows with ``source`` and ``target``, and the report that ``audit --format json`` writes, are read as pairs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from transcheck.errors import InputError
from transcheck.model import Comment, Pair
from transcheck.reading.base import Reader
from transcheck.reading.encoding import Source
from transcheck.reading.exported import names_in, plain, to_comment
from transcheck.reading.rows import named, row_to_pair

SIZE_LIMIT = 500_000_000
"""Code points of one file; JSON has to be in memory as a whole."""

_DEPTH_LIMIT = 400
"""Lists and objects in one another; a thread of replies in replies takes three for each."""
_WRAPPERS = ("data", "snippet", "comment", "node", "attributes", "topLevelComment", "toplevelcomment")
"""Where platforms put the fields of a comment one or more objects deeper."""


class JsonCommentsReader(Reader):
    """A comment is an object that has a text and at least one of author, time, id and link."""

    name: ClassVar[str] = "json"
    suffixes: ClassVar[tuple[str, ...]] = (".json",)
    in_folders: ClassVar[bool] = False

    def sniff(self, head: str) -> bool:
        """True if this begins like a list of objects or an object, unless each line is an object of its own."""
        if not re.match(r"\s*(\[\s*[\[{]|\{\s*[\"}])", head):
            return False
        lines = [line for line in head.splitlines() if line.strip()]
        try:
            first = json.loads(lines[0])
        except (ValueError, RecursionError):
            return True
        return isinstance(first, list) or (len(lines) == 1 and not {"source", "target"} & set(first))

    def read(self, source: Source) -> Iterator[Comment | Pair]:
        """The comments, each before its replies.

        Raises:
            InputError: this is no JSON, or there is no comment in it.
        """
        empty = True
        for number, item in enumerate(_walk(_load(source), self.fields, source.name), 1):
            empty = False
            if isinstance(item, _Row):
                yield row_to_pair(named(item.fields, self.fields), source.name, (number, number), unit="row")
            else:
                row, names, parent = item
                yield to_comment(row, names, source.name, number=number, parent=parent)
        if empty:
            raise InputError(
                "no object in it has a text and an author, a time or an id; say what they are called: "
                "--field text=NAME --field id=NAME",
                file=source.name,
            )


class _Row:
    """An object with a source and a target."""

    def __init__(self, fields: Mapping[str, Any]) -> None:
        self.fields = fields


_Item = _Row | tuple[Mapping[str, Any], dict[str, str], "str | None"]


def _load(source: Source) -> Any:
    size, parts = 0, []
    for chunk in source.chunks():
        size += len(chunk)
        if size > SIZE_LIMIT:
            raise InputError(f"the file has more than {SIZE_LIMIT:,} characters; split it", file=source.name)
        parts.append(chunk)
    try:
        return json.loads("".join(parts), parse_constant=lambda name: None)
    except json.JSONDecodeError as error:
        raise InputError(
            f"this is not JSON ({error.msg}, column {error.colno}); export the file again",
            file=source.name,
            line=error.lineno,
        ) from error
    except (ValueError, RecursionError) as error:
        raise InputError("this is JSON beyond all measure; export the file again", file=source.name) from error


def _walk(data: Any, mapping: Mapping[str, str], file: str) -> Iterator[_Item]:
    """Depth first, without recursion; of each comment its fields, their names and the id of its parent."""
    stack: list[tuple[Any, str | None, int]] = [(data, None, 0)]
    while stack:
        value, parent, depth = stack.pop()
        if depth > _DEPTH_LIMIT:
            raise InputError(f"lists and objects lie more than {_DEPTH_LIMIT} deep", file=file)
        if isinstance(value, list):
            stack += [(item, parent, depth + 1) for item in reversed(value)]
        elif isinstance(value, dict):
            if mapping.get("source", "source") in value and mapping.get("target", "target") in value:
                yield _Row(value)
                continue
            fields = _unwrap(value, mapping)
            names = _comment_names(fields, mapping)
            if names:
                yield fields, names, parent
                parent = plain(fields.get(names.get("id", ""))) or parent
            used = set(names.values())
            stack += [
                (item, parent, depth + 1)
                for key, item in reversed(fields.items())
                if isinstance(item, (list, dict)) and key not in used
            ]


def _unwrap(value: dict[str, Any], mapping: Mapping[str, str]) -> dict[str, Any]:
    """``value`` with the fields of the objects in it that only hold a part of them, as far as it has no text itself."""
    for _ in range(4):
        if _comment_names(value, mapping):
            return value
        inner = next((key for key in _WRAPPERS if isinstance(value.get(key), dict)), None)
        if inner is None:
            return value
        rest = {key: item for key, item in value.items() if key != inner}
        value = {**rest, **value[inner]}
    return value


def _comment_names(value: Mapping[str, Any], mapping: Mapping[str, str]) -> dict[str, str]:
    """What the fields are called, or nothing if this is no comment."""
    # Only what can be a field counts: a list called "comment" holds comments.
    names = names_in((key for key, item in value.items() if not isinstance(item, list)), mapping)
    text = plain(value.get(names["text"])) if "text" in names else None
    return names if text and len(names) > 1 else {}
