"""Checks of measures, sums and grants, which are only imported for a plan that asks for money."""
