"""Which texts are taken for English: other languages are refused, also short ones; English never is."""

import pytest

from analysis.text.language import ENOUGH_WORDS, FEWEST_WORDS, is_english, name_language, tell_short

SHORT = {
    "German": "Die Ziege fuhr mit der Straßenbahn ins Depot. Niemand hatte sie vermisst, und der Fahrer "
    "wollte sie nicht aussteigen lassen.",
    "French": "La chèvre est montée dans le tramway et personne ne savait à qui elle appartenait. Le "
    "conducteur l'a gardée jusqu'au dépôt.",
    "Spanish": "La cabra subió al tranvía el lunes y nadie sabía de quién era. El conductor la llevó hasta "
    "la cochera con los otros viajeros.",
    "Italian": "La capra è salita sul tram lunedì sera e nessuno dei viaggiatori sapeva di chi fosse, ha "
    "detto il conducente della linea.",
    "Dutch": "De geit stapte in de tram en niemand wist van wie het dier was. De bestuurder bracht haar "
    "naar de remise.",
    "Portuguese": "A cabra entrou no elétrico na segunda-feira e ninguém sabia de quem era. O condutor "
    "levou-a até ao depósito com os outros.",
    "Swedish": "Geten klev på spårvagnen och ingen visste vems den var. Föraren tog med den till depån.",
}
NAMES = (
    "Cut from the list: Ana de la Cruz, Los Altos; Jean van den Berg, La Mesa; Karl von der Heide, El Paso; "
    "Luís da Silva, San José."
)


@pytest.mark.parametrize("language", SHORT)
def test_short_texts_of_other_languages_are_refused(language):
    assert FEWEST_WORDS <= len(SHORT[language].split()) < ENOUGH_WORDS
    assert not is_english(SHORT[language])


@pytest.mark.parametrize("language", ["German", "French", "Italian", "Dutch", "Portuguese", "Swedish"])
def test_short_texts_are_named(language):
    assert name_language(SHORT[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        NAMES,
        "Goat rides tram to depot, owner fined",
        "Señor Muñoz, the mayor of Cádiz, met Jürgen Höß and Zoë Çelik at a café for crème brûlée.",
        'The minister said "je ne regrette rien" and walked out of the room.',
        "Hamburg: Otto Krahn, Lena Voss, Tim Albers, Ute Brand, Jan Holm; Bremen: Eva Lind, Max Thoma, "
        "Ida Roth, Paul Kern, Nina Falk, Olaf Merz, Rita Sommer, Hans Winter, and Gerd Busch, who resigned.",
        "Fahrrad",
        "",
    ],
)
def test_english_with_foreign_names_and_lines_too_short_to_tell_pass(text):
    assert is_english(text)


def test_long_english_of_names_and_figures_passes():
    text = (
        "Orders for durable goods in August fell $30.1 billion or 13.2 percent to $198.4 billion. Transport "
        "equipment, down three of four months, led the decline. Shipments, up two months, rose 0.5 percent. "
        "Unfilled orders fell 1.7 percent; inventories rose 0.6 percent, up twenty-eight months in a row."
    )
    assert len(text.split()) >= ENOUGH_WORDS
    assert is_english(text)


def test_another_language_that_is_not_listed_is_refused_once_it_is_long_enough():
    text = (
        "Moto ulizuka kwenye kivuko karibu na ghuba Jumanne usiku na watu kumi na mmoja walijeruhiwa, polisi "
        "walisema. Uchunguzi umeanza na chanzo bado hakijajulikana. Nahodha alisema wafanyakazi walitenda "
        "kwa utulivu na kulingana na mpango uliowekwa na kampuni yao ya usafiri majini."
    )
    assert not is_english(text)


def test_what_is_too_short_to_tell_is_said():
    few = "words are too few to tell whether they are English; it is measured as if they were"
    assert tell_short("Bahn streicht Züge wegen Sturm") == [f"5 {few}"]
    assert tell_short("Fahrrad") == [
        "1 word is too few to tell whether it is English; it is measured as if it was"
    ]
    assert tell_short("The goat took the tram.") == []
    assert tell_short("") == []
    assert tell_short(SHORT["Dutch"] * 4) == []
