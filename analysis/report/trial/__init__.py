"""Pages and notebooks tried in a real browser, as a reader would."""
