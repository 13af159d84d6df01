"""What tells at little cost that a text may hold a prompt: most plans need not look any closer."""

SIGNS = (
    "klikk", "trykk", "click", "element", "dato", "choose", "inn ",
    "enter", "tba", "tbd", "t.b.", "xx", "ipsum",
)  # fmt: skip
"""In small letters: every prompt holds one of them, and few other texts do."""
