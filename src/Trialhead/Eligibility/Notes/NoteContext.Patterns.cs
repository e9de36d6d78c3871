using System.Text.RegularExpressions;

namespace Trialhead.Eligibility.Notes;

/// <content>Cues, and where their scope ends.</content>
internal sealed partial class NoteContext
{
    [GeneratedRegex(@"(?:^|[\s.(])(?:[a-z]|dr|mr|mrs|ms|vs|approx|e\.g|i\.e|y\.o|p\.o)$", Loose)]
    private static partial Regex Abbreviated();

    // The "no" that answers a form ends its line.
    [GeneratedRegex(@"(?:,|\b(?:of|and|or|(?<![:=?|]\s*)no|not|without|with|the|an?|for|to|in|from|denies|by|positive|negative for))\s*$", Loose)]
    private static partial Regex Unfinished();

    // "Gout? No."
    [GeneratedRegex(@"\G[ \t]*(?:yes|no|none|never)\b", Loose)]
    private static partial Regex AnswerNext();

    [GeneratedRegex(@";|\b(?:but|however|although|though|whereas|except|apart from|aside from|besides|other than)\b|,? and (?=I(?:['’]?m|['’]ve| am| have| had| was| take)\b)|\s[-–—]\s(?!(?:never|none|nil|no(?=\s*(?:[,.;)]|$)))\b)", Loose)]
    private static partial Regex ClauseBreak();

    [GeneratedRegex(
        @"\b(?:family history|fam(?:ily)? hx|fam history|fhx?\b|family:|(?-i:[MP]G[MF]\b)|(?:mat|pat)\.? (?-i:GM|GF)\b|(?<!\bdonor\b[^.;()]{0,20}\()(?<!\b(?:by|with|contacted|called|told|informed|asked) (?:his |her |the )?(?:\w+ and )?(?:his |her )?|become an? |\b(?:year|yr)s?[\s-]old (?:(?!with\b|whose\b|and\b)[\w-]+ ){0,3})"
        + @"(?:mother|father|mom|mum|mommy|mummy|dad|daddy|brother|sister|aunt|uncle|grand\w+|granny|gran|nana?|auntie|cousin|niece|nephew|son|daughter|parent|sibling|sib|relative|(?<!\b(?:chorionic|DCDA|MCDA|di-?di|mo-?di|with|of) )(?<!chorionic )twin(?!s? (?:pregnan|gestation|IVF|\())|"
        + @"(?<unrelated>(?<!\bdear )(?:step\w+|household(?= (?:was|were|is|are|all|had|has|have|ill|member))|flatmate|house-?mate|room-?mate|co-?worker|workmate|classmate|husband|hubby|wife|partner|spouse|friend|(?<!\b(?:retired|former|I am an?|I['’]?m an?|works? as an?|as an?|ex) )teacher|caregiver|colleague|boyfriend|girlfriend|neighbou?r|(?<=\bmy )ex(?:-\w+)?)))s?(?:'s|’s)?\b(?! of (?:two|three|four|five|\d|an?)\b)"
        + @"(?! (?:also |recently |has |have |had |is |are |was |were |(?:present|at (?:the )?bedside),? and )*(?:reports?|reported|states?|stated|says?|said|notes?|noted|describes?|described|tells?|told|"
        + @"brings?|brought|contact\w*|calls?|called|den(?:y|ies|ied)|concerned|observ\w+|notic\w+|complain\w*|g[ai]ve[sn]?|found|worried|accompan\w+)\b)|\b(?<unrelated>husband|wife|partner|spouse|boyfriend|girlfriend)\b(?= (?:is|who(?: is|['’]s| has| had| was)) (?:\d+ |now |also |currently |an? |\w+ (?:weeks|months) )*$))", Loose)]
    private static partial Regex OtherPerson();

