"""Language: what several measures share about English news text."""
