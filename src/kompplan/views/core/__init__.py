"""The shapes that views fill."""
