"""Coreference: who or what each mention of one article is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from framing.language.lexicon.function_words import AUXILIARIES
from framing.language.lexicon.saying_verbs import SAYING
from framing.language.mentions.mentions import Mention
from framing.language.sentences import sentence_spans
from framing.quotations.attribution.model import Weights
from framing.quotations.coreference.descriptions import Descriptions
from framing.quotations.coreference.entities import Entity, entities
from framing.quotations.coreference.gender import infer_sex
from framing.quotations.coreference.pronouns import (
    MAX_CANDIDATES,
    MAX_SENTENCES,
    Antecedent,
    PronounPlace,
    Seen,
    is_object,
    person_meant,
    pronoun_weights,
)
from framing.quotations.records import Quotation

#: Mentions of persons looked back for candidates.
MAX_LOOKED_AT = 80
#: Mentions looked back where nobody outside quotation marks agrees.
MAX_MENTIONS = 30
_NEXT = re.compile(r"[ \u00a0](?:also |then |later |[a-z]+ly )?([a-z]+)")
_NEWLINES = re.compile(r"\n+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The entities of an article and the one that each mention is."""

    entities: list[Entity]
    of: list[int | None]  #: by mention; None: nobody can be told
    certainty: list[float]  #: by mention, 0 to 1: how sure that is


def resolve(
    text: str,
    mentions: Sequence[Mention],
    quotations: Sequence[Quotation],
    *,
    weights: Weights | None = None,
) -> Resolution:
    """Return who or what each of ``mentions`` is.

    Parameters
    ----------
    text : str
        A stored text.
    mentions : sequence of Mention
        Its mentions, in order.
    quotations : sequence of Quotation
        Its quotations with their sources: who has been speaking is who "she" often is.
    weights : Weights, optional
        The model of pronouns; the stored one where none is given.

    Examples
    --------
    >>> from framing.language.mentions.mentions import mentions
    >>> text = "Ann Lee spoke first. Bob Day of Ohio listened. “No,” she said, then Day left."
    >>> found = mentions(text)
    >>> made = resolve(text, found, [])
    >>> [(m.text, made.entities[k].name) for m, k in zip(found, made.of)]
    [('Ann Lee', 'Ann Lee'), ('Bob Day', 'Bob Day'), ('Ohio', 'Ohio'),
     ('she', 'Ann Lee'), ('Day', 'Bob Day')]
    """
    resolver = Resolver(text, mentions, quotations, weights=weights or pronoun_weights())
    for i in range(len(mentions)):
        resolver.read(i)
    whole = resolver.descriptions.whole
    return Resolution(
        entities=resolver.entities,
        of=[None if k is None else whole(k) for k in resolver.of],
        certainty=[
            resolver.certainty.get(i, 0.0 if k is None else 1.0) for i, k in enumerate(resolver.of)
        ],
    )


