"""The words of replies: verbs, nouns and phrases, and what they must be about to answer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from firsthand.facts._accused import ADVOCATES, POWERS
from firsthand.facts._stages import PEOPLE
from firsthand.facts._who import BODY_NOUNS, HOLDERS, PART_NOUNS, PEOPLE_OF
from firsthand.model import ReplyKind
from firsthand.text.glances import Glance
from firsthand.text.words import words

VERBS: Mapping[str, ReplyKind] = MappingProxyType(
    dict.fromkeys(
        words("deny reject dismiss refute rebut repudiate contradict dispute disavow"),
        ReplyKind.DENIES,
    )
    | dict.fromkeys(
        words("acknowledge admit concede confess apologise apologize accept"),
        ReplyKind.ACKNOWLEDGES,
    )
    | dict.fromkeys(words("promise pledge vow undertake"), ReplyKind.PROMISES)
)
NOUNS: Mapping[str, ReplyKind] = MappingProxyType(
    dict.fromkeys(words("denial rebuttal"), ReplyKind.DENIES)
    | dict.fromkeys(
        words("admission acknowledgement acknowledgment apology"), ReplyKind.ACKNOWLEDGES
    )
    | dict.fromkeys(words("pledge promise"), ReplyKind.PROMISES)
)
# "reject", "dismiss", "dispute" answer only when what they turn down is something said.
TURNED_DOWN = frozenset({"reject", "dismiss", "refute", "dispute", "contradict", "deny", "rebut"})
SAID = words(
    "allegation claim accusation charge report finding criticism suggestion assertion "
    "rumour rumor complaint responsibility involvement wrongdoing it this that them these "
    "knowledge story account statement figure link complicity abuse role conclusion "
    "evidence accuracy version count guilt knowing participation existence blame notion "
    "idea use"
)
# Whom a hospital or a border admits: no reply.
ADMITTED = words(
    "patient child woman man person people victim refugee student member casualty girl "
    "boy state country civilian wounded dozen hundred worker journalist observer visitor"
)
# What is acknowledged with a nod.
GREETED = words("applause cheer crowd support receipt help greeting gift presence applaud debt")
BLAME = words("responsibility blame fault guilt liability")
WITHHELD = words("entry access passage treatment aid food permission visa request right help")
# What a promise must be about to answer an allegation.
MENDS = words(
    "investigate investigation inquiry enquiry probe punish prosecute prosecution cooperate review"
    " justice compensate compensation reform improve address stop end prevent ensure tighten"
    " discipline accountable accountability measure act action change protect look step"
    " reopen publish revise re-examine examine apologise clean clean-up cleanup culprit"
    " perpetrator responsible truth"
)
# All patterns of replies are looked for in small letters (`glances.small`).
_ANSWERED = r"(?:repl(?:y|ies|ied)|respond(?:s|ed)?|answer(?:s|ed)?|react(?:s|ed)?)"
_NOT = r"(?:not|n['’]t|never)"
_PHONE = r"(?!\s+(?:\w+\s+)?(?:door|bell|phone|telephone|knock)\b)"
_CALLS = r"(?:requests?|letters?|questions?|calls?|messages?|inquiries|enquiries|e-?mails?)"
_PAPERS = (
    r"(?:logs?|records?|files?|reports?|footage|names|lists?|documents?|data|figures|minutes|findings"
    r"|recordings?|details|information|photographs|contracts?|copy|copies|results)"
)
_PRESS = (
    r"(?:us|reporters?|journalists?|(?:the\s+)?(?:press|media)|(?:this|the)\s+(?:news)?paper"
    r"|researchers?)"
)
_TELLING = (
    r"(?:report|details?|figures?|findings?|claims?|allegations?|numbers?|accusations?|data"
    r"|information|account|article|parts?|points?)"
)
_DEEDS = (
    r"(?:killings?|murders?|deaths?|attacks?|raids?|acts?|deeds?|massacres?|shootings?|beatings?"
    r"|statements?|remarks?|orders?|letters?|documents?)"
)
_FALSE = (
    r"(?:staged|forger(?:y|ies)|forged|fantas(?:y|ies)|fabricat(?:ed|ions?)|inventions?|invented|hoax"
    r"|lies|propaganda|baseless|unfounded|groundless|nonsense|rumou?rs?|hearsay|afterthought|fictions?"
    r"|fairy\s+tales?|smears?)\b"
)
SILENT = re.compile(
    r"\b(?:(?:remain|stay|kept|keep|has\s+been|have\s+been|been)\w*\s+(?:\w+ly\s+)?(?:silent|quiet)"
    rf"|(?:did|do|does|has|have|had)\s*(?:{_NOT})\s+(?:\w+ly\s+)?(?:yet\s+)?{_ANSWERED}{_PHONE}"
    rf"|(?:has|have|had)\s+(?:so\s+far|as\s+yet|still)\s+{_NOT}\s+{_ANSWERED}{_PHONE}"
    rf"|never\s+(?:once\s+)?{_ANSWERED}{_PHONE}"
    rf"|neither\b[^.;]{{0,90}}?\b(?:has|have|had)?\s*(?:replied|responded|answered|reacted|commented){_PHONE}"
    rf"|(?:left|leave|leaving)\s+(?:\w+\s+){{0,3}}?{_CALLS}[^.;]{{0,40}}?\s+unanswered"
    r"|(?:has|have|had|is|are|was|were)\s+(?:still\s+)?yet\s+to\s+(?:respond|reply|answer|comment|react|explain|say|account)"
    r"|(?:has|have|had)\s+never\s+(?:once\s+)?(?:explained|accounted|commented)"
    r"|die[sd]\s+without\s+(?:ever\s+)?(?:saying|speaking|answering|explaining)"
    rf"|(?:did|do|does|has|have|had)\s*{_NOT}\s+return(?:ed)?\s+(?:\w+\s+){{0,2}}{_CALLS}"
    rf"|{_CALLS}\s+(?:[^.;]{{0,60}}?\s)?(?:came|come|returned|sent)\s+(?:back\s+)?unopened"
    rf"|{_CALLS}\s+(?:[^.;]{{0,60}}?\s)?(?:went|gone|go|(?:was|were|been|are|remain\w*)(?:\s+left)?)\s+unanswered"
    rf"|{_CALLS}\s+(?:[^.;]{{0,60}}?\s)?(?:was|were|have\s+been|has\s+been)\s*(?:{_NOT})\s+(?:returned|answered)"
    r"|(?:received|had|got|obtained)\s+no\s+(?:\w+\s+)?(?:reply|response|answer|reaction)"
    rf"|(?:{_NOT})\s+(?:yet\s+|so\s+far\s+)?(?:receive|had|have|get|got|obtain)\w*\s+(?:an?|any|a\s+single)\s+(?:\w+\s+)?(?:reply|response|answer)"
    r"|(?:there\s+(?:was|has\s+been|had\s+been)|came|come)\s+no\s+(?:\w+\s+)?(?:reply|response|answer)"
    r"|no\s+(?:\w+\s+)?(?:reply|response|answer)\s+(?:came|has\s+come|had\s+come|was\s+(?:received|given)|(?:has|had)\s+been\s+(?:received|given))"
    r"|(?:still\s+)?(?:await|wait)\w*\s+(?:for\s+)?(?:an?|its|their|his|her|the)\s+(?:\w+\s+)?(?:reply|response|answer)"
    r"|(?:has|have|had)\s+(?:so\s+far\s+|as\s+yet\s+|still\s+)?said\s+nothing|said\s+nothing\s+(?:at\s+all|about|on)"
    r"|(?:has|have|had)\s+(?:so\s+far\s+)?(?:been\s+)?ignored\s+(?:\w+\s+){0,3}?"
    rf"{_CALLS}"
    rf"|(?:has|have|had|did)\s*(?:{_NOT})\s+(?:submit|provide|sen[dt]|give|offer|issue)\w*\s+(?:any\s+|an?\s+)?(?:\w+\s+)?"
    r"(?:observations|response|reply|answer|explanation)"
    rf"|(?:could|can)\s*(?:{_NOT})\s+(?:immediately\s+)?be\s+(?:reached|contacted|traced|located|found\s+for)"
    r"|(?:was|were)\s+not\s+(?:immediately\s+)?(?:available|reachable)"
    r"|(?:nobody|no\s+one|no-one)\b[^.;]{0,90}?\s(?:was|were|has\s+been|had\s+been)\s+made\s+available"
    r"|unavailable\s+for\s+comment|made\s+no\s+(?:public\s+)?(?:statement|response|reply)"
    r"|(?:offered|gave|given|issued|provided)\s+no\s+(?:\w+\s+)?(?:response|reply|reaction|answer|explanation|account)"
    r"|(?:nobody|no\s+one|no-one)\s+(?:at|in|from)\s+[^.;]{3,60}?\s(?:came|answered|returned|replied|responded|picked)(?:\s+(?:to|up)\s+the\s+(?:tele)?phone)?"
    rf"|ha(?:s|ve|d)\s+(?:\w+\s+){{0,2}}ignored\s+(?:[\w'’]+\s+){{0,3}}?(?:summons(?:es)?|invitations?)"
    r"|no\s+(?:immediate\s+|public\s+|official\s+)?(?:response|reply|reaction|answer)\s+from"
    r"|elicit\w*\s+no\s+(?:\w+\s+)?(?:response|reply|answer|reaction)"
    rf"|(?:has|have|had|did)\s*{_NOT}\s+revert(?:ed)?(?=\s*(?:[.,;!]|$))"
    r"|(?:was|were|been)\s+left\s+unanswered)(?!\w)",
)
# Letters that stay unanswered: their addressee is silent.
LETTERS = words("request letter question call message inquiry enquiry email e-mail")
NO_COMMENT = re.compile(
    r"\b(?:no\s+(?:immediate\s+|further\s+|official\s+|public\s+)?comment"
    r"|(?:declin|refus)(?:ed|es|ing)\s+(?:to\s+(?:comment|answer|discuss|say|respond|elaborate|confirm\s+or\s+deny"
    r"|be\s+(?:interviewed|drawn|quoted|named)|give\s+(?:an\s+interview|details|any\s+details)"
    rf"|(?:speak|talk)\s+(?:to|with)\s+{_PRESS}|meet\s+(?:him|her|them|{_PRESS})|take\s+(?:our\s+)?questions)"
    r"|(?:\w+\s+){0,3}?(?:interviews?|requests?\s+for))"
    rf"|(?:would|will|did|does|do|has|have|could|can)\s*{_NOT}\s+(?:immediately\s+)?comment(?:ed)?"
    rf"|(?:would|will|could)\s*{_NOT}\s+(?:discuss|elaborate|be\s+(?:drawn|interviewed)|give\s+details|answer\s+questions|take\s+part\s+in)"
    r"|referred\s+(?:(?:all\s+|any\s+|our\s+|further\s+)?(?:questions|inquiries|enquiries|requests)|us|me|reporters)\s+(?:back\s+)?to"
    r"|neither\b[^.;]{0,90}?\b(?:wish|want|agree|car|choos|chose)\w*\s+to\s+(?:comment|answer|respond|be\s+interviewed|say|speak)"
    rf"|(?:did|do|does|has|have|had)\s*{_NOT}\s+(?:wish|want|care|choose|like|intend|propose|plan)(?:ed)?\s+to\s+(?:comment|answer|respond|discuss|say|speak|talk|be\s+(?:interviewed|quoted|drawn))"
    r"|(?:inappropriate|improper|premature|wrong|too\s+early|not\s+be\s+(?:appropriate|proper|right))\s+(?:for\s+\w+\s+)?to\s+(?:comment|discuss|say|speculate)"
    r"|(?:exercis|invok|us)\w+\s+(?:his|her|its|their)\s+right\s+(?:not\s+to|to\s+(?:silence|remain))"
    r"|declin\w*\s+(?:\w+\s+){0,3}?invitations?\s+to\s+(?:appear|testify|comment|meet|attend|give|speak|answer|respond)"
    r"|sen(?:t|ds?)\s+(?:his|her|its|their)\s+regrets|ha(?:ve|s|d)\s+(?:already\s+)?answered\s+(?:the|that|your)\s+question"
    r"|put\s+(?:down\s+)?the\s+(?:receiver|(?:tele)?phone)(?:\s+down)?"
    rf"|(?:said|says|told\s+\w+|replied|answered)\s+(?:that\s+)?(?:\w+\s+){{1,3}}(?:is|are|was|were)\s*{_NOT}\s+(?:allowed|authori[sz]ed|permitted|able|free|at\s+liberty|in\s+a\s+position)\s+to\s+(?:comment|speak|talk|discuss|answer|say)"
    rf"|(?:i|we)\s+can\s*{_NOT}\s+confirm|not\s+to\s+disclose|(?:t(?:ook|ake[sn]?)|express(?:es|ed)?)\s+no\s+(?:position|view)\s+on"
    r"|t(?:ook|aken)\s+note\s+of\s+(?:the|our|these|those)\s+(?:\w+\s+)?(?:reports?|allegations?|findings|concerns?|complaints?)"
    rf"|(?:(?:would|will)\s*{_NOT}|refus\w+\s+to|declin\w+\s+to)\s+(?:go|speak|talk|appear)\s+on\s+(?:tape|camera|air|(?:the\s+)?record)"
    rf"|(?:declin|refus)(?:ed|es|ing)\s+(?:on\s+\w+\s+)?to\s+(?:produce|release|hand\s+over|disclose|provide|publish|share|let\s+\w+\s+see)\s+(?:(?:it|them)\b|(?:\w+\s+){{0,4}}?{_PAPERS})"
    r"|neither\s+confirm(?:ed|s)?\s+nor\s+den(?:y|ied|ies)|made\s+no\s+comment"
    r"|(?:has|have|had)\s+nothing\s+(?:more\s+|further\s+|else\s+)?to\s+(?:say|add)|nothing\s+(?:more\s+)?(?:he|she|it|they)\s+(?:could|can|wished\s+to|wanted\s+to)\s+(?:say|add)"
    r"|(?:say|said|saying)\s+no\s+more|r[au]ng\s+off"
    r"|(?:end|cut|broke|break)\w*\s+(?:off\s+|short\s+)?the\s+(?:tele)?(?:phone\s+)?(?:call|interview|conversation)"
    r"|get\s+ahead\s+of\s+(?:the|an?|any|our|its|that|this)\s+(?:facts?|investigation|inquiry|enquiry|evidence|process|review)"
    rf"|{_NOT}\s+going\s+to\s+(?:speculate|comment|discuss|elaborate|be\s+drawn)"
    rf"|(?:did|would|will)\s*{_NOT}\s+take\s+(?:any\s+|our\s+|further\s+)?questions"
    r"|too\s+early\s+to\s+(?:tell|judge|draw|reach)|ha(?:s|ve|d)\s+no\s+(?:view|position)\s+on"
    rf"|(?:declin|refus)(?:ed|es|ing)\s+to\s+(?:(?:name|identify|specify|speculate)\b|show\s+(?:(?:it|them)\b|(?:\w+\s+){{0,4}}?{_PAPERS}))"
    r"|h[au]ng(?:s|ing)?\s+up(?:\s+(?:when|on|the\s+(?:tele)?phone)|(?=\s*(?:[.,;!]|$))))(?!\w)",
)
# Of a body or an office: a boy who will not say where he was answers nobody.
WITHHOLDS = re.compile(
    rf"\b(?:(?:would|will)\s*{_NOT}\s+(?:say|tell|confirm|answer|explain)"
    rf"|could\s*{_NOT}\s+(?:say|tell|answer|explain)|(?:is|are|was|were)\s+unable\s+to\s+(?:say|tell|answer|explain))\b",
)
OWNS = re.compile(
    r"\b(?:express\w*\s+(?:\w+\s+){0,3}?(?:regrets?|remorse|sorrow|contrition)"
    r"|(?:withdr[ae]w\w*|retract\w*|took\s+back|correct(?:s|ed))\s+(?:that|this|his|her|its|their)\s+(?:\w+\s+){0,2}?(?:statement|denial|account|version|answer|claim)"
    r"|(?:took|take[sn]?|claim\w*|assum\w*)\s+(?:full\s+)?responsibility"
    rf"|(?:did|do|does)\s*{_NOT}\s+(?:contest|dispute|deny\s+(?:that|having|being|the\s+fact))"
    r"|never\s+denied(?!\s+(?:(?:him|them|us|me|any(?:one|body))\b|her\s+an?\s|(?:\w+\s+){0,2}?"
    r"(?:entry|access|passage|treatment|aid|food|permission|visas?|requests?|rights?|help)\b))|own(?:s|ed|ing)?\s+up\s+to|plead\w*\s+guilty"
    r"|(?:ask|beg)\w*\s+(?:[\w'’]+\s+){0,4}?(?:(?:to\s+)?forgive|for(?:\s+\w+)?\s+(?:forgiveness|pardon))"
    rf"|(?:do|does|did)\s*{_NOT}\s+claim\s+(?:that\s+)?(?:\w+\s+){{1,4}}(?:is|are|was|were)"
    r"\s+(?:without|perfect|blameless|free))\b",
)
DISOWNS = re.compile(
    rf"\b(?:plead\w*\s+{_NOT}\s+guilty|(?:maintain|protest|insist\s+on|assert|proclaim)\w*\s+(?:his|her|their|its)\s+innocence"
    r"|profess\w*\s+(?:to\s+)?(?:\w+\s+){0,4}?(?:no|nothing|ignorance|unaware|innocence)\b|r(?:ul|ol)\w*\s+out\s+(?:an?\s+|any\s+)?(?:\w+\s+)?(?:inquiry|enquiry|investigation|apology|compensation|probe|resignation)"
    r"|vouch\w*\s+for|cooked\s+up|(?:ma[dk]e|being\s+made)\s+(?:an?\s+|the\s+|into\s+)?(?:\w+\s+)?scapegoats?"
    rf"|disown(?:s|ed|ing)?\s+(?:the|any|all|these|those|such)\s+(?:\w+\s+)?{_DEEDS}"
    rf"|(?:brush|wav|shrug|laugh)\w*\s+(?:off|aside|away)\s+(?:the|any|all|these|those|such|\w+['’]s?)\s+(?:\w+\s+)?{_TELLING}s?"
    rf"|(?:dismiss|describ|call|brand|label|denounc|deri[dk])(?:s|es|ed|ing|d)?\s+(?:[^.;,]{{3,60}}?\s)?(?:as\s+)?[“\"‘']?(?:an?\s+)?[“\"‘']?(?:\w+\s+)?{_FALSE}"
    r"|(?:ha[sd]|have)\s+no\s+(?:knowledge|records?|information|reports?)\s+of|knew\s+nothing\s+(?:of|about)"
    rf"|(?:is|are|was|were)\s*(?:{_NOT}\s+aware|unaware)\s+of)\b",
)
UNTRUE = re.compile(
    r"\b(?:(?:never|did\s+not|didn['’]t)\s+(?:happen(?:ed)?|t(?:ook|ake|aken)\s+place|occur(?:red)?|exist(?:ed)?)"
    r"|no\s+truth\s+(?:in|to|whatsoever)|nothing\s+of\s+the\s+(?:kind|sort)|a\s+pack\s+of\s+lies"
    r"|no\s+such\s+\w+\s+(?:happened|took\s+place|exist\w*|occurred|was|were|has|have)"
    r"|(?:is|are|was|were)\s+(?:a\s+)?(?:\w+ly\s+)?(?:lies?|false|untrue|baseless|nonsense))\b",
)
NEVER = re.compile(r"(?:\A|\b)(?:we|i|our\s+\w+)\s+(?:have\s+|had\s+|ha[sd]\s+)?never\b")
QUANTITIES = words(
    "toll number age date scale extent size figure count total estimate statistic detail percentage"
)
CONTESTS = words("dispute contest challenge question")
WHILE = re.compile(r"\b(?:while|although|though|but)\b", re.IGNORECASE)
NOT_ASKED = re.compile(
    r"\b(?:(?:was|were)\s+not\s+(?:asked|approached|contacted|invited)|did\s+not\s+(?:ask|approach|contact)"
    r"|without\s+(?:asking|approaching|contacting))\b",
)
_FAULT = (
    r"(?:out\s+of\s+date|outdated|inaccura\w+|incorrect|wrong|exaggerat\w+|misleading|mistaken|untrue"
    r"|not\s+(?:true|accurate|correct)|unfounded|unsubstantiated|one-sided|incomplete|old)"
)
IN_PART = re.compile(
    rf"\b(?:some|several|certain|many|a\s+few|parts?|not\s+all)\b[^.;]{{0,40}}?\b{_TELLING}\b[^.;]{{0,50}}?\b{_FAULT}"
    rf"|\bthe\s+(?:figures?|numbers?|tolls?|death\s+toll|estimates?)\s+(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:inflated|too\s+high|{_FAULT})"
    rf"|\b{_TELLING}\b[^.;]{{0,30}}?\b(?:partly|partially|somewhat|not\s+entirely|in\s+part)\b[^.;]{{0,20}}?\b{_FAULT}"
    r"|\b(?:policies|policy|rules|practices?|procedures?|things|the\s+situation)\s+(?:ha[sd]|have)\s+(?:since\s+|now\s+|already\s+)?(?:been\s+)?(?:changed|improved|tightened)",
)
WILL_ACT = re.compile(
    r"\b(?:it|they|we|he|she|and|(?:the|its|their|our)\s+\w+)\s+(?:will|would|shall)\s+(?:\w+ly\s+)?"
    r"(?:investigate|look\s+into|punish|prosecute|discipline|cooperate|review|leave\s+no\s+stone|get\s+to\s+the\s+bottom"
    r"|take\s+(?:\w+\s+){0,3}?(?:action|steps|measures)|hold\s+\w+\s+(?:accountable|to\s+account))\b"
    r"|\bleave\s+no\s+stone\s+unturned"
    r"|\b(?:have|has|had)\s+ordered\s+an?\s+(?:\w+\s+){0,2}?(?:inquiry|enquiry|investigation|probe|review)"
    rf"|\b(?:is|are|was|were)\s+(?:\w+ly\s+|still\s+|now\s+)?(?:studying|looking\s+into|examining|reviewing)\s+(?:the|these|those|this|that|all|such|her|his|its|our)\s+(?:\w+\s+)?(?:{_TELLING}|reports|matter|incidents?|case|film|footage|complaints?|judgment)"
    rf"|\b(?:{_TELLING}|reports|concerns|matter|incidents?|complaints?)\s+(?:is|are|was|were)\s+(?:\w+\s+)?being\s+(?:studied|looked\s+(?:into|at)|examined|reviewed|investigated)"
    r"|\b(?:have|has|had)\s+(?:asked|ordered|instructed|directed)\s+(?:\w+\s+){1,4}to\s+(?:establish|investigate|look|review|report|find|examine|consider)",
)
WHOLE = re.compile(
    rf"\b(?:the|these|those|all|such|any|both)\s+(?:\w+\s+){{0,3}}?{_TELLING}\b[^.;]{{0,30}}?\b(?:is|are|was|were|be|being|as)\s+[“\"‘']?(?:\w+ly\s+)?"
    r"(?:false|untrue|baseless|unfounded|fabricated|lies|nonsense|groundless|a\s+lie|without\s+foundation|fiction|misleading)",
)
MAY = frozenset({"may", "might", "could"})
SPEAKING = words("lawyer solicitor barrister counsel chairman chairwoman foreman bishop")
SOMEBODY = POWERS | ADVOCATES | PEOPLE | PEOPLE_OF | BODY_NOUNS | HOLDERS | PART_NOUNS | SPEAKING
SOMEBODY -= words("he she it they we i")
# Whose silence is lamented: nobody asked them.
NOBODY = words("world community humanity everyone everybody nobody public history conscience")
ANSWERING = Glance(
    begins=(
        "deny denie reject dismiss refut rebut repudiat contradict disput disavow acknowledg admit"
        " admis conced confess apolog promis pledg vow underta underto accept would will return"
        " silen comment repl respon answer react reached available approach contact asked outdated"
        " inaccura exaggerat wrong incorrect untrue true misleading unfounded declin refus"
        " unanswered quiet ignor submit provid express regret plead innocen knowledge knew contest"
        " challeng question call"
        " never nothing neither referred inflated stone responsibility insist polic rules practice"
        " procedure false baseless fabricat lie nonsense discuss confirm"
        " unable hang hung aware record information trace located unopened forgav forgiv"
        " pardon profess summons receiver disclose phone vouch explain account nobody instruct"
        " ordered withdr retract correct confirm camera tape rang rung elicit revert disown staged"
        " forge fantas propagand hoax rumor rumour invent fabricat hearsay scapegoat studying"
        " studied examin review speculat interview conversation"
    ),
    phrases=re.compile(
        r"\b(?:yet\s+to|out\s+of\s+date|no\s+such|no\s+truth|no\s+one|too\s+high|look\s+into"
        r"|(?:brush|wav|shrug|laugh)(?:ed|es|s|ing)?\s+(?:off|aside|away)|looking\s+into|looked\s+(?:into|at)|no\s+more|ahead\s+of|too\s+early|cooked\s+up|own(?:s|ed)?\s+up"
        r"|rul(?:e|ed|es|ing)\s+out|no\s+(?:position|view)\s+on|t(?:ook|aken)\s+(?:back|note))",
        re.IGNORECASE,
    ),
    leads=(
        "yet out no too look looking looked rule ruled rules ruling took taken ahead cooked own"
        " owns owned off aside away"
    ),
)
"""What every reply holds that its words alone tell."""
# Each with letters that its words have: looked for first, since they are found much faster.
PHRASES = (
    (
        NO_COMMENT,
        ReplyKind.NO_COMMENT,
        words(
            "comment declin refus would will could can referred neither nothing hang hung right"
            " regrets question receiver phone disclose not inappropriate early position view note"
            " more rang rung call interview conversation ahead n't n’t"
        ),
    ),
    (WITHHOLDS, ReplyKind.NO_COMMENT, words("would will could unable")),
    (
        SILENT,
        ReplyKind.SILENCE,
        words(
            "silen quiet repl respon answer react return nothing ignor observation explanation"
            " reach contact available statement comment explain account traced located unopened"
            " died dies yet nobody no-one found elicit revert unanswered"
        ),
    ),
    (NOT_ASKED, ReplyKind.NOT_APPROACHED, words("ask approach contact invit")),
    (
        DISOWNS,
        ReplyKind.DENIES,
        words(
            "plead innocence knowledge knew record information report aware profess out vouch"
            " scapegoat disown brush wav shrug laugh cooked staged forge fantas propagand hoax"
            " rumo invent fabricat hearsay lies baseless unfounded groundless nonsense"
            " afterthought fiction tale smear"
        ),
    ),
    (
        OWNS,
        ReplyKind.ACKNOWLEDGES,
        words(
            "regret remorse sorrow contrition responsib contest dispute plead forgive pardon not"
            " statement denial account version answer claim denied own"
        ),
    ),
)
