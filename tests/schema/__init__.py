"""Tests of ``kompplan.schema``."""
