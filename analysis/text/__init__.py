"""From characters to blocks, words, sentences and voices: spans that index the text as given."""
