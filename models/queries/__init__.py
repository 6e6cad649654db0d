"""Reads of the event: plain portable SQL that fills frozen rows for lists, dialogs and print."""
