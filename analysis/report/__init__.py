"""What a study gives: figures, tables, texts and a page; the commands that take studies in and write it."""
