"""Honorifics: titles and roles before names outside the American press, and letters after them.

By hand, 2026, from the style guides and the courtesy titles of British, Irish, Indian, Pakistani,
Bangladeshi, Malaysian, Nigerian, Ghanaian, Kenyan, Gulf and Australian papers.  Left out: words
that are given names as often ("Syed", "Sri" alone, "Agha").
"""

from __future__ import annotations

#: Before the names of men, and of women.
HONORIFICS_MALE = frozenset("alhaji haji malam mallam master messrs pir shri swami tuan".split())
HONORIFICS_FEMALE = frozenset("baroness datin hajia hajiya mistress puan smt".split())
#: Before the names of either: courtesy, faith, law, learning.
HONORIFICS_OPEN = frozenset(
    """
    acharya allama archdeacon barr barrister canon chaplain cllr comrade councillor dato datuk engr
    lord mufti mullah maulana moulana oba pandit qari seri solicitor sardar tengku tun ustad vicar
    """.split()
)
#: Police and forces, in full and as papers shorten them.
RANKS = frozenset(
    """
    acp adc asi asp brigadier cdre chief-inspector commandant commodore constable corporal cst dci
    dcp dig dpo dsp dysp havildar igp insp insp-general jcp lance lieutenant marshal naik pc psi rpo
    sdpo sho ssp subedar supt
    """.split()
)
#: Titles before which a name never ends: what follows is the person, whatever stood before.
COURTESY = frozenset(
    """
    alhaji barr barrister cllr councillor dame datin dato datuk dr engr hajia hajiya haji lady
    maulana miss mr mrs ms prof professor rev shri sir smt
    """.split()
)
#: Letters after a name, which are no part of it.
POSTNOMINALS = frozenset(
    """
    ao bem cb cbe cmg dbe esq frs gbe jp kbe kc kcb mbe md mep mla mna mp mpa mps msp obe om phd qc
    san sc td
    """.split()
)
#: Roles that British, South Asian, African and Australian papers put before or after a name.
WORLD_ROLES = frozenset(
    """
    academic accountant administrator alderman apprentice archdeacon architect auditor backbencher
    bailiff barber barrister batsman baroness beautician bishop bowler breeder broker builder
    bursar butcher campaigner caretaker carer carpenter chaplain chef chemist cleric clinician
    commandant commissioner-general compere conductor constable contractor convener convenor
    councillor cricketer curator cyclist defender dealer dentist director-general dramatist
    electrician envoy ex-minister eyewitness fisherman fitter footballer frontbencher gardener
    geologist goalkeeper goldsmith gp grandmother grocer grower headmaster headmistress headteacher
    imam importer inspector-general jeweller joiner jurist keeper labourer landlady landlord
    legate librarian mason mechanic mediator midfielder midwife miller miner mla mna monk moulvi mp
    mpa msp mum muezzin nan nanny neurologist novelist nun nutritionist ombudsman onlooker
    optician orderly organist painter paramedic pathologist peer pensioner pharmacist pharmacologist
    playwright plumber porter postman postmaster potter priest principal psychiatrist publican
    railwayman ranger recruiter rector registrar roofer sailor sarpanch secretary-general sculptor
    seamstress shopkeeper skipper solicitor spinner sportsman stallholder steward stonemason
    storekeeper striker surveyor tailor tenant tehsildar trader tradesman trainer translator
    treasurer trustee umpire undertaker veterinarian vicar vice-chancellor vice-chairman
    vice-president villager violinist warden watchman weaver wicketkeeper zoologist
    """.split()
)
