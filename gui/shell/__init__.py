"""The parts of the window around the pages: rail, top bar, inspector, notices, first-start page."""
