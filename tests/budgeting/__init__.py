"""Tests of ``kompplan.budgeting``."""
