import pytest
from serving import Reply, Request, Service

from transcheck.errors import UsageError
from transcheck.providing import DeniedError, Options, Translation, UnavailableError
from transcheck.providing.libretranslate import LibreTranslate

OLD = [{"code": "en", "name": "English"}, {"code": "zh", "name": "Chinese"}]
NEW = [{"code": "en", "name": "English"}, {"code": "zh-Hans", "name": "Chinese"}, {"code": "zh-Hant", "name": "…"}]


def serve(service: Service, languages: object, translated: object) -> None:
    def reply(request: Request) -> Reply:
        return Reply(languages if request.path == "/languages" else translated)

    service.replies = [reply]


@pytest.mark.parametrize(("languages", "code"), [(OLD, "zh"), (NEW, "zh-Hans")])
def test_texts_go_in_one_request_with_the_codes_that_the_server_knows(
    service: Service, languages: object, code: str
) -> None:
    serve(service, languages, {"translatedText": ["one", "two"]})
    libre = LibreTranslate(service.url, Options())
    assert libre.translate(["一", "二"], "zh", "en") == [Translation("one"), Translation("two")]
    libre.translate(["一", "二"], "zh", "en")
    assert [request.path for request in service.requests] == ["/languages", "/translate", "/translate"]
    assert service.requests[1].body == {"q": ["一", "二"], "source": code, "target": "en", "format": "text"}
    assert libre.destination == service.host


def test_the_key_goes_where_the_server_looks_for_it(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIBRETRANSLATE_API_KEY", "k3y")
    serve(service, OLD, {"translatedText": ["one"]})
    LibreTranslate(service.url, Options()).translate(["一"], "zh", "en")
    assert service.requests[1].body["api_key"] == "k3y"
    assert all("Authorization" not in request.headers for request in service.requests)
    with pytest.raises(UsageError, match="https"):
        LibreTranslate("http://translate.example", Options())


def test_a_server_without_chinese_is_of_no_use(service: Service) -> None:
    serve(service, [{"code": "en"}, {"code": "fr"}], {})
    with pytest.raises(DeniedError, match="Chinese"):
        LibreTranslate(service.url, Options()).translate(["一"], "zh", "en")


@pytest.mark.parametrize("answer", [{}, [], {"translatedText": "one"}, {"translatedText": [1]}, {"error": "x"}])
def test_what_is_no_translation_may_be_one_later(service: Service, answer: object) -> None:
    serve(service, OLD, answer)
    with pytest.raises(UnavailableError, match="no translation"):
        LibreTranslate(service.url, Options()).translate(["一"], "zh", "en")


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="address"):
        LibreTranslate("not an address", Options())
