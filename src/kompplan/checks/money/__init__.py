"""Checks of measures, sums, grants and forms, only imported for plans that ask for money."""