    [GeneratedRegex(
        @"(?<![\w?])\?\s*(?:[\w-]+(?: [\w-]+)?(?:,| or| vs?\.?|/) ?)*(?:(?<=\?\s?)(?!(?:has|have|had|is|was|still|no|yes|he|she|we|not|never|any)\b)[a-z][\w-]+ )?$|(?:not |un)(?:fit|suitable|eligible) for(?=[^,;]*$)|pre-?op(?= ?$)|\b(?:next(?: step| line)?|plan|MDT(?: outcome| rec\w*)?)\s?[:–—-](?=\s)|\b(?:possibl[ey]|probabl[ey]|poss|prob|susp(?:ects?|ecting)?|c/f|exclude|ddx|doubts?|"
        + @"(?:ix|inv|investigat\w*|monitor(?:ed|ing)?|watch(?:ing)?|look(?:ing)? out|surveillance) for|thought(?: (?:it|this) was)?|thinks?(?: it(?:['’]s| is| was))?|(?:originally|initially|wrongly|first) (?:labell?ed|called|coded)(?: as| with)?|misdiagnosed(?: as| with)?|mislabell?ed(?: as)?|treated as|borderline for|(?:exposure to|contact with)(?=[^,;]*$)|(?:clinical )?picture (?:of|suggesting|in keeping with)|"
        + @"presumed|rule[sd]? out(?!\s*,)|ruling out|rather than|instead of|likely than|r/o|if|unless|whether|suspected|suspicio\w+|concern(?:ed|ing|s)?|"
        + @"(?:nearly|almost)(?=\s*$)|at risk|(?:high |increased |low )?risk (?:of|for|factors?)|likely|unlikely|(?<!\b(?:in|since|last|until) )may(?! (?:19|20)\d\d)|might|could|would|should|will|must|differential|"
        + @"versus|vs|query|thinking (?:of|about)|(?:talk(?:s|ed|ing)?|spoke|told|asked|wonder(?:s|ed|ing)?|speaking) (?:me |him |her |us |if |whether )*(?:about|of|re|regarding)|wonder(?:s|ed|ing)? (?:if|whether)|maybe|perhaps|(?:first |at first |initially )?(?:taken for|mistaken for|thought to be)|(?:initially|at first) (?:diagnosed|treated) (?:as|for)|evaluat\w+ for|screen\w* for|work-?up for|test(?:s|ed|ing)? for|(?<!(?:primary|secondary) )prevent\w*|prophyla\w+(?! with)|worried|fears?|afraid|"
        + @"plan(?:s|ned|ning)?|consider\w*|discuss\w*|scheduled|candidate|"
        + @"recommend\w*|(?:views?|opinions?|advice|thoughts?|input|guidance|question) (?:on|about|regarding|as to)|offered|declin\w+|refus\w+|await\w*|waiting (?:list )?for|(?:(?:wait-?)?(?:listed|list)|booked|(?<=[,.;] ?|\bis |^)(?:due|down)|accepted) for|(?<=[,.;] ?|^)for (?:elective|planned|urgent|emergency)|pending|eligible|interested in|propos\w+|(?:wants|wishes|hopes|hoping|keen|would like|asks|asking|begs)(?: (?:for|on|about|to (?:have|get|try|start|undergo)))?(?=\s+(?:an?\s+|the\s+)?[\w/-]+(?:\s+[\w/-]+)?\s*$|\s*$)|"
        + @"no (?:other|further|new|recent|additional|change|increase|(?:improvement|response|relief|(?:\w+ )?benefit)(?! (?:to|from|with|on|after)\b)|significant|definite|more)|"
        + @"(?:can['’]?t|cannot|unable to|not able to) (?:have|undergo|get|receive|be given)|(?:could not|couldn['’]?t) (?:have|undergo|get|receive|be given)(?![^.;]*(?:,|\bso\b))|to (?:the )?(?:OR|angio\w*|cath lab|theat(?:re|er)|IR(?: suite)?) for|"
        + @"(?:defer\w*|advis(?:e|es|ed|ing)(?! to (?:continue|stop|reduce|take|hold|keep|increase))|suggest\w*|order(?:ed|s|ing)?|(?<!\b(?:maternal|patient|own) )request\w*)(?: (?:for|to|the|an?))*|(?:referred|sent|refer(?:ral)?|ref\.?) for|"
        + @"(?<!\b(?:on|able|refus\w*|declin\w*|unwilling|not) )to (?:re)?(?:start|commence|begin|initiate)|(?:next (?:step|line)|w/l|aim(?:ing|s)?(?: for)?|ineligible(?: for)?|contra-?indications? (?:to|for)|c/i (?:to|for)|read (?:about|up on))|"
        + @"(?:d/w|counsel\w*|info(?:rmation)?|leaflet|chat|conversation|enquir\w+)[^.;,]{0,20}? (?:re|about|regarding|on)|consent(?:ed|s)? (?:for|to)|(?:w/?u(?:p)?|assess(?:ment|ed)?|eval(?:uation|uated|s)?|prep(?:ping)?|bridg(?:e|ing)) (?:for|to)|"
        + @"(?<=^\W*(?:(?:GP|please|pls|kindly|you|will|and|the) )*)(?:add|switch(?: back)? to|change to|step up to|escalate to|convert to|start|commence)|"
        + @"(?<=^\W*(?:stop|hold|cease|d/c|increase|reduce|continue|wean|switch|taper|discontinue)\b[^.;]{1,40}(?:,|\band|\bthen|&|\+)\s*)(?:start|add|commence|try|begin)|(?:switch|change|convert|transition)(?:ing)? (?:over )?from (?:[\w-]+ ){1,4}to(?=\s+$)|(?:not|n['’]t) (?:been |yet )*excluded(?=\s)|(?:mentioned|brought up|floated|mooted)(?=\s+$)|(?<=\bI |\bI['’]ll |\bI['’]?m |\bto )(?:due to |about to |going to )?start(?:ing)?(?=\s+$)|(?<!\b(?:refus\w*|declin\w*|unwilling|unable|not) )to undergo|(?:checked|looked at|investigated) for|(?:exposed to|in contact with)(?=[^,;]*$)|wants? (?:me |him |her |us )?to(?! die\b)|(?:does|do|did)(?: not|n['’]?t) want|not keen on|(?:scared|frightened|terrified|nervous) (?:of|about)|(?:not |non-?)(?:compliant|adherent) (?:with|to)|"
        + @"(?:not|\w+n['’]t) (?:only|known|certain|sure|tested|compliant|adherent|beneficial|helpful|effective|successful|explained|enough|sufficient|"
        + @"(?:currently |presently |now |yet |been )?(?:on|taking|using|receiving|a))|never (?:been )?on)\b", Loose)]
    private static partial Regex UncertainBefore();

