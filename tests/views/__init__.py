"""Tests of ``kompplan.views``."""
