"""Coding by people: blank sheets with a codebook, filled sheets read back."""
