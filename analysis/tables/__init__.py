"""The tables' schemas in one place: build, check, read, write, codebook."""
