"""Key terms: what is counted, what is shown, and the figures."""

import io
import math
from collections import Counter

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.feature_extraction.text import CountVectorizer

from framing.language.spelling import word_key
from framing.language.stop_words import STOP_WORDS
from framing.output import csv_bytes
from framing.tables import ARTICLES, POSTS, TERMS, table
from framing.terms import Selection, analyzer, key_terms, ranked_terms, term_counts

NO_POSTS = table([], POSTS)


def corpus(*texts, outlets=None, titles=None, dates=None):
    """Return articles a0, a1, ... of outlets A, B, ... with ``texts``."""
    outlets = outlets or [chr(ord("A") + i) for i in range(len(texts))]
    rows = [
        {
            "article_id": f"a{i}",
            "outlet": outlets[i],
            "title_end": titles[i] if titles else 0,
            "published": dates[i] if dates else None,
        }
        for i in range(len(texts))
    ]
    return table(rows, ARTICLES), {f"a{i}": text for i, text in enumerate(texts)}


def terms_of(*texts, **options):
    articles, stored = corpus(*texts, **options)
    return key_terms(term_counts(articles, stored, posts=NO_POSTS))


def shown(*texts, outlet="A", **options):
    found = terms_of(*texts, **options)
    return set(found.loc[found["outlet"] == outlet, "term"])


WORDS = [
    "levy",
    "Levies",
    "the",
    "of",
    "Ann",
    "Lee",
    "rise,",
    "rise.",
    "U.S.",
    "not",
    "“vote",
    "\n",
]
TEXTS = st.lists(
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), min_size=1, max_size=5
)


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_counts_are_those_of_scikit_learn_with_the_same_analyzer(texts):
    articles, stored = corpus(*texts)
    counts = term_counts(articles, stored, posts=NO_POSTS)
    keys = list(counts.words)
    ours = {}
    for row, number, count in zip(*counts.matrix.nonzero(), counts.matrix.data, strict=True):
        words = [keys[part] for part in counts.terms.parts[number] if part >= 0]
        ours[int(row), " ".join(words)] = int(count)
    vectorizer = CountVectorizer(analyzer=analyzer)
    try:
        matrix = vectorizer.fit_transform(texts)
    except ValueError:  # no word at all
        assert ours == {}
        return
    names = vectorizer.get_feature_names_out()
    theirs = {
        (int(row), str(names[column])): int(matrix[row, column])
        for row, column in zip(*matrix.nonzero(), strict=True)
    }
    assert ours.items() <= theirs.items()
    totals = Counter()
    for (_, term), count in theirs.items():
        totals[term] += count
    # What has no number here occurs once: it can be no key term.
    assert {totals[term] for row, term in theirs.keys() - ours.keys()} <= {1}


def test_tf_idf_is_the_hand_computation():
    texts = ["levy levy vote", "vote. court", "vote, court, court, levy"]
    found = terms_of(*texts, outlets=["A", "A", "B"]).set_index(["outlet", "term"])
    # Terms of a0: levy 2, vote 1, levy vote 1, levy levy vote 1 ("levy levy" is none); of a2:
    # vote 1, court 2, levy 1.
    a0, a2 = math.sqrt(4 + 1 + 1 + 1), math.sqrt(1 + 4 + 1)
    expected = {
        ("A", "levy"): (2 / a0 + 0) / 2 * math.log(3 / 2),
        ("A", "vote"): 0.0,
        ("B", "court"): 2 / a2 * math.log(3 / 2),
    }
    assert set(found.index) == set(expected)
    for key, score in expected.items():
        assert found.loc[key, "score"] == pytest.approx(score, abs=1e-12)
    assert found.loc[("A", "levy"), "n_occurrences"] == 2
    assert found.loc[("A", "levy"), "n_occurrences_elsewhere"] == 1
    assert found.loc[("A", "vote"), "n_articles"] == 2
    assert found.loc[("A", "levy"), "per_10000"] == pytest.approx(2 / 5 * 10_000)


def test_scores_are_a_recount_with_plain_python():
    rng = np.random.default_rng(7)
    vocabulary = ["levy", "court", "vote", "bridge", "harbour", "the", "said"]
    texts = [" ".join(rng.choice(vocabulary, size=30)) for _ in range(6)]
    outlets = list("AABBCC")
    found = terms_of(*texts, outlets=outlets)

    def is_term(term):
        words = term.split()
        edges = {words[0], words[-1]}
        if edges & STOP_WORDS or (len(words) > 1 and len(set(words[:2] + words[-1:])) == 1):
            return False
        return len(words) < 3 or words[1] == "the" or words[1] not in STOP_WORDS

    counted = [Counter(filter(is_term, analyzer(text))) for text in texts]
    df = Counter(term for counts in counted for term in counts)
    for row in found.itertuples():
        own = [
            counts for counts, outlet in zip(counted, outlets, strict=True) if outlet == row.outlet
        ]
        key = " ".join(map(word_key, row.term.split()))
        mean = sum(c[key] / math.sqrt(sum(v * v for v in c.values())) for c in own) / len(own)
        assert row.score == pytest.approx(mean * math.log(6 / df[key]), abs=1e-12)


