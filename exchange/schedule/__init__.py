"""Programmes of other systems: read into one shape, compared with the event, brought in; and written."""
