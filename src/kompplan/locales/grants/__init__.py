"""Words of grant rules, by language."""