    // "Testing for COVID-19 was negative".
    [GeneratedRegex(@"\b(?:test(?:s|ed|ing)?|screen\w*|serolog\w+|pcr|swabs?) for (?:[\w-]+(?:, | and |, and | or ))*(?:\w+ )?$", Loose)]
    private static partial Regex TestedFor();

    // "No arthritis of the other kind", "no pain elsewhere".
    [GeneratedRegex(@"^ (?:(?:of|in) (?:the |an? |any )?other (?:kinds?|types?|sorts?|forms?|joints?|places?|parts?|side)|elsewhere|otherwise)\b", Loose)]
    private static partial Regex OfOtherKind();

    // "Born to a healthy mother", "has a diabetic father".
    [GeneratedRegex(@"^\s+(?:mother|father|parents?|brothers?|sisters?|siblings?|sons?|daughters?|aunts?|uncles?|husband|wife|partner)\b", Loose)]
    private static partial Regex RelativeAfter();

    // "Tests for sarcoidosis and tuberculosis negative".
    [GeneratedRegex(@"^(?:(?:,| and| or|/) ?[\w-]+(?: [\w-]+)?){0,8}:? (?:(?:was|were|are|came back|all|both) )*(?:neg(?:ative)?|(?:all )?clear)\b", Loose)]
    private static partial Regex AllNegative();

    [GeneratedRegex(@"^:? (?:(?:was|were|is|are|came back|all|both) )*(?:pos(?:itive)?\b|\+ve)", Loose)]
    private static partial Regex FoundByTest();

