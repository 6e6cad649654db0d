"""The repository itself: its shape, its locks, and what must not be in it."""
