"""Bodies and documents: nouns for organised bodies and for things that are written and quoted.

Put together by hand in 2026 from the heads of the sources in 840 annotated US articles
(PolNeAR, train part) that occur twice or more.
"""

from __future__ import annotations

#: Things that are written, broadcast or counted and then quoted.
DOCUMENTS = frozenset(
    """
    account ad ads advertisement advisory affidavit affidavits agreement analysis announcement
    appeal article assessment audit audits autopsy banner banners bill biography blog book brief
    bulletin cable call caption column communique communiqué complaint constitution data
    database declaration deposition dispatch document documents dossier draft e-mail e-mails
    editorial editorials email emails essay estimate estimates filing filings findings footage
    forecast guidance guidelines headline headlines indictment inquiry interview law laws
    lawsuit leaflet legislation letter letters list manifesto manual memo memoir memorandum
    memos message messages note notice op-ed opinion ordinance paper papers petition placard
    placards platform plea polemic poll polling polls post poster posts proposal publication
    recording recordings records report reports research resolution review ruling slogan speech
    statement statements statistics story studies study subpoena suit summary survey surveys
    tape testimony text texts transcript transcripts treaty tweet tweets verdict version video
    videos warrant website
    """.split()
)

#: Words for an organised body, and, capitalised, the last words of the names of bodies.
BODIES = frozenset(
    """
    academy administration agency airline airlines alliance arm army assembly associates
    association authority automaker bank board brigade broadcaster bureau cabinet camp campaign
    carmaker carrier caucus center centre chamber channel charity chipmaker church city club
    coalition college commission committee community company conference congress consortium
    corporation council country county court courts delegation department directorate division
    drugmaker embassy establishment faction faculty federation firm force forum foundation front
    fund government group guard headquarters hospital house industry initiative institute
    institution insurer jury leadership league legislature lender magazine manufacturer media
    military ministry mission movement museum nation navy network newspaper ngo non-profit
    nonprofit office opposition organisation organization outlet panel parliament parties
    partnership party police presidency press project public radio regime regulator retailer
    school secretariat senate service services side site society squad staff start-up startup
    state station studio syndicate tabloid team television think-tank town tribunal troupe trust
    union unit university utility watchdog wing
    """.split()
)
#: Last words of the names of bodies only, where they are capitalised.
BODY_NAMES = BODIES | frozenset(
    """
    advisers advisors associates brothers co communications consulting corp dispatch energy
    enterprises express gazette globe group groups guardian herald holdings inc industries
    inquirer insider international journal kremlin llc ltd mail matter mirror monitor news
    observer pac partners pentagon post report reporter reporters review solutions standard star
    strategies sun systems technologies telegraph times tribune tv watch wire
    """.split()
)

#: Names under which one ministry goes in news, with the commonest: the British word, the full
#: name in English, and the other spelling.  By hand, 2026, from the ministries of Commonwealth
#: countries; a state has one of each, so that the nation tells the rest.
MINISTRIES: dict[str, str] = {
    "external affairs ministry": "foreign ministry",
    "foreign affairs ministry": "foreign ministry",
    "foreign office": "foreign ministry",
    "defence ministry": "defense ministry",
    "home affairs ministry": "interior ministry",
    "home office": "interior ministry",
}
