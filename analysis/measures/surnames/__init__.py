"""Surnames that a text shows, whatever else the word means: behind a given name or title, or alone."""
