"""What the lexicons and lists know of a word by itself: stem, number, kind, and what can begin with it."""
