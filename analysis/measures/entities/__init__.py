"""Persons, places and institutions: where names stand in a text, and what they name."""
