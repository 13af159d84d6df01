"""The machinery of the time language: tokens, words, combinators, contexts and resolution."""
