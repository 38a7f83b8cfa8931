"""Google's own client, signed in as nobody, talks to a gRPC server on the loopback address."""

from collections.abc import Iterator
from concurrent import futures
from typing import Any

import google.auth
import grpc
import pytest
from google.auth.credentials import AnonymousCredentials
from google.cloud import translate_v3
from google.cloud.translate_v3.services.translation_service.transports import TranslationServiceGrpcTransport

from transcheck.errors import UsageError
from transcheck.providing import DeniedError, Options, ProviderError, RejectedError, Translation, UnavailableError
from transcheck.providing.google import Google


class Cloud:
    """Translates by adding an exclamation mark, unless told to fail."""

    def __init__(self) -> None:
        self.requests: list[Any] = []
        self.failure: tuple[grpc.StatusCode, str] | None = None

    def translate(self, request: Any, context: grpc.ServicerContext) -> Any:
        self.requests.append(request)
        if self.failure:
            context.abort(*self.failure)
        found = [translate_v3.Translation(translated_text=f"{text}!") for text in request.contents]
        return translate_v3.TranslateTextResponse(translations=found)


@pytest.fixture
def cloud(monkeypatch: pytest.MonkeyPatch) -> Iterator[Cloud]:
    served = Cloud()
    handler = grpc.unary_unary_rpc_method_handler(
        served.translate,
        request_deserializer=translate_v3.TranslateTextRequest.deserialize,
        response_serializer=translate_v3.TranslateTextResponse.serialize,
    )
    server = grpc.server(futures.ThreadPoolExecutor(2))
    server.add_generic_rpc_handlers(
        (
            grpc.method_handlers_generic_handler(
                "google.cloud.translation.v3.TranslationService", {"TranslateText": handler}
            ),
        )
    )
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()

    real = translate_v3.TranslationServiceClient

    def client() -> translate_v3.TranslationServiceClient:
        channel = grpc.insecure_channel(f"127.0.0.1:{port}")
        return real(transport=TranslationServiceGrpcTransport(channel=channel, credentials=AnonymousCredentials()))

    monkeypatch.setattr(translate_v3, "TranslationServiceClient", client)
    yield served
    server.stop(None).wait()


def test_texts_go_as_plain_text_in_one_request(cloud: Cloud) -> None:
    google_provider = Google("my-project", Options())
    assert google_provider.translate(["一", "<b>"], "zh", "en") == [Translation("一!"), Translation("<b>!")]
    request = cloud.requests[0]
    assert (request.parent, request.mime_type) == ("projects/my-project/locations/global", "text/plain")
    assert (request.source_language_code, request.target_language_code) == ("zh-CN", "en")
    assert "translate" in str(google_provider.destination)
    google_provider.close()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (grpc.StatusCode.PERMISSION_DENIED, DeniedError),
        (grpc.StatusCode.UNAUTHENTICATED, DeniedError),
        (grpc.StatusCode.RESOURCE_EXHAUSTED, UnavailableError),
        (grpc.StatusCode.UNAVAILABLE, UnavailableError),
        (grpc.StatusCode.DEADLINE_EXCEEDED, UnavailableError),
        (grpc.StatusCode.INVALID_ARGUMENT, RejectedError),
    ],
)
def test_failures_are_told_apart_and_left_to_our_own_retries(
    cloud: Cloud, code: grpc.StatusCode, kind: type[ProviderError]
) -> None:
    cloud.failure = (code, "because")
    google_provider = Google("my-project", Options())
    with pytest.raises(kind, match="because"):
        google_provider.translate(["一"], "zh", "en")
    assert len(cloud.requests) == 1
    google_provider.close()


def test_what_is_missing_is_said_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="google:PROJECT"):
        Google("", Options())

    def nobody(*_: object, **__: object) -> None:
        raise google.auth.exceptions.DefaultCredentialsError("nobody is here")

    monkeypatch.setattr(google.auth, "default", nobody)
    with pytest.raises(UsageError, match="gcloud auth application-default login"):
        Google("my-project", Options())
