"""Fitting: from labelled data to the coefficients in analysis/models."""
