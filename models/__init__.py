"""The event: what it is, what is true of it, and how it is kept."""
