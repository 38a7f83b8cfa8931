from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from serving import Waits

from transcheck.providing import (
    DeniedError,
    Options,
    Provider,
    ProviderError,
    RejectedError,
    Translation,
    UnavailableError,
)
from transcheck.providing.asking import FAILURES, REJECTIONS, Asker, Manners
from transcheck.providing.cache import Cache

Answering = Callable[[Sequence[str]], list[Translation]]


class Scripted(Provider):
    """Answers as its script says: an error is raised, True translates, and when it is over it goes on translating."""

    name = "scripted"

    def __init__(self, *script: ProviderError | bool, model: str = "one", destination: str | None = "host.example"):
        self.script, self.model, self.asked = list(script), model, list[list[str]]()
        self._destination = destination

    @property
    def identity(self) -> Mapping[str, str]:
        return {"model": self.model}

    @property
    def destination(self) -> str | None:
        return self._destination

    def translate(self, texts: Sequence[str], source_lang: str, target_lang: str) -> list[Translation]:
        self.asked.append(list(texts))
        step = self.script.pop(0) if self.script else True
        if isinstance(step, ProviderError):
            raise step
        return [Translation(f"{target_lang}:{text}", tokens=(10, 5)) for text in texts]


def asker(provider: Provider, waits: Waits, cache: Cache | None = None, **manners: object) -> Asker:
    options = Options({name.replace("_", "-"): str(value) for name, value in manners.items()})
    return Asker(provider, Manners.from_options(options, 1), cache or Cache(), waits.clock)


def texts_of(answers: Sequence[object]) -> list[object]:
    return [getattr(getattr(answer, "translation", None), "text", None) for answer in answers]


def test_texts_come_back_in_their_order_and_each_is_asked_for_once(waits: Waits) -> None:
    provider = Scripted()
    answers = asker(provider, waits, batch=2).ask(["一", "二", "一", "三"], "zh", "en")
    assert texts_of(answers) == ["en:一", "en:二", "en:一", "en:三"]
    assert provider.asked == [["一", "二"], ["三"]]


def test_what_fails_for_a_while_is_tried_again_after_longer_and_longer_waits(waits: Waits) -> None:
    provider = Scripted(UnavailableError("busy"), UnavailableError("busy"), UnavailableError("busy"), True)
    assert texts_of(asker(provider, waits).ask(["一"], "zh", "en")) == ["en:一"]
    assert waits.waited == [0.5, 1.0, 2.0]  # half of 1, 2, 4: chance is one half


def test_the_provider_is_waited_for_as_long_as_it_asks(waits: Waits) -> None:
    provider = Scripted(UnavailableError("busy", wait=20.0), True)
    assert texts_of(asker(provider, waits).ask(["一"], "zh", "en")) == ["en:一"]
    assert 20.0 <= waits.waited[0] <= 21.0


def test_a_provider_that_asks_for_an_hour_is_not_waited_for(waits: Waits) -> None:
    answer = asker(Scripted(UnavailableError("busy", wait=3600.0)), waits).ask(["一"], "zh", "en")[0]
    assert answer.translation is None
    assert answer.note == "scripted gave no answer: busy"
    assert waits.waited == []


def test_a_provider_that_stays_silent_is_left_alone(waits: Waits) -> None:
    provider = Scripted(*[UnavailableError("down")] * 1000)
    answers = asker(provider, waits, retries=1).ask([str(number) for number in range(50)], "zh", "en")
    assert len(provider.asked) == 2 * FAILURES
    assert "was not asked: it failed" in str(answers[-1].note)
    assert "down" in str(answers[-1].note)


def test_a_wrong_key_is_tried_once_only(waits: Waits) -> None:
    provider = Scripted(DeniedError("check the key"))
    asked = asker(provider, waits)
    answers = asked.ask(["一", "二"], "zh", "en")
    assert [answer.translation for answer in answers] == [None, None]
    assert len(provider.asked) == 1
    assert asked.usage.failed == 2


def test_one_text_that_is_not_taken_does_not_spoil_its_batch(waits: Waits) -> None:
    provider = Scripted(RejectedError("too long"), True, RejectedError("too long"), True)
    answers = asker(provider, waits, batch=3).ask(["一", "二", "三"], "zh", "en")
    assert texts_of(answers) == ["en:一", None, "en:三"]
    assert answers[1].note == "scripted gave no answer: too long"