class Resolver:
    """An article read from its first mention to its last, and who has been met so far."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        quotations: Sequence[Quotation],
        *,
        weights: Weights,
    ) -> None:
        self.text = text
        self.weights = weights  #: of the persons a pronoun may stand for
        self.mentions = mentions
        self.entities, self.of = entities(mentions)
        infer_sex(text, mentions, self.entities, self.of)
        self._sentences = [start for start, _ in sentence_spans(text)]
        self._paragraphs = [m.start() for m in _NEWLINES.finditer(text)]
        self._passages = sorted({span for q in quotations for span in _in_marks(q)})
        self._starts = [start for start, _ in self._passages]
        self._sources: dict[int, list[Quotation]] = {}
        for quotation in quotations:
            if quotation.speaker_start is not None:
                self._sources.setdefault(quotation.speaker_start, []).append(quotation)
        self._mention_starts = [m.start for m in mentions]
        self.certainty: dict[int, float] = {}  #: of mentions that are no names
        self._seen: list[Seen] = []
        self._counts: Counter[int] = Counter()
        self._speaker: int | None = None
        self._chain: dict[str, int] = {}
        self._sentence = -1
        self._order = 0
        self._subject: int | None = None
        self._next_subject: int | None = None
        self.descriptions = Descriptions(text, mentions, self.entities)

    def inside(self, start: int) -> bool:
        """Tell whether an offset lies in a quotation in marks."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and start < self._passages[at][1]

    def read(self, i: int) -> None:
        """Take in the next mention: decide who it is, and remember it."""
        mention = self.mentions[i]
        quoted = self.inside(mention.start)
        sentence = bisect_right(self._sentences, mention.start)
        if sentence != self._sentence:
            self._sentence, self._order = sentence, 0
            self._subject, self._next_subject = self._next_subject, None
        if self.of[i] is None and (not quoted or mention.start in self._sources):
            described = mention.kind != "pronoun"
            self.of[i] = self.descriptions.meant(i, self.person) if described else self._pronoun(i)
        known = self.of[i]
        if known is not None:
            self.descriptions.note(i, known)
            if not quoted:
                self._remember(i, known, sentence)

    def _remember(self, i: int, known: int, sentence: int) -> None:
        mention = self.mentions[i]
        source = mention.start in self._sources
        if source:
            self._speaker = known
        if self.entities[known].kind not in ("name", "role"):
            if source or _is_subject(self.text, mention.end):
                self.descriptions.note_subject(known)
            elif not mention.possessive and not is_object(self.text, mention.start):
                self.descriptions.note_other(known)
            return
        if mention.kind == "role" and not (source or _is_subject(self.text, mention.end)):
            return
        if self._next_subject is None:
            self._next_subject = known
        self._counts[known] += 1
        self._seen.append(
            Seen(
                entity=known,
                start=mention.start,
                sentence=sentence,
                paragraph=bisect_right(self._paragraphs, mention.start),
                order=self._order,
                whole=bool(mention.first),
                pronoun=mention.kind == "pronoun",
                possessive=mention.possessive or mention.attributive,
                object=is_object(self.text, mention.start),
                source=source,
            )
        )
        self._order += 1

    def _pronoun(self, i: int) -> int | None:
        mention = self.mentions[i]
        if mention.key in ("who", "which"):
            return self._just_before(i)
        if mention.sex in ("m", "f"):
            known = self.person(i, mention.sex)
            if known is not None:
                self._chain[mention.sex] = known
                meant = self.entities[known]
                if not meant.sex and meant.kind == "name":
                    meant.sex, meant.guessed = mention.sex, True
            return known
        if mention.sex in ("p", "n"):
            return self.descriptions.last_of(mention.sex, self._speaker)
        return None

    def _just_before(self, i: int) -> int | None:
        start = self.mentions[i].start
        for j in range(i - 1, max(-1, i - 4), -1):
            if self.mentions[j].end <= start and self.of[j] is not None:
                return self.of[j]
        return None

    def person(self, i: int, sex: str) -> int | None:
        """Return the person of ``sex`` whom a mention stands for."""
        place, candidates = self.candidates(i, sex=sex)
        meant = person_meant(place, candidates, weights=self.weights)
        if meant is None:
            self.certainty[i] = 0.0
            return self._last_person(i, sex)
        self.certainty[i] = round(meant[1], 3)
        return meant[0]

    def _last_person(self, i: int, sex: str) -> int | None:
        """Return the last person of ``sex``, in quotation marks too."""
        for j in range(i - 1, max(-1, i - MAX_MENTIONS), -1):
            known = self.of[j]
            if known is None or self.entities[known].kind != "name":
                continue
            guessed = self.entities[known].guessed
            if not sex or self.entities[known].sex in ("", sex) or guessed:
                return known
        return None

    def candidates(self, i: int, *, sex: str) -> tuple[PronounPlace, list[Antecedent]]:
        """Return a mention's place and the persons it may stand for, the last first."""
        start = self.mentions[i].start
        place = PronounPlace(
            sentence=bisect_right(self._sentences, start),
            paragraph=bisect_right(self._paragraphs, start),
            order=self._order,
            after_passage=self._after_passage(start),
            quoted=self._quoted_with(start),
            speaker=self._speaker,
            chain=self._chain.get(sex),
            subject=self._subject,
        )
        found = self._agreeing(place.sentence, sex)
        most = max((self._counts[seen.entity] for seen in found), default=0)
        return place, [
            Antecedent(
                last=seen,
                rank=rank,
                n=len(found),
                kind=_person(self.entities[seen.entity]),
                agrees=self.entities[seen.entity].sex == sex,
                count=self._counts[seen.entity],
                most=most,
            )
            for rank, seen in enumerate(found)
        ]

    def _agreeing(self, sentence: int, sex: str) -> list[Seen]:
        """Return the last mention of each person near by whose sex can be ``sex``."""
        found: list[Seen] = []
        met: set[int] = set()
        for seen in reversed(self._seen[-MAX_LOOKED_AT:]):
            if sentence - seen.sentence > MAX_SENTENCES or len(found) == MAX_CANDIDATES:
                break
            if seen.entity not in met and (not sex or self.entities[seen.entity].sex in ("", sex)):
                found.append(seen)
            met.add(seen.entity)
        return found

    def _after_passage(self, start: int) -> bool:
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and 0 <= start - self._passages[at][1] <= 3

    def _quoted_with(self, start: int) -> frozenset[int]:
        """Return the entities named in the quotations that the mention is the source of."""
        named: set[int] = set()
        for quotation in self._sources.get(start, ()):
            first = bisect_left(self._mention_starts, quotation.start)
            end = bisect_left(self._mention_starts, quotation.end)
            named.update(k for k in self.of[first:end] if k is not None)
        return frozenset(named)


def _in_marks(quotation: Quotation) -> Sequence[tuple[int, int]]:
    """Return what of a quotation stands in quotation marks."""
    if quotation.marked or quotation.kind != "direct":
        return quotation.marked
    return [(quotation.start, quotation.end)]


def _is_subject(text: str, end: int) -> bool:
    """Tell whether a verb follows a mention."""
    following = _NEXT.match(text, end)
    word = following[1] if following else ""
    third_person = word.endswith("s") and text[end - 1 : end] != "s"  # "the woman disputes"
    return word in SAYING or word in AUXILIARIES or word.endswith("ed") or third_person


def _person(entity: Entity) -> str:
    return "described" if entity.kind == "role" else entity.person
