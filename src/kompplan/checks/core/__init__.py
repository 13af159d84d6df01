"""What checks are given, and how they walk a plan."""
