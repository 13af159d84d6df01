"""kompplan: plans for competence development as plain text that can be trusted."""

__version__ = "0.1.0"