    // "My dad had a stroke, I have diabetes".
    [GeneratedRegex(@"(?:[,;]|\b(?:and|but)\b)\s*(?:(?:since|from|for|over|now|today|in) (?:\w+ ){0,3})?(?:I(?:['’]?m|['’]?ve)?|(?:the |this |my )?(?:pt|patient)|self|myself|herself|himself)\b(?! (?:and|or|think|know|believe|guess|worry)\b)[^,;]*$", Loose)]
    private static partial Regex ThenThePerson();

    // "Diabetes in mother and brother", "runs in the family".
    [GeneratedRegex(
        @"^,? (?:in|on) (?:(?:his|her|my|the|our|both|one|two|an?|maternal|paternal|mat|pat|older|younger|elder) )*(?:mother|father|mum|mom|dad|brother|sister|sibling|parent|aunt|uncle|cousin|grand\w+|gran|nan|relative|family)(?:s|['’]s side)?\b(?! (?:home|house|practice|meeting|clinic|planning))|"
        + @"^ (?:runs|run) in (?:(?:the|my|his|her|our) )?family\b|^ \((?:mother|father|mum|mom|dad|brother|sister|parents?|siblings?|aunt|uncle|cousin)\)", Loose)]
    private static partial Regex InRelative();

    // "Swab sent to the lab for SARS-CoV-2", "took blood for HIV": whether it is there is not said.
    [GeneratedRegex(@"\b(?:swabs?|bloods?|samples?|sputum|specimens?|screen(?:ing)?)\b(?:(?!\b(?:pos|neg|(?:non-?)?reactive|detected|clear|sterile|normal|treated|admitted)|[+-]ve)[^.;,]){0,30}\bfor (?:(?:and|an?) )*$", Loose)]
    private static partial Regex SentFor();

    // "HIV sent with the bloods", "COVID swab taken".
    [GeneratedRegex(@"^" + Nouns + @",? (?:(?:was|were|is|has been|been|also|already) )*(?:sent|taken|drawn|collected)\b(?![^.;]{0,60}\b(?:pos|neg|(?<!not )detected|reactive|clear|normal))", Loose)]
    private static partial Regex SentAfter();

    // "My doctor ruled out gout", "CT has excluded a stroke": done, and not still to be done.
    private const string RuledOut = @"\b(?:doctors?|they|he|she|we|GP|team|consultant|specialist|\w+ologist|scans?|MRI|CT|echo|ECG|biopsy|tests?|bloods?|(?<!\bto )has|(?<!\bto )have|had) (?:has |have |had )?(?:ruled out|excluded) (?:an? |any )?";

    private const string RuledOutItem = @"[\w'’-]+(?: [\w'’-]+)?";

    [GeneratedRegex(RuledOut + "(?:(?:" + RuledOutItem + ", )*" + RuledOutItem + ",? (?:and|or) )?$", Loose)]
    private static partial Regex RuledOutBefore();

    // "Excluded lupus, gout and sarcoid": one that stands in the midst.
    [GeneratedRegex(RuledOut + "(?:" + RuledOutItem + ", )+$", Loose)]
    private static partial Regex RuledOutAmong();

    [GeneratedRegex("^(?:, " + RuledOutItem + ")*,? (?:and|or) " + RuledOutItem + @"(?=\s*(?:[,;.)]|$))", Loose)]
    private static partial Regex EndOfList();

    // "Penicillin - rash", "ramipril - not tolerated", "tried metformin but couldn't tolerate it".
    [GeneratedRegex(@"^,? but (?:(?:I|he|she|they|it) )?(?:(?:could|did|can|was)(?: ?not|n['’]?t)|unable to|was unable to) tolerate|^\s[-–—]\s(?:was |were )?(?:not|poorly) tolerated\b|^\s[-–—]\s(?:severe |bad |awful |itchy )?(?:rash|hives|urticaria|anaphyla\w+|angio-?o?edema|throat swelling|lip swelling)\b", Loose)]
    private static partial Regex AllergicDash();

    // In a plan: "heparin drip started", "hold furosemide and spironolactone".
    [GeneratedRegex(@"^[^.;,]{0,25}?\b(?:started|given|commenced|begun|running|restarted)\b(?! (?:if|when|once|after|tomorrow|next))", Loose)]
    private static partial Regex DoneAfter();

