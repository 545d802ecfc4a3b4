import dataclasses

import pytest

from framing.errors import MalformedFileError
from framing.review.decisions import (
    FIELDS,
    PAIRS,
    Decision,
    DecisionError,
    checked,
    decided,
    log_table,
    standing,
    undone,
)
from framing.review.keys import article_key, figure_key, keys_of, pair_key, passage_key, text_hash
from framing.review.log_file import joined, log_csv, log_json, read_log
from framing.tables import DECISIONS

TEXT = "“No,” said Roe. Some 40 dockers left."
PASSAGE = passage_key(TEXT, start=0, end=5)
FIGURE = figure_key(TEXT, start=16, end=31)
ARTICLE = article_key(TEXT)

# what cannot be decided: item, field, to, words of the answer
REFUSED = [
    (PASSAGE, "kind", "loud", "cannot be"),
    (FIGURE, "kind", "direct", "cannot be"),  # a passage's kind
    (FIGURE, "colour", "red", "no field"),
    (ARTICLE, "speaker", "Roe", "takes the key of one"),
    (PASSAGE, "same_actor", "yes", "takes the key of two"),
    (pair_key(PASSAGE, FIGURE), "same_actor", "yes", "takes the key of two"),
    (pair_key(FIGURE, FIGURE), "same_quantity", "perhaps", "yes or no"),
    (ARTICLE, "published", "24.10.2024", "2024-10-24"),
    (ARTICLE, "published", "2024-13-40", "2024-10-24"),
    (ARTICLE, "outlet", "  ", "needs a name"),
    (PASSAGE, "span", "9-3", "two offsets"),
    ("passage:../../etc/passwd", "kind", "none", "takes the key of one"),
    (PASSAGE, "speaker", "x" * 501, "501 characters"),
    ("", "undo", "", "no row"),
]


@pytest.mark.parametrize(("item", "field", "to", "words"), REFUSED)
def test_what_cannot_be_done_is_refused_with_a_sentence(item, field, to, words):
    with pytest.raises(DecisionError, match=words):
        decided(item, field, to=to)


def test_a_key_is_found_again_in_the_text_it_was_made_of():
    passage, figure = keys_of(pair_key(PASSAGE, FIGURE))[::-1]
    assert (passage.text_hash, passage.start, passage.end) == (text_hash(TEXT), 0, 5)
    assert TEXT[figure.start : figure.end] == "Some 40 dockers"


@pytest.mark.parametrize(
    "item", ["", "passage", "article:ab:1-2", f"{ARTICLE}:1-2", f"{PASSAGE} ~ x"]
)
def test_what_is_no_key_holds_none(item):
    assert keys_of(item) == ()


def test_every_pair_is_a_field():
    assert set(PAIRS) < set(FIELDS)


def test_an_undo_taken_back_lets_the_decision_stand_again():
    first = decided(ARTICLE, "outlet", to="Ant")
    back = undone(first)
    assert standing([first, back]) == []
    assert standing([first, back, undone(back)]) == [first]


def test_not_the_same_quantity_is_the_later_word_on_the_same_quantity():
    pair = pair_key(FIGURE, figure_key(TEXT, start=0, end=2))
    yes, no = decided(pair, "same_quantity", to="yes"), decided(pair, "not_same_quantity", to="yes")
    assert standing([yes, no]) == [no]
    assert standing([no, yes]) == [yes]


def test_the_log_keeps_every_row_and_its_order():
    log = [decided(ARTICLE, "title", to=str(n)) for n in range(3)]
    assert log_table(log)["to"].tolist() == ["0", "1", "2"]
    assert list(log_table([]).columns) == list(DECISIONS)


LOG = [
    decided(PASSAGE, "speaker", to="=cmd()", by="ab", reason='said so, "twice"\nin two lines'),
    decided(FIGURE, "unit", to="'=docker", from_="-docker"),
    decided(pair_key(PASSAGE, passage_key(TEXT, start=1, end=3)), "same_actor", to="no"),
]
LOG.append(undone(LOG[0]))


@pytest.mark.parametrize("written", [log_csv, log_json])
def test_a_log_is_read_back_as_it_was_written(written):
    assert read_log(written(LOG), file_name="decisions") == LOG


def test_no_cell_of_the_csv_runs():
    cells = [cell for line in log_csv(LOG).splitlines()[1:] for cell in line.split(",")]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@")]


def test_reading_a_log_twice_adds_nothing():
    assert joined(LOG, read_log(log_json(LOG), file_name="a.json")) == LOG


# files that are no log, and words of the answer
NO_LOGS = [
    ("", "no column"),
    ("id,at\n1,2\n", "no column"),
    ("{}", "does not begin with the format"),
    ('{"format": "framing decisions 99", "decisions": []}', "does not begin with the format"),
    ('{"format": "framing decisions 1", "decisions": {}}', "no list"),
    ('{"format": "framing decisions 1", "decisions": [3]}', "row 1"),
    ('{"format": "framing decisions 1", "decisions": [', "not JSON"),
    ("[" * 100_000, "no column"),
    ('{"a":' * 100_000, "not JSON"),
    (log_csv(LOG).replace("speaker", "colour"), "row 1"),
]


@pytest.mark.parametrize(("text", "words"), NO_LOGS, ids=range(len(NO_LOGS)))
def test_a_file_that_is_no_log_is_refused_with_a_sentence(text, words):
    with pytest.raises(MalformedFileError, match=words):
        read_log(text, file_name="decisions")


def test_a_row_that_was_changed_by_hand_is_checked():
    with pytest.raises(DecisionError):
        checked(dataclasses.replace(LOG[2], to="x"))
    assert isinstance(checked(LOG[2]), Decision)
