"""Tests of ``kompplan.schedule``."""
