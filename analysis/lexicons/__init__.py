"""Word lists of the project, the folding of spellings and the matcher that finds their terms."""
