"""Where a reading of numbers begins and ends: on either side of each bound, one sentence."""

import pytest

from framing.counts.extraction.extract import count_mentions
from tests.counts.test_extraction import found

EXACT = "exact"


def count(value, unit, modifier=EXACT):
    return [value, modifier, unit, "count"]


def between(low, high, unit, kind="count", modifier="range"):
    return [low, high, modifier, unit, kind]


CASES = [
    # an age after a name, up to the oldest
    ("Ann Lee, 6, won at chess.", []),
    ("Ann Lee, 120, won at chess.", []),
    ("Ann Lee, 121, won at chess.", [count(121, None)]),
    ("He was 34, and slept.", []),
    ("He was 34 metres up.", [[34, EXACT, "metre", "measure"]]),
    ("He is in his 50s.", []),
    # years, single and paired, and money that looks like one
    ("In 1700-99 it was dry.", []),
    ("They saw 2010-12 in ruins.", []),
    ("They saw 1999-2004 in ruins.", []),
    ("It is 1999-2101 boats.", [between(1999, 2101, "boat")]),
    ("They came in 1066.", []),
    ("They rose to 1950.", []),
    ("They rose from 12 to 1950 boats.", [between(12, 1950, "boat")]),
    ("They paid $2010 for it.", [[2010, EXACT, "US dollar", "money"]]),
    # the number of a list, and of an emergency
    ("99. Read the paper.", []),
    ("100. Read the paper.", [count(100, None)]),
    ("She dialled 911.", []),
    ("She heard a 911 call.", []),
    ("The odds are 2-0 and 3-1.", []),
    # whose noun a bare number has
    ("They sold 435 homes and leased 187 on Friday.", [count(435, "home"), count(187, "home")]),
    ("He has 30 boats. Forty-six sank.", [count(30, "boat"), count(46, "boat")]),
    (
        "It fell to 24 mpg from 30.",
        [
            [24, EXACT, "mile per gallon", "measure"],
            [30, EXACT, "mile per gallon", "measure"],
        ],
    ),
    *(
        (
            f"It ran at 20 mpg against {other}.",
            [[20, EXACT, "mile per gallon", "measure"]]
            + ([[other, EXACT, "mile per gallon", "measure"]] if alike else []),
        )
        for other, alike in [(1, False), (2, True), (200, True), (201, False)]
    ),
    ("It rose 10 to 15 points.", [between(10, 15, "point")]),
    (
        "It rose $10 to $15.",
        [[10, EXACT, "US dollar", "money"], [15, EXACT, "US dollar", "money"]],
    ),
    ("Turnout rose 5 percent to 1,400.", [[5, EXACT, "percent", "percent"], count(1400, None)]),
    ("It ended at 4,210 up 37 points.", [count(4210, "point"), count(37, "point")]),
    # shares in two numbers
    ("One in 1000 men came.", [[0.001, EXACT, "man", "other"]]),
    ("Seven in 100 men came.", [[0.07, EXACT, "man", "other"]]),
    ("Seven in 30 men came.", [count(7, None), count(30, "man")]),
    (
        "Half the men, one in two, came.",
        [[0.5, EXACT, "man", "other"], [0.5, EXACT, None, "other"]],
    ),
    # ranges: the scale of the second is the first's too; what moved is no range
    ("Ten to 15 million men came.", [between(1e7, 1.5e7, "man")]),
    ("It is 1.5 to 2 million men.", [between(1.5e6, 2e6, "man")]),
    ("It sold 2 or 3 boats.", [between(2, 3, "boat")]),
    ("Between about 10 and 15 boats sank.", [between(10, 15, "boat", modifier="about")]),
    ("From 300 up to 700 boats sank.", [between(300, 700, "boat")]),
    ("It rose by 10 to 15 points.", [between(10, 15, "point")]),
    ("It rose 10 points to 15.", [count(10, "point"), count(15, "point")]),
    ("He ran 20- to 35-day walks.", [between(20, 35, "day", "duration")]),
    ("It cost $5m-$7m.", [between(5e6, 7e6, "US dollar", "money")]),
    ("Three to five times a week.", [between(3, 5, "time per week")]),
    # below nought, in letters, in words
    ("It was minus 5 degrees.", [[-5, EXACT, "degree", "measure"]]),
    ("-$5 million was lost.", [[-5e6, EXACT, "US dollar", "money"]]),
    ("It lost 5M euros.", [[5e6, EXACT, "euro", "money"]]),
    ("There were 1.5m soldiers.", [count(1.5e6, "soldier")]),
    ("About 20m of its customers left.", [count(2e7, "customer", "about")]),
    ("Five hundred and twenty-one men came.", [count(521, "man")]),
    ("One hundred twenty thousand four hundred men came.", [count(120400, "man")]),
    ("Two dozen men and three dozen boats.", [count(24, "man"), count(36, "boat")]),
    ("Nineteen twenty men came.", [count(19, None), count(20, "man")]),
    ("A hundred men came.", [count(100, "man")]),
    ("Hundred men came.", []),
    ("Two and a half million men came.", [count(2.5e6, "man")]),
    ("One and a half miles on.", [[1.5, EXACT, "mile", "measure"]]),
    ("A dozen boats, half a dozen boats.", [count(12, "boat"), count(6, "boat")]),
    ("3 1/2 boats, and 1/2 of boats.", [count(3.5, "boat"), [0.5, EXACT, "boat", "other"]]),
    ("5 lakh boats and 3 crore rupees.", [count(5e5, "boat"), [3e7, EXACT, "rupee", "money"]]),
    ("Rs 2,50,000 was paid.", [[250000, EXACT, "rupee", "money"]]),
    # parts of a whole, and quarters that are none
    ("Three quarters of men came.", [[0.75, EXACT, "man", "other"]]),
    ("Two quarters of men came.", [count(2, "quarter")]),
    ("One quarter of men came.", [[0.25, EXACT, "man", "other"]]),
    ("In one quarter it rose.", [count(1, "quarter")]),
    ("Half a million men came.", [count(500000, "man")]),
    ("Half an hour passed.", [[0.5, EXACT, "hour", "duration"]]),
    ("He gave 30 of the 45 boats away.", [count(30, "boat"), count(45, "boat")]),
    ("He gave one of 45 boats away.", [count(45, "boat")]),
    # votes, scores, polls, odds
    ("The bill passed 51-49.", [count(51, "vote"), count(49, "vote")]),
    (
        "They won 51-49 in the final.",
        [[51, EXACT, "point", "score"], [49, EXACT, "point", "score"]],
    ),
    (
        "They lead 48-45 in the poll.",
        [[48, EXACT, "percent", "percent"], [45, EXACT, "percent", "percent"]],
    ),
    ("The odds are 6-1.", []),
    ("The vote was 12 votes to 9.", [count(12, "vote"), count(9, "vote")]),
    # a number that stands alone
    ("We were 12 in all.", [count(12, None)]),
    ("There were 12 of them.", [count(12, None)]),
    ("The two of us left.", []),
    ("Air Force One landed.", []),
    ("One day he may win.", []),
    ("It took one day.", [[1, EXACT, "day", "duration"]]),
    # a conversion has the hedge of what it converts
    (
        "It ran about 60 miles (97 km) east.",
        [[60, "about", "mile", "measure"], [97, "about", "kilometre", "measure"]],
    ),
    (
        "It ran 60 miles (97 km) east.",
        [[60, EXACT, "mile", "measure"], [97, EXACT, "kilometre", "measure"]],
    ),
    # vague words, with an article and without
    ("A few came, a few boats.", [between(3, 6, "boat", modifier="vague")]),
    ("Few boats came. Several boats came.", [between(3, 9, "boat", modifier="vague")]),
    ("A couple of boats came.", [between(2, 3, "boat", modifier="vague")]),
    ("Couple of boats came.", []),
    ("Tens of boats came. Tens came.", [between(20, 99, "boat", modifier="vague")]),
    ("A few hundred boats came.", [between(200, 499, "boat", modifier="vague")]),
    # a number beside another, a sign or a name
    ("She tweeted @46 and +46 and (+46) and a+46.", []),
    ("She called 911. A 911 call came. It is 911 boats.", [count(911, "boat")]),
    ("She dialled 999 and 112 men came.", [count(112, "man")]),
    ("There were 46 Friday.", []),
    ("12", []),
    ("12 boats", [count(12, "boat")]),
    ("It is 0 boats.", [count(0, "boat")]),
    ("It was 12345. It was 1234. It was 123456.", [count(12345, None), count(123456, None)]),
    ("Vik 12,345 came.", [count(12345, None)]),
    ("It lost 999,999 boats and 1000000 boats.", [count(999999, "boat"), count(1e6, "boat")]),
    (
        "We paid A$6, US$7, C$8, NZ$9, HK$5 and $10 Canadian.",
        [
            [6, EXACT, "Australian dollar", "money"],
            [7, EXACT, "US dollar", "money"],
            [8, EXACT, "Canadian dollar", "money"],
            [9, EXACT, "New Zealand dollar", "money"],
            [5, EXACT, "Hong Kong dollar", "money"],
            [10, EXACT, "Canadian dollar", "money"],
        ],
    ),
    # parts of what was counted just before
    ("He had 30 boats, of which 12 sank.", [count(30, "boat"), count(12, "boat")]),
    ("He had 30 boats, 12 of them old.", [count(30, "boat"), count(12, "boat")]),
    ("He had 30 boats. He had 12 of them.", [count(30, "boat"), count(12, "boat")]),
    # shares with hedges, and of wholes
    (
        "nearly one in eight jobs; more than one in 8 jobs",
        [[0.125, "nearly", "job", "other"], [0.125, "more than", "job", "other"]],
    ),
    (
        "Some 30 per cent of 45 boats sank.",
        [[30, "about", "percent", "percent"], count(45, "boat")],
    ),
    (
        "Half of the 30 boats. Half the boats. Half-staff. Half-time.",
        [[0.5, EXACT, "boat", "other"], count(30, "boat"), [0.5, EXACT, "boat", "other"]],
    ),
    ("Over half. Half.", [[0.5, "more than", None, "other"]]),
    ("A third of the population. A third party.", [[0.3333, EXACT, "population", "other"]]),
    ("The third of the boats.", []),
    ("A fourth man. A fourth of men.", [[0.25, EXACT, "man", "other"]]),
    # ranges with hedges, of percent, of what has units on both sides
    ("He took up to 12 to 15 boats.", [between(12, 15, "boat")]),
    ("More than 12 to 15 boats came.", [between(12, 15, "boat", modifier="more than")]),
    ("12 to about 15 boats came.", [between(12, 15, "boat", modifier="about")]),
    ("Between 12 and 15 per cent of boats.", [between(12, 15, "percent", "percent")]),
    ("12 boats to 15 men.", [count(12, "boat"), count(15, "man")]),
    ("It is 12-15 boats. It is 15-12 boats.", [between(12, 15, "boat")]),
    ("By 12 votes to 15.", [count(12, "vote"), count(15, "vote")]),
    (
        "It rose to $15 from $12.",
        [[15, EXACT, "US dollar", "money"], [12, EXACT, "US dollar", "money"]],
    ),
    (
        "Two and a half years. 2½ years.",
        [[2.5, EXACT, "year", "duration"], [2.5, EXACT, "year", "duration"]],
    ),
    ("It took the better part of 12 years.", [[12, "nearly", "year", "duration"]]),
    # rates
    (
        "$5 a day and £3 an hour.",
        [
            [5, EXACT, "US dollar per day", "money"],
            [3, EXACT, "pound sterling per hour", "money"],
        ],
    ),
    ("It went 5 miles per hour.", [[5, EXACT, "mile per hour", "measure"]]),
    ("He bet 3/1 on it.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_number_is_read_as_far_as_its_bound(text, expected):
    assert found(text) == expected


WORDS = {
    2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight",
    9: "nine", 10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen",
    15: "fifteen", 16: "sixteen", 17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty",
    30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty",
    90: "ninety", 100: "one hundred", 1_000: "one thousand", 100_000: "one lakh",
    10**6: "one million", 10**7: "one crore", 10**9: "one billion", 10**12: "one trillion",
}  # fmt: skip
FRACTIONS = {3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth",
             9: "ninth", 10: "tenth"}  # fmt: skip


@pytest.mark.parametrize(("value", "words"), WORDS.items())
def test_each_number_in_words_has_its_value(value, words):
    assert [row[0] for row in found(f"They saw {words} boats there.")] == [value]


@pytest.mark.parametrize("scale", ["thousand", "lakh", "million", "crore", "billion", "trillion"])
def test_a_scale_in_words_is_the_same_after_figures(scale):
    assert found(f"They saw 2 {scale} boats.") == found(f"They saw two {scale} boats.")


@pytest.mark.parametrize(("below", "part"), FRACTIONS.items())
def test_each_part_in_words_has_its_value(below, part):
    three = found(f"They saw three {part}s of the boats there.")
    assert below < 4 or three[0][0] == pytest.approx(3 / below, abs=1e-4)
    assert found(f"They saw one {part} of the boats there.")[0][0] == pytest.approx(
        1 / below, abs=1e-4
    )


PRINTED = [
    ("A few boats came, and a couple of men.", ["A few boats", "a couple"]),
    ("It rose ninefold, twofold, twentyfold.", ["ninefold", "twofold", "twentyfold"]),
    ("About half an hour later, a half-hour on.", ["About half an hour", "half-hour"]),
    ("At least a third of men.", ["At least a third"]),
    ("Between 10 and 15 boats; from 12 to 15 men.", ["10 and 15 boats", "12 to 15 men"]),
    ("$5 million a year, A$5m, 12 per cent.", ["$5 million a year", "A$5m", "12 per cent"]),
    ("Some 30 of the 45 old boats.", ["Some 30", "45 old boats"]),
    ("More than a dozen men, dozens of men.", ["More than a dozen men", "dozens"]),
    (
        "20-plus boats, 40-odd men, 12 boats or more.",
        ["20-plus boats", "40-odd men", "12 boats or more"],
    ),
    ("It was a 5-3 vote, at minus 5 degrees.", ["5", "3", "minus 5 degrees"]),
    (
        "a hundred men, half a million men, two and a half men.",
        ["a hundred men", "half a million men", "two and a half men"],
    ),
    ("60 miles (97 km), two-thirds of men.", ["60 miles", "97 km", "two-thirds"]),
    ("one in five men and 3 out of 10 boats", ["one in five men", "3 out of 10 boats"]),
    ("12 US lawmakers, 3 members of Parliament", ["12 US lawmakers", "3 members of Parliament"]),
]


@pytest.mark.parametrize(("text", "printed"), PRINTED, ids=[case[0] for case in PRINTED])
def test_an_amount_reaches_from_its_hedge_to_what_it_counts(text, printed):
    assert [mention.text for mention in count_mentions(text)] == printed


@pytest.mark.parametrize(
    ("text", "value"), [("ninefold", 9), ("twofold", 2), ("twentyfold", 20), ("thrice", 3)]
)
def test_a_number_of_times_in_one_word_has_its_value(text, value):
    assert found(f"It rose {text} in May.") == [count(value, "time")]