def test_a_provider_that_takes_nothing_is_left_alone(waits: Waits) -> None:
    provider = Scripted(*[RejectedError("bad request")] * 1000)
    answers = asker(provider, waits).ask([str(number) for number in range(100)], "zh", "en")
    assert len(provider.asked) == REJECTIONS
    assert "rejected" in str(answers[-1].note)


def test_requests_keep_the_pace_that_was_asked_for(waits: Waits) -> None:
    asker(Scripted(), waits, rate=30).ask(["一", "二", "三"], "zh", "en")
    assert waits.waited == [2.0, 2.0]


def test_answers_are_kept_as_they_arrive_and_not_asked_for_again(waits: Waits, tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"

    class Crashing(Scripted):
        def translate(self, texts: Sequence[str], source_lang: str, target_lang: str) -> list[Translation]:
            if len(self.asked) == 2:
                raise KeyboardInterrupt
            return super().translate(texts, source_lang, target_lang)

    with pytest.raises(KeyboardInterrupt):
        asker(Crashing(), waits, Cache(path)).ask(["一", "二", "三"], "zh", "en")
    again = Scripted()  # the first cache was never closed, as after a crash
    second = asker(again, waits, Cache(path))
    assert texts_of(second.ask(["一", "二", "三"], "zh", "en")) == ["en:一", "en:二", "en:三"]
    assert again.asked == [["三"]]
    assert second.usage.cached == 2


@pytest.mark.parametrize("change", ["model", "language", "refresh", "text"])
def test_whatever_an_answer_depends_on_makes_it_another(waits: Waits, tmp_path: Path, change: str) -> None:
    cache = Cache(tmp_path / "cache.sqlite")
    asker(Scripted(), waits, cache).ask(["一"], "zh", "en")
    provider = Scripted(model="two" if change == "model" else "one")
    second = asker(provider, waits, cache, refresh="yes" if change == "refresh" else "no")
    second.ask(["二" if change == "text" else "一"], "zh", "zh" if change == "language" else "en")
    assert len(provider.asked) == 1
    cache.close()


def test_an_empty_answer_is_not_kept(waits: Waits, tmp_path: Path) -> None:
    class Mute(Scripted):
        def translate(self, texts: Sequence[str], source_lang: str, target_lang: str) -> list[Translation]:
            super().translate(texts, source_lang, target_lang)
            return [Translation(" ")] * len(texts)

    cache, provider = Cache(tmp_path / "cache.sqlite"), Mute()
    for _ in range(2):
        asker(provider, waits, cache).ask(["一"], "zh", "en")
    assert len(provider.asked) == 2
    cache.close()


def test_everything_sent_is_counted_and_priced(waits: Waits) -> None:
    provider = Scripted(UnavailableError("busy"))
    asked = asker(provider, waits, price=20, input_price=1_000, output_price=2_000)
    asked.ask(["一二三四", "五"], "zh", "en")
    usage = asked.usage
    assert (usage.requests, usage.texts, usage.sent, usage.received) == (3, 3, 9, 11)
    assert (usage.tokens_read, usage.tokens_written) == (20, 10)
    # A request that failed is not charged for: 5 characters, 20 tokens read, 10 written.
    assert usage.cost == pytest.approx((5 * 20 + 20 * 1000 + 10 * 2000) / 1e6)
    sentence = usage.sentence()
    assert "9 characters in 3 texts to host.example with 3 requests" in sentence
    assert "cost 0.0401" in sentence


def test_what_stays_at_home_is_said_to(waits: Waits) -> None:
    asked = asker(Scripted(destination=None), waits)
    asked.ask(["一"], "zh", "en")
    assert "nothing was sent anywhere" in asked.usage.sentence()
    assert "nothing was sent to host.example" in asker(Scripted(), waits).usage.sentence()


def test_a_provider_that_loses_count_is_not_believed(waits: Waits) -> None:
    class Miscounting(Scripted):
        def translate(self, texts: Sequence[str], source_lang: str, target_lang: str) -> list[Translation]:
            return super().translate(texts, source_lang, target_lang)[1:]

    answers = asker(Miscounting(), waits, batch=2).ask(["一", "二"], "zh", "en")
    assert [answer.translation for answer in answers] == [None, None]
    assert "came back as 0" in str(answers[0].note)
