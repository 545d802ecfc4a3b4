"""Ten invented articles in the manner of British and South Asian papers, with their speakers."""

from pathlib import Path

from framing.quotations import article_quotations, quotation_tables
from framing.tables import ARTICLES, table

FOLDER = Path(__file__).parent / "articles"
#: Of the marked quotations so many have the right speaker, at least.
FLOOR = 0.95


def marked(path):
    """Return the text of an article and its quotations: the words, and whose they are."""
    text, _, marks = path.read_text(encoding="utf-8").partition("\n=== quotations ===\n")
    return text, [line.rsplit(" | ", 1) for line in marks.splitlines() if line]


def found_in(text):
    row = {"article_id": "a", "outlet": "Ant", "story": "s", "title_end": 0}
    quoted, _ = quotation_tables(
        table([row], ARTICLES), {"a": text}, found={"a": article_quotations(text)}
    )
    return quoted


def test_the_speakers_of_ten_articles_are_those_that_a_reader_finds():
    judged = {}
    for path in sorted(FOLDER.glob("*.md")):
        text, marks = marked(path)
        quoted = found_in(text)
        for words, name in marks:
            at = text.index(words)
            over = quoted[(quoted["start"] <= at) & (quoted["end"] >= at + len(words))]
            judged[path.name, words] = over["actor"].fillna("-").tolist() == [name]
    wrong = [place for place, right in judged.items() if not right]
    assert len(judged) >= 45
    assert 1 - len(wrong) / len(judged) >= FLOOR, wrong


def test_who_was_asked_and_was_silent_is_found_in_three_of_them():
    silent = {}
    for path in sorted(FOLDER.glob("*.md")):
        rows = found_in(marked(path)[0])
        for actor in rows.loc[rows["kind"] == "declined", "actor"]:
            silent[path.name] = actor
    assert silent == {
        "01-uk-bus-cuts.md": "Ashby Coaches",
        "02-uk-court.md": "Lewis Garrod",
        "09-bangladesh-ferry.md": "Abdus Salam",
    }
