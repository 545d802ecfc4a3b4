"""Number words: numerals, scales and denominators as English prints them."""

from __future__ import annotations

#: Numbers in words; the list of every English grammar.
ONES: dict[str, int] = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS: dict[str, int] = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SCALES: dict[str, float] = {
    "crore": 1e7,
    "dozen": 12,
    "hundred": 100,
    "thousand": 1e3,
    "crores": 1e7,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
}
#: Scales after digits only: Indian short forms, and the compound scales.
AFTER_DIGITS: dict[str, float] = {
    "lac": 1e5,
    "lacs": 1e5,
    "lakh crore": 1e12,
    "thousand crore": 1e10,
    **{scale: SCALES[scale] for scale in SCALES},
}
#: "Ninefold" is nine times; "manifold" and "twofold approach" name no number of times.
FOLD: dict[str, int] = {f"{word}fold": number for word, number in ONES.items() if number > 1} | {
    f"{word}fold": number for word, number in TENS.items()
}
FOLD["thrice"] = 3
#: Denominators in words, without the ordinals that news does not use as shares.
DENOMINATORS: dict[str, int] = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
}
#: Scales printed right after digits; those of one letter are metres, bytes or names as often, so
#: units.py decides about them.
GLUED_SCALES: dict[str, float] = {
    "bn": 1e9,
    "k": 1e3,
    "million": 1e6,
    "mil": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "tn": 1e12,
    "trillion": 1e12,
    "trn": 1e12,
}
VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
