"""What others make of the same data, written as their own manuals teach it."""
