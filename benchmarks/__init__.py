"""Speed and memory, measured as ratios within one run; see ``docs/explanation/speed.md``."""
