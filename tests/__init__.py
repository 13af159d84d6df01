"""The tests of kompplan, in the same folders as the code."""
