"""Changes to the text of a plan that leave every other line and comment as it was."""
