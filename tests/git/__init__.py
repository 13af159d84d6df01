"""Tests of what git keeps of a plan."""
