"""What a researcher sets right by hand: sheets beside sources.csv, read and checked row by row."""

ZONE_SHEET = "zones.csv"
SPEAKER_SHEET = "speakers.csv"
FACT_SHEET = "facts.csv"
CODE_SHEET = "codes.csv"  # no correction: what coders say, which the instruments are compared with
ADDED = "added"  # what: the rules missed it; its words stand in the column words
SHEETS = (ZONE_SHEET, SPEAKER_SHEET, FACT_SHEET)
