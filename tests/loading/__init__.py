"""Tests of ``kompplan.loading``."""
