"""The event in other programs' files: read into validated records and problems, and written."""