SHOWN = [
    # A phrase displaces the words that hardly stand outside it.
    ("The supreme court sat. A supreme court ruled.", {"supreme court"}, {"supreme", "court"}),
    # ... and not a word that does.
    ("The supreme court sat. The supreme court of a court, a court, a court.", {"court"}, set()),
    # No fragment of a name, whether two words or three.
    ("We met Ann Lee. He saw Ann Lee.", {"Ann Lee"}, {"Ann", "Lee"}),
    ("In the Ann Bee Cox case. For the Ann Bee Cox case.", {"Ann Bee Cox"}, {"Ann Bee", "Bee Cox"}),
    # A surname that mostly stands alone is a term.
    ("We met Ann Lee. Then Lee left, Lee ate, Lee ran.", {"Lee"}, {"Ann", "Ann Lee"}),
    # A name may begin with a general word.
    ("It is in New York. She left New York.", {"New York"}, {"New", "York"}),
    ("the first levy, a first levy", {"levy"}, {"first levy"}),
    # The role before a name is no part of it.
    ("Then President Lee met President Cox, and so many old ships, and President Lee.",
     {"President Lee"}, {"President"}),
    # A possessive is not shown; singular and plural are one, in the commonest form.
    ("Levies’ end. Levies rise, a levy falls.", {"levies"}, {"levy"}),
    ("A levy’s end. Levies rise, a levy falls.", {"levy"}, {"levies", "levy’s"}),
    # US and U.S. are one, and are not us.
    ("The U.S. army. A US army, the US army. Tell us, they tell us.", {"US army"}, {"us"}),
    # Phrases do not cross marks, and stand as they are.
    ("the bridge, levy and bridge; levy", {"bridge", "levy"}, {"bridge levy"}),
    ("the bridge\nlevy and bridge\nlevy", {"bridge", "levy"}, {"bridge levy"}),
    ("a “bridge” levy and a “bridge” levy", {"bridge", "levy"}, {"bridge levy"}),
    ("in the U.S. The levy. In the U.S. The levy.", {"levy"}, {"U.S. The levy"}),
    # Stop words stand inside a phrase, when they bind it.
    ("Freedom of speech, the freedom of speech.", {"freedom of speech"}, {"freedom", "speech"}),
    ("harbour to close, harbour to close", {"harbour"}, {"harbour to close"}),
    # Once is not enough; neither addresses, handles nor figures are words.
    ("a bridge and a levy", set(), {"bridge", "levy"}),
    ("levy@ant.example levy https://ant.example/levy www.levy.example/levy @levy", set(), {"levy"}),
    ("In 2024 and 2024: 46 levies, 46 levies.", {"levies"}, {"2024", "46 levies", "46"}),
    # Of the pieces of one longer phrase one is shown: a name, else the later.
    ("They drive a harder bargain. We drive a harder bargain.", {"harder bargain"},
     {"drive a harder", "drive", "bargain"}),
    ("It is the Ann Bee Cox report, an Ann Bee Cox report.", {"Ann Bee Cox"},
     {"Bee Cox report", "Ann Bee"}),
    # A name is not hidden by what stands before it.
    ("the official Ann Lee and the official Ann Lee", {"Ann Lee"}, set()),
    # The tag of a politician is no word.
    ("Lee (D-N.Y.), Cox (R-Ky.), Bee (R-TX) and Lee (D-N.Y.), Cox (R-Ky.), Bee (R-TX)",
     {"Lee", "Cox", "Bee"}, {"D-N", "R-Ky", "R-TX", "D-N.Y"}),
    # Case is folded; the commonest is shown.
    ("The LEVY. The Levy. A levy and a levy.", {"levy"}, {"LEVY", "Levy"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "there", "not_there"), SHOWN)
def test_a_reader_sees_terms_they_would_say(text, there, not_there):
    found = shown(text, "Something else.")
    folded = {term.casefold() for term in found}
    assert {term.casefold() for term in there} <= folded
    assert not found & not_there


def test_one_occurrence_in_a_title_is_enough():
    text = "Levy sparks row\nA long paragraph about the weather, the harbour and the bridges."
    assert shown(text, "Else.", titles=[15, 0]) == {"Levy", "sparks", "row"}


def test_a_heading_inside_a_text_counts_as_a_title():
    long = "The council met for hours in the old harbour hall and " + "talked of many things " * 3
    found = shown(f"{long}.\nBridge battle\n{long}.", "Else.")
    assert {"Bridge", "battle"} <= found


def test_a_term_is_counted_by_its_place():
    text = "Levy row\n" + "levy " + "said " * 7 + "levy levy"
    found = terms_of(text, "Else.", titles=[8, 0]).set_index("term")
    assert found.loc["levy", ["n_occurrences", "n_headings", "n_early"]].tolist() == [4, 1, 1]


def test_a_name_is_no_fragment_in_a_title_either():
    text = "Ann Lee’s Bridge\nThe council heard Ann Lee and Ann Lee."
    found = shown(text, "Else.", titles=[16, 0])
    assert "Ann Lee" in found
    assert not {"Lee’s Bridge", "Lee", "Ann"} & found


def test_words_in_posts_do_not_count():
    articles, texts = corpus("A levy. A levy. Such a bridge, bridge, bridge.", "Else.")
    posts = table([{"article_id": "a0", "start": 16, "end": 46}], POSTS)
    found = key_terms(term_counts(articles, texts, posts=posts))
    assert found["term"].tolist() == ["levy"]
    assert found.loc[0, "per_10000"] == 5000.0


def test_what_every_article_has_weighs_nothing():
    found = terms_of("levy levy bridge bridge", "levy levy court court").set_index("term")
    assert (found.loc["levy", "score"] == 0).all()
    assert found.loc["bridge", "score"] > 0


def test_every_figure_can_be_had_again_from_the_csv():
    texts = ["levy levy vote said", "vote court court", "ship ship levy", "vote ship", "court vote"]
    found = terms_of(*texts * 2, outlets=list("AAAAABBBBB"))
    csv = pd.read_csv(io.BytesIO(csv_bytes(found)))
    assert len(csv) == len(found) > 4
    for row in csv.itertuples():
        assert row.score == pytest.approx(row.tf * math.log(row.n_compared / row.df), abs=1e-12)
        assert row.per_10000 == pytest.approx(10_000 * row.n_occurrences / row.n_words)
        y, others, n, n_others = (
            row.n_occurrences, row.n_occurrences_elsewhere, row.n_words, row.n_words_elsewhere,
        )  # fmt: skip
        prior_words = (n + n_others) / row.n_compared
        prior = prior_words * (y + others) / (n + n_others)
        here = math.log((y + prior) / (n + prior_words - y - prior))
        there = math.log((others + prior) / (n_others + prior_words - others - prior))
        spread = math.sqrt(1 / (y + prior) + 1 / (others + prior))
        assert row.z == pytest.approx((here - there) / spread, abs=1e-9)


def test_outlets_stand_in_the_order_of_first_publication_then_name():
    found = terms_of(
        "levy levy", "vote vote", "court court", "ship ship",
        outlets=["D", "C", "B", "A"], dates=["2024-05-02", "2024-05-01", None, "2024-05-02"],
    )  # fmt: skip
    assert found["outlet"].tolist() == ["C", "A", "D", "B"]


def test_terms_stand_by_falling_score_then_term():
    found = terms_of("vote vote levy levy bridge bridge bridge", "Else.")
    assert found["term"].tolist() == ["bridge", "levy", "vote"]


def test_z_is_given_from_five_articles_an_outlet_up():
    texts = ["levy levy vote"] * 5 + ["vote vote court"] * 5
    five = terms_of(*texts, outlets=list("AAAAABBBBB"))
    assert five["z"].notna().all()
    assert (five.set_index(["outlet", "term"]).loc[("A", "levy"), "z"]) > 0
    four = terms_of(*texts[:-1], outlets=list("AAAAABBBB"))
    assert four["z"].isna().all()


def test_from_twenty_articles_a_term_must_be_in_two():
    texts = ["levy levy levy", *[f"word{i} word{i} vote vote" for i in range(19)]]
    assert "levy" in set(terms_of(*texts[:19])["term"])
    assert "levy" not in set(terms_of(*texts)["term"])


def test_stop_words_of_a_reader_apply():
    articles, texts = corpus("The levy, the levy. White House, the White House.", "Else.")
    counts = term_counts(articles, texts, posts=NO_POSTS)

    def found(stop_words):
        return set(ranked_terms(counts, selection=Selection(stop_words=stop_words))["term"])

    assert found(STOP_WORDS) == {"levy", "White House"}
    assert found(STOP_WORDS | {"LEVIES"}) == {"White House"}
    assert found(STOP_WORDS | {"white house"}) == {"levy"}
    assert found(STOP_WORDS | {f"word{i}" for i in range(100_000)}) == {"levy", "White House"}
    assert "the levy" in found(frozenset())


def test_a_stop_phrase_hides_what_holds_it_and_its_parts():
    text = "In the New Harbour Times, a New Harbour Times. A harbour levy, the harbour levy."
    counts = term_counts(*corpus(text, "Else."), posts=NO_POSTS)
    found = ranked_terms(counts, selection=Selection(stop_words=STOP_WORDS | {"harbour levy"}))
    assert set(found["term"]) == {"New Harbour Times"}
    found = ranked_terms(counts, selection=Selection(stop_words={*STOP_WORDS, "new harbour times"}))
    assert set(found["term"]) == {"harbour levy"}


def test_outlet_names_and_furniture_are_no_key_terms_unless_asked_for():
    articles, texts = corpus("Ant News, Ant News. Read more. Read more. Levy, levy.", "Else.")
    articles["outlet"] = ["Ant News", "Bee"]
    assert set(key_terms(term_counts(articles, texts, posts=NO_POSTS))["term"]) == {"levy"}
    counts = term_counts(articles, texts, posts=NO_POSTS)
    assert {"Ant News", "levy"} <= set(ranked_terms(counts)["term"])


@pytest.mark.parametrize("n", [1, 2, 3])
def test_terms_have_the_number_of_words_asked_for(n):
    articles, texts = corpus("the harbour bridge levy rose, a harbour bridge levy", "Else.")
    counts = term_counts(articles, texts, posts=NO_POSTS)
    found = ranked_terms(counts, selection=Selection(ngrams=(n, n)))
    assert {len(term.split()) for term in found["term"]} == {n}


def test_some_articles_give_what_these_alone_would():
    texts = ["levy vote levy", "court vote court levy", "ship levy ship", "vote vote"]
    articles, stored = corpus(*texts, outlets=list("ABAB"))
    counts = term_counts(articles, stored, posts=NO_POSTS)
    some = ranked_terms(counts, article_ids=["a0", "a1", "a3"])
    alone = key_terms(term_counts(articles.iloc[[0, 1, 3]], stored, posts=NO_POSTS))
    pd.testing.assert_frame_equal(some, alone)


@pytest.mark.parametrize("texts", [[], [""], ["\n"], ["the of and"], ["12 12 12"], ["\ud800 \x00"]])
def test_where_there_is_nothing_the_table_is_empty(texts):
    found = terms_of(*texts)
    assert found.empty
    assert list(found.columns) == list(TERMS)


def test_a_text_of_one_repeated_word_gives_that_word():
    assert terms_of("levy " * 500, "Else.")["term"].tolist() == ["levy"]


@given(st.lists(st.text(), min_size=1, max_size=4))
@settings(max_examples=100, deadline=None)
def test_no_text_is_refused_and_every_term_stands_in_one(texts):
    articles, stored = corpus(*texts, outlets=["A"] * len(texts))
    found = key_terms(term_counts(articles, stored, posts=NO_POSTS))
    for term in found["term"]:
        assert any(term in text for text in texts)


@given(TEXTS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_every_phrase_stands_in_a_text_and_the_order_of_articles_is_nothing(texts, random):
    articles, stored = corpus(*texts, outlets=[f"O{i % 2}" for i in range(len(texts))])
    found = key_terms(term_counts(articles, stored, posts=NO_POSTS))
    assert all(any(term in text for text in texts) for term in found["term"])
    order = random.sample(range(len(texts)), len(texts))
    again = key_terms(term_counts(articles.iloc[order], stored, posts=NO_POSTS))
    pd.testing.assert_frame_equal(found, again)


def test_the_articles_are_not_changed():
    articles, texts = corpus("levy levy", "vote vote")
    before = articles.copy()
    key_terms(term_counts(articles, texts, posts=NO_POSTS))
    pd.testing.assert_frame_equal(articles, before)


@pytest.mark.parametrize(("alone", "is_shown"), [(6, False), (7, True)])
def test_a_part_of_a_name_is_a_term_where_it_stands_alone_over_three_times_as_often(
    alone, is_shown
):
    verbs = "left came sang slept wept rose fell".split()
    said = " ".join(f"Some days later Lee {verb}, and rain {verb}." for verb in verbs[:alone])
    assert ("Lee" in shown("We met Ann Lee at home. He saw Ann Lee there. " + said)) is is_shown


@pytest.mark.parametrize(("alone", "is_shown"), [(0, False), (1, True)])
def test_a_word_is_a_term_beside_its_phrase_where_a_third_of_its_places_are_its_own(
    alone, is_shown
):
    text = "The supreme court sat. A supreme court ruled. " + "The court rose. " * alone
    assert ("court" in shown(text)) is is_shown


@pytest.mark.parametrize(("more", "both"), [(1, False), (2, True)])
def test_of_two_pieces_one_is_enough_where_two_thirds_of_their_places_are_common(more, both):
    text = "They drive a harder bargain. We drive a harder bargain. "
    text += " ".join(f"Some {verb} a harder bargain." for verb in ("like", "fear")[:more])
    assert ({"drive a harder", "harder bargain"} <= shown(text)) is both
