"""What is true of an event, as pure functions on values."""
