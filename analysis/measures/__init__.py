"""The instruments: each takes a reading of one article and returns spans or scores."""
