"""Steps: the models in the order in which they are made, each written with its manifest."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from framing.counts.extraction.bare_numbers import BARE_NUMBERS, BARE_NUMBERS_FILE
from framing.counts.linking import model as link_model
from framing.counts.linking.embeddings import EMBEDDINGS, EMBEDDINGS_FILE
from framing.counts.linking.model import LINKING, LINKING_FILE
from framing.model_files import ModelKind
from framing.quotations.attribution.model import (
    ATTRIBUTION,
    ATTRIBUTION_FILE,
    Model,
    feature_names,
    loaded_model,
)
from framing.quotations.coreference.pronouns import PRONOUNS, PRONOUNS_FILE, loaded_pronouns
from framing.quotations.quality import FIGURES, FIGURES_FILE
from framing.training import amounts, attribution, embeddings, evaluate, linking, pronouns
from framing.training.gold import (
    LEARNED_FROM,
    MEASURED_ON,
    gold_file,
    gold_stories,
    json_lines,
    story_files,
)
from framing.training.manifest import date_of, json_text, manifest
from framing.training.marked_articles import example
from framing.training.thresholds import Choice, as_dict

_NO_CORPUS = "no --corpus is given, so what is stored stays"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingTask:
    """What is to be made, of what."""

    gold: Path  #: the folder of gold
    corpus: Path | None = None  #: articles that the embeddings are learned from
    date: str | None = None  #: of the gold; None: the day on which its newest file was changed
    out: Path | None = None  #: a folder; None: where the program looks for its models

    def place(self, stored: Path) -> Path:
        """Return where the model that the program reads from ``stored`` is written."""
        if self.out is None:
            return stored
        self.out.mkdir(parents=True, exist_ok=True)
        return self.out / stored.name

    def manifest(
        self,
        kind: ModelKind,
        *,
        names: Iterable[str],
        files: list[Path],
        figures: Mapping[str, Any],
    ) -> dict[str, Any]:
        """Return the manifest of a model learned from ``files``."""
        date = self.date or date_of(files)
        return manifest(kind, names=names, gold=files, date=date, figures=figures)


def _write(path: Path, head: Mapping[str, Any], content: Mapping[str, Any]) -> None:
    path.write_text(json_text(head, content), encoding="utf-8", newline="\n")


def make_attribution(task: TrainingTask) -> str:
    """Learn who says what, with the thresholds and the calibration of confidence."""
    source = gold_file(task.gold, LEARNED_FROM)
    articles = [example(row) for row in json_lines(source)]
    made, choice = attribution.learned(articles)
    head = task.manifest(
        ATTRIBUTION,
        names=feature_names(_sorted(made)),
        files=[source],
        figures={"n_articles": len(articles), "thresholds": _measured(choice)},
    )
    path = task.place(ATTRIBUTION_FILE)
    parts = {
        name: {"bias": part.bias, "weights": part.weights}
        for name, part in _sorted(made).parts.items()
    }
    _write(path, head, {"calibration": made.calibration, "parts": parts})
    return f"{len(articles)} articles, {head['n_features']} weights"


def _sorted(made: Model) -> Model:
    """Return ``made`` with its parts and their features in the order of their names."""
    parts = {
        name: type(part)(part.bias, dict(sorted(part.weights.items())))
        for name, part in sorted(made.parts.items())
    }
    return Model(parts=parts, calibration=made.calibration, thresholds=made.thresholds)


def _measured(choice: Choice) -> dict[str, Any]:
    """Return for each threshold the value chosen, and the F1 of each that was tried."""
    return {
        name: {
            "chosen": value,
            "f1": {str(tried): f1 for tried, f1 in choice.measured[name].items()},
        }
        for name, value in as_dict(choice.thresholds).items()
    }


def make_pronouns(task: TrainingTask) -> str:
    """Learn whom "he" and "she" stand for."""
    source = gold_file(task.gold, LEARNED_FROM)
    rows = json_lines(source)
    weights = dict(sorted(pronouns.learned(rows).weights.items()))
    head = task.manifest(PRONOUNS, names=weights, files=[source], figures={"n_articles": len(rows)})
    _write(task.place(PRONOUNS_FILE), head, {"weights": weights})
    return f"{len(rows)} articles, {len(weights)} weights"


def make_bare_numbers(task: TrainingTask) -> str:
    """Learn which numbers with no noun are amounts; without a corpus the stored model stays."""
    if task.corpus is None:
        return _NO_CORPUS
    content, figures = amounts.learned(task.gold, corpus=task.corpus)
    head = task.manifest(
        BARE_NUMBERS,
        names=content["weights"],
        files=[
            gold_file(task.gold, amounts.TAGGED),
            gold_file(task.gold, amounts.NUMBERS),
            task.corpus,
            amounts.MARKS,
        ],
        figures=figures,
    )
    _write(task.place(BARE_NUMBERS_FILE), head, content)
    return f"{figures['marked']} marked numbers, {len(content['weights'])} weights"


def make_embeddings(task: TrainingTask) -> str:
    """Learn the vectors of word stems; without a corpus the stored ones stay."""
    if task.corpus is None:
        return _NO_CORPUS
    texts = [row["text"] for row in json_lines(task.corpus)]
    stems, vectors = embeddings.learned(texts)
    head = task.manifest(
        EMBEDDINGS, names=stems, files=[task.corpus], figures={"n_articles": len(texts)}
    )
    text = json.dumps(head, ensure_ascii=False, indent=1)
    np.savez_compressed(
        task.place(EMBEDDINGS_FILE),
        manifest=np.array(text),
        stems=np.array(stems),
        vectors=vectors,
    )
    return f"{len(texts)} articles, {len(stems)} stems"


def make_linking(task: TrainingTask) -> str:
    """Learn which amounts count the same thing, with the stored embeddings."""
    stories = gold_stories(task.gold)
    made = linking.learned(stories)
    head = task.manifest(
        LINKING,
        names=link_model.feature_names(made),
        files=story_files(task.gold),
        figures={"n_stories": len(stories)},
    )
    _write(task.place(LINKING_FILE), head, link_model.model_content(made))
    return f"{len(stories)} stories, {head['n_features']} features"


def make_figures(task: TrainingTask) -> str:
    """Measure the models just made on the articles that they have not seen."""
    source = gold_file(task.gold, MEASURED_ON)
    made = evaluate.figures(
        [example(row) for row in json_lines(source)],
        name=source.name,
        model=loaded_model(task.place(ATTRIBUTION_FILE)),
        pronouns=loaded_pronouns(task.place(PRONOUNS_FILE)),
    )
    head = task.manifest(FIGURES, names=[], files=[source], figures={})
    _write(task.place(FIGURES_FILE), head, made)
    return f"{made['n_articles']} articles, {made['n_right']} of {made['n_passages']} right"


#: Each step by its name, in order: what it makes, it writes; what it returns says how much.
STEPS: Mapping[str, Callable[[TrainingTask], str]] = {
    "attribution": make_attribution,
    "pronouns": make_pronouns,
    "bare_numbers": make_bare_numbers,
    "embeddings": make_embeddings,
    "linking": make_linking,
    "figures": make_figures,
}
