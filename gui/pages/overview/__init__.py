"""The Overview page: the event at a glance, and what it still lacks."""
