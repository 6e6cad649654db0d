"""The page “Print”."""