    [GeneratedRegex(@"\b(?:hold|holding|held|continue|continues|resume|restart|taper|wean)\s+(?:(?:home|the|his|her|all|oral) )*(?:[\w-]+(?: ?\+ ?|, | and |/))*$", Loose)]
    private static partial Regex KeptBefore();

    // What opens a plan that is made, as against one that is only thought of.
    [GeneratedRegex(
        @"^(?:(?:wait-?)?listed for|(?:booked|due|down|accepted) for|for (?:elective|planned|urgent|emergency)|scheduled|planned|planning|candidate|to undergo|await(?:s|ing)|will (?:now |then )?(?:undergo|receive|have|start|be (?:started|treated|taken|given)))\b", Loose)]
    private static partial Regex PlannedBefore();

    [GeneratedRegex(@"\b(?:allerg(?:ic|y|ies)\b[^,;.]{0,20}?(?:to|includes?|:|(?<=ies) [-–—])|anaphyla(?:xis|ctic (?:reaction|shock)) (?:to|with|from|after|during|following|on)|(?:allergic |adverse |bad |severe )reactions? (?:to|with)|react(?:s|ed) (?:badly )?to|(?:rash|hives|urticaria|angio-?o?edema|(?:lip|face|facial|tongue|throat|mouth) swelling) (?:with|on|from|to|after)(?= (?:the )?[\w-]+\s*$| $)|intolerances?:|(?:did|could)(?: not|n['’]?t) tolerate|intoleran(?:t|ce) (?:of|to)|hypersensitiv\w+ to|(?:cannot|unable to|does not|can['’]?t) tolerate|(?:can['’]?t|cannot|can not|not allowed to) (?:take|have)(?= (?:\w+ )?\w+\s*$| $|$))\b|\b(?:allergies|intolerances?|adrs?|adverse (?:drug )?reactions?):|(?:\b(?:had|has|an?|previous|prior|infusion|history of|hx of|bullous|serious|cutaneous|skin|hypersensitivity) |^\W*)reactions? to\b", Loose)]
    private static partial Regex AllergicBefore();

    [GeneratedRegex(
        @"^\s*(?:allerg(?:y|ies|ic)|intoleran(?:ce|t)|hypersensitivity|anaphylaxis)\b|^,?(?: [-–:])? (?:was |were |is )?(?:not|poorly) tolerated\b|^,? but (?:(?:I|he|she|they) )?(?:(?:could|did|can)(?: ?not|n['’]?t)|unable to|was unable to) tolerate\b|^ caused (?:an? |severe |facial )*(?:hives|rash|urticaria|anaphyla\w+|angio-?o?edema)\b|^ makes? (?:me|him|her) (?:very |really |violently )?(?:sick|ill|vomit|itch|nauseous|nauseated)\b|^ (?:gave|gives|causes|caused) (?:me|him|her|my \w+) (?:an? )?(?:\w+ )?(?:hives|rash|urticaria|anaphyla\w+|itching|swelling)\b|^ causes (?:hives|rash|urticaria|anaphyla\w+)\b|^\s*(?:→|->|=>|:|\()\s*(?:anaphyla\w+|rash|hives|urticaria|angio-?o?edema|itching|pruritus|throat swelling)\b(?![^.;)]{0,30}\b(?:resolved|treated|improv\w*)\b)", Loose)]
    private static partial Regex AllergicAfter();

