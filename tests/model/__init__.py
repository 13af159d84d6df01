"""Tests of ``kompplan.model``."""
