"""Mentions: cases by kind, what must not be found, and what holds of any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.language.mentions.mentions import mentions

# text, kind, mentions of that kind as printed
CASES = [
    # persons: titles, initials, particles, hyphens, apostrophes
    ("Mr. Harlow and Ms. Quint left.", "name", ["Mr. Harlow", "Ms. Quint"]),
    ("A word from Rep. Ida B. Wexley (D-Ohio) helped.", "name", ["Rep. Ida B. Wexley"]),
    ("They met Carmen de la Roza and Jan van der Berg.", "name",
     ["Carmen de la Roza", "Jan van der Berg"]),
    ("He praised Moira O’Dell and Sean O'Hara.", "name", ["Moira O’Dell", "Sean O'Hara"]),
    ("Envoys saw Lim Sun-hee in town.", "name", ["Lim Sun-hee"]),
    ("It was William Suter Jr. who paid.", "name", ["William Suter Jr."]),
    # a linking word parts two persons, but not the name of a body
    ("Speeches by Ann Lee and Bob Day followed.", "name", ["Ann Lee", "Bob Day"]),
    ("Now the Food and Drug Administration agreed.", "body",
     ["Food and Drug Administration"]),
    ("He works for the Council on Rural Relations.", "body", ["Council on Rural Relations"]),
    ("A memo of the Department of Fisheries leaked.", "body", ["Department of Fisheries"]),
    # bodies: acronyms, last words, owners, places
    ("Then the OKTV spoke to NDRC.", "body", ["OKTV", "NDRC"]),
    ("She joined the Farmers’ Party (FP) in May.", "body", ["Farmers’ Party", "FP"]),
    ("Judges from New Zealand and South Korea met.", "body", ["New Zealand", "South Korea"]),
    ("Guests of the U.S. House of Representatives slept.", "body",
     ["U.S. House of Representatives"]),
    # groups
    ("Two senior aides and some Republicans disagreed.", "group",
     ["Two senior aides", "Republicans"]),
    ("Critics say no. Several said more.", "group", ["Critics", "Several"]),
    ("over 70 Welsh mayors wrote", "group", ["Welsh mayors"]),
    # roles, with their modifiers
    ("A spokeswoman for the mill and the local mayor came.", "role",
     ["A spokeswoman", "the local mayor"]),
    ("One Democrat who was there laughed.", "role", ["One Democrat"]),
    ("“Yes,” the cooper said.", "role", ["the cooper"]),  # no list has coopers: a verb tells
    # documents
    ("In a letter, and in the 40-page report, it was denied.", "document",
     ["a letter", "the 40-page report"]),
    # pronouns that can be a source
    ("He said she had left, which worried them, they said.", "pronoun", ["He", "she", "they"]),
    ("It said so. It rained.", "pronoun", ["It"]),
    # a transcript's label
    ("HARLOW: Good evening.", "name", ["HARLOW"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "expected"), CASES)
def test_mentions_are_found_by_kind(text, kind, expected):
    assert [m.text for m in mentions(text) if m.kind == kind] == expected


# text, words that are no name of a person or body
NO_NAMES = [
    ("However, the rain fell. Meanwhile, it dried.", "words that begin a sentence"),
    ("Yesterday was Monday, the 3rd of March.", "days and months"),
    ("The French wine and a Danish cake were good.", "adjectives of nation"),
    ("Latvian songs were sung.", "an adjective of nation that no list has"),
    ("Harsh winds blew from the sea.", "a common word that begins a sentence once"),
    ("ISLAMABAD (Reuters) — The rain fell.", "where the news is from"),
    ("(R-Ohio) and (D-N.Y.)", "tags of party"),
    ("anti-Harlow and Harlow-led", "parts of other words"),
    ("a visit to e-mail@Example.Com", "addresses"),
    ("قال الوزير إن الاجتماع كان جيدا", "right to left"),
    ("部长说会议很好。他没有再说什么。", "no spaces"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("text", "why"), NO_NAMES, ids=[why for _, why in NO_NAMES])
def test_no_name_is_made_of(text, why):
    assert [m.text for m in mentions(text) if m.kind in ("name", "body")] == []


# text, name, role in apposition, body it is of
APPOSITIONS = [
    ("Dana Moss, the ministry’s spokeswoman, wept.", "Dana Moss",
     "the ministry’s spokeswoman", "the ministry"),
    ("A call to Harbour Office spokesman Ed Pike ended.", "Ed Pike",
     "Harbour Office spokesman", "Harbour Office"),
    ("It was Harbour Office Spokesperson Ed Pike.", "Ed Pike",
     "Harbour Office Spokesperson", "Harbour Office"),
    ("Ida Wexley, 52, a baker and mayor, sang.", "Ida Wexley", "", ""),
    ("Ida Wexley, 52, a former mayor, sang.", "Ida Wexley", "a former mayor", ""),
    ("The party chairman, Ed Pike, sang.", "Ed Pike", "The party chairman", ""),
    # no apposition: the role is the subject of a verb
    ("In Wexley, the mayor also said no.", "Wexley", "", ""),
    ("After Ed Pike, a move to vote failed.", "Ed Pike", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role", "body"), APPOSITIONS)
def test_a_role_in_apposition_goes_with_its_name(text, name, role, body):
    found = next(m for m in mentions(text) if m.name == name)
    assert (found.role, found.body) == (role, body)
    assert not role or role not in [m.text for m in mentions(text)]


# text, sex of the first person
SEXES = [
    ("It was Mrs. Pike.", "f"),
    ("It was Congressman Pike.", "m"),
    ("It was Laura Pike.", "f"),
    ("It was Kelly Pike, a spokesman, again.", "m"),  # a given name of both: the role tells
    ("It was Jo-Ann Pike.", "f"),
    ("It was German Chancellor Laura Pike.", "f"),  # "German" is a given name too
    ("It was Pike.", ""),
    ("It was Scott.", ""),  # a surname as often as a given name
]


@pytest.mark.parametrize(("text", "sex"), SEXES)
def test_sex_is_told_by_title_and_given_name(text, sex):
    assert next(m for m in mentions(text) if m.kind == "name").sex == sex


# text, a word that is no source in it
NO_PHRASES = [
    ("They want to advocate for rest.", "advocate"),  # a verb
    ("It will judge the case.", "judge"),  # a verb
    ("Debate of H. Res. 417 began.", "Res"),  # a bill
    ("A baker’s yeast is old.", "yeast"),  # a noun of no list, and no verb of saying
    ("Last year said it all.", "year"),  # a time
]


@pytest.mark.parametrize(("text", "word"), NO_PHRASES)
def test_no_source_is_made_of(text, word):
    assert word not in " ".join(m.text for m in mentions(text))


def test_a_name_in_a_headline_is_found_where_the_text_has_it_too():
    text = "Wexley Slams Grain Plan Again Today\nIda Wexley left. The grain is dear."
    assert [m.text for m in mentions(text) if m.kind == "name"] == ["Wexley", "Ida Wexley"]


def test_a_name_that_only_qualifies_a_noun_is_marked():
    found = {m.text: m.attributive for m in mentions("Aides of the Pike campaign met Ida Wexley.")}
    assert found["Pike"]
    assert not found["Ida Wexley"]


KNOWN_FAILURES = [
    # a common word that is a surname, at the start of a sentence, and nowhere else
    ("Marks had no comment. The marks were good.", "Marks"),
    # "and" between two bodies of which the first is one word
    ("It went to the Senate and Justice Department.", "Justice Department"),
]


@pytest.mark.xfail(strict=True, reason="capitals and word lists cannot tell")
@pytest.mark.parametrize(("text", "name"), KNOWN_FAILURES)
def test_known_failures(text, name):
    assert name in [m.text for m in mentions(text)]


words = st.sampled_from(
    "Ann Lee Mr. said the ministry’s spokeswoman , . and of (AB) letter He “ ” \n US".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(), st.lists(words).map(" ".join)))
def test_mentions_hold_what_they_say_of_any_text(text):
    found = mentions(text)
    assert found == mentions(text)
    assert [(m.start, m.end) for m in found] == sorted((m.start, m.end) for m in found)
    for mention in found:
        assert text[mention.start : mention.end] == mention.text != ""
        assert "\n" not in mention.text
        assert mention.key == mention.key.lower() != ""


@pytest.mark.parametrize(
    "dateline",
    ["Ulm (Staff Reporter) The mill", "ULM - Our Correspondent - The mill", "News Desk: The mill"],
)
def test_who_wrote_an_article_is_no_source(dateline):
    found = mentions(f"{dateline} shut, Ann Lee said.")
    assert "Ann Lee" in {m.name for m in found}
    assert not [m.text for m in found if "Rep" in m.text or "Corr" in m.text or "Desk" in m.text]


def test_a_reporter_in_the_story_can_be_a_source():
    assert "reporter" in {m.key for m in mentions("The reporter said the mill had shut.")}
