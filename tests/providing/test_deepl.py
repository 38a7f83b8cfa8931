"""DeepL's own client talks to a server on the loopback address that answers as DeepL documents."""

from urllib.parse import parse_qs

import pytest
from serving import Reply, Request, Service

from transcheck.errors import UsageError
from transcheck.providing import DeniedError, Options, ProviderError, Translation, UnavailableError
from transcheck.providing.deepl import DeepL


def provider(service: Service, monkeypatch: pytest.MonkeyPatch) -> DeepL:
    monkeypatch.setenv("DEEPL_AUTH_KEY", "s3cret:fx")
    return DeepL("", Options({"server-url": service.url, "timeout": "2"}))


def test_texts_go_in_one_request_and_what_is_billed_is_counted(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reply(request: Request) -> Reply:
        body = request.body if isinstance(request.body, dict) else parse_qs(request.body)
        texts = body["text"]
        assert [body["source_lang"], body["target_lang"]] in (["ZH", "EN-US"], [["ZH"], ["EN-US"]])
        found = [
            {"text": f"{text}!", "detected_source_language": "ZH", "billed_characters": len(text)} for text in texts
        ]
        return Reply({"translations": found})

    service.replies = [reply]
    deepl = provider(service, monkeypatch)
    assert deepl.translate(["一", "二三"], "zh", "en") == [Translation("一!", billed=1), Translation("二三!", billed=2)]
    assert len(service.requests) == 1
    assert service.requests[0].headers["Authorization"] == "DeepL-Auth-Key s3cret:fx"
    assert deepl.destination == service.host
    deepl.close()


@pytest.mark.parametrize(
    ("reply", "kind", "said"),
    [
        (Reply({"message": "s3cret:fx"}, 403), DeniedError, "check the key"),
        (Reply({}, 456), DeniedError, "quota"),
        (Reply({"message": "slow down, s3cret:fx"}, 429), UnavailableError, "does not answer"),
        (Reply(b"<html>", 500), UnavailableError, "failed|not answer"),
        (Reply(delay=3.0), UnavailableError, "does not answer"),
    ],
)
def test_failures_are_told_apart_and_left_to_our_own_retries(
    service: Service, monkeypatch: pytest.MonkeyPatch, reply: Reply, kind: type[ProviderError], said: str
) -> None:
    service.replies = [reply]
    monkeypatch.setenv("DEEPL_AUTH_KEY", "s3cret:fx")
    deepl = DeepL("", Options({"server-url": service.url, "timeout": "0.2"}))
    with pytest.raises(kind, match=said) as caught:
        deepl.translate(["一"], "zh", "en")
    assert "s3cret" not in str(caught.value)
    assert len(service.requests) == 1
    deepl.close()


def test_without_a_key_it_says_where_one_goes() -> None:
    with pytest.raises(UsageError, match="DEEPL_AUTH_KEY"):
        DeepL("", Options())
