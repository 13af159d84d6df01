"""``kompplan review``: what a reviewer needs to know of a change, on one page or in one comment."""
