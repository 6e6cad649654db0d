"""The Print page: what is printed, how, what it will look like, and what to know before."""
