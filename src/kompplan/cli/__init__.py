"""The command line: the only place that touches files, the terminal and words."""
