"""What exporters share: templates, and the words of views."""
