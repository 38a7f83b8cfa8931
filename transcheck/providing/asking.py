"""Asks a provider: from the cache first, then in batches, at its pace, again when it fails, and counts all of it."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from transcheck.providing.base import DeniedError, Provider, ProviderError, RejectedError, Translation, UnavailableError
from transcheck.providing.cache import Cache, answer_key
from transcheck.providing.options import Options

FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
"""Seconds between tries: they double from the first to the longest."""
LONGEST_ASKED = 300.0
"""Seconds that a provider may ask to be waited for; beyond that the texts go without."""
FAILURES = 3
"""Batches in a row that find the provider out of order before it is left alone."""
REJECTIONS = 20
"""Texts in a row that the provider will not translate before it is left alone."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Time as the asker sees it; tests have their own."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random


@dataclass(frozen=True)
class Manners:
    """How a provider is asked: texts a request, tries, requests a minute (0: as fast as it goes), and its price."""

    batch: int = 1
    retries: int = 4
    rate: float = 0.0
    price: float = 0.0
    """For a million characters sent, in whatever currency the user thinks in."""
    input_price: float = 0.0
    """For a million tokens read."""
    output_price: float = 0.0
    """For a million tokens written."""
    refresh: bool = False
    """Ask again although the cache has an answer."""

    @classmethod
    def from_options(cls, options: Options, batch: int, largest_batch: int = 1000) -> Manners:
        """The manners among the user's options; the provider is given ``batch`` texts and takes ``largest_batch``."""
        return cls(
            batch=options.whole("batch", batch, least=1, most=largest_batch),
            retries=options.whole("retries", cls.retries, most=20),
            rate=options.number("rate", cls.rate),
            price=options.number("price", cls.price),
            input_price=options.number("input-price", cls.input_price),
            output_price=options.number("output-price", cls.output_price),
            refresh=options.yes("refresh"),
        )


@dataclass
class Usage:
    """What was sent where, and how much. Characters are code points."""

    provider: str
    model: str
    destination: str | None
    requests: int = 0
    texts: int = 0
    sent: int = 0
    received: int = 0
    billed: int = 0
    tokens_read: int = 0
    tokens_written: int = 0
    cached: int = 0
    failed: int = 0
    """Texts for which there was no answer."""
    refused: int = 0
    """Answers that did not look like a translation and were not used."""
    cost: float | None = None
    """Where a price was given."""

    def as_dict(self) -> dict[str, object]:
        """Plain data, for JSON."""
        return {name: value for name, value in vars(self).items() if value is not None}

    def sentence(self) -> str:
        """All of it for a person."""
        name = f"{self.provider} ({self.model})" if self.model else self.provider
        if self.destination and self.requests:
            parts = [f"{name}: sent {_counted(self.sent, 'character')} in {_counted(self.texts, 'text')} to "]
            parts[0] += f"{self.destination} with {_counted(self.requests, 'request')}"
        elif self.destination:
            parts = [f"{name}: nothing was sent to {self.destination}"]
        else:
            parts = [f"{name}: {_counted(self.texts, 'text')} on this machine, nothing was sent anywhere"]
        if self.received:
            parts.append(f"got {_counted(self.received, 'character')}")
        if self.billed:
            parts.append(f"{self.billed:,} characters billed")
        if self.tokens_read or self.tokens_written:
            parts.append(f"{self.tokens_read:,} tokens read and {self.tokens_written:,} written")
        if self.cost is not None:
            parts.append(f"cost {self.cost:.4f}")
        if self.cached:
            parts.append(f"{_counted(self.cached, 'answer')} from the cache")
        if self.failed:
            parts.append(f"{_counted(self.failed, 'text')} without an answer")
        if self.refused:
            parts.append(f"{_counted(self.refused, 'answer')} not used")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Answer:
    """A translation, or None and in ``note`` why there is none."""

    translation: Translation | None
    note: str | None = None


