"""Tests of ``kompplan.locales``."""
