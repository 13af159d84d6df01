"""The words of sums over several plans: one file for each language."""
