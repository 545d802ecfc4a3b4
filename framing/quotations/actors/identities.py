"""Identities: who a speaker is among all articles, by what they all tell of names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from framing.language.lexicon.bodies_and_documents import MINISTRIES
from framing.language.lexicon.places import NATION_OF, PLACES
from framing.quotations.actors.article_speakers import ArticleSpeaker, ArticleSpeakers, Person
from framing.quotations.coreference.name_matching import SHORT_NAMES, normal

#: Kind, then what tells one of that kind from the others.
Identity = tuple[str, ...]

#: A bare surname is a person's of another story where this share of the articles that name
#: anybody of that surname in full name that person.
MIN_SHARE = 0.8
#: Two middle initials tell two persons where the second has this share, and two articles.
MIN_MIDDLE = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleIds:
    """What tells one article from another among all: its id, its outlet and its story."""

    article_id: str
    outlet: str = ""
    story: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker(ArticleSpeaker):
    """A speaker of one article among those of all."""

    article_id: str
    outlet: str
    story: str


#: An article, and who speaks in it.
Found = tuple[ArticleIds, ArticleSpeakers]


def speakers_of(article: ArticleIds, found: ArticleSpeakers) -> list[Speaker]:
    """Return the speakers of an article, each with the article it speaks in."""
    ids = asdict(article)
    return [
        Speaker(**{name: getattr(one, name) for name in ArticleSpeaker.__slots__}, **ids)
        for one in found.speakers
    ]


class Known:
    """What all articles together tell of names."""

    def __init__(self, found: Sequence[Found]) -> None:
        self._in_story: dict[tuple[str, str], Counter[Identity]] = defaultdict(Counter)
        self._anywhere: dict[str, Counter[Identity]] = defaultdict(Counter)
        self._middles = _middles(found)
        self._sex: dict[Identity, str] = {}
        self._acronyms: dict[str, Counter[str]] = defaultdict(Counter)
        self._story_bodies: dict[str, set[str]] = defaultdict(set)
        self._initials: dict[tuple[str, str], set[str]] = defaultdict(set)
        for article, one in found:
            story = article.story or article.article_id
            for person in set(one.persons):
                identity = self._person(person)
                self._in_story[story, person.key][identity] += 1
                self._anywhere[person.key][identity] += 1
                if person.sex:
                    self._sex[identity] = min(self._sex.get(identity, person.sex), person.sex)
            for body in one.bodies:
                self._story_bodies[story].add(one_body(body.name))
                self._initials[story, _initials(normal(body.name))].add(one_body(body.name))
                if body.acronym and body.name != body.acronym:
                    self._acronyms[normal(body.acronym)][one_body(body.name)] += 1

    def _person(self, person: Person | Speaker) -> Identity:
        first = _long(person.given[0])
        middle = person.given[1][0] if len(person.given) > 1 else ""
        if middle not in self._middles.get((person.key, first), ()):
            middle = ""
        return ("person", person.key, first, middle, person.generation)

    def identity(self, spoken: Speaker) -> tuple[Identity, str]:
        """Return who a speaker is among all articles, and why that was decided, if it was."""
        if spoken.kind == "person" and spoken.named:
            return self._of_person(spoken)
        if spoken.kind == "body" and spoken.named:
            return self.of_body(spoken.name, spoken.story or spoken.article_id)
        if spoken.named:  # "Republicans"
            return ("group", normal(spoken.name)), ""
        return ("one", spoken.article_id, str(spoken.number)), ""

    def _of_person(self, spoken: Speaker) -> tuple[Identity, str]:
        story = spoken.story or spoken.article_id
        if spoken.given and len(spoken.given[0]) > 1:
            return self._person(spoken), ""
        here = self._agreeing(self._in_story.get((story, spoken.key), Counter()), spoken)
        surname = spoken.name.rsplit(" ", 1)[-1]
        if len(here) == 1:
            why = f"“{spoken.name}” is the only {surname} named in full in this story"
            return next(iter(here)), why
        if not here and not spoken.given:
            there = self._agreeing(self._anywhere.get(spoken.key, Counter()), spoken)
            best, n = max(there.items(), key=lambda pair: (pair[1], pair[0]), default=((), 0))
            if best and n >= MIN_SHARE * sum(there.values()):
                why = f"“{spoken.name}” is taken for the {surname} whom other articles name in full"
                return best, why
            if not there:
                return ("person", spoken.key, "", spoken.sex), ""
        return ("person", spoken.key, *spoken.given[:1], spoken.sex, story), ""

    def _agreeing(self, counts: Counter[Identity], spoken: Speaker) -> dict[Identity, int]:
        initial = spoken.given[0] if spoken.given else ""
        return {
            identity: n
            for identity, n in counts.items()
            if self._sex.get(identity, spoken.sex) == spoken.sex or not spoken.sex
            if identity[2].startswith(initial)
        }

    def of_body(self, name: str, story: str) -> tuple[Identity, str]:
        """Return which body a name is of, among all articles."""
        spelled = one_body(name)
        expansions = self._acronyms.get(spelled)
        if expansions:
            best = max(expansions.items(), key=lambda pair: (pair[1], pair[0]))[0]
            return ("body", best), f"“{spelled.upper()}” stands for “{best}”"
        if " " not in spelled:
            whole = self._initials.get((story, spelled), set())
            if len(whole) == 1:
                return ("body", next(iter(whole))), f"“{name}” is made of its first letters"
        placed = [
            b
            for b in self._story_bodies[story]
            if b.endswith(f" {spelled}") and b.split(" ", 1)[0] in PLACES
        ]
        if len(placed) == 1 and " " in spelled:
            return ("body", placed[0]), f"“{name}” is the only one of this name in the story"
        reason = "" if spelled == normal(name) else f"“{name}” is another name of it"
        return ("body", spelled), reason


def one_body(name: str) -> str:
    """Return one spelling for the names of one body, nation first.

    Examples
    --------
    >>> one_body("Ministry of Foreign Affairs"), one_body("the Norwegian Foreign Office")
    ('foreign ministry', 'norway foreign ministry')
    >>> one_body("Justice Department") == one_body("Department of Justice")
    True
    """
    words = normal(name.split(" (")[0].replace("’s", "").replace("'s", "")).split()
    if len(words) > 2 and words[0] in ("ministry", "department") and words[1] == "of":
        words = [w for w in words[2:] if w != "the"] + words[:1]
    nation = ""
    if words and len(words) > 1 and (place := _place(words[0])):
        nation, words = place, words[1:]
    spelled = " ".join(words)
    spelled = MINISTRIES.get(spelled, spelled)
    return f"{nation} {spelled}" if nation else spelled


def _place(word: str) -> str:
    """Return the place of an adjective of nation, or the place itself: "Norwegian"."""
    return word if word in PLACES else NATION_OF.get(word, "")


def _initials(body: str) -> str:
    words = [w for w in body.split() if w not in ("of", "and", "the", "for")]
    return "".join(w[0] for w in words) if len(words) > 1 else ""


def _middles(found: Iterable[Found]) -> dict[tuple[str, str], frozenset[str]]:
    """Return the middle initials that tell persons of one name apart, where there are two."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for _, one in found:
        for person in set(one.persons):
            if len(person.given) > 1:
                counts[person.key, _long(person.given[0])][person.given[1][0]] += 1
    return {
        name: frozenset(initials)
        for name, initials in counts.items()
        if len(initials) > 1
        and initials.most_common(2)[1][1] >= max(2, MIN_MIDDLE * sum(initials.values()))
    }


def _long(given: str) -> str:
    return SHORT_NAMES.get(given, given)