@dataclass
class Asker:
    """Stands between the rows and one provider."""

    provider: Provider
    manners: Manners
    cache: Cache
    clock: Clock = field(default_factory=Clock)

    def __post_init__(self) -> None:
        model = self.provider.identity.get("model", "")
        self.usage = Usage(self.provider.name, model, self.provider.destination)
        manners = self.manners
        if manners.price or manners.input_price or manners.output_price:
            self.usage.cost = 0.0
        self._identity = dict(self.provider.identity)
        self._next_request = float("-inf")
        self._failures = self._rejections = 0
        self._silent: str | None = None
        """Why the provider is not asked any more."""

    def ask(self, texts: Sequence[str], source_lang: str, target_lang: str) -> list[Answer]:
        """An answer for each text, in order. Never raises for what a provider does."""
        keys = {text: answer_key(self.provider.name, self._identity, source_lang, target_lang, text) for text in texts}
        stored = {} if self.manners.refresh else self.cache.get(list(keys.values()))
        self.usage.cached += sum(keys[text] in stored for text in keys)
        answers: dict[str, Answer] = {text: Answer(stored[key]) for text, key in keys.items() if key in stored}
        missing = [text for text in keys if text not in answers]
        for start in range(0, len(missing), self.manners.batch):
            part = missing[start : start + self.manners.batch]
            answers.update(zip(part, self._ask_batch(part, keys, source_lang, target_lang), strict=True))
        return [answers[text] for text in texts]

    def _ask_batch(
        self, texts: Sequence[str], keys: Mapping[str, bytes], source_lang: str, target_lang: str
    ) -> list[Answer]:
        if self._silent is not None:
            return self._none(texts, f"was not asked: {self._silent}")
        try:
            translations = self._call(texts, source_lang, target_lang)
        except RejectedError as error:
            if len(texts) > 1:  # one of them may spoil it for the others
                return [self._ask_batch([text], keys, source_lang, target_lang)[0] for text in texts]
            self._rejections += 1
            if self._rejections >= REJECTIONS:
                self._silent = f"it rejected {REJECTIONS} texts in a row, at last because {error}"
            return self._none(texts, f"gave no answer: {error}")
        except DeniedError as error:
            self._silent = str(error)
            return self._none(texts, f"gave no answer: {error}")
        except ProviderError as error:
            self._failures += 1
            if self._failures >= FAILURES:
                self._silent = f"it failed {FAILURES} times in a row, at last because {error}"
            return self._none(texts, f"gave no answer: {error}")
        self._failures = self._rejections = 0
        self.cache.put(
            self.provider.name,
            self.usage.model,
            {keys[text]: answer for text, answer in zip(texts, translations, strict=True) if answer.text.strip()},
        )
        return [Answer(translation) for translation in translations]

    def _none(self, texts: Sequence[str], why: str) -> list[Answer]:
        self.usage.failed += len(texts)
        return [Answer(None, f"{self.provider.name} {why}")] * len(texts)

    def _call(self, texts: Sequence[str], source_lang: str, target_lang: str) -> list[Translation]:
        for attempt in range(self.manners.retries + 1):
            self._keep_pace()
            self.usage.requests += 1
            self.usage.texts += len(texts)
            self.usage.sent += sum(map(len, texts))
            try:
                translations = self.provider.translate(texts, source_lang, target_lang)
                if len(translations) != len(texts):
                    raise RejectedError(f"{len(texts)} texts came back as {len(translations)}")
            except UnavailableError as error:
                if attempt == self.manners.retries or (error.wait or 0.0) > LONGEST_ASKED:
                    raise
                self.clock.sleep(self._wait(attempt, error.wait))
            else:
                self._count(texts, translations)
                return translations
        raise AssertionError("the last try returns or raises")

    def _wait(self, attempt: int, asked: float | None) -> float:
        """Exponential backoff with full jitter, and never less than the provider asks for."""
        backoff = min(LONGEST_WAIT, FIRST_WAIT * 2.0**attempt)
        return (asked or 0.0) + self.clock.chance() * backoff

    def _keep_pace(self) -> None:
        if self.manners.rate:
            wait = self._next_request - self.clock.now()
            if wait > 0:
                self.clock.sleep(wait)
            self._next_request = self.clock.now() + 60.0 / self.manners.rate

    def _count(self, texts: Sequence[str], translations: Sequence[Translation]) -> None:
        for text, translation in zip(texts, translations, strict=True):
            self.usage.received += len(translation.text)
            self.usage.billed += translation.billed or 0
            read, written = translation.tokens or (0, 0)
            self.usage.tokens_read += read
            self.usage.tokens_written += written
            self._charge(self.manners.price, len(text) if translation.billed is None else translation.billed)
            self._charge(self.manners.input_price, read)
            self._charge(self.manners.output_price, written)

    def _charge(self, price: float, number: int) -> None:
        if self.usage.cost is not None:
            self.usage.cost += price * number / 1e6


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
