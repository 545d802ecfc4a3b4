"""One actor for one person or body in all articles: told by the texts, in any order of them."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.language.mentions.mentions import mentions
from framing.quotations.actors.article_speakers import article_speakers
from framing.quotations.actors.identities import ArticleIds, one_body
from framing.quotations.actors.merging import actors
from framing.quotations.records import Quotation


def said(article_id, text, *sources, story="s", outlet=""):
    """Return the speakers of an article in which each of ``sources`` says something."""
    found = mentions(text)
    quotations = []
    for n, source in enumerate(sources):
        at = text.rindex(source)
        inside = [m for m in found if at <= m.start and m.end <= at + len(source)]
        mention = max(inside, key=lambda m: m.end - m.start)
        quotations.append(
            Quotation(
                start=n,
                end=n + 1,
                kind="indirect",
                attribution=n,
                speaker_start=mention.start,
                speaker_end=mention.end,
            )
        )
    article = ArticleIds(article_id=article_id, story=story, outlet=outlet)
    return article, article_speakers(text, found, quotations)


def names_of(*found):
    """Return the actors of each article, in the order of the text."""
    names, _ = actors(found)
    return [
        [names[ids.article_id, k] for k in dict.fromkeys(one.by_source.values())]
        for ids, one in found
    ]


# why, articles (story, text, source), actors
ONE_OR_TWO = [
    ("one person, surname and name in full",
     [("s", "Mr. Pike said no.", "Mr. Pike"), ("s", "Karl Pike said yes.", "Karl Pike")],
     ["Karl Pike", "Karl Pike"]),
    ("the short form of a given name",
     [("s", "Bill Pike said no.", "Bill Pike"), ("t", "William Pike said yes.", "William Pike")],
     ["William Pike", "William Pike"]),
    ("a middle initial",
     [("s", "Karl J. Pike said no.", "Karl J. Pike"), ("t", "Karl Pike sat.", "Karl Pike")],
     ["Karl J. Pike", "Karl J. Pike"]),
    ("two persons of one surname",
     [("s", "Ida Pike said no.", "Ida Pike"), ("s", "Karl Pike said yes.", "Karl Pike")],
     ["Ida Pike", "Karl Pike"]),
    ("a surname, and two of it in the story: it stays apart",
     [("s", "Pike said no.", "Pike"), ("s", "Karl Pike said yes. Ida Pike left.", "Karl Pike")],
     ["Pike", "Karl Pike"]),
    ("a surname, and of two in the story one of the other sex",
     [("s", "Mr. Pike said no.", "Mr. Pike"),
      ("s", "Karl Pike said yes. Ida Pike left.", "Karl Pike")],
     ["Karl Pike", "Karl Pike"]),
    ("a surname that only another story has in full",
     [("s", "Pike said no.", "Pike"), ("t", "Karl Pike said yes.", "Karl Pike")],
     ["Karl Pike", "Karl Pike"]),
    ("a body and its acronym",
     [("s", "The Rural Health Board (RHB) said no.", "Rural Health Board"),
      ("s", "Then RHB said yes.", "RHB")],
     ["RHB (Rural Health Board)", "RHB (Rural Health Board)"]),
    ("an acronym of the first letters, in one story",
     [("s", "The Harbour Office said no.", "Harbour Office"), ("s", "The HO said yes.", "HO")],
     ["Harbour Office", "Harbour Office"]),
    ("an acronym that another story spells out",
     [("s", "The Rural Health Board (RHB) said no.", "Rural Health Board"),
      ("t", "Then RHB said yes.", "RHB")],
     ["RHB (Rural Health Board)", "RHB (Rural Health Board)"]),
    ("groups of one leader, named second after a party and place",
     [("s", "The mayors, led by Ida Pike (D-Vik) and Karl Day, wrote. The mayors said no.",
       "The mayors"),
      ("s", "It was Karl Day, who led the mayors. The mayors said so.", "The mayors")],
     ["mayors", "mayors"]),
    ("a ministry under its two forms",
     [("s", "The Ministry of Trade said no.", "Ministry of Trade"),
      ("s", "The Trade Ministry said yes.", "Trade Ministry")],
     ["Ministry of Trade", "Ministry of Trade"]),
    ("two ministries",
     [("s", "The Ministry of Trade said no.", "Ministry of Trade"),
      ("s", "The Interior Ministry said yes.", "Interior Ministry")],
     ["Ministry of Trade", "Interior Ministry"]),
    ("the ministries of two nations",
     [("s", "The Danish Trade Ministry said no.", "Danish Trade Ministry"),
      ("s", "The Polish Trade Ministry said yes.", "Polish Trade Ministry")],
     ["Danish Trade Ministry", "Polish Trade Ministry"]),
    ("a campaign under two forms",
     [("s", "The Pike campaign said no.", "The Pike campaign"),
      ("t", "Pike’s campaign said yes.", "Pike’s campaign")],
     ["Pike campaign", "Pike campaign"]),
    ("father and son",
     [("s", "Karl Pike said no.", "Karl Pike"), ("s", "Karl Pike Jr. sat.", "Karl Pike Jr.")],
     ["Karl Pike", "Karl Pike Jr."]),
    ("a party, and its people in one article",
     [("s", "Democrats said no.", "Democrats"), ("t", "Some Democrats said yes.", "Democrats")],
     ["Democrats", "Democrats"]),
    ("groups of one number, in one story",
     [("s", "More than 60 mayors said no.", "mayors"), ("s", "Over 60 mayors said so.", "mayors")],
     ["mayors", "mayors"]),
    ("groups of one leader, in one story",
     [("s", "The mayors, led by Ida Pike, wrote. The mayors said no.", "The mayors"),
      ("s", "It was Ida Pike, who led the mayors. The mayors said so.", "The mayors")],
     ["mayors", "mayors"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("why", "articles", "expected"), ONE_OR_TWO, ids=[case[0] for case in ONE_OR_TWO]
)
def test_articles_make_one_actor_or_two(why, articles, expected):
    found = [
        said(f"a{n}", text, source, story=story) for n, (story, text, source) in enumerate(articles)
    ]
    assert [name for (name,) in names_of(*found)] == expected


def test_groups_of_two_events_stay_apart_and_say_why_they_differ():
    found = [
        said("a", "The mayors, led by Ida Pike, wrote. The mayors said no.", "The mayors"),
        said("b", "The mayors, led by Ed Moss, wrote. The mayors said no.", "The mayors"),
    ]
    assert names_of(*found) == [["mayors (led by Pike)"], ["mayors (led by Moss)"]]


def test_groups_of_one_story_that_share_a_name_say_which_they_are():
    found = [
        said("a", "Over 60 city mayors met. The mayors said no.", "The mayors"),
        said("b", "Over 40 town mayors met. The mayors said no.", "The mayors"),
    ]
    assert names_of(*found) == [["city mayors (a)"], ["town mayors (a)"]]


def test_persons_are_told_apart_by_a_middle_initial_where_two_articles_each_have_it():
    texts = ["Karl H. Pike said no.", "Karl W. Pike said no."] * 2
    found = [said(str(n), text, text[:12]) for n, text in enumerate(texts)]
    assert names_of(*found) == [["Karl H. Pike"], ["Karl W. Pike"]] * 2


def test_unnamed_sources_of_two_articles_stay_apart():
    found = [
        said("a", "A source said no.", "A source", outlet="Ant Herald"),
        said("b", "A source said no.", "A source", outlet="Bee Times"),
    ]
    assert names_of(*found) == [["source (Ant Herald)"], ["source (Bee Times)"]]


def test_a_title_that_stands_for_an_outlet_is_cut_between_words():
    title = "outlet unknown: Council votes to close the Marlow bridge to all cars"
    found = [
        said("a", "A source said no.", "A source", outlet=title),
        said("b", "A source said no.", "A source", outlet="Bee Times"),
    ]
    named = [["source (“Council votes to close the Marlow…”)"], ["source (Bee Times)"]]
    assert names_of(*found) == named


def test_a_spokesperson_speaks_for_the_body_under_its_one_name():
    found = [
        said("a", "Ida Pike, a spokeswoman for the Harbour Office, said no.", "Ida Pike"),
        said("b", "The Harbour Office (HO) said no.", "Harbour Office"),
    ]
    _, rows = actors(found)
    assert {row["actor"]: (row["kind"], row["body"]) for row in rows} == {
        "Ida Pike": ("person", "Harbour Office (HO)"),
        "Harbour Office (HO)": ("body", None),
    }


def test_each_merge_has_its_reason_and_place():
    found = [said("a", "Mr. Pike said no.", "Mr. Pike"), said("b", "Karl Pike left.", "Karl Pike")]
    _, (row,) = actors(found)
    assert row["names"] == "Karl Pike | Pike"
    assert row["evidence"] == "a: “Pike” is the only Pike named in full in this story"


FOUND = [
    said("a", "Mr. Pike said no. A source said so. Over 60 mayors said yes.", "Mr. Pike",
         "A source", "mayors", outlet="Ant"),
    said("b", "Karl Pike said no. A source said so.", "Karl Pike", "A source", outlet="Bee"),
    said("c", "The Rural Health Board (RHB) said no. More than 60 mayors said yes.",
         "Rural Health Board", "mayors", outlet="Cat"),
    said("d", "The RHB said no. Mayors said so. Ida Pike left.", "RHB", "Mayors", outlet="Dog"),
]  # fmt: skip


def test_the_order_of_articles_changes_nothing():
    orders = [actors(order) for order in itertools.permutations(FOUND)]
    assert all(order == orders[0] for order in orders)


def test_no_two_actors_have_one_name():
    names, rows = actors(FOUND)
    assert len({row["actor"] for row in rows}) == len(rows) == len(set(names.values()))


def test_no_articles_make_no_actors():
    assert actors([]) == ({}, [])


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("the Ministry of Foreign Affairs", "foreign ministry"),
        ("Foreign Office", "foreign ministry"),
        ("India’s External Affairs Ministry", "india foreign ministry"),
        ("Ministry of Defence", "defense ministry"),
        ("Home Office", "interior ministry"),
        ("Box Office", "box office"),
        ("Norwegian Foreign Office", "norway foreign ministry"),
        ("Norway's Foreign Ministry", "norway foreign ministry"),
        ("Austrian Foreign Ministry", "austria foreign ministry"),  # not Australia's
        ("Nigerian Foreign Ministry", "nigeria foreign ministry"),  # not Niger's
        ("Dutch Foreign Ministry", "netherlands foreign ministry"),
        ("U.S. Department of the Interior", "us department of the interior"),
        ("", ""),
    ],
)
def test_names_of_a_body_have_one_spelling(name, spelled):
    assert one_body(name) == spelled


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="AnLe Pike said. Mr“”()MOK", max_size=60), max_size=4))
def test_actors_are_found_for_every_source_of_any_texts(texts):
    found = []
    for n, text in enumerate(texts):
        known = mentions(text)
        quotations = [
            Quotation(start=m.start, end=m.end, kind="indirect", attribution=0,
                      speaker_start=m.start, speaker_end=m.end) for m in known
        ]  # fmt: skip
        article = ArticleIds(article_id=str(n))
        found.append((article, article_speakers(text, known, quotations)))
    names, rows = actors(found)
    told = {(ids.article_id, s.number) for ids, one in found for s in one.speakers}
    assert told == set(names)
    assert sorted(set(names.values())) == [row["actor"] for row in rows]


@pytest.mark.parametrize(
    ("karls", "idas", "actor"),
    [(4, 1, "Karl Pike"), (3, 1, "Pike"), (1, 0, "Karl Pike"), (1, 1, "Pike")],
)
def test_a_bare_surname_is_whose_four_fifths_of_other_articles_name(karls, idas, actor):
    full = ["Karl Pike"] * karls + ["Ida Pike"] * idas
    others = [
        said(f"b{n}", f"{name} said yes.", name, story=f"t{n}") for n, name in enumerate(full)
    ]
    assert names_of(said("a", "Pike said no.", "Pike"), *others)[0] == [actor]
