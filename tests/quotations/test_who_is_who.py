"""Who each mention of a whole article is: every name, pronoun and description that is marked."""

import re
from pathlib import Path

import pytest

from framing.language.mentions.mentions import mentions
from framing.quotations import quotations
from framing.quotations.coreference.resolver import resolve

# A paragraph is an article of its own: [[mention|who]].  What is not marked is not asked.
ARTICLES = (
    (Path(__file__).parents[1] / "cases" / "who_is_who.txt")
    .read_text("utf-8")
    .strip()
    .split("\n\n")
)
_MARK = re.compile(r"\[\[([^|\]]+)\|([^\]]+)\]\]")


def read(marked):
    """Return the text, and the marked mentions with who they are."""
    text, found, last = "", {}, 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        found[len(text), len(text) + len(mark[1])] = mark[2]
        text, last = text + mark[1], mark.end()
    return text + marked[last:], found


def resolved(text):
    found = mentions(text)
    return found, resolve(text, found, quotations(text, found))


@pytest.mark.parametrize("marked", ARTICLES, ids=lambda text: _MARK.sub(r"\1", text)[:40])
def test_every_mention_is_who_a_reader_takes_it_for(marked):
    text, want = read(marked)
    found, made = resolved(text)
    who = {
        (m.start, m.end): made.entities[k].name
        for m, k in zip(found, made.of, strict=True)
        if k is not None
    }
    assert {span: who.get(span) for span in want} == want


# person, sex, roles, bodies, by the number of the article
PERSONS = [
    (0, "Ida Moe", "f", {"Mayor"}, set()),
    (0, "Carl Berg", "m", {"a ferry captain"}, set()),
    (1, "Eva Holm", "f", {"The spokeswoman"}, set()),
    (2, "Per Dahl", "m", {"RHB chief", "Mr."}, {"RHB"}),
    (2, "Ann Lund", "f", {"his deputy", "Ms."}, set()),
    (3, "Nils Aas", "m", {"Gov.", "Mr."}, set()),
    (4, "Kai Rud", "m", {"The newspaper’s editor"}, set()),
    (5, "Bo Lie", "m", {"Its leader"}, set()),
    (6, "Liv Rud", "f", {"Prime Minister"}, set()),
    (8, "Tor Lind", "", {"His lawyer"}, set()),
    (9, "Dana Moss", "f", {"the ministry’s spokeswoman"}, {"the ministry"}),
    (9, "Lee Moss", "m", {"her brother"}, set()),
]


@pytest.mark.parametrize(("article", "name", "sex", "roles", "bodies"), PERSONS)
def test_a_person_has_the_sex_roles_and_bodies_that_the_text_gives(
    article, name, sex, roles, bodies
):
    _, made = resolved(read(ARTICLES[article])[0])
    (person,) = (entity for entity in made.entities if entity.name == name)
    assert person.sex == sex
    assert {role for _, role in person.roles} == roles
    assert set(person.bodies) == bodies
