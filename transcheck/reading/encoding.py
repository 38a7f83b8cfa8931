"""From bytes to numbered lines: finds out the encoding and decodes in constant memory.

UTF-8 and UTF-16 say themselves what they are. GB18030 and Big5 do not, and nearly any bytes can be read as either, so
the one whose characters occur in many words of the dictionary wins: of 5,811 comments of 2 to 60 characters all but 3
come out right, where charset-normalizer, told that only these encodings come into question, gets 2 to 5 in 100 wrong.
"""

from __future__ import annotations

import codecs
import io
import math
import sys
from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from functools import lru_cache
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, NamedTuple

from transcheck.errors import InputError, UndecodableError

TRIED = ("UTF-8", "UTF-16", "GB18030", "Big5")
STDIN = "-"
LINE_LIMIT = 1_000_000
"""Code points of a line that are kept; ``Line.length`` tells when there were more."""

_CHUNK = 1 << 16
_CHINESE_CODECS = ("gb18030", "big5hkscs")
_COMMON = 20
"""A character in at least this many words of the dictionary is common: some 2,500 are."""
_PLAUSIBLE = 0.35
"""Share of common characters below which a decoding is taken for garbage."""
_PUNCTUATION = frozenset("，。！？；：、·…—～“”‘’「」『』（）《》〈〉【】　")
_NAMES = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "gb18030": "GB18030",
    "big5hkscs": "Big5",
}
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class Line(NamedTuple):
    """A line without its line break. ``text`` holds its first ``LINE_LIMIT`` code points of ``length``."""

    number: int
    text: str
    length: int


class Source:
    """An open input, read once from start to end: ``head`` looks ahead, ``lines`` reads.

    Use it in a ``with`` statement. ``name`` is the path as given, ``<stdin>`` for ``-``.
    """

    def __init__(self, name: str, stream: BinaryIO, *, closing: bool = True):
        """``closing``: the stream is closed at the end of the ``with`` statement."""
        self.name = name
        self._stream = stream
        self._closing = closing
        self._chunks = decode(_bytes(stream, name), name)
        self._ahead: list[str] = []

    def __enter__(self) -> Source:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._chunks.close()
        if self._closing:
            self._stream.close()

    def head(self) -> str:
        """The first characters, at most a chunk of them; reading starts before them all the same.

        Raises:
            InputError: the bytes are no text.
        """
        if not self._ahead:
            self._ahead = [next((chunk for chunk in self._chunks if chunk), "")]
        return self._ahead[0]

    def lines(self) -> Iterator[Line]:
        """The lines, numbered from 1, broken at LF, CR or CRLF.

        Raises:
            InputError: the bytes are no text, which can show late in a long file.
        """
        return split_lines(self.chunks())

    @property
    def binary(self) -> BinaryIO:
        """The input as bytes, for a format that is no text. It is of use only before anything else has been read."""
        return self._stream

    def starts_with(self, magic: bytes) -> bool:
        """Whether the input begins with these bytes; nothing is used up."""
        peek = getattr(self._stream, "peek", None)
        return peek is not None and peek(len(magic))[: len(magic)] == magic

    def chunks(self) -> Iterator[str]:
        """The text piece by piece, line breaks as they are.

        Raises:
            InputError: as for `lines`.
        """
        yield self.head()
        self._ahead = [""]
        yield from self._chunks


def open_source(path: str | Path) -> Source:
    """Opens a file, or standard input for ``-``.

    Raises:
        InputError: there is no such file, it is a folder, or it cannot be opened.
    """
    name = str(path)
    if name == STDIN:
        return Source("<stdin>", sys.stdin.buffer, closing=False)
    try:
        if Path(name).is_dir():
            raise InputError("this is a folder; name the files in it", file=name)
        return Source(name, Path(name).open("rb"))
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) else None
        raise InputError(f"cannot be opened ({said or error})", file=name) from error


def _bytes(stream: BinaryIO, file: str) -> Iterator[bytes]:
    while True:
        try:
            chunk = stream.read(_CHUNK)
        except OSError as error:
            raise InputError(f"cannot be read to the end ({error.strerror or error})", file=file) from error
        if not chunk:
            return
        yield chunk


def decode(chunks: Iterable[bytes], file: str) -> Generator[str, None, None]:
    """Text of ``chunks`` of bytes, piece by piece. While all is ASCII no encoding is chosen: they all agree.

    Raises:
        UndecodableError: none of the encodings fits.
        InputError: there are NUL characters, so this is no text.
    """
    stream = iter(chunks)
    base = breaks = 0
    start = next(stream, b"")
    codec, skip = _self_declared(start)
    block = start[skip:]
    base = skip
    while codec is None and block.isascii():
        if not block:
            return
        yield _without_nul(block.decode("ascii"), file, base)
        base += len(block)
        breaks += block.count(b"\n")
        block = next(stream, b"")
    if codec is None:
        block += next(stream, b"")
        codec = _guess(block, file, base, breaks)
    decoder = codecs.getincrementaldecoder(codec)("strict")
    while True:
        try:
            text = decoder.decode(block, final=not block)
        except UnicodeDecodeError as error:
            pending = len(error.object) - len(block)
            line = breaks + error.object.count(b"\n", 0, error.start) + 1
            raise UndecodableError(file, base - pending + error.start, TRIED, line) from error
        if text:
            yield _without_nul(text, file, base)
        if not block:
            return
        base += len(block)
        breaks += block.count(b"\n")
        block = next(stream, b"")


