"""The event file: opening, locking, changing, undoing, backing up, verifying. Whatever speaks SQLite's own language."""
