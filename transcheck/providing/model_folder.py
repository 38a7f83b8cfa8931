"""Where the models of a local provider lie: in the folder that the user names, never anywhere else."""

from __future__ import annotations

from pathlib import Path

from transcheck.errors import UsageError


def named_folder(argument: str, provider: str) -> Path:
    """The folder that the user named.

    Raises:
        UsageError: none was named, or it is not there.
    """
    if not argument:
        raise UsageError(f"which model? Write --machine {provider}:FOLDER, with the folder that holds it.")
    folder = Path(argument).expanduser()
    if not folder.is_dir():
        raise UsageError(f"{argument}: there is no such folder; {provider} needs one with a model in it.")
    return folder


def model_folder(folder: Path, source_lang: str, target_lang: str) -> Path | None:
    """The folder for one direction: ``zh-en`` or ``en-zh`` below ``folder``, or ``folder`` where it has neither.

    None where it has the other direction only. A script may follow the language, as in ``zh-Hans-en``.
    """
    directions = {
        tuple(part for part in child.name.split("-") if part in ("zh", "en")): child
        for child in sorted(folder.iterdir(), reverse=True)
        if child.is_dir()
    }
    if not {("zh", "en"), ("en", "zh")} & directions.keys():
        return folder
    return directions.get((source_lang, target_lang))
