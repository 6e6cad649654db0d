"""Bringing in a programme from another program's file, step by step: the file, its columns, what will change."""
