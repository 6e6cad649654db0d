"""The event on paper: values in, PDF bytes out. A document is loaded when it is first printed."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

__all__ = ["agenda", "badges", "document", "findings", "pitch_running_order", "sheets"]


def __getattr__(name: str) -> ModuleType:
    if name in __all__:
        return import_module(f"printing.{name}")
    raise AttributeError(name)
