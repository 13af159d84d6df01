"""Tests of ``kompplan.exporters``."""
