"""Fills in what rows lack: machine output for the target, and on request the target rendered back.

Rows pass through in their order and a batch at a time; one that cannot be helped says why in its notes.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from transcheck.errors import UsageError
from transcheck.model import CHINESE, ENGLISH, Pair
from transcheck.providing.answers import objection
from transcheck.providing.asking import Answer, Asker, Clock, Manners, Usage
from transcheck.providing.base import Provider
from transcheck.providing.cache import Cache
from transcheck.providing.gloss import Gloss
from transcheck.providing.options import Options
from transcheck.registry import discover
from transcheck.scripts import detect_languages

GROUP = "transcheck.providers"
"""Entry points of other packages' providers."""


def providers() -> dict[str, type[Provider]]:
    """Every provider by its name, ours and those of installed packages.

    Raises:
        UsageError: an installed package's provider cannot be loaded.
    """
    return discover("transcheck.providing", Provider, GROUP)


class MachineOutput:
    """The providers that the user named, ready to fill rows. Use it as a context manager, or close it."""

    def __init__(self, askers: Sequence[Asker], cache: Cache, *, back: bool = False, gloss: Gloss | None = None):
        self._askers, self._cache, self._back = tuple(askers), cache, back
        self.gloss = gloss
        """Makes the interlinear gloss, where the user asked for one. It is no machine output and fills no row."""

    def __enter__(self) -> MachineOutput:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends what the providers hold and writes what the cache still has to write."""
        with contextlib.ExitStack() as stack:
            stack.callback(self._cache.close)
            for asker in self._askers:
                stack.callback(asker.provider.close)

    @property
    def back(self) -> bool:
        """Whether the target is rendered into the source language as well."""
        return self._back

    @property
    def usage(self) -> tuple[Usage, ...]:
        """What has been sent where so far, for each provider."""
        return tuple(asker.usage for asker in self._askers)

    @property
    def signature(self) -> dict[str, str]:
        """What the answers of each provider depend on, and what was sent."""
        described = {}
        for asker in self._askers:
            identity = ",".join(f"{key}={value}" for key, value in asker.provider.identity.items() if value)
            described[f"machine-{asker.provider.name}"] = identity or "default"
            if asker.usage.requests or asker.usage.cached:  # a signature that is written first knows nothing of it yet
                described[f"sent-{asker.provider.name}"] = asker.usage.sentence()
        if self._back and self._askers:
            described["back-translation"] = self._askers[0].provider.name
        if self.gloss:
            described["gloss"] = "dictionary"
        return described

    def fill(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """``pairs`` in their order, each with what it lacked: machine output, and the target rendered back if asked."""
        if not self._askers:
            yield from pairs
            return
        iterator = iter(pairs)
        size = max(asker.manners.batch for asker in self._askers)
        while part := list(islice(iterator, size)):
            filled = [_Filled(pair) for pair in part]
            for asker in self._askers:
                _translate(filled, asker)
            if self._back:
                _translate(filled, self._askers[0], back=True)
            for row in filled:
                yield row.finished()


@dataclass
class _Filled:
    """A row while it is being filled."""

    pair: Pair
    machine: list[str] = field(default_factory=list)
    origins: list[str] = field(default_factory=list)
    back: str | None = None
    notes: list[str] = field(default_factory=list)

    def finished(self) -> Pair:
        if not (self.machine or self.back or self.notes):
            return self.pair
        return replace(
            self.pair,
            machine=(*self.pair.machine, *self.machine),
            machine_origins=tuple(self.origins),
            back_translation=self.back,
            notes=(*self.pair.notes, *self.notes),
        )


def _translate(rows: Sequence[_Filled], asker: Asker, *, back: bool = False) -> None:
    """Asks for what ``rows`` lack, one direction after the other, and puts it into them."""
    wanted: dict[tuple[str, str], list[tuple[_Filled, str]]] = {}
    for row in rows:
        languages = _languages(row.pair)
        if languages is not None and back:
            wanted.setdefault((languages[1], languages[0]), []).append((row, row.pair.target or ""))
        elif languages is not None and not any(text.strip() for text in row.pair.machine):
            wanted.setdefault(languages, []).append((row, row.pair.source))
    for (source_lang, target_lang), asked in wanted.items():
        answers = asker.ask([text for _, text in asked], source_lang, target_lang)
        for (row, text), answer in zip(asked, answers, strict=True):
            _take(row, text, answer, asker, source_lang, target_lang, back=back)


def _take(
    row: _Filled, text: str, answer: Answer, asker: Asker, source_lang: str, target_lang: str, *, back: bool
) -> None:
    name, what = asker.provider.name, "back-translation" if back else "machine output"
    if answer.translation is None:
        row.notes.append(f"no {what}: {answer.note}")
        return
    if answer.translation.note and not answer.translation.text.strip():
        asker.usage.failed += 1
        row.notes.append(f"no {what}: {name}: {answer.translation.note}")
        return
    against: str | None = "the answer breaks off"
    if answer.translation.complete:
        against = objection(text, answer.translation.text, source_lang, target_lang)
    if against is not None:
        asker.usage.refused += 1
        row.notes.append(f"no {what}: {name} answered, but {against}; it is not used")
        return
    if answer.translation.note:
        row.notes.append(f"{what} of {name}: {answer.translation.note}")
    if back:
        row.back = answer.translation.text
    else:
        row.machine.append(answer.translation.text)
        row.origins.append(name)


def open_machine(
    specifications: Sequence[str],
    options: dict[str, str] | None = None,
    *,
    cache: str | Path | None = None,
    back: bool = False,
    clock: Clock | None = None,
) -> MachineOutput:
    """Makes ready the providers that ``specifications`` name, each ``NAME`` or ``NAME:ARGUMENT``.

    ``options`` go to those that know them. ``cache`` is the file in which answers are kept, None keeps none.

    Raises:
        UsageError: a provider is unknown, lacks what it needs (a key, a model, its package), an option is unknown or
            wrong, or the cache cannot be used.
    """
    known, given = providers(), Options(options)
    chosen: list[tuple[Provider, Manners]] = []
    gloss: Gloss | None = None
    for specification in specifications:
        name, _, argument = specification.partition(":")
        if name not in known:
            raise UsageError(
                f"there is no machine-translation provider {name!r}; known: {', '.join(known)}. "
                "A machine translation that you have already goes with --machine-text."
            )
        if any(provider.name == name for provider, _ in chosen):
            raise UsageError(f"the provider {name!r} is named twice; run transcheck once for each.")
        manners = Manners.from_options(given, known[name].batch, known[name].largest_batch)
        provider = known[name](argument, given)
        if isinstance(provider, Gloss):
            gloss = provider
        else:
            chosen.append((provider, manners))
    unknown = sorted(given.leftover())
    if unknown:
        raise given.unknown(unknown[0])
    store = Cache(cache if chosen else None)
    askers = [Asker(provider, manners, store, clock or Clock()) for provider, manners in chosen]
    return MachineOutput(askers, store, back=back, gloss=gloss)


def _languages(pair: Pair) -> tuple[str, str] | None:
    """The languages of a pair that can be translated; None where there is nothing to translate or to compare with."""
    if pair.target is None or pair.reason is not None or not pair.source.strip() or not pair.target.strip():
        return None
    source_lang, target_lang = detect_languages(pair.source, pair.target, pair.source_lang, pair.target_lang)
    if {source_lang, target_lang} != {CHINESE, ENGLISH}:
        return None
    return str(source_lang), str(target_lang)