    [GeneratedRegex(
        @"^ until proven otherwise\b|^ (?:appearances?|pattern)\b|^ (?:they|he|she|the doctors?|doctors|doc|we|my \w+) (?:wants?|wanted|suggest(?:s|ed)|offer(?:s|ed)|mentioned)\b|^,? (?:from |at )?(?:the )?next(?: (?:visit|week|month|cycle|appointment|time))?(?=[,;.]|$)|^ suspects?\b|^[^,;.]{0,40}?\b(?:not (?:yet )?(?:been )?tested|not known|unknown|pending|awaited|suspected|can(?:not|['’]?t) be (?:excluded|ruled out)|"
        + @"not excluded|in question|(?:under |being )?consider(?:ed|ation)|contemplated|(?<planned>(?<!\b(?:none|nothing|not|no|never|nor)(?: (?:is|are|was|were|being|further|yet|now))* )(?:planned|scheduled|booked))|queried|on the table|on (?:the |a )?waiting list|to be (?:excluded|ruled out|confirmed)|(?:they|I|he|she|we|doctors?|team) suspect|declined|refused|given up|abandoned|cancell?ed|postponed|not yet(?! (?:ended|over|completed|stopped))|(?:has|have) been discussed)\b|"
        + @"^\s*(?:(?!and\b|but\b|given|then\b|with\b|after\b|for\b|if\b|so\b)[a-z][\w/-]* ){0,2}?(?:(?:was|were|is|are|has been|being|both) )*(?:discussed|offered|advised|suggested|proposed|requested|recommended|mentioned|queried|being (?:considered|discussed|sorted|arranged|planned|organi[sz]ed)|preferred|under discussion|an option|also an option)\b|^ to (?:start|commence|begin|follow)\b|^ (?:w/?up?|work-?up|listed|deferred|(?:on )?(?:the )?(?:w/l|waiting list)|later|tmrw|tomorrow|(?:on |this |next )?(?-i:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri)\b)(?=[,.;)]|\s*$)|^ (?:[\w/-]+ ){1,3}(?:is|are) being (?:considered|discussed|sorted|arranged|planned)\b|^ if (?:not|no|needed|fails?)\b|^(?:,? \([^)]{1,25}\)|\))? (?:preferred|likely|less likely|not likely|doubtful|questionable|probable|unlikely)(?=[,.;)]|\s*$)|^ \(?(?:it|which|that) was(?: not|n['’]t)\b|^ (?:[\w-]+ )?once (?!(?:an?|daily|every|weekly|monthly|in|only|before|per|again|or)\b)[a-z]|"
        + @"^\s*(?:virus )?(?:tests?|testing|markers?|screen\w*|vaccin\w+|immuni[sz]ation|prophylaxis|ppx|risk|clinic|trials?|stud(?:y|ies)|serology|prevention|work-?up|"
        + @"titers?|titres?|non-?immune|immune|assessments?|evaluations?|evals?\b|eligibility|candida(?:cy|tes?)|consult\w*|teams?|service|referral|progress notes?|on call)\b"
        + @"(?!\s+(?:(?:was|were|is|are|came back)\s+)?(?:pos|neg))|^\s*\?(?!\s*(?:yes|no|none|never)\b)(?<!\s\?(?=\w))|^,? (?:but )?(?:it |this )?(?:turned out|ended up|proved)(?: to be)?\b(?! (?:fine|ok|well|negative|neg|clear)\b)|^\s*(?:status|use|history)?\s*[:=]\s*(?:former|ex|quit|past|stopped|n/a|not applicable)\b|^\s+status\s*[:=](?!\s*(?:pos|neg|yes|no|none|never|present|absent|current|active)\b)|^\s*[:,]\s*latent\b|^-like\b|^ like (?:symptoms|illness)|^ (?-i:[DR])[+-](?=[/ ])|"
        + TestOfIt, Loose)]
    private static partial Regex Unsettled();

    [GeneratedRegex(
        @"(?<![\w+-])[-–−]ve (?:for|to)\b|[Øø∅](?=\s|$)|\b(?:nil(?! (?:of note|by mouth|else|significant|acute)\b)(?=\s)|no(?!\s*[,|])(?! (?:\w+ )?(?:benefit|response|relief|improvement|effect|success|luck) (?:from|to|with|on|after)\b)(?! (?:it|that|they|he|she|its|it['’]s|this) (?:was|is|were|said|says|just)\b)|not(?! (?:fit|suitable|eligible|an? candidate|keen)\b)|can(?:no|['’]?)t be|deny|denies|denied|denying|without(?! (?:(?:intravenous|iv|oral|any) )*(?:contrast|gadolinium)\b)|never|(?<!triple[- ])negative(?! (?:and|or|but)\b) (?:test )?(?:for)?|neg for|(?:unremarkable|non-?contributory) for|free (?:of|from)|absence of|neither|nor|lacks?|w/o|yet to (?:have|receive|try|be given)|(?:un|never |not )exposed to|"
        + @"(?:do(?:es)?|did|is|are|was|were|has|have|had|wo)n['’]?t)\b", Loose)]
    private static partial Regex DeniedBefore();

