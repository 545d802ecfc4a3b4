"""Folds: what is held back is analysed, and the model has not seen it."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.analysis import analyse
from framing.errors import FramingError
from framing.training.__main__ import main
from framing.training.folds import (
    Course,
    attribution_course,
    folds,
    left_out,
    linking_course,
    write_folds,
)
from framing.training.gold import json_lines
from tests.training.gold import gold_folder


@pytest.fixture(scope="module")
def gold(tmp_path_factory):
    return gold_folder(tmp_path_factory.mktemp("gold"))


def watched(seen):
    """Return a course of seven texts that notes what each model is learned from."""
    return Course(
        items=[f"a{n}" for n in range(7)],
        sets=lambda item: frozenset({"even" if int(item[1]) % 2 == 0 else "odd"}),
        articles=lambda item: [{"article_id": item, "outlet": "Ant", "text": f"Text of {item}."}],
        learn=lambda items: seen.append(list(items)),
        analyse=lambda corpus, _: analyse(corpus),
    )


def test_every_item_is_held_back_once():
    held = folds(watched([]), n_folds=3)
    assert sorted(i for part in held.values() for i in part) == list(range(7))
    assert list(held) == ["fold-1", "fold-2", "fold-3"]


def test_there_are_no_more_folds_than_items():
    assert len(folds(watched([]), n_folds=20)) == 7


def test_a_model_sees_all_but_what_is_held_back(tmp_path):
    seen = []
    course = watched(seen)
    held = folds(course, n_folds=3)
    assert list(write_folds(course, held, out=tmp_path)) == list(held)
    for learned_from, (name, indices) in zip(seen, held.items(), strict=True):
        back = [course.items[i] for i in indices]
        assert sorted([*learned_from, *back]) == sorted(course.items)
        assert not {*learned_from} & {*back}
        assert sorted(pd.read_csv(tmp_path / name / "articles.csv")["article_id"]) == back


def test_a_set_is_left_out_whole():
    course = watched([])
    assert left_out(course, "odd") == {"odd": [1, 3, 5]}
    with pytest.raises(FramingError, match=r"No set is called none. The sets are: even, odd\."):
        left_out(course, "none")


def test_stories_are_left_out_by_file(gold, tmp_path):
    call = ["folds", "linking", str(gold), "--out", str(tmp_path), "--leave-out", "second"]
    assert main(call) == 0
    found = pd.read_csv(tmp_path / "second" / "counts.csv")
    assert set(found["article_id"].str[:2]) == {"s4", "s5", "s6", "s7"}
    assert {"quotations.csv", "texts.jsonl", "disagreements.csv"} <= {
        path.name for path in (tmp_path / "second").iterdir()
    }


def test_articles_are_left_out_by_file_and_by_outlet(gold):
    course = attribution_course(gold)
    assert len(left_out(course, "quotes_dev")["quotes_dev"]) == 6
    assert len(left_out(course, "The Bee")["The Bee"]) == 15


def test_a_fold_of_attribution_finds_the_quotations_held_back(gold, tmp_path):
    course = attribution_course(gold)
    ((name,),) = [list(write_folds(course, left_out(course, "quotes_dev"), out=tmp_path))]
    found = pd.read_csv(tmp_path / name / "quotations.csv")
    direct = found[found["kind"] == "direct"]
    assert set(direct["article_id"]) == {f"d{n}" for n in range(24, 30)}
    assert direct["speaker"].notna().all()


def test_a_story_has_its_articles_and_only_those(gold):
    for item in linking_course(gold).items:
        assert {article["triplet"] for article in item.articles} == {item.name}


def test_a_folder_without_gold_is_told_of(tmp_path, capsys):
    call = ["folds", "attribution", str(tmp_path), "--out", str(tmp_path / "out")]
    assert main(call) == 1
    assert "has no file quotes_train.jsonl or quotes_train.jsonl.gz" in capsys.readouterr().err


def test_one_fold_is_refused(gold, tmp_path, capsys):
    call = ["folds", "linking", str(gold), "--out", str(tmp_path), "--parts", "1"]
    assert main(call) == 1
    assert "1 folds leave nothing to learn from" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("broken.jsonl", b'{"a": 1}\n{"a": \n', r"broken\.jsonl, line 2 is no JSON"),
        ("broken.jsonl.gz", b"no gzip", "cannot be read as JSON lines"),
        ("latin.jsonl", b'{"a": "\xe9"}\n', "cannot be read as JSON lines in UTF-8"),
    ],
)
def test_a_file_that_is_no_json_lines_is_told_of(tmp_path, name, content, said):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FramingError, match=said):
        json_lines(path)


def test_a_file_that_is_not_there_is_told_of(tmp_path):
    with pytest.raises(FramingError, match="No such file"):
        json_lines(tmp_path / "none.jsonl")


def test_a_line_separator_inside_a_text_ends_no_row(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text('{"text": "a\u2028b"}\n', encoding="utf-8")
    assert json_lines(path) == [{"text": "a\u2028b"}]
