"""Podium without its window: one module a command, called by main.py."""