    // "Has a family history of stroke, but he …": after a turn the sentence is about the person again.
    [GeneratedRegex(@"^\W*(?:he|she|I(?:['’]?m|['’]ve)?|(?:the |this )?patient|no other|otherwise|thriving|afebrile|well|birth ?weight|apgar|temperature|blood pressure|pulse|heart rate|respiratory rate|oxygen saturation|on examination)\b", Loose)]
    private static partial Regex AgainThePerson();

    // "Hepatitis B surface antigen and core antibody negative" denies both.
    [GeneratedRegex(
        "^" + Nouns + @"(?:,? (?:and|or) (?:(?:anti-?\w+|core|surface|[cse]|viral|its) )*(?:antibod(?:y|ies)|antigens?|ab|ag|dna|rna|serology|culture)\b)?" + Denials + Answers, Loose)]
    private static partial Regex DeniedAfter();

    // "HIV and hepatitis B negative": coded names share the word at the end; "diabetes and HIV negative" does not deny diabetes.
    // "HIV, HBsAg, HCV Ab nonreactive": commas alone join only what the same blood is tested for. "HIV-": the sign behind a code.
    [GeneratedRegex("^" + Nouns + @"(?:\s*, ?" + Code + Nouns + @")*(?:\s*(?:/|,? ?\band\b|,? ?\bor\b|&)\s*" + Code + Nouns + ")+" + Denials
        + "|^" + Nouns + @"(?:\s*[,/]\s*" + Serology + Nouns + ")+" + Denials
        + @"|^\s?[-−–](?=\s*(?:[,;.)/]|$))", Loose)]
    private static partial Regex DeniedAfterList();

    [GeneratedRegex("^(?:(?-i:[A-Z][A-Za-z]*\\d*[-/]?[A-Z0-9]+[a-z]?)|hep(?:atitis)? [a-e](?: (?:core|surface|[cse]))?(?: (?:antibod(?:y|ies)|antigen|ab|ag))?|toxoplasmosis|" + Germ + ")$", Loose)]
    private static partial Regex Coded();

    // "No other risk factors such as smoking, hypertension and diabetes" denies each of them.
    [GeneratedRegex(
        @"\b(?:no|without|denies|denied)\s+(?:(?:any|other|known|further|additional|significant|prior|previous|history of)\s+)*(?:(?!would\b|feels?\b|looks?\b|and\b)[\w-]+\s+){0,3}(?:such as|including|like|e\.g\.,?)\s+"
        + @"(?:(?!\b(?:who|which|" + TurnVerbs + @")\b)[^;:.])*$", Loose)]
    private static partial Regex DeniedExamples();

    [GeneratedRegex(
        @"^\s*(?:(?:is|was|were|levels?|of)\s+|[:=~]\s*)?(?:(?:(?-i:OD|OS|OU|R|L|RE|LE|BE)|both|bilat\w*) )?(?:[<>≤≥~]?\s?\d|in (?:situ|place)\b|fitted\b|(?:given|started|commenced|continue[sd]?|only|resolving|yes)\b|(?:op|operated|operation|repaired|excised|resected|stented)\b|in (?:19|20)\d\d\b|(?:(?:amp\w*|mut\w*|fusion|rearrange\w*|translocation|expression|exon \d+)\s+)?(?:normal|nl|wnl|unremarkable|neg(?:ative)?|pos(?:itive)?|stable|intact|clear|well[- ]controlled|controlled|"
        + @"resolved|daily|weekly|prn|bid)\b)", Loose)]
    private static partial Regex OwnValue();

