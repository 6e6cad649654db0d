"""The page “Programme”."""
