"""Dialogs that return a frozen dataclass through `ask`, and touch no event themselves."""
