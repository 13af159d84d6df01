"""Tests of ``kompplan.source``."""
