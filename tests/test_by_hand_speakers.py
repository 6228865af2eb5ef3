"""Quotations set right by hand: speakers.csv beside sources.csv."""

import pytest

from analysis.by_hand.speakers import read_speaker_sheet
from analysis.comparison import compare
from analysis.corpus import read_study
from analysis.inputs import InputError
from analysis.report.annotate import annotate
from analysis.report.by_hand import count_by_hand, find_unmeasured, tell_by_hand
from analysis.report.grids_evidence import evidence_grids
from analysis.report.methods import write_methods
from analysis.report.numbers import collect_numbers
from analysis.report.panels.voices import sourcing_rows, voices_rows
from analysis.tables.build import measure

TEXT = (
    "Goat rides tram in Harl\n\n"
    "“It was the worst day of the whole terrible year,” said Ada Marsh, a passenger. The driver "
    "let the goat ride.\n\n"
    "The “friendly” goat left at the depot. Bo Lind said that the goat had paid. "
    "“Nobody may ride for free in this town,” he said.\n"
)
WORST, FRIENDLY, PAID, NOBODY = (TEXT.index(w) for w in ("“It was", "“friendly", "the goat had", "“Nobody"))
HEADER = "doc_id,start,kind,speaker,speaker_type"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "goat.txt").write_text(TEXT, encoding="utf8")
    (tmp_path / "sources.csv").write_text("doc_id,outlet,path\ngoat,Bugle,goat.txt\n", encoding="utf8")
    return tmp_path


def set_by_hand(folder, *rows, header=HEADER):
    (folder / "speakers.csv").write_text("\n".join([header, *rows]) + "\n", encoding="utf8")


def quotes_of(tables):
    return tables["quotes"].set_index("start")


def test_without_a_sheet_the_rules_stand(folder):
    assert read_speaker_sheet(folder, {"goat": TEXT}) == {}
    tables = measure(read_study(folder))
    assert not tables["quotes"]["by_hand"].any()
    assert quotes_of(tables).loc[WORST, "speaker"] == "Ada Marsh"
    assert count_by_hand(tables) == {}
    assert tell_by_hand(tables) == ""


def test_speaker_and_type_are_those_of_the_sheet_and_the_mention_of_the_claim_too(folder):
    set_by_hand(folder, f"goat,{WORST},quoted,Cy Post,witness", ",,,,")
    tables = measure(read_study(folder))
    quotes = quotes_of(tables)
    assert quotes.loc[WORST, ["speaker", "speaker_type", "cue"]].tolist() == ["Cy Post", "witness", "said"]
    assert quotes["by_hand"].tolist() == [start == WORST for start in quotes.index]
    mentions = tables["mentions"].set_index(["start", "kind"])
    assert mentions.loc[(WORST, "claim"), "thing"] == "cy post"


def test_cue_and_outlet_can_be_set_too(folder):
    rows = (
        f"goat,{WORST},quoted,Ada Marsh,person,NONE,Reuters",
        f"goat,{PAID},attributed,Bo Lind,person,CLAIMED,None",
    )
    set_by_hand(folder, *rows, header=f"{HEADER},cue,outlet")
    quotes = quotes_of(measure(read_study(folder)))
    assert quotes.loc[WORST, ["cue", "outlet"]].tolist() == ["", "Reuters"]
    assert quotes.loc[PAID, ["cue", "outlet"]].tolist() == ["claimed", ""]


def test_a_type_set_by_hand_is_that_of_the_speaker_in_the_article(folder):
    set_by_hand(folder, f"goat,{PAID},attributed,Bo Lind,official")
    quotes = quotes_of(measure(read_study(folder)))
    assert quotes.loc[NOBODY, ["speaker", "speaker_type", "by_hand"]].tolist() == [
        "Bo Lind",
        "official",
        False,
    ]
    set_by_hand(folder, f"goat,{PAID},attributed,Bo Lind,official", f"goat,{NOBODY},quoted,Bo Lind,witness")
    with pytest.raises(InputError, match="row 3: 'Bo Lind' is witness here, official in an earlier row"):
        read_study(folder)


