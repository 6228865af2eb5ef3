from analysis.text.voices.marks import find_places, keep_outer, pair_doubles, pair_singles, read_marks


def marks_of(text):
    whole = (0, len(text))
    return read_marks(text, *whole, find_places(text, [whole]))


def doubles(text):
    return [text[a:b] for a, b in pair_doubles(text, marks_of(text)[0]).pairs]


def singles(text):
    return [text[a : b + 1] for a, b in pair_singles(text, marks_of(text)[1])]


def test_straight_curly_and_mixed_marks_pair():
    assert doubles('"Yes," he said. "No."') == ['"Yes,"', '"No."']
    assert doubles("“Yes,” he said. “No.”") == ["“Yes,”", "“No.”"]
    assert doubles('"Yes,” he said. “No."') == ['"Yes,”', '“No."']
    assert doubles("''Yes,'' he said. ``No.''") == ["''Yes,''", "``No.''"]


def test_wrong_way_round_marks_are_read_by_their_place():
    assert doubles("”Yes,“ he said.") == ["”Yes,“"]


def test_inches_and_attributes_are_no_marks():
    assert doubles('A 6\'2" guard and a 12" pipe.') == []
    assert doubles('<a href="x.html">here</a> she said "yes" twice') == ['"yes"']
    assert doubles('"I am 6\'2" tall," he said.') == ['"I am 6\'2" tall,"']


def test_a_second_opening_leaves_the_first_unclosed():
    found = pair_doubles(text := "“One he said. “Two,” she said.", marks_of(text)[0])
    assert found.broken == [(0, 14)]
    assert [text[a:b] for a, b in found.pairs] == ["“Two,”"]


def test_apostrophes_possessives_and_decades_are_no_single_quotations():
    assert (
        singles("It's the workers' hall and the players' bus, rock 'n' roll of the '90s, 'em and '08.") == []
    )


def test_single_quotations_keep_their_apostrophes():
    assert singles("'I'm nobody's hero,' he said. 'It's fine.'") == ["'I'm nobody's hero,'", "'It's fine.'"]
    assert singles("‘The soldiers’ families are here,’ she said.") == ["‘The soldiers’ families are here,’"]
    assert singles("the 'bad boys' of it") == ["'bad boys'"]


def test_the_outer_of_two_pairs_is_kept():
    spans = keep_outer("", [(5, 10)], [(0, 20)])
    assert [(s.start, s.end, s.single) for s in spans] == [(0, 21, True)]
    crossing = keep_outer("", [(5, 30)], [(0, 20)])
    assert [(s.start, s.end) for s in crossing] == [(5, 30)]


def test_apostrophes_are_no_marks():
    assert find_places("It's Ada's “car”", [(0, 16)]) == [11, 15]


def test_the_ends_of_a_paragraph_stand_alone():
    """Where a block is cut inside a run of letters, its first and last sign have no neighbour outside."""
    assert find_places("goats'Photo", [(0, 6), (6, 11)]) == [5]
    assert find_places("goats'Photo", [(0, 11)]) == []