    // "No liver metastases, small segmental embolism": nobody says that he has no small one.
    [GeneratedRegex(@"(?<=,)\s*(?:an?|\d+(?:\.\d+)? ?(?:mm|cm)|small|tiny|mild|minor|few|some|(?:an? )?bit of|(?:an? )?little|occasional|residual|healed|incidental|trace|borderline|known|the \w+ says)(?: (?!or\b|and\b)[\w-]+)?\s+$", Loose)]
    private static partial Regex OwnItem();

    // "Not pregnant, tubes tied".
    [GeneratedRegex(@"\b(?:tied|removed|out|replaced|repaired|op|ops|done)$", Loose)]
    private static partial Regex Done();

    [GeneratedRegex(@"^\S+ (?:\S+ )?an?\b", Loose)]
    private static partial Regex ArticleOf();

    [GeneratedRegex(@"^[^.;]{0,60}\b(?:or|nor)\b", Loose)]
    private static partial Regex OrNext();

    [GeneratedRegex(@"(?:,|\band) (?:the|his|her|its) (?:[\w-]+ ){0,2}$", Loose)]
    private static partial Regex NewSubject();

    [GeneratedRegex(@"^(?: [\w-]+){0,2} (?:is|was|are|were|has|had|shows?|showed|measures?|came)\b(?! (?:also |both )?(?:not|never|absent|negative|neither|nor|excluded|ruled))", Loose)]
    private static partial Regex Predicate();

    // "(GI bleed 2019)", "(T2DM, HbA1c 52)".
    [GeneratedRegex(@"\b(?:19|20)\d\d\b|\b(?!grade|stage|type|class|phase|cycle|day|week)[a-z]\w* \d{1,4}(?:\.\d+)?(?=\s*(?:%|[a-zµ]+/|,|$))", Loose)]
    private static partial Regex Dated();

    [GeneratedRegex(@",|/|\b(?:or|and|e\.g|including|such as|like|any|all)\b", Loose)]
    private static partial Regex Several();

    [GeneratedRegex(
        @"\b(?:symptoms?|signs?|disease|diseases|disorders?|illness(?:es)?|conditions?|comorbidit(?:y|ies)|complications?|history|findings?|features?|infections?|malignanc(?:y|ies)|cancers?|"
        + @"problems?|issues?|toxicit(?:y|ies)|events?|changes?|damage|involvement|neuropathy|therap(?:y|ies)|treatments?|medications?|drugs?|surger(?:y|ies)|procedures?)\s*$", Loose)]
    private static partial Regex Generic();

    // A box without a tick and a sign of absence stand before what a form names.
    [GeneratedRegex(@"\b(?:ex|former|non)[\s-]+$|\bpre-$|(?:\[\s?\]|☐|\([-–−]\))\s*$", Loose)]
    private static partial Regex Former();

    [GeneratedRegex(@"\b(?:due to|because of|d/t|2/2|secondary to|from|caused by)\b", Loose)]
    private static partial Regex Attributed();

    [GeneratedRegex(@"^[^(]*\)|\b(?:who|which|(?:because|d/t|2/2)(?! (?:of )?(?:a )?(?:fear|concern|risk|suspicion|suspected|possible)))\b|" + Turn, Loose)]
    private static partial Regex ClauseTurn();

    [GeneratedRegex(
        @",\s*(?:but )?(?:now|currently)\b(?! (?:or|nor)\b)|\b(?:anymore|any more|any longer)\s*,|,\s*(?:just|only|simply)\b|\b(?:due to|because|d/t|2/2|secondary to|despite|since|until|after|following|prior to|(?<!^\s)before|during|who|which|on|from|caused by|"
        + @"(?:seen|found|detected|noted|observed|reported|revealed|shown) (?:in|by|at))\b|\band (?:the|his|her|its)(?: [\w-]+){1,3}? (?:is|was|are|were|has|had|shows?|showed)\b|(?:,|\band) (?:[\w-]+ ){1,4}?(?<!\b(?:not|never|to) )(?:shows?|showed|demonstrate[sd]?|reveal(?:s|ed)|disclose[sd]|confirm(?:s|ed)|yield(?:s|ed))\b|^[^(]*\)|\((?:carr\w+|has|have|uses?|takes?)\b|" + Item + "|" + Turn, Loose)]
    private static partial Regex ScopeEnd();
}
