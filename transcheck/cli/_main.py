"""The group of commands and what becomes of errors.

Exit codes: 0 nothing to complain of, 1 findings, 2 wrong usage or an input that cannot be read, 3 transcheck itself
failed. Ctrl-C ends with 130, as the shell has it; a reader that closes the pipe (``| head``) is no error.
"""

from __future__ import annotations

import importlib
import logging
import os
import pkgutil
import sys
from collections.abc import Sequence
from typing import Any

import click

from transcheck.cli._output import complain
from transcheck.errors import TranscheckError

OK, FINDINGS, USAGE, FAILURE, INTERRUPTED = 0, 1, 2, 3, 130

_EPILOG = """\b
Exit codes:
  0  nothing to complain of
  1  findings (audit: only with --fail-on)
  2  wrong usage, or an input that cannot be read
  3  transcheck itself failed

\b
Examples:
  transcheck audit thread.txt
  transcheck audit --source 我不去。 --target "I am going."
  transcheck explain negation-lost
"""


class CommandGroup(click.Group):
    """Finds its commands by file name, imports one when it is asked for, and ends with the right exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the modules beside this one that are not private."""
        package = importlib.import_module("transcheck.cli")
        return sorted(info.name for info in pkgutil.iter_modules(package.__path__) if not info.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The ``command`` of the module called ``cmd_name``, with the option that every command has."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = importlib.import_module(f"transcheck.cli.{cmd_name}").command
        if _DEBUG not in command.params:
            command.params.append(_DEBUG)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does it; for an unknown command the error says which one may have been meant."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            from transcheck.configuration import suggestion

            raise click.UsageError(
                f"there is no command {args[0]!r}{suggestion(args[0], self.list_commands(ctx))}", ctx
            )
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command; that nobody reads its output any more is no error."""
        try:
            code = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _silence_stdout()
            return OK
        return code

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Runs the command line and exits with the code that says how it went; click alone knows only 0, 1 and 2."""
        # As `transcheck.threads` has it, but before numpy loads, so that further threads are not even made.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        _show_warnings()
        state: dict[str, bool] = {}
        try:
            code = super().main(
                args, prog_name or self.name, complete_var, standalone_mode=False, **{**extra, "obj": state}
            )
        except click.ClickException as error:
            error.show()
            code = USAGE
        except TranscheckError as error:
            complain(f"Error: {error}")
            code = USAGE
        except click.Abort:
            complain("Interrupted.")
            code = INTERRUPTED
        except Exception as error:
            _report_failure(error, debug=state.get("debug", False))
            code = FAILURE
        sys.exit(code if isinstance(code, int) else OK)


def _remember_debug(ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value:
        ctx.find_root().obj["debug"] = True


_DEBUG = click.Option(
    ["--debug"],
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_remember_debug,
    help="If transcheck fails, show where.",
)


def _print_version(ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value:
        from importlib.metadata import version

        click.echo(f"transcheck {version('transcheck')}")
        ctx.exit()


_VERSION = click.Option(
    ["--version"],
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the version and exit.",
)


class _WarningHandler(logging.Handler):
    """Shows on standard error what the engine warns of."""

    def emit(self, record: logging.LogRecord) -> None:
        complain(f"{record.levelname.capitalize()}: {record.getMessage()}")


def _show_warnings() -> None:
    log = logging.getLogger("transcheck")
    if not any(isinstance(handler, _WarningHandler) for handler in log.handlers):
        log.addHandler(_WarningHandler(logging.WARNING))


def _silence_stdout() -> None:
    """Python flushes standard output once more at exit, and would complain then."""
    null = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(null, sys.stdout.fileno())
    finally:
        os.close(null)


def _report_failure(error: Exception, *, debug: bool) -> None:
    if debug:
        import traceback

        for line in "".join(traceback.format_exception(error)).splitlines():
            complain(line)
    complain(
        f"Error: transcheck failed ({type(error).__name__}: {error}). This is a defect of transcheck, not of your "
        "input. Please report it with the command and, if you may share it, the input"
        + ("." if debug else "; --debug shows where it happened.")
    )


main = CommandGroup(
    name="transcheck",
    help="Find out whether a posted Chinese–English translation says what the original says.",
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
    params=[_VERSION, _DEBUG],
)
