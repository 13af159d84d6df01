"""The words of amounts and sums: one file for each language."""
