"""Measuring: counts that add up, offsets that equal the text, numbers that can be worked out by hand."""

import gc
import math
from pathlib import Path

import pytest

import analysis
from analysis.corpus import Document, InputError, Study
from analysis.tables import build

TEXT = """A quiet headline about the town

The council met on Monday. “We will rebuild the bridge,” said Ann Moss, the mayor.

Nothing else was said.
"""


def measured(text, **options):
    return analysis.measure(Study("toy", Path(), [analysis.Document("toy", "Toy", text=text, **options)]))


@pytest.fixture
def texts(study):
    return {document.doc_id: document.text for document in study.documents}


def test_words_by_voice_by_hand():
    row = measured(TEXT)["documents"].iloc[0]
    assert (row["words_n"], row["headline_words_n"], row["body_words_n"]) == (25, 6, 19)
    assert (row["own_words_n"], row["quoted_words_n"], row["unclear_words_n"]) == (20, 5, 0)
    assert row["sentences_n"] == 4


def test_a_sentence_with_both_voices_is_split():
    sentences = measured(TEXT)["sentences"]
    (mixed,) = sentences[(sentences["own_words_n"] > 0) & (sentences["quoted_words_n"] > 0)].itertuples()
    assert mixed.own_words_n == 5
    assert not math.isnan(mixed.compound_own)
    assert not math.isnan(mixed.compound_quoted)
    plain = sentences[sentences["quoted_words_n"] == 0]
    assert plain["compound_quoted"].isna().all()
    assert (plain["compound_own"] == plain["compound"]).all()


def test_words_add_up_across_zones_and_voices(tables):
    documents = tables["documents"]
    zones = [c for c in documents if c.endswith("_words_n") and c.split("_")[0] in analysis.text.zones.ZONES]
    assert (documents[zones].sum(axis=1) == documents["words_n"]).all()
    voices = documents[["own_words_n", "quoted_words_n", "unclear_words_n"]].sum(axis=1)
    assert (voices == documents["counted_words_n"]).all()
    counted = tables["sentences"].query("counted").groupby("doc_id")["words_n"].sum()
    assert (counted.reindex(documents["doc_id"]).to_numpy() == documents["counted_words_n"]).all()
    blocks = tables["blocks"].groupby("doc_id")["words_n"].sum()
    assert (blocks.reindex(documents["doc_id"]).to_numpy() == documents["words_n"]).all()


def test_terms_equal_the_text_at_their_offsets(tables, texts):
    terms = tables["terms"]
    assert len(terms) > 40
    for row in terms.itertuples():
        printed = " ".join(texts[row.doc_id][row.start : row.end].split())
        assert row.term.removesuffix(" …").split() == printed.split()[:5]


def test_counts_per_sentence_are_the_terms(tables):
    loaded = tables["terms"].query("instrument == 'loaded'")
    for voice in ("own", "quoted"):
        assert tables["sentences"][f"loaded_{voice}_n"].sum() == (loaded["voice"] == voice).sum()


def test_drivers_stand_in_their_sentence(tables):
    drivers = tables["terms"].query("instrument == 'sentiment'")
    ends = tables["sentences"].set_index(["doc_id", "sent_id"])[["start", "end"]]
    found = drivers.join(ends, on=["doc_id", "sent_id"], rsuffix="_sentence")
    assert (found["start"] >= found["start_sentence"]).all()
    assert (found["end"] <= found["end_sentence"]).all()


def test_repeated_blocks_are_not_counted(tables):
    repeats = tables["blocks"][tables["blocks"]["repeat_of"].notna()]
    assert len(repeats) > 0
    assert not repeats["counted"].any()


def test_the_headline_of_the_manifest_wins():
    (row,) = measured(TEXT, headline="Another headline")["headlines"].itertuples()
    assert (row.headline, row.words_n) == ("Another headline", 2)


@pytest.mark.parametrize("text", ["…", "word", "“", "\n\n\n", "One.\n\nOne.\n\nOne."])
def test_odd_texts_are_measured_without_error(text):
    tables = measured(text)
    assert len(tables["documents"]) == 1


def test_without_words_scores_are_undefined():
    sentences = measured("… !")["sentences"]
    assert sentences["compound"].isna().all()


def test_a_missing_text_is_refused_in_one_line():
    study = Study("toy", Path("toy"), [analysis.Document("a", "A", sha256="0" * 64)])
    with pytest.raises(
        InputError, match="no text with the given sha256 for a; put it back, or name the folder"
    ):
        analysis.measure(study)


def test_the_committed_example_is_what_the_text_gives():
    from analysis.report.studies import build_place
    from analysis.tables.files import format_table

    for name, frame in build_place(analysis.read_study("data/raw/example")).items():
        committed = Path(f"data/processed/example/{name}.csv").read_text(encoding="utf8")
        assert committed == format_table(frame), name


def test_groups_are_bounded_by_articles_and_characters(monkeypatch):
    monkeypatch.setattr(build, "TOGETHER", 3)
    monkeypatch.setattr(build, "CHARACTERS", 10)
    sizes = [4, 4, 2, 1, 20, 0, 0, 0, 11]
    given = [Document(f"d{n}", "o", text="x" * size or None) for n, size in enumerate(sizes)]
    groups = list(build.cut_groups(given))
    assert [[len(d.text or "") for d in group] for group in groups] == [[4, 4, 2], [1], [20], [0, 0, 0], [11]]
    assert not list(build.cut_groups([]))


@pytest.mark.parametrize("together", [1, 2, 25])
def test_articles_measured_together_get_the_rows_that_each_gets_alone(monkeypatch, together):
    monkeypatch.setattr(build, "TOGETHER", together)
    texts = [
        "Five goats were hit, police said.",
        "",
        "A disgraceful plan!\n\nCritics slammed the mayor on Monday.",
    ]
    heads = [None, "You won't believe this", "Mayor slammed"]
    given = [
        Document(f"d{n}", "o", headline=head, text=text)
        for n, (text, head) in enumerate(zip(texts, heads, strict=True))
    ]
    assert list(map(repr, build.measure_documents(given))) == [repr(build.measure_document(d)) for d in given]


def test_cycles_are_not_searched_for_while_articles_are_measured():
    seen = []

    def find(reading):
        seen.append(gc.isenabled())
        return []

    gc.enable()
    goat = Document("d", "o", text="A goat.")
    assert list(build.measure_documents([goat], find)) == [build.measure_document(goat, find)]
    assert seen == [False, False]
    assert gc.isenabled()
