"""Lexicon: words that news prints before, after or instead of the name of a source.

All lower case, singular and plural as printed.  Put together by hand in 2026 from AP style (titles,
offices) and from the heads of the sources in 840 annotated US articles (PolNeAR, train part) that
occur twice or more; words that are rarely a source (such as "week", "percent") are left out.
"""

from __future__ import annotations

#: Titles of men and of women; a title in neither list tells a person, not a sex.
TITLES_MALE = frozenset(
    "mr messrs sir lord king prince congressman congressmen father brother duke".split()
)
TITLES_FEMALE = frozenset(
    "mrs ms miss lady dame queen princess congresswoman congresswomen sister mother duchess".split()
)
TITLES_OPEN = frozenset(
    """
    adm ald alderman ambassador archbishop attorney ayatollah bishop brig capt captain cardinal
    chairman chairwoman chancellor chief cmdr col colonel commissioner coach constable councilman
    councilwoman cpl czar dean del delegate deputy det detective dir director doctor dr emir gen
    general gov governor hon imam inspector judge justice lieutenant lt maj major mayor minister
    officer pastor pope pres premier president prof professor rabbi rep reps representative
    representatives rev reverend secretary sen senator senators sens sergeant sgt sheikh sheriff
    speaker supt superintendent undersecretary
    """.split()
)
TITLES = TITLES_MALE | TITLES_FEMALE | TITLES_OPEN

#: Roles that only men, and only women, are given.
ROLES_MALE = frozenset(
    """
    actor assemblyman boy boyfriend brother businessman chairman congressman councilman dad father
    gentleman grandfather guy husband king man nephew prince salesman son spokesman statesman uncle
    widower
    """.split()
)
ROLES_FEMALE = frozenset(
    """
    actress assemblywoman aunt businesswoman chairwoman congresswoman councilwoman daughter
    girl girlfriend grandmother lady mom mother niece princess queen sister spokeswoman widow wife
    woman
    """.split()
)
#: Roles of one person of either sex.
ROLES_OPEN = frozenset(
    """
    activist adviser advisor advocate agent aide ally ambassador analyst anchor announcer
    anthropologist archbishop artist assistant associate astronaut attendee attorney author banker
    billionaire biographer bishop boss candidate captain celebrity ceo chair chairperson chancellor
    chief client co-author co-chair co-founder coach colleague columnist comedian commander
    commentator commissioner consultant coordinator coroner correspondent counsel critic dean
    defendant delegate demonstrator deputy designer detective developer diplomat director doctor
    donor driver economist editor employee engineer entrepreneur envoy ex-president executive
    expert farmer filmmaker financier founder friend frontrunner front-runner general governor
    guard heir historian homeowner host insider inspector interviewer investigator investor
    journalist judge justice lawmaker lawyer leader lecturer legislator lobbyist magistrate magnate
    manager mayor member merchant millionaire minister model moderator mogul musician narrator
    negotiator neighbor neighbour neurosurgeon newcomer nominee nurse observer officer official
    operative opponent organiser organizer owner parent partner passenger pastor patient
    pediatrician person philanthropist physician pilot player poet politician pollster pope
    premier president prisoner producer professor programmer prosecutor protester protestor
    psychologist publicist publisher rabbi reader reporter representative republican democrat
    researcher resident reverend rival runner scholar scientist secretary senator sergeant sheriff
    singer socialist soldier source speaker speechwriter spokesperson spouse staffer star
    strategist student superintendent supporter surgeon survivor suspect teacher technician teller
    tycoon undersecretary user vendor veteran victim viewer visitor volunteer voter whistleblower
    winner witness worker writer
    """.split()
)
ROLES = ROLES_MALE | ROLES_FEMALE | ROLES_OPEN

#: Words for several persons, as printed, beside the plurals of the roles.
GROUPS = frozenset(
    """
    activists actresses advisers advisors aides allies analysts attendees attorneys audience
    authorities backers blacks brothers businessmen centrists children churchgoers clerics
    clerks colleagues commentators conservatives contenders couple critics crowd defenders
    detractors diplomats doctors economists elders elites environmentalists evangelicals
    experts families family fans figures forces foes folks friends gunmen hackers
    hard-liners hawks hopefuls insiders investigators journalists ladies lawmakers lawyers leaders
    liberals loyalists majorities majority men moderates mps neighbors officers officials
    opponents organizers others parents pastors people personnel players police policymakers
    politicians prosecutors protesters pundits rebels relatives reporters republicans democrats
    researchers residents respondents scientists secretaries signatories skeptics soldiers
    sources specialists speechwriters spokesmen staff strategists students superdelegates
    supporters surrogates team troops users viewers villagers voters watchers wives women workers
    youths
    """.split()
) | frozenset(f"{role}s" for role in ROLES_OPEN)

