"""Saying verbs: the verbs by which English news gives words to a source."""

from __future__ import annotations

#: Verbs of saying that a source stands right before or after ("the alliance said").
SAYING = frozenset(
    """
    accused accuses acknowledged acknowledges added adds admits admitted advised advises affirmed
    agreed agrees alleges announced announces answered argued argues asked asks
    asserted asserts believe believes believed called calls cautioned cautions challenged charged
    cited cites claim claimed claims commented complained concede conceded concedes concluded
    concludes condemned confirmed confirms contend contended contends continued countered
    criticised criticized declared declares declined demanded demands denied denies denounced
    described describes disclosed emphasised emphasized estimated estimates expects explained
    explains expressed finds found highlighted hinted hoped insist insisted insists joked
    lamented maintain maintained maintains mentioned mentions mocked noted notes observed
    pledged points pointed predicted predicts promised promises proposed questioned quipped
    quoted read reads reckons recalled recommended referred rejected rejects remarked reminded
    replied reported reports responded responds retorted revealed reveals said saw say says
    showed shows shouted signaled spoke stated states stressed suggest suggested suggests
    supported testified tell tells thinks thought told tweeted tweets urge urged urges vowed vows
    wants wanted warn warned warns wondered wrote writes
    """.split()
)
