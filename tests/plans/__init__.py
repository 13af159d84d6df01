"""Tests of the plans in ``plans/``."""