#: Things that are written, broadcast or counted and then quoted.
DOCUMENTS = frozenset(
    """
    account ad ads advertisement affidavit agreement analysis announcement appeal article assessment
    audit autopsy bill biography blog book brief bulletin cable call caption column communique
    communiqué complaint constitution data declaration dispatch document documents draft
    editorial editorials email emails e-mail e-mails essay estimate estimates filing filings
    findings guidelines headline headlines indictment interview inquiry law laws lawsuit leaflet
    legislation letter letters list manifesto manual memo memoir memorandum memos message messages
    note notice op-ed opinion paper petition platform plea polemic poll polling polls
    post poster proposal publication records report reports
    resolution review ruling slogan speech statement statements statistics
    story study studies suit summary survey surveys tape text texts transcript transcripts treaty
    tweet tweets verdict version video videos warrant website
    """.split()
)

#: Words for an organised body, and, capitalised, the last words of the names of bodies.
BODIES = frozenset(
    """
    academy administration agency airline airlines alliance army arm assembly associates
    association authority bank board brigade broadcaster bureau cabinet camp campaign caucus center
    centre chamber channel charity church city club coalition college commission committee
    community company conference congress consortium corporation council county court courts
    delegation department directorate division embassy establishment faction faculty federation
    firm force forum foundation front fund government group guard headquarters hospital house
    industry initiative institute institution jury league leadership legislature magazine media
    military ministry mission movement museum nation navy network newspaper office opposition
    organisation organization outlet panel parliament parties partnership party police presidency
    press project public radio regime school secretariat senate service services side site society
    squad staff state station studio syndicate tabloid team television think-tank town tribunal
    troupe trust union unit university utility wing
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
#: Countries, US states (with their short forms in AP style) and cities that news lets speak
#: ("Norway said").
PLACES = frozenset(
    """
    afghanistan africa alabama alaska albania algeria america argentina arizona arkansas armenia
    asia australia austria azerbaijan baghdad bahrain bangladesh beijing belarus belgium berlin
    bolivia bosnia boston brazil britain brussels bulgaria burma cairo california cambodia canada
    chicago chile china colombia colorado connecticut croatia cuba cyprus damascus delaware delhi
    denmark ecuador egypt england estonia ethiopia europe finland florida france gaza geneva
    georgia germany ghana greece guatemala haiti hawaii honduras hungary iceland idaho illinois
    india indiana indonesia iowa iran iraq ireland islamabad israel italy jamaica japan jerusalem
    jordan kabul kansas karachi kashmir kazakhstan kentucky kenya kiev korea kosovo kuwait kyiv
    lahore latvia lebanon libya lithuania london louisiana luxembourg macedonia madrid maine
    malaysia mali malta maryland massachusetts mexico michigan minnesota mississippi missouri
    moldova montana montenegro morocco moscow myanmar nato nebraska nepal netherlands nevada
    nicaragua niger nigeria norway ohio oklahoma oman oregon pakistan palestine panama paraguay
    paris pennsylvania peru philippines poland portugal pyongyang qatar rawalpindi riyadh romania
    rome russia rwanda scotland senegal seoul serbia singapore slovakia slovenia somalia spain
    sudan sweden switzerland syria taiwan tanzania tehran tennessee texas thailand tokyo tunisia
    turkey uganda ukraine uruguay utah uzbekistan venezuela vermont vietnam virginia wales
    washington wisconsin wyoming yemen zambia zimbabwe
    ala ariz ark calif colo conn fla ill kan ky mass md mich minn mont neb nev okla ore pa tenn
    tex va vt wash wis wyo
    """.split()
)
#: Adjectives of nations, parties and faiths: capitalised, but alone no name.
ADJECTIVES = frozenset(
    """
    afghan african african-american american arab asian australian austrian baptist black
    brazilian british buddhist canadian catholic chinese christian colombian congressional
    conservative cuban czech danish democrat democratic dutch egyptian english european
    evangelical federal finnish french german gop greek hindu hispanic hungarian indian
    indonesian iranian iraqi irish islamic israeli italian japanese jewish jordanian korean
    kurdish latin latino lebanese liberal libertarian libyan marxist mexican mormon muslim
    nigerian northern norwegian pakistani palestinian polish presidential protestant republican
    roman russian saudi scottish shia shiite southern soviet spanish sunni swedish swiss syrian
    turkish ukrainian venezuelan vietnamese western white
    """.split()
)
#: Words that begin a sentence far more often than a name: function words, and the adverbs and
#: participles of news leads.
STARTERS = frozenset(
    """
    a about above according across add actually additionally after afterward again against ago ahead
    all almost along already also although always amid among an and announced another any anyone
    anything apparently are around as asked at away back based be because before behind being
    below besides best between beyond both breaking but by can citing clearly come consider could
    currently dear despite did do does don't done down during each earlier either else
    especially even eventually ever every everybody everyone everything exactly except exclusive
    few finally first for fortunately four from further furthermore given go good had half hardly
    has have having he hence her here hers herself hey him himself his how however i i'd i'll
    i'm i've
    if in including indeed initially inside instead into ironically is it it's its itself just
    last lastly lately later least less let let's like likewise look lots made many maybe me
    meantime meanwhile more moreover most much must my near nearly neither never nevertheless
    next nine no nobody none nonetheless nor not note notably nothing now nowhere obviously of off
    often oh ok okay on once one only onto opinion or originally other others otherwise our ours out
    outside over overall own part perhaps please possibly previously probably put quite rather
    read really recall recently referring regarding regardless remember right said say says second
    see seven several shall share she should similarly simply since six so some somebody somehow
    someone something sometimes somewhere soon speaking still subscribe such suddenly sure take
    ten thank thanks that that's the their theirs them themselves then there there's thereafter
    therefore these they they're third this those though three through throughout thus to today
    together tomorrow tonight too toward towards truly twice two ultimately under underscoring
    unfortunately unless unlike until up update updated upon us use using usually very via video
    want was watch we we'll we're we've well were what what's whatever when whenever where whereas
    wherever whether which while who who's whoever whom whose why will with within without
    wondering would writing yeah yes yesterday yet you you'll you're you've your yours yourself
    """.split()
)
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
#: Words that a noun phrase may begin with.
DETERMINERS = frozenset(
    """
    a an another any both each every four five her his its many more most my nine no one our
    other seven several six some ten that the their these this those three two whose your
    """.split()
)
#: Pronouns that may be a source, with sex and number: m, f, n (a thing), p (several persons).
PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f",
    "it": "n", "its": "n", "which": "n", "they": "p", "them": "p", "their": "p", "who": "",
    "i": "i", "we": "w",
}  # fmt: skip
#: Small words inside a name.
PARTICLES = frozenset(
    "al ap ben bin da de del der di dos du e el i ibn la le of saint st ul ur van von".split()
)

#: Words that are no part of a noun phrase on their left: prepositions, conjunctions, auxiliaries.
PHRASE_EDGES = (
    frozenset(
        """
    about according after against although among amid am and are around as at be because been
    before being between but by can could despite did do does during either except for from had
    has have he her him how i if in including into is it like may me might must near neither nor
    not of off on once or out over said say says she should since so such than then they
    though through to told toward under unless until up upon us via was we were what when where
    whether which while who whom why will with within without would
    """.split()
    )
    | SAYING
)
#: Words for some of several persons, sources where a verb of saying follows.
QUANTIFIERS = frozenset(
    "all another both each everyone few half many most none nobody others several some two".split()
)

#: What papers print in a dateline in place of a reporter's name: who wrote it, never who is quoted.
#: Collected from the datelines of British, Irish and South Asian papers, 2026.
BYLINES = frozenset(
    {
        "agencies",
        "correspondent",
        "monitoring desk",
        "news desk",
        "our correspondent",
        "our reporter",
        "our staff reporter",
        "special correspondent",
        "staff correspondent",
        "staff report",
        "staff reporter",
        "staff writer",
        "web desk",
    }
)
