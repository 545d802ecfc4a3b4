"""Quotations: passages, sources and cues, in sentences of our own."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.language.mentions.mentions import mentions
from framing.quotations import quotations

# name of the kind of case, text, passages as (content, source)
SOURCES = [
    ("said X", "“The ferry is full,” said Ida Moe.", [("“The ferry is full,”", "Ida Moe")]),
    ("X said", "“The ferry is full,” Ida Moe said.", [("“The ferry is full,”", "Ida Moe")]),
    ("X said first", "Ida Moe said, “The ferry is full.”", [("“The ferry is full.”", "Ida Moe")]),
    (
        "X said with a colon",
        "Ida Moe said: “The ferry is full.”",
        [("“The ferry is full.”", "Ida Moe")],
    ),
    (
        "apposition between name and verb",
        "“The ferry is full,” Ida Moe, the harbour master, said.",
        [("“The ferry is full,”", "Ida Moe")],
    ),
    (
        "apposition after an inverted verb",
        "“The ferry is full,” said Ida Moe, who runs the harbour of Vik.",
        [("“The ferry is full,”", "Ida Moe")],
    ),
    (
        "two pieces",
        "“The ferry is full,” said Ida Moe. “Nobody gets on.”",
        [("“The ferry is full,”", "Ida Moe"), ("“Nobody gets on.”", "Ida Moe")],
    ),
    (
        "a sentence in two pieces",
        "“The ferry,” Ida Moe said, “is full.”",
        [("“The ferry,”", "Ida Moe"), ("“is full.”", "Ida Moe")],
    ),
    (
        "pronoun",
        "Ida Moe came late to the hearing on Monday.\n“The ferry is full,” she said.",
        [("“The ferry is full,”", "she")],
    ),
    (
        "a role",
        "“The ferry is full,” a spokesman said on Monday.",
        [("“The ferry is full,”", "a spokesman")],
    ),
    (
        "a document",
        "“We ask for a new ferry,” the letter says.",
        [("“We ask for a new ferry,”", "the letter")],
    ),
    (
        "a body",
        "“We ask for a new ferry,” the Harbour Authority said in a statement.",
        [("“We ask for a new ferry,”", "Harbour Authority")],
    ),
    (
        "an addressee is no source",
        "“The ferry is full,” Ida Moe told Carl Berg on Monday.",
        [("“The ferry is full,”", "Ida Moe")],
    ),
    (
        "two speakers in turn",
        "“Is it full?” asked Carl Berg.\n“It is always full,” Ida Moe replied.",
        [("“Is it full?”", "Carl Berg"), ("“It is always full,”", "Ida Moe")],
    ),
    (
        "a paragraph that goes on",
        "“The ferry is full,” said Ida Moe.\n“Nobody gets on any more, and nobody gets off.”",
        [
            ("“The ferry is full,”", "Ida Moe"),
            ("“Nobody gets on any more, and nobody gets off.”", "Ida Moe"),
        ],
    ),
    (
        "a dash and a name",
        "“The ferry is always full, and the bridge will never be built.”\n— Ida Moe",
        [("“The ferry is always full, and the bridge will never be built.”", "Ida Moe")],
    ),
    ("single marks", "‘The ferry is full,’ said Ida Moe.", [("‘The ferry is full,’", "Ida Moe")]),
    ("guillemets", "«The ferry is full», said Ida Moe.", [("«The ferry is full»", "Ida Moe")]),
    (
        "two single marks",
        "''The ferry is full,'' said Ida Moe.",
        [("''The ferry is full,''", "Ida Moe")],
    ),
]


# name, text, what is wanted and not found yet
KNOWN_FAILURES = [
    (
        "who is spoken of is taken into the passage",
        "Ida Moe said of Carl Berg, “He never took the ferry.”",
        [("“He never took the ferry.”", "Ida Moe")],
    ),
    (
        "a clause within a relative clause runs on",
        "Carl Berg, who said the pier was unsafe, left at noon.",
        [("the pier was unsafe", "who")],
    ),
    (
        "the title of a book that somebody read",
        "Ida Moe read “The Old Man and the Sea” on the ferry.",
        [],
    ),
]


def found(text):
    return [
        (
            text[q.start : q.end],
            None if q.speaker_start is None else text[q.speaker_start : q.speaker_end],
        )
        for q in quotations(text, mentions(text))
        if q.kind in ("direct", "mixed", "indirect")
    ]


@pytest.mark.parametrize(
    ("text", "want"), [pytest.param(text, want, id=name) for name, text, want in SOURCES]
)
def test_each_passage_has_its_source(text, want):
    assert found(text) == want


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(
    ("text", "want"), [pytest.param(text, want, id=name) for name, text, want in KNOWN_FAILURES]
)
def test_these_are_not_read_right_yet(text, want):
    assert found(text) == want


# name, text, clause, source, cue, kind
CLAUSES = [
    (
        "that clause",
        "Ida Moe said that the ferry was full.",
        ("that the ferry was full", "Ida Moe", "said", "indirect"),
    ),
    (
        "no that",
        "Ida Moe said the ferry was full.",
        ("the ferry was full", "Ida Moe", "said", "indirect"),
    ),
    (
        "clause before its verb",
        "The ferry was full, Ida Moe said.",
        ("The ferry was full", "Ida Moe", "said", "indirect"),
    ),
    (
        "according to, after",
        "The ferry was full on Monday, according to the Harbour Authority.",
        ("The ferry was full on Monday", "Harbour Authority", "according to", "indirect"),
    ),
    (
        "according to, before",
        "According to Ida Moe, the ferry was full on Monday.",
        ("the ferry was full on Monday", "Ida Moe", "According to", "indirect"),
    ),
    (
        "an addressee and a day",
        "Ida Moe told reporters on Monday that the ferry was full.",
        ("that the ferry was full", "Ida Moe", "told", "indirect"),
    ),
    (
        "urged to",
        "The union urged the harbour to close the pier.",
        ("the harbour to close the pier", "The union", "urged", "indirect"),
    ),
    (
        "partly in marks",
        "Ida Moe said the ferry was “full to the rails” on Monday.",
        ("the ferry was “full to the rails” on Monday", "Ida Moe", "said", "mixed"),
    ),
]


@pytest.mark.parametrize(
    ("text", "want"), [pytest.param(text, want, id=name) for name, text, want in CLAUSES]
)
def test_a_reported_clause_has_its_extent_source_and_cue(text, want):
    got = [
        (text[q.start : q.end], text[q.speaker_start : q.speaker_end], q.cue, q.kind)
        for q in quotations(text, mentions(text))
        if q.speaker_start is not None
    ]
    assert got == [want]


# name, text: nothing in it is a quotation
NOTHING = [
    ("title of a show", "He was a guest on “Good Morning Harbour” in May.", "title"),
    ("nickname", "Carl “Skip” Berg took the ferry to Vik.", "scare"),
    ("so-called", "The so-called “bridge” is a row of boats.", "scare"),
]


@pytest.mark.parametrize(
    ("text", "kind"), [pytest.param(text, kind, id=name) for name, text, kind in NOTHING]
)
def test_marked_words_that_quote_nobody_are_kept_apart(text, kind):
    assert [q.kind for q in quotations(text, mentions(text))] == [kind]


# What a rule finds, in two cases or more, and what it must leave

TRANSCRIPTS = [
    (
        "MOE: The ferry is full again, and we know it.\n"
        "BERG: Then let us build a bridge over the sound.\n"
        "MOE: With what money would you build it?",
        ["MOE", "BERG", "MOE"],
    ),
    (
        "Two men met in Vik.\n"
        "Lund: I have a boat that nobody wants.\n"
        "Dahl: I have a pier that nobody needs.\n"
        "Lund: Then let us sell them both today.",
        ["Lund", "Lund"],  # one label of Dahl alone makes no transcript
    ),
    ("Results of the vote:\nLund: 547.\nDahl: 612.\nLund: 12.", []),
]


@pytest.mark.parametrize(("text", "sources"), TRANSCRIPTS)
def test_a_transcript_gives_each_paragraph_to_its_label(text, sources):
    assert [source for _, source in found(text)] == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("“MOE: The ferry is full.”\n“BERG: It is not.”", ["MOE", "BERG"]),
        ('"Ann Lund: We wait for the boat."\n"Dahl: We all do."', ["Ann Lund", "Dahl"]),
    ],
)
def test_a_label_within_the_marks_is_the_source(text, sources):
    assert [source for _, source in found(text)] == sources


@pytest.mark.parametrize(
    ("title", "want"),
    [
        ("Moe: The ferry will stay full for years", ("The ferry will stay full for years", "Moe")),
        (
            "Harbour Authority: Pier is safe and open",
            ("Pier is safe and open", "Harbour Authority"),
        ),
        ("Vik: 7", None),
    ],
)
def test_a_headline_label_is_a_source(title, want):
    made = found(f"{title}\nIt rained in the town on Monday.")
    assert made == ([want] if want else [])


@pytest.mark.parametrize(
    ("line", "content"),
    [
        (
            'The ferry will never be full again," says harbour spokesman',
            'The ferry will never be full again,"',
        ),
        ("We wait for the boat,” says Lund", "We wait for the boat,”"),
        ("A row of “boats” is what Vik has", None),
        ("The boat is late” and nobody knows why", None),
    ],
)
def test_a_line_that_lost_its_opening_mark_is_a_quotation(line, content):
    text = f"Ferry talks end in Vik\n{line}\nThe talks ended on Monday without a word."
    contents = [text[q.start : q.end] for q in quotations(text, mentions(text))]
    assert (content in contents) if content else all("late" not in c for c in contents)


@pytest.mark.parametrize(
    "text",
    [
        "OSLO (AP) — Ida Moe said “the ferry is full” on Monday.",
        "Oslo, May 2 (UPI) — Ida Moe said “the ferry is full” on Monday.",
        "It rained.\nLondon: Ida Moe said “the ferry is full” on Monday.",
    ],
)
def test_a_dateline_speaks_for_nobody(text):
    assert {source for _, source in found(text)} == {"Ida Moe"}


@pytest.mark.parametrize(
    "text",
    [
        "“The ferry is full, and it was full last year,” said Ida Moe. “It leaves at six.\n"
        "“It comes back at ten.”",
        '"The pier is old," Carl Berg said. "It was built by my father.\n'
        '"It will fall down in the next storm."',
    ],
)
def test_several_paragraphs_of_one_quotation_are_one_attribution(text):
    made = quotations(text, mentions(text))
    assert len(made) == 3
    assert {q.attribution for q in made} == {0}
    assert len({q.speaker_start for q in made}) == 1


def test_nothing_is_sought_in_an_embedded_post():
    post = "“The ferry is full,” said Ida Moe. — Carl Berg (@berg) May 1, 2024"
    text = f"It rained.\n{post}\nIt stopped."
    start = text.index(post)
    assert quotations(text, mentions(text), apart=[(start, start + len(post))]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Fähre ist voll, das Wetter ist schlecht und niemand kommt an Bord.",
        "Le bac est plein, il pleut et personne ne monte à bord.",
        "العبارة ممتلئة والجو سيئ ولا أحد يصعد.",
        "渡輪已滿天氣惡劣無人登船。",
    ],
)
def test_other_languages_without_marks_give_nothing(text):
    assert quotations(text, mentions(text)) == []


PIECES = st.lists(
    st.sampled_from(
        [
            "Ida Moe said", "“The ferry is full,”", "said", "she", "“", "”", '"', "'", "‘no’", ",",
            ".", "\n", "according to", "the letter", "that it was late", "MOE:", "—", "“A “B” C”",
            "told Carl Berg", "(", ":",
        ]
    ),
    max_size=25,
).map(" ".join)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(PIECES, st.text(max_size=120)))
def test_any_text_gives_quotations_that_lie_in_it_in_order(text):
    made = quotations(text, mentions(text))
    assert made == quotations(text, mentions(text))
    assert made == sorted(made, key=lambda q: (q.start, q.end))
    for before, after in pairwise(made):
        assert before.end <= after.start
    for q in made:
        assert 0 <= q.start < q.end <= len(text)
        assert 0 <= q.confidence <= 1
        assert all(q.start <= start < end <= q.end for start, end in q.marked)
        if q.cue is not None:
            assert text[q.cue_start : q.cue_end] == q.cue
        if q.speaker_start is not None:
            assert 0 <= q.speaker_start < q.speaker_end <= len(text)
            assert q.kind in ("direct", "mixed", "indirect")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“The ferry is full,” Ida Moe said to reporters.", "said"),
        ("“The ferry is full,” said Ida Moe.", "said"),
        ("“The ferry is full,” according to Ida Moe, the mayor.", "according to"),
        ("According to Ida Moe, “the ferry is full to the rails”.", "According to"),
        ("The ferry is “full to the rails”, according to Ida Moe.", "according to"),
        ("“The ferry is full,” Ida Moe, the harbour master of Vik, told us.", "told"),
    ],
)
def test_the_cue_is_the_verb_beside_the_source(text, cue):
    assert [q.cue for q in quotations(text, mentions(text))] == [cue]
