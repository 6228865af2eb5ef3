"""Names by how they are printed: owners' houses, capitals inside, counties, offices, words of the page."""

import re

import pytest

from analysis.measures.entities.find import find_entities
from analysis.text.words import find_words


def names(line):
    words = find_words(line)
    starts = {0} | {
        i
        for i in range(1, len(words.texts))
        if re.search(r"[.!?] ", line[words.ends[i - 1] : words.starts[i]])
    }
    return [(found.kind, found.key) for found in find_entities(words, line, frozenset(starts))]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("He called the Food and Safety Executive in.", ("institution", "food and safety executive")),
        ("She wrote to the Transport Service Executive.", ("institution", "transport service executive")),
        ("It was signed by the Faculty of Surgeons.", ("institution", "faculty of surgeons")),
        ("They ate at Tolmer's Creamery of Ostby, Ohio, in May.", ("institution", "tolmer creamery")),
        ("They ate at Tolmer's Creamery of Ostby, Ohio, in May.", ("place", "ostby")),
        ("She lay in St Bride's Hospital.", ("institution", "st bride hospital")),
        ("They paid VeloBox twice. Nobody asked VeloBox why.", ("institution", "velobox")),
        ("An aide told NewsVelo that it was so.", ("institution", "newsvelo")),
        ("Work stopped at Kestrom, the agency that hired him.", ("institution", "kestrom")),
        ("He sued Kestrom Ltd. Nobody at all heard Kestrom answer.", ("institution", "kestrom")),
        ("He was rushed to Tolm-Ostby hospital.", ("institution", "tolm-ostby hospital")),
        ("It failed in the House on Monday.", ("institution", "house")),
        ("They live in County Ostry.", ("place", "ostry")),
        ("They left the Republic of Ireland.", ("place", "republic of ireland")),
        ("The Seoul-born cook left.", ("place", "seoul")),
        ("Ada Moor, 55, from Ostby, was told.", ("place", "ostby")),
        ("The lorry driver Dean Moor jumped in.", ("name", "dean moor")),
        (
            "The Labor Safety and Health Administration closed.",
            ("institution", "labor safety and health administration"),
        ),
        (
            "It asked the Centers for Flood Control and Prevention.",
            ("institution", "centers for flood control and prevention"),
        ),
        ("The Girl Guides of Kenya met.", ("institution", "girl guides of kenya")),
        ("He read of the Red Cross of Ostby.", ("institution", "red cross of ostby")),
        ("A letter came from Ostby Port Board Chairman Ada Moor.", ("institution", "ostby port board")),
        ("They heard Ohio Gov. Ada Moor.", ("place", "ohio")),
        (
            "It was up to Health and Human Services Secretary Ada Moor.",
            ("institution", "health and human services"),
        ),
        ("He met Mayor Tolm of Lima.", ("place", "lima")),
        ("Most House members stayed away.", ("institution", "house")),
        ("The Seoul-based Harl League won.", ("institution", "harl league")),
        ("Surgeons at Ostby General met patients.", ("institution", "ostby general")),
        ("It cost Mr. Ford a day.", ("name", "ford")),
        ("The Ohio Republican left.", ("place", "ohio")),
        ("It was late. Members of Congress met.", ("institution", "congress")),
        ("It was signed by Ada Moor (N.Y.) alone.", ("place", "n.y")),
        ("Including Tolm, six met. Ada Tolm left.", ("name", "ada tolm")),
        ("They fled the Tolm Correctional Facility.", ("place", "tolm correctional facility")),
        ("It was sent by the CEO of Red Cross.", ("institution", "red cross")),
        ("It was sent by the White House.", ("institution", "white house")),
        ("Under the Tolmer administration it was free.", ("name", "tolmer")),
        ("The prime minister, Theresa May, left.", ("name", "theresa may")),
        ("They left Lima, Seoul, Tolm and other towns.", ("place", "tolm")),
        ("He shouted at Ada Tolmer.", ("name", "ada tolmer")),
        ("Dean Moor, 45, jumped in.", ("name", "dean moor")),
        ("Minister for Health Vasko Lindt was asked.", ("name", "vasko lindt")),
        ("Mum-of-three Ada Moor was there. Her mum Ada, 37, wept.", ("name", "ada moor")),
        ("He moved to St.Louis.", ("place", "st louis")),
        ("The riot in Seoul Photos: a city burns.", ("place", "seoul")),
    ],
)
def test_named(line, found):
    assert found in names(line)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("They met at the Rose Garden.", "rose garden"),
        ("She crossed near the Victorian bridge in Seoul.", "victorian"),
        ("Dean left.", "dean left"),
        ("WATCH Police storm the square.", "watch police"),
        ("He met McMoor and DeMoor. Then McMoor and DeMoor left.", "mcmoor"),
        ("A speech by @AdaMoor drew no answer.", "adamoor"),
        ("The Chief Executive left.", "chief executive"),
        ("They painted the House of Moor.", "house"),
        ('They saw "House" again.', "house"),
        ("ONE IN FIVE girls left.", "five"),
        ("It ran from March through Jan. 7.", "jan"),
        ("They sold the story at Tolm Vend magazine.", "tolm vend"),
        ("The Centers for Disease Control and Prevention, a sister agency, spoke.", "prevention"),
    ],
)
def test_not_named(line, key):
    assert key not in [found for _, found in names(line)]


def test_a_firm_without_its_form_of_law_is_no_firm_beside_a_person_of_that_name():
    found = names("Ada Moor sold Moor Corp. Nobody thanked Moor for it.")
    assert ("institution", "moor corp") in found
    assert found[-1] == ("name", "ada moor")
