"""Machine output on demand: asks the providers that the user names for what rows lack. Asks nobody else."""

from __future__ import annotations

from transcheck.providing.base import DeniedError, Provider, ProviderError, RejectedError, Translation, UnavailableError
from transcheck.providing.filling import MachineOutput, open_machine, providers
from transcheck.providing.options import Options, parse_options

__all__ = [
    "DeniedError",
    "MachineOutput",
    "Options",
    "Provider",
    "ProviderError",
    "RejectedError",
    "Translation",
    "UnavailableError",
    "open_machine",
    "parse_options",
    "providers",
]