def test_a_speaker_is_not_given_to_the_words_of_another(folder):
    header = f"{HEADER},words"
    set_by_hand(folder, f'goat,{WORST},quoted,Cy Post,witness,"""It was the"', header=header)
    assert quotes_of(measure(read_study(folder))).loc[WORST, "speaker"] == "Cy Post"
    text = TEXT.replace("“It was the worst day", "“It is my first day")
    (folder / "goat.txt").write_text(text, encoding="utf8")
    with pytest.raises(
        InputError, match=r"speakers\.csv, row 2: at \d+ begins '“It is my .*copy start from quotes"
    ):
        read_study(folder)


def test_what_is_no_quotation_is_own_voice_and_stays_in_the_table_uncounted(folder):
    before = measure(read_study(folder))["documents"].iloc[0]
    set_by_hand(folder, f"goat,{WORST},none,,")
    tables = measure(read_study(folder))
    row = quotes_of(tables).loc[WORST]
    assert (row["kind"], row["counted"], row["by_hand"], row["cue"]) == ("none", False, True, "")
    after = tables["documents"].iloc[0]
    assert after["quoted_words_n"] == before["quoted_words_n"] - 10
    assert after["own_words_n"] == before["own_words_n"] + 10
    terms = tables["terms"].query("instrument == 'loaded' and start == @WORST + 22")
    assert set(terms["voice"]) <= {"own"}
    tables |= compare(tables)
    assert voices_rows(tables).query("what == 'speaker'")["name"].tolist() == ["Bo Lind"]
    assert sourcing_rows(tables)["denominator"].unique().tolist() == [2]
    assert str(WORST) not in {row[-2].text for row in evidence_grids(tables, "Bugle", {})[-1].rows}


def test_a_scare_quote_can_be_a_quotation_and_a_quotation_a_scare_quote(folder):
    set_by_hand(folder, f"goat,{FRIENDLY},quoted,Bo Lind,person", f"goat,{NOBODY},scare,,")
    tables = measure(read_study(folder))
    assert quotes_of(tables).loc[[FRIENDLY, NOBODY], "kind"].tolist() == ["quoted", "scare"]
    words = tables["sentences"].query("start <= @FRIENDLY < end")["quoted_words_n"]
    assert words.tolist() == [1]


def test_an_empty_speaker_is_nobody(folder):
    set_by_hand(folder, f"goat,{WORST},quoted,,", f"goat,{PAID},attributed,,unnamed")
    quotes = quotes_of(measure(read_study(folder)))
    assert quotes.loc[WORST, ["speaker", "speaker_type"]].tolist() == ["", ""]
    assert quotes.loc[PAID, ["speaker", "speaker_type"]].tolist() == ["", "unnamed"]


def test_rows_copied_from_the_table_set_what_it_says(folder):
    before = measure(read_study(folder))["quotes"]
    (folder / "speakers.csv").write_text(before.to_csv(index=False), encoding="utf8")
    after = measure(read_study(folder))["quotes"]
    assert after["by_hand"].all()
    assert after.drop(columns="by_hand").equals(before.drop(columns="by_hand"))


def test_all_is_by_rule_where_that_is_asked_for(folder):
    before = measure(read_study(folder))
    set_by_hand(folder, f"goat,{WORST},none,,")
    (folder / "zones.csv").write_text("doc_id,start,zone\ngoat,0,dek\n", encoding="utf8")
    again = measure(read_study(folder, by_hand=False))
    assert all(again[name].equals(before[name]) for name in before)
    assert not measure(read_study(folder))["quotes"].equals(before["quotes"])


def test_what_is_cited_tells_how_many_were_set(folder):
    set_by_hand(folder, f"goat,{WORST},none,,", f"goat,{NOBODY},quoted,Cy Post,person")
    tables = measure(read_study(folder))
    tables |= compare(tables)
    assert tell_by_hand(tables) == " Set by hand, not by rule: 2 quotations and claims."
    assert "by rule, but for 2 that we set by hand." in write_methods("goat", tables, invented=False)
    assert collect_numbers(tables)["by_hand.quotations"]["quoted"] == "2"


def test_the_annotated_article_tells_what_was_set_and_leaves_out_what_is_none(folder):
    set_by_hand(folder, f"goat,{WORST},none,,", f"goat,{NOBODY},quoted,Cy Post,person")
    shown = annotate(read_study(folder).documents[0])
    assert "Cy Post (person), cue “said”, set by hand" in shown
    assert "Ada Marsh (" not in shown


