"""The event on screen: the only package that imports PySide6."""