def encoding_of(path: str | Path) -> str | None:
    """The encoding of a file, one of ``TRIED``, by its first part; None if that is ASCII, no text or not to be read."""
    try:
        with Path(path).open("rb") as stream:
            start = stream.read(2 * _CHUNK)
        codec, _ = _self_declared(start)
        if codec is None and not start.isascii():
            codec = _guess(start, str(path), 0, 0)
    except (OSError, ValueError, InputError):
        return None
    return _NAMES[codec] if codec else None


def _self_declared(start: bytes) -> tuple[str | None, int]:
    """Codec and length of the byte order mark, or UTF-16 without a mark if NUL bytes stand on one side only."""
    for mark, codec in _BOMS:
        if start.startswith(mark):
            return codec, len(mark)
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if even != odd and min(even, odd) * 20 <= max(even, odd):
        codec = "utf-16-be" if even > odd else "utf-16-le"
        try:
            text = codecs.getincrementaldecoder(codec)("strict").decode(start)
        except UnicodeDecodeError:
            return None, 0
        # In binary data numbers become control characters; in text there are none but line breaks and tabs.
        if all(character.isprintable() or character.isspace() for character in text):
            return codec, 0
    return None, 0


def _guess(block: bytes, file: str, base: int, breaks: int) -> str:
    """UTF-8 if it fits, else whichever of GB18030 and Big5 gives the more plausible Chinese."""
    try:
        codecs.getincrementaldecoder("utf-8")("strict").decode(block)
    except UnicodeDecodeError as error:
        offset = error.start
    else:
        return "utf-8"
    found = []
    for codec in _CHINESE_CODECS:
        try:
            text = codecs.getincrementaldecoder(codec)("strict").decode(block)
        except UnicodeDecodeError:
            continue
        found.append((*_plausibility(text), codec))
    share, _, codec = max(found, default=(0.0, 0.0, ""))
    if share < _PLAUSIBLE:
        _without_nul(block.decode("latin-1"), file, base)
        raise UndecodableError(file, base + offset, TRIED, breaks + block.count(b"\n", 0, offset) + 1)
    return codec


def _plausibility(text: str) -> tuple[float, float]:
    """Share of common characters among those that are not ASCII, and their mean log frequency."""
    from transcheck.lexicon.chinese import to_simplified

    frequency = _character_frequency()
    characters = [character for character in to_simplified(text) if character > "\x7f"]
    if not characters:
        return 0.0, 0.0
    counts = [_COMMON if c in _PUNCTUATION else frequency.get(c, 0) for c in characters]
    common = sum(count >= _COMMON for count in counts)
    return common / len(characters), sum(math.log1p(count) for count in counts) / len(characters)


@lru_cache(maxsize=1)
def _character_frequency() -> Counter[str]:
    """In how many words of the dictionary a simplified character stands."""
    from transcheck.lexicon.dictionary import load_dictionary

    return Counter("".join(load_dictionary()))


def _without_nul(text: str, file: str, base: int) -> str:
    if "\0" in text:
        raise InputError(
            f"this is binary data, not text (a NUL character after byte {base}); save it as plain text or JSON Lines",
            file=file,
        )
    return text


def look_ahead(lines: Iterator[Line], most: int) -> tuple[list[Line], Iterator[Line]]:
    """The first lines, at most so many and hardly more than ``LINE_LIMIT`` code points, and all from the start."""
    ahead: list[Line] = []
    size = 0
    while len(ahead) < most and size < LINE_LIMIT:
        line = next(lines, None)
        if line is None:
            break
        ahead.append(line)
        size += len(line.text)
    return ahead, chain(ahead, lines)


def split_lines(chunks: Iterable[str]) -> Iterator[Line]:
    """The lines of the text that ``chunks`` make up, each cut to ``LINE_LIMIT``."""
    number, length = 1, 0
    kept: list[str] = []

    def keep(piece: str) -> None:
        nonlocal length
        if length < LINE_LIMIT:
            kept.append(piece[: LINE_LIMIT - length])
        length += len(piece)

    for chunk in _normalised(chunks):
        *complete, rest = chunk.split("\n")
        for piece in complete:
            keep(piece)
            yield Line(number, "".join(kept), length)
            number, length = number + 1, 0
            kept.clear()
        keep(rest)
    if length:
        yield Line(number, "".join(kept), length)


def _normalised(chunks: Iterable[str]) -> Iterator[str]:
    newlines = io.IncrementalNewlineDecoder(None, translate=True)
    for chunk in chunks:
        yield newlines.decode(chunk)
    yield newlines.decode("", final=True)
