"""Quantities: numbers as a low and a high, what they count or measure, and what happened to it."""
