"""Tests of ``kompplan.editing``."""
