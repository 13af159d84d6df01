"""Tests of ``kompplan.cli``."""
