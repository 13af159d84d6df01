"""The machinery of the locales: dates, numbers and sentences in a reader's language."""
