"""Changes to the text of plans that leave every line alone which they do not concern."""
