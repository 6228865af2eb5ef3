"""Mentions of facts: claims, dates, the sentences themselves, and what is noted of words for all of them."""
