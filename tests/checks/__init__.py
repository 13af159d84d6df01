"""Tests of ``kompplan.checks``."""
