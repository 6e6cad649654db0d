"""The programme as a grid: the time of a day down, its rooms across."""
