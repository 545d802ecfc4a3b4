"""Titles, roles and groups: words by which news calls persons, with or without their names.

All lower case, singular and plural as printed.  Put together by hand in 2026 from AP style (titles,
offices) and from the heads of the sources in 840 annotated US articles (PolNeAR, train part) that
occur twice or more; words that are rarely a source (such as "week", "percent") are left out.
"""

from __future__ import annotations

from framing.language.lexicon.honorifics import (
    HONORIFICS_FEMALE,
    HONORIFICS_MALE,
    HONORIFICS_OPEN,
    RANKS,
    WORLD_ROLES,
)

#: Titles of men and of women; a title in neither list tells a person, not a sex.
TITLES_MALE = (
    frozenset("mr messrs sir lord king prince congressman congressmen father brother duke".split())
    | HONORIFICS_MALE
)
TITLES_FEMALE = (
    frozenset(
        """
        mrs ms miss lady dame queen princess congresswoman congresswomen sister mother duchess
        """.split()
    )
    | HONORIFICS_FEMALE
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
TITLES = TITLES_MALE | TITLES_FEMALE | TITLES_OPEN | HONORIFICS_OPEN | RANKS

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
ROLES = ROLES_MALE | ROLES_FEMALE | ROLES_OPEN | WORLD_ROLES

#: Words for several persons, as printed, beside the plurals of the roles.
GROUPS = frozenset(
    """
    activists actresses advisers advisors aides allies analysts attendees attorneys audience
    authorities backers blacks brothers businessmen centrists children churchgoers clerics
    clerks colleagues commentators conservatives contenders couple critics crowd defenders
    detractors diplomats doctors economists elders elites environmentalists evangelicals
    experts families family fans figures forces foes folks friends gunmen hackers
    hard-liners hawks hopefuls insiders investigators journalists ladies lawmakers lawyers leaders
    liberals loyalists men moderates mps neighbors officers officials
    opponents organizers others parents pastors people personnel players police policymakers
    politicians prosecutors protesters pundits rebels relatives reporters republicans democrats
    researchers residents respondents scientists secretaries signatories skeptics soldiers
    sources specialists speechwriters spokesmen staff strategists students superdelegates
    supporters surrogates team troops users viewers villagers voters watchers wives women workers
    youths
    """.split()
) | frozenset(f"{role}s" for role in ROLES_OPEN | WORLD_ROLES)

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

#: Furniture between the paragraphs of a page: it points to another piece, and nobody speaks.
#: From the pages of CNN, the Times of India, Dawn, the Guardian, the Star and the Punch, 2026.
FURNITURE = (
    "advertisement",
    "afp image",
    "also read",
    "also see",
    "also watch",
    "ap photo",
    "don’t miss",
    "editing by",
    "file photo",
    "full text",
    "getty images",
    "image",
    "just watched",
    "must watch",
    "photo",
    "photos",
    "read also",
    "read more",
    "related",
    "reporting by",
    "see also",
    "story continues",
    "watch",
)
