import pytest

from transcheck.errors import UsageError
from transcheck.providing.options import Options, parse_options


def test_options_are_read_and_those_left_over_are_known() -> None:
    options = Options(parse_options(["timeout=2.5", "Base-URL=http://h:1/v1/", "batch=3", "odd=1", "refresh=yes"]))
    assert options.number("timeout", 60) == 2.5
    assert options.url("base-url", options.text("base-url")) == "http://h:1/v1"
    assert options.whole("batch", 1) == 3
    assert options.yes("refresh")
    assert options.number("rate", 7) == 7
    assert options.leftover() == {"odd"}
    assert "did you mean 'timeout'" in str(options.unknown("timeut"))


@pytest.mark.parametrize("name", ["key", "api-key", "API_KEY", "token", "password", "openai-key", "auth-token"])
def test_a_key_on_the_command_line_is_refused_and_not_repeated(name: str) -> None:
    with pytest.raises(UsageError, match="never given on the command line") as caught:
        parse_options([f"{name}=s3cret"])
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize("text", ["timeout", "=3", "a=1 a=2"])
def test_what_is_no_option_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        parse_options(text.split())


@pytest.mark.parametrize("value", ["x", "-1", "nan", "1e9"])
def test_a_number_out_of_range_is_refused(value: str) -> None:
    with pytest.raises(UsageError, match="'batch' must be a number from 1 to 10"):
        Options({"batch": value}).whole("batch", 1, least=1, most=10)


def test_half_of_a_text_is_refused() -> None:
    with pytest.raises(UsageError, match="whole number"):
        Options({"batch": "1.5"}).whole("batch", 1)


def test_a_switch_is_yes_or_no() -> None:
    with pytest.raises(UsageError, match="yes or no"):
        Options({"refresh": "maybe"}).yes("refresh")


@pytest.mark.parametrize(
    "url", ["ftp://h", "h:80", "http://", "http://u:p@h", "http://h:x", "http://h/?key=1", "http://h/#f", "file:///etc"]
)
def test_an_address_that_is_none_or_holds_a_secret_is_refused(url: str) -> None:
    with pytest.raises(UsageError):
        Options().url("base-url", url)
