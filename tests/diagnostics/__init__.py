"""Tests of ``kompplan.diagnostics``."""
