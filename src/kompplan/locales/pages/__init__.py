"""The words of pages, which only documents need: one file for each language."""
