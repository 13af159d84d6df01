"""Tests of ``kompplan.pipeline``."""
