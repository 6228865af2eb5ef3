"""Mentions of facts: claims with their labels, dates, the sentences themselves."""
