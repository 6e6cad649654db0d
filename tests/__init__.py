"""Tests, laid out like the packages; journeys/ holds a user's whole tasks, benchmarks/ what `make bench` measures."""