ADDING = f"{HEADER},what,words"
RIDE = "let the goat ride."


def test_a_quotation_that_the_rules_missed_is_added_and_its_words_are_quoted(folder):
    before = measure(read_study(folder))
    row = f"goat,{TEXT.index(RIDE)},verbatim_unmarked,Cy Post,witness,added,{RIDE}"
    set_by_hand(folder, row, f"goat,{WORST},none,,,,", header=ADDING)
    tables = measure(read_study(folder))
    quote = quotes_of(tables).loc[TEXT.index(RIDE)]
    assert TEXT[quote.name : quote["end"]] == RIDE
    assert quote[["kind", "speaker", "speaker_type", "cue"]].tolist() == [
        "verbatim_unmarked", "Cy Post", "witness", "",
    ]  # fmt: skip
    assert (quote["by_hand"], quote["words_n"], quote["counted"]) == (True, 4, True)
    assert tables["quotes"]["start"].is_monotonic_increasing
    assert tables["quotes"]["quote_id"].tolist() == list(range(len(before["quotes"]) + 1))
    quoted = [made["documents"]["quoted_words_n"].iloc[0] for made in (before, tables)]
    assert quoted[1] == quoted[0] - 10 + 4
    assert find_unmeasured(read_study(folder), tables) == []


def test_a_claim_may_hold_a_quotation(folder):
    words = "Bo Lind said that the goat had paid. “Nobody may ride for free in this town,” he said."
    set_by_hand(folder, f'goat,{TEXT.index(words)},attributed,Al,person,added,"{words}"', header=ADDING)
    assert quotes_of(measure(read_study(folder))).loc[TEXT.index(words), "speaker"] == "Al"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("“It was the worst day", "row 2: the rules have found a quotation at 25; set it without added"),
        ("It was the worst day", "runs into the quotation at 25; set that to none"),
        ("let the goat ride. The “friendly” goat", "add each paragraph of a quotation for itself"),
        ("", "row 2: added without its words; write those that it consists of into a column words"),
    ],
)
def test_what_cannot_be_added_is_named_with_its_mend(folder, words, message):
    start = TEXT.index(words[:18])
    set_by_hand(folder, f"goat,{start},quoted,Cy Post,person,added,{words}", header=ADDING)
    with pytest.raises(InputError) as error:
        measure(read_study(folder))
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("cow,0,none,,", "speakers.csv, row 2: no article 'cow'; write its doc_id as in sources.csv"),
        ("goat,x,none,,", "row 2: start 'x' is no number; copy it from quotes.csv"),
        ("goat,0,said,,", "row 2: no kind 'said'; use one of quoted, verbatim_unmarked, attributed, scare"),
        ("goat,0,quoted,Bo,", "row 2: no speaker_type ''; use one of person, official"),
        ("goat,0,quoted,Bo,goat", "row 2: no speaker_type 'goat'; use one of person, official"),
        ("goat,0,quoted,,person", "row 2: person without a speaker; name the speaker, or write unnamed"),
        ("goat,0,scare,Bo,person", "row 2: words of the kind scare have no speaker; empty speaker and"),
        ("goat,0,quoted,B\x07o,person", "row 2: speaker holds the character U+0007, which cannot be printed"),
        ("goat,7,none,,\ngoat,7,scare,,", "row 3: the quotation at 7 is set already; keep one row"),
    ],
)
def test_what_cannot_be_set_is_named_with_its_mend(folder, row, message):
    set_by_hand(folder, row)
    with pytest.raises(InputError) as error:
        read_study(folder)
    assert message in str(error.value)


def test_a_place_without_a_quotation_is_named(folder):
    set_by_hand(folder, f"goat,{WORST},none,,", "goat,3,none,,")
    message = r"speakers\.csv, row 3: no quotation begins at 3; copy start from quotes\.csv"
    with pytest.raises(InputError, match=message):
        measure(read_study(folder))


def test_a_missing_column_is_named(folder):
    set_by_hand(folder, "goat,0,none", header="doc_id,start,kind")
    with pytest.raises(InputError, match=r"row 1: no column speaker, speaker_type; add it to the header"):
        read_study(folder)
