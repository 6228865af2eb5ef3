"""Lines of pages by cause: boxes, names of papers, calls, notes, posts, by-lines, pictures, interviews."""

import pytest

from analysis import split_zones

TEXT = (
    "The old bridge over the Harl fell into the river on Monday and nobody was hurt, the town "
    "said.\n\nCrews worked through the night to clear the channel for the ferry.\n\n"
    "The mayor said it would be rebuilt by spring."
)
CASES = [
    (
        "Bridge falls into river\n\nIn short:\nThe bridge fell on Monday.\nNobody was hurt.\n"
        f"What's next?\nA new one will be built by spring.\n\n{TEXT}",
        {"The bridge fell on Monday.": "dek", "Nobody was hurt.": "dek", "In short:": "dek"},
    ),
    (
        "Bridge falls into river\n\nKey points\n\n- The bridge fell on Monday\n"
        f"- Nobody was hurt in the fall\n- A new one is planned\n\n{TEXT}",
        {"- The bridge fell": "dek", "- Nobody": "dek"},
    ),
    (
        "Bridge falls into river\n\nBy Ann Lee\n\nKey points:\nThe bridge fell on Monday\n"
        f"Nobody was hurt in the fall\n\n{TEXT}",
        {"The bridge fell on Monday": "dek", "Nobody was hurt": "dek"},
    ),
    (
        f"Bridge falls into river\n\nAt a glance\n• The bridge fell on Monday.\n• Nobody was hurt.\n\n{TEXT}",
        {"• The bridge": "dek", "• Nobody": "dek"},
    ),
    (
        "Bridge falls into river\n\nKey takeaways:\n• The bridge fell on Monday.\n"
        f"• Nobody was hurt.\n\n{TEXT}",
        {"• The bridge": "dek", "• Nobody": "dek"},
    ),
    (
        f"The Harl Valley Courier\n\nBridge falls into river after storm\n\nBy Ann Lee\n\n{TEXT}",
        {"The Harl": "boilerplate", "Bridge falls": "headline"},
    ),
    (
        f"Tolm Evening Post\n\nGoat rides tram to the town hall\n\n{TEXT}",
        {"Tolm": "boilerplate", "Goat": "headline"},
    ),
    (f"Mayor Quits Post\n\nThe mayor of Harl left on Monday\n\n{TEXT}", {"Mayor Quits": "headline"}),
    (
        f"Bridge falls into river\n\n{TEXT}\n\nBy providing an email address, I agree to the Terms of Use.",
        {"By providing": "boilerplate"},
    ),
    (
        f"Bridge falls into river\n\n{TEXT}\n\nBy entering your email you agree to receive our updates.",
        {"By entering": "boilerplate/prompt"},
    ),
    (
        f"Bridge falls into river\n\n{TEXT}\n\nBy submitting this form I accept the Privacy Notice.",
        {"By submitting": "boilerplate/prompt"},
    ),
    (
        f"Bridge falls into river\n\n{TEXT}\n\nI have read and agree to the Terms of Service.",
        {"I have read": "boilerplate/prompt"},
    ),
    (
        f"Bridge falls into river\n\n{TEXT}\n\n"
        "Are you in line, or still waiting for results? Message us on Viber.",
        {"Are you": "prompt"},
    ),
    (
        f"Bridge falls into river\n\n{TEXT}\n\nSeen something suspicious? Send it to us at tip@harl.example",
        {"Seen": "prompt"},
    ),
    (f"Bridge falls into river\n\n{TEXT}\n\nGot a story? DM us on Signal.", {"Got": "prompt"}),
    (
        f"Bridge falls into river\n\n{TEXT}\n\nSpotted a mistake? Write to corrections@harl.example.",
        {"Spotted": "prompt"},
    ),
    (f"Bridge falls into river\n\n{TEXT}\n\nWere you there? Send us your photos.", {"Were": "prompt"}),
    (
        f"Bridge falls into river\n\n{TEXT}\n\nHave you been affected? Share your story with us.",
        {"Have": "prompt"},
    ),
    (
        f"Bridge falls into river\n\n{TEXT}\n\n"
        "This fact check was produced with support from the Verified Votes Fund.",
        {"This fact": "boilerplate"},
    ),
    (
        f"Bridge falls into river\n\n{TEXT}\n\nThis story was supported by a grant from the Harl Fund.",
        {"This story": "boilerplate"},
    ),
    (
        f"Bridge falls into river\n\n{TEXT}\n\n"
        "This report was made possible with funding from the Tolm Trust.",
        {"This report": "boilerplate"},
    ),
    (
        f"Bridge falls into river\n\n{TEXT}\n\nThis article was first published by the Tolm Post.",
        {"This article": "boilerplate"},
    ),
    (
        f"Bridge falls into river\n\n{TEXT}\n\nThis series is funded by the Harl Fund.",
        {"This series": "boilerplate"},
    ),
    (
        f"Bridge falls into river\n\n{TEXT}\n\n"
        "This project was built with money from the state, the mayor said.",
        {"This project": "body"},
    ),
    (
        f"Count goes on\n\n{TEXT}\n\nHere’s the view from Elmer Tan @elmer_t:\n\n"
        "Six hours in line and now they say the card is GONE?? Only in Harl #Harl2025\n"
        "1:12 PM · May 13, 2025\n\nThe clerk said the card had been found by noon.",
        {"Six hours": "embed", "1:12": "embed"},
    ),
    (
        f"Count goes on\n\n{TEXT}\n\nOne reader was angry:\n\nThe card is gone and so is my vote\n"
        "9:40 AM · Jun 3, 2024\n\nThe clerk said the card had been found by noon.",
        {"The card is gone": "embed"},
    ),
    (
        f"Count goes on\n\n{TEXT}\n\ntatiana_b: that ref saw a hand that lives in another dimension\n"
        "vecino_sur: my abuela threw her cup at the TV\n\n"
        "The clerk said the card had been found by noon.",
        {"tatiana": "embed", "vecino": "embed"},
    ),
    (
        f"Count goes on\n\n{TEXT}\n\nmia.b_92: this is the best day\n\n"
        "The clerk said the card had been found by noon.",
        {"mia": "embed"},
    ),
    (
        "Transcript: The Monday Line, 10 May 2025\n\nHOST: Welcome to the Monday Line.\n\n"
        "ANN LEE: Thank you.\n\nHOST: What happened?\n\nANN LEE: It fell.\n\n"
        "You've been listening to The Monday Line. This transcript was produced at speed and may "
        "contain errors.",
        {"You've been": "boilerplate"},
    ),
    (
        "Transcript: The Line\n\nHOST: Welcome.\n\nANN LEE: Thank you.\n\nHOST: Bye.\n\n"
        "Transcripts are checked by hand and may still contain mistakes.",
        {"Transcripts are": "boilerplate"},
    ),
    (f"Bridge falls into river\n\nby: TV8 Web Staff\n\n{TEXT}", {"by:": "credit"}),
    (
        f"Bridge falls into river\n\nInterview: Leïla Haddad\n2 August 2025\n\n{TEXT}\n\n"
        "Leïla Haddad writes about aviation and food.",
        {"Interview:": "credit", "Leïla Haddad writes": "credit"},
    ),
    (
        f"Bridge falls into river\n\nWords: Ann Lee\nPhotos: Bo Ray\n\n{TEXT}",
        {"Words:": "credit", "Photos:": "credit"},
    ),
    (f"Bridge falls into river\n\nReporting: Ann Lee and Bo Ray\n\n{TEXT}", {"Reporting:": "credit"}),
    (f"Bridge falls into river\n\nText by Ann Lee\n\n{TEXT}", {"Text by": "credit"}),
    (f"Bridge falls into river\n\nReport: Ann Lee, Harl\n\n{TEXT}", {"Report:": "credit"}),
    (f"Bridge falls into river\n\nAuthor: Ann Lee\n\n{TEXT}", {"Author:": "credit"}),
    (
        f"Bridge falls into river\n\n{TEXT}\n\n"
        "[Photo: The old bridge before the storm in May. (TV8/Elita Donev)]\n\n"
        "The clerk said it was found.",
        {"The old bridge before": "caption", "(TV8": "credit"},
    ),
    (
        f"Bridge falls into river\n\n{TEXT}\n\n[Image: A goat waits at the stop.]\n\n"
        "The clerk said it was found.",
        {"A goat waits": "caption"},
    ),
    (
        f"Bridge falls into river\n\n{TEXT}\n\n(Photo: Ann Lee/Harl Post)\n\nThe clerk said it was found.",
        {"(Photo: Ann": "credit"},
    ),
    (
        "The Bridge Builder Speaks\n\nAnn Moor has built bridges for years.\n\nQ: Why do you build?\n\n"
        "A: People want to cross, and I want them to.\n\nQ: What was the hardest?\n\n"
        "A: The one at Tolm Bay, where we lost two barges.\n\nQ: Will you stop?\n\nA: Never.\n\n"
        "Moor's new book is out on 4 May.",
        {"Moor's new": "TURNLESS", "Never.": "TURN"},
    ),
    (
        "The Bridge Builder Speaks\n\nAnn Moor has built bridges for years.\n\nQ: Why do you build?\n\n"
        "A: People want to cross, and I want them to.\n\nIt was never more than that to me.\n\n"
        "Q: What was the hardest?\n\nA: The one at Tolm Bay, where we lost two barges.\n\n"
        "Q: Will you stop?\n\nA: Never.\n\nI told my brother so.",
        {"I told my": "TURN"},
    ),
    (
        "The Bridge Builder Speaks\n\nAnn Moor has built bridges for years.\n\nQ: Why do you build?\n\n"
        "A: People want to cross, and I want them to.\n\nQ: What was the hardest?\n\n"
        "A: The one at Tolm Bay, where we lost two barges.\n\nQ: Will you stop?\n\nA: Never.\n\n"
        "The exhibition at the Tolm museum runs until June.",
        {"The exhibition": "TURNLESS"},
    ),
]


@pytest.mark.parametrize(("text", "zones"), CASES)
def test_lines_have_their_zones(text, zones):
    blocks = split_zones(text)
    for words, zone in zones.items():
        at = text.index(words)
        block = next(block for block in blocks if block.start <= at < block.end)
        if zone in ("TURN", "TURNLESS"):
            assert bool(block.turn) == (zone == "TURN"), words
        else:
            assert block.zone in zone.split("/"), words


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("This report was funded by a levy on drinkers, which voters turned down on Monday.", "body"),
        ("This investigation was supported by thousands of emails that the paper had not seen.", "body"),
        ("This report was funded by the Tolm Foundation.", "boilerplate"),
    ],
)
def test_a_note_on_who_paid_names_somebody(line, zone):
    text = f"Storm hits Harl hard\n\nThe river rose.\n\nIt stayed high.\n\n{line}\n\nThe mayor left early."
    assert [b.zone for b in split_zones(text) if text[b.start : b.end] == line] == [zone]
