"""Outcomes: what news says became of those it counts, or what they did, as senses of WordNet.

The classes follow the event types of ACE 2005 (life, justice, personnel, conflict, movement,
transaction), with what news counts besides: votes, signatures, damage, disease, output, change.
A sense is ``lemma#part of speech#number`` in WordNet 3.0; with a star its kinds are in too.
Put together in 2026 from WordNet's own lists of senses, before any story was read for it.
"""

from __future__ import annotations

OUTCOMES: dict[str, str] = {
    "died": (
        "die#v#1* kill#v#1* drown#v#2 drown#v#3 drown#v#4 dead#a#1 dead#n#1 death#n#1 "
        "death#n#2* death#n#3 death#n#4 fatality#n#1 body#n#3 fatal#a#1 deadly#a#1 "
        "murder#n#1* life#n#7 life#n#10 perish#v#1 homicide#n#1 lethal#a#1 casualty#n#4 "
        "grave#n#1 grave#n#2 mortuary#n#1 funeral#n#1"
    ),
    "hurt": (
        "injure#v#1* wound#v#2 injury#n#1 injury#n#2 injured#a#1 wounded#a#1 wounded#n#1 "
        "hurt#v#4 hurt#v#5 hospitalize#v#1 hospitalization#n#2 casualty#n#1 casualty#n#2 "
        "patient#n#1 treat#v#3 ill#a#1 sicken#v#2 hospitalization#n#1 burn#n#2 critical#a#4 "
        "hospital#n#1 hospital#n#2 ambulance#n#1 wound#n#1 wound#n#2"
    ),
    "missing": "missing#a#1 disappear#v#1 disappearance#n#1 vanish#v#2 lost#a#1",
    "rescued": (
        "rescue#v#1* rescue#n#1 survive#v#2 survivor#n#1 save#v#2 save#v#7 alive#a#1 "
        "survival#n#1 escape#v#1 escape#v#3"
    ),
    "displaced": (
        "evacuate#v#1* evacuate#v#2 evacuation#n#1 flee#v#1* displace#v#2 homeless#a#1 "
        "evacuee#n#1 homeless#a#2 refugee#n#1 uproot#v#1 displace#v#1 strand#v#1"
    ),
    "arrested": (
        "arrest#v#1* arrest#n#1 detain#v#1* detention#n#1 custody#n#1 apprehend#v#2 "
        "imprison#v#1* detainee#n#1 captive#a#1"
    ),
    "charged": (
        "charge#v#2 indict#v#1 accuse#v#1 indictment#n#1 prosecute#v#1 arraign#v#1 "
        "accusation#n#1 charge#n#5 accused#n#1 charge#n#4"
    ),
    "convicted": (
        "convict#v#1 conviction#n#2 sentence#v#1 sentence#n#2 jail#v#1 guilty#a#1 prison#n#1"
    ),
    "freed": (
        "free#v#1 release#v#1 release#n#1 liberate#v#1 acquit#v#1 acquittal#n#1 pardon#v#2 "
        "parole#v#1 release#v#2"
    ),
    "attacked": (
        "attack#v#1* attack#n#1 bomb#v#1* bombing#n#1 shoot#v#1* shooting#n#1 stab#v#1 "
        "assault#v#1 raid#v#1 assault#n#1 rape#v#1 abuse#v#1 bombing#n#2 shooting#n#2 "
        "slash#v#1 knife#v#1"
    ),
    "destroyed": (
        "destroy#v#1* destroy#v#2* destroy#v#3 demolish#v#1* damage#v#1 damage#n#1 burn#v#1 "
        "burn#v#2 bury#v#1 ruin#v#1 level#v#4 flatten#v#1 collapse#v#1 wreck#v#1 "
        "destruction#n#1 crush#v#2 gut#v#2 raze#v#1 blacken#v#2 scorch#v#2 consume#v#2"
    ),
    "trapped": "trap#v#1 trap#v#4 trap#v#2 trap#v#3",
    "aboard": "aboard#r#1 aboard#r#3 passenger#n#1 ride#v#2 crew#n#1 board#v#1",
    "signed": (
        "sign#v#1 sign#v#2 signatory#n#1 signature#n#1 endorse#v#1 endorsement#n#1 "
        "petition#n#1 sponsor#v#1 signer#n#1"
    ),
    "voted": "vote#v#1* vote#n#2 vote#n#1 ballot#n#1 ballot#v#1 cast#v#4 voting#n#1 tally#n#1",
    "favored": (
        "yes#n#1 approve#v#1 support#v#2 back#v#1 yea#n#1 adopt#v#5 pass#v#5 concur#v#1 "
        "favor#n#2 favor#v#1"
    ),
    "opposed": (
        "oppose#v#1 nay#n#1 reject#v#2 dissent#v#1 dissent#v#2 defy#v#1 defeat#v#2 "
        "opposition#n#1 dissenter#n#1 rebel#n#1 rebel#v#1 opposition#n#2"
    ),
    "abstained": "abstain#v#1 abstainer#n#2",
    "won": ("win#v#1 win#v#2 victory#n#1 win#n#1 gain#v#1 elect#v#1 capture#v#2 lead#n#1 lead#v#4"),
    "protested": (
        "protest#v#1* protest#n#1 march#v#1 march#n#1 rally#v#1 rally#n#1 demonstrate#v#4 "
        "protester#n#1 demonstrator#n#3 demonstration#n#4 riot#v#1"
    ),
    "struck": (
        "strike#v#7 strike#n#1 walkout#n#1 walk_out#v#1 stoppage#n#2 picket#v#1 striker#n#2"
    ),
    "attended": (
        "attend#v#1 crowd#n#1 audience#n#1 gather#v#1 gather#v#2 spectator#n#1 turnout#n#1 "
        "attendance#n#2 invite#v#1 watch#v#1 viewer#n#1"
    ),
    "employed": "employ#v#2 hire#v#1 recruit#v#1 recruit#v#2 employment#n#1",
    "dismissed": (
        "dismiss#v#4 fire#v#4 layoff#n#1 unemployed#a#1 suspend#v#1 suspend#v#4 resign#v#1 "
        "resign#v#2 lay_off#v#1 dismissal#n#3 oust#v#1 resignation#n#2 sack#v#2 furlough#v#1"
    ),
    "paid": (
        "pay#v#1 payment#n#1 payment#n#2 cost#v#1 cost#n#1 spend#v#2 price#n#1 fine#n#1 "
        "fine#v#1 settlement#n#1 compensate#v#3 reimburse#v#1 expense#n#1 settle#v#3 "
        "award#n#1 reward#n#1 refund#v#1 compensation#n#1 price#n#2 worth#a#1"
    ),
    "earned": (
        "earn#v#1 income#n#1* wage#n#1 salary#n#1 profit#n#1 revenue#n#1 pay#n#1 earnings#n#1 "
        "turnover#n#3"
    ),
    "given": (
        "donate#v#1 donation#n#2 donor#n#1 contribute#v#2 contribution#n#2 raise#v#4 fund#v#1 "
        "aid#n#1 aid#n#2 grant#n#1 fund#n#1 invest#v#1 investment#n#1 pledge#v#1 budget#n#1"
    ),
    "owed": (
        "owe#v#1 debt#n#1 debt#n#2 borrow#v#1 loan#n#1 lend#v#2 deficit#n#1 loss#n#5 lose#v#7"
    ),
    "bought": (
        "buy#v#1 purchase#v#1 purchase#n#1 acquire#v#1 acquisition#n#1 import#v#1 import#n#1"
    ),
    "sold": "sell#v#1 sale#n#1 sale#n#2 export#v#1 export#n#1 sales#n#1",
    "built": (
        "build#v#1 construct#v#1 construction#n#1 erect#v#1 produce#v#2 manufacture#v#1 "
        "production#n#1 output#n#2"
    ),
    "opened": "open#v#2 open#v#1 launch#v#1 open#v#3 reopen#v#1 opening#n#1",
    "closed": (
        "close#v#2 close#v#1 close#v#4 closure#n#1 shut#v#1 closed#a#1 shutdown#n#1 suspend#v#3"
    ),
    "cancelled": (
        "cancel#v#1 cancel#v#2 cancellation#n#1 scrap#v#1 postpone#v#1 ground#v#7 scratch#v#5 "
        "delay#v#1 delay#v#2"
    ),
    "infected": (
        "infect#v#1 infect#v#3 infection#n#1 infected#a#1 contract#v#4 outbreak#n#1 "
        "infectious#a#1 infection#n#4"
    ),
    "tested": (
        "test#v#1 test#v#3 test#n#2 positive#a#3 screen#v#1 screening#n#1 quarantine#v#1 "
        "monitor#v#1 quarantine#n#1"
    ),
    "vaccinated": "vaccinate#v#1 vaccination#n#1 vaccine#n#1 dose#n#1 immunize#v#2",
    "moved": (
        "cross#v#1 crossing#n#1 migrate#v#1 immigrate#v#1 deport#v#1 deport#v#2 "
        "deportation#n#1 arrive#v#1 asylum#n#1 enter#v#1 resettle#v#1"
    ),
    "deployed": (
        "deploy#v#1 deployment#n#1 send#v#1 dispatch#v#1 withdraw#v#1 withdraw#v#3 "
        "withdrawal#n#1 station#v#1 mobilize#v#2"
    ),
    "reviewed": (
        "investigate#v#1 investigation#n#1 review#v#1 examine#v#1 inspect#v#1 study#v#1 "
        "study#v#2 inquiry#n#1 investigation#n#2 interview#v#1 probe#v#1"
    ),
    "searched": "search#v#1 search#v#2 search#n#1 search#n#2",
    "sued": "sue#v#1 lawsuit#n#1 plaintiff#n#1 litigate#v#1",
    "enrolled": "enroll#v#1 enrollment#n#1 teach#v#1",
    "exposed": "threaten#v#1 endanger#v#1 risk#v#1 threaten#v#2 menace#v#2",
    "lived": (
        "live#v#1 reside#v#1 resident#n#1 inhabitant#n#1 population#n#1 inhabit#v#1 dwell#v#2"
    ),
    "found": ("find#v#1 find#v#3 recover#v#2 discover#v#3 retrieve#v#1 discovery#n#1 recovery#n#3"),
    "needed": "need#v#1 necessary#a#1 require#v#1 necessitate#v#1 need#v#3",
    "rose": (
        "rise#v#1 increase#v#1 rise#n#2 increase#n#1 grow#v#2 growth#n#2 soar#v#1 jump#v#5 "
        "climb#v#3 surge#v#5 hike#n#2"
    ),
    "fell": (
        "fall#v#1 fall#v#3 decrease#v#1 decline#v#2 decrease#n#1 drop#v#1 drop#v#2 "
        "reduction#n#1 cut#v#1 reduce#v#1 plunge#v#4 slash#v#2 cut#n#1"
    ),
    "obtained": "obtain#v#1 receive#v#1 receive#v#2 get#v#1",
    "held": "hold#v#3 keep#v#1 retain#v#1",
}
