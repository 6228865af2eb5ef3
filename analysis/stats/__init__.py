"""Intervals, differences, false-discovery control and log-odds: arrays in, numbers out."""
