using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>Treatments and procedures.</content>
public static partial class NoteReader
{
    private static TreatmentFact? Treatment(
        Mention mention, int next, string note, Lexicon lexicon, NoteContext context, NoteReading reading, NoteDates dates)
    {
        var clause = context.ClauseAt(mention.Span.Start);
        var called = lexicon.FindAll(mention.Span.Of(note));
        var name = called.Contains(mention.Concept) && !MeansMore(mention.Concept, called) ? mention.Span.Of(note) : mention.Concept.Name;
        var before = note[clause.Start..mention.Span.Start];
        var after = note[mention.Span.End..Math.Max(mention.Span.End, clause.End)];
        var sentence = context.SentenceAt(mention.Span.Start);
        var rest = note[mention.Span.End..Math.Max(mention.Span.End, sentence.End)];
        if (WaitedFor().IsMatch(after) && reading.Stance == NoteStance.Affirmed && mention.Concept.Kind == ConceptKind.Procedure)
        {
            return new TreatmentFact(name) { IsPlanned = true, Provenance = From(note, mention.Span) };
        }

        if (mention.Concept.Id == "no-intervention" || FoundInScreen().IsMatch(before) || IsTestedAgainst(mention.Concept, before, after, lexicon) || IsOpeningTitle(note, mention.Span.Start)
            || IsOnlyThoughtOf(note[sentence.Start..mention.Span.Start], before, rest) || (mention.Concept.Kind == ConceptKind.Procedure && OfKindAfter().IsMatch(after))
            || (reading.Stance == NoteStance.Denied && (OfAKind().IsMatch(before) || OfChange().IsMatch(before))))
        {
            return null;
        }

        if ((NeverGiven().Match(after) is { Success: true } told ? told : NeverTaken().Match(rest) is { Success: true } left ? left : NaiveAfter().Match(after)) is { Success: true } never && reading.Stance == NoteStance.Affirmed)
        {
            var whole = SourceSpan.FromBounds(mention.Span.Start, mention.Span.End + never.Length);
            return new TreatmentFact(name) { Presence = Presence.Absent, Provenance = From(note, whole) };
        }

        if (reading.Stance == NoteStance.Denied && !SinceThen().IsMatch(after) && (DeniedWhile().IsMatch(after) || AtHome().IsMatch(after)))
        {
            return null; // "no steroids in the last month", "no oxygen at home": of others it says nothing
        }

        var own = note[mention.Span.End..Math.Max(mention.Span.End, Math.Min(next, sentence.End))];
        var isResumed = ResumedAfter().IsMatch(own) || ResumedBefore().IsMatch(before);
        var stop = isResumed ? Match.Empty : StoppedLater().Match(own);
        var hasEnded = !isResumed && (stop.Success || CameOff().IsMatch(own) || EndedAfter().IsMatch(after) || EndedBefore().IsMatch(before) || ThenStopped().IsMatch(rest) || (WasOn().IsMatch(before) && NowOther().IsMatch(own)));
        if (reading.Stance == NoteStance.Denied && !isResumed && SinceThen().Match(after) is { Success: true } since)
        {
            return new TreatmentFact(name) { IsOver = true, Ended = dates.Of(new SourceSpan(mention.Span.End + since.Groups["since"].Index, since.Groups["since"].Length), clause, clause.End), Provenance = From(note, reading.Span) };
        }

        PartialDate? lastGiven = null;
        if (reading.Stance == NoteStance.Denied && !hasEnded)
        {
            // "Biopsy negative" denies a finding, not the biopsy; "biopsy: no" denies the biopsy.
            return reading.Span.Start == mention.Span.Start && !reading.IsAnswer
                ? null
                : new TreatmentFact(name) { Presence = Presence.Absent, Qualifiers = NoteQualifiers.Before(note, clause.Start, mention.Span.Start, isDenied: true), Provenance = From(note, reading.Span) };
        }

        if (LastGiven().Match(after) is { Success: true } last && (last.Groups["drugs"].Success || mention.Span.End + last.Index + last.Length <= next))
        {
            hasEnded = true;
            lastGiven = dates.Of(new SourceSpan(mention.Span.End + last.Groups["last"].Index, last.Groups["last"].Length), clause, last.Groups["drugs"].Success ? clause.End : next);
        }

        if (LastBefore().IsMatch(before) && !hasEnded)
        {
            hasEnded = true;
            lastGiven = dates.Of(mention.Span, clause, next);
        }

        var spell = NoteDates.SpellAfter(note[mention.Span.End..Math.Max(mention.Span.End, Math.Min(next, clause.End))]);
        if (stop.Success && spell is null)
        {
            spell = (dates.Of(mention.Span, clause, mention.Span.End + stop.Groups["stop"].Index), dates.Of(new SourceSpan(mention.Span.End + stop.Groups["stop"].Index, stop.Groups["stop"].Length), sentence, next));
        }

        if (dates.IsAhead(spell is { } planned ? planned.To : hasEnded ? lastGiven ?? dates.Of(mention.Span, clause, next) : null))
        {
            (hasEnded, spell) = (false, null); // "until March", which is still to come
        }

        var isOngoing = !hasEnded && spell is null && !IsTest(mention.Concept, lexicon) && (isResumed || IsOngoing(mention, before, after, context) || NothingElse().IsMatch(note[sentence.Start..mention.Span.Start]));
        var date = lastGiven ?? dates.Of(mention.Span, clause, next, isLasting: isOngoing);

        // "Was treated with rituximab in 2014": of years ago, and over.
        hasEnded = hasEnded || (!isOngoing && spell is null && mention.Concept.Kind != ConceptKind.Procedure && dates.IsLongAgo(date) && WasGiven().IsMatch(before) && GivenThen().IsMatch(own));
        return new TreatmentFact(name)
        {
            Date = spell is { } began ? began.From : hasEnded ? null : date,
            Ended = spell is { } closed ? closed.To : hasEnded ? date : null,
            Worked = FailedBefore().IsMatch(before) || FailedAfter().IsMatch(rest) || WasNoUse().IsMatch(own) || (Tried().IsMatch(note[sentence.Start..mention.Span.Start]) && NothingWorks().IsMatch(note, mention.Span.End)) ? false : null,
            IsOngoing = isOngoing,
            IsOver = hasEnded,
            Qualifiers = mention.Concept.Kind == ConceptKind.Procedure ? NoteRoutes.SettingOf(before, after) : [.. NoteRoutes.Of(before, after), .. NoteRoutes.SettingOf(before, after)],
            Provenance = From(note, mention.Span),
        };
    }

    private static bool IsOngoing(Mention mention, string before, string after, NoteContext context) => LastingNow().IsMatch(after) || (mention.Concept.Id == "intensive-care" && IsIn().IsMatch(before)) ||
        (!(LastEnd(PastBefore(), before) is { } past && !(LastEnd(CurrentBefore(), before) > past))
        && (CurrentBefore().IsMatch(before) || CurrentAfter().IsMatch(after)
            || (mention.Concept.Kind != ConceptKind.Procedure && context.SectionAt(mention.Span.Start) == NoteSection.Medications)));

    [GeneratedRegex(@"\b(?:(?:was|were|been|previously|initially) (?:\w+ )?(?:treated|managed|given)(?: with)?|received|was given|had (?:(?:an?|\w+) (?:courses?|cycles?|doses?|infusions?) of)?)\s+(?:(?:\w+ )?(?:cycles?|courses?|doses?|lines?) of )?(?:[\w-]+(?:,| and| plus|/|\+) ?){0,3}$", Loose)]
    private static partial Regex WasGiven();

    [GeneratedRegex(@"^[^.;,]{0,30}? ?\(?(?:in |during |back in |around |over )?(?:" + Month + @" |early |late |mid-?)?(?:19|20)\d\d\)?\s*(?:[.,;)]|$|and\b|for\b|with\b|but\b)(?![^.;]{0,40}\b(?:ongoing|continu\w*|still|since|to date|maintenance|so far)\b)", Loose)]
    private static partial Regex GivenThen();

    // "66-year-old man in ICU after repair of an aneurysm", but not "five days in ICU".
    [GeneratedRegex(@"(?:^\W*|[,;:.]\s*|\b(?:is|now|still|currently|patient|man|woman|boy|girl|gentleman|lady|infant|child|\d{1,3} ?[MF]|covid(?:-19)?|remains|lies|being (?:treated|cared for|ventilated)) )(?:in|on) (?:the |our )?$", Loose)]
    private static partial Regex IsIn();

    // "Prednisolone 7.5 mg for the last six weeks".
    [GeneratedRegex(@"^(?:[^,.;]|\.(?=\d)){0,25}?\bfor the (?:last|past) (?:\w+ )?(?:days|weeks|months|years)\b", Loose)]
    private static partial Regex LastingNow();

    // Wanted, asked about, meant for later, or not to be given: whether it ever was is not said.
    private static bool IsOnlyThoughtOf(string sentence, string before, string rest) =>
        OpensWish().IsMatch(sentence) || ForPurpose().IsMatch(before) || NotYetBefore().IsMatch(before) || RuledOutAfter().IsMatch(rest);

    // Of what is said before, the last word counts: "was transferred and discharged on".
    private static int? LastEnd(Regex cue, string before) => cue.Matches(before).LastOrDefault() is { } last ? last.Index + last.Length : null;

    // One more of a list of drugs, with its dose: "ambrisentan 10 mg daily, ".
    private const string Listed =
        @"(?!(?:an?|the|his|her|exam\w*|admission|arrival|room|imaging|mri|ct|day)\b)[a-z][\w/-]*(?:\s+(?:\d[\w./]*|mg|mcg|g|units?|injections?|tablets?|tabs?|pills?|inhalers?|patch(?:es)?|creams?|drops|spray|daily|bid|tid|qd|od|bd|prn|weekly|monthly|x|mo|months|years)\b)*\s*(?:,(?:\s*and\b)?|\+|&|\band\b)\s*";

    // "Please assess for transplantation and gilteritinib", "wants oral treatment, e.g. deucravacitinib": none of it was given.
    [GeneratedRegex(
        @"^\W*(?:(?:he|she|I|we|they|patient|pt|family|is|are|am|['’]m|very|also|now|would|and) )*(?:wants?|wishe?s?|hopes?|hoping|keen|interested|asks?|asking|query|queries|proposals?|(?:[\w-]+ ){0,2}options?(?= (?:including|such as|like|are|were|of|discussed|considered)\b|:)|options?|please(?! (?:note|be aware|find))|considering|consider|for discussion|to discuss|discuss)\b"
        + @"(?![^.]*;|[^.;]*\b(?:previously|prior|past|stop|come off|coming off|cut down|continue|reduce|stay(?:ing)? on|switch(?:ing)? from|instead of|after|because|since|tried|failed|taken|exhausted|currently)\b)", Loose)]
    private static partial Regex OpensWish();

    // "Timolol avoided", "ketogenic diet - parents declined", "carbamazepine, lamotrigine contraindicated".
    [GeneratedRegex(
        @"^(?:(?:,| and| or|/)\s*(?!who\b)[\w-]+)*(?: for (?:\w+ ){1,2})?\s*(?:is|was|are|were|has been)?\s*(?:avoided|contra-?indicated|(?-i:CI)\b|n/a\b|not (?:available|advised|recommended|indicated|suitable|licen[sc]ed|approved|reimbursed|appropriate|possible|an option)\b)|"
        + @"^[^.;]{0,20}?\s[-–—]\s(?:(?:the|his|her|patient|pt|parents?|family|mother|father|he|she|they|has|have|was) ){0,3}(?:declined|refused)\b|"
        + @"^ (?:if|when|once) (?!(?:needed|required|necessary|in pain)\b)(?:[\w-]+ ){0,2}?(?:progress\w*|recover\w*|allows?|fails?|relapses?|returns?|improves?|normali[sz]\w*|permits?|stable|approved|funded|available|agrees?)\b|"
        + @"^ (?:on|at|upon) (?:progression|failure)\b(?![^.;]*\b(?:19|20)\d\d)|^ in (?:\d+ ?/ ?(?:7|52|12)\b|(?:\d+|two|three|four|six|a few) (?:days|weeks|wks|months)(?:['’]? time)?(?=\s*[,.;)]|\s*$))|^ vs\.? (?:observation|watch|surveillance|placebo|trial)|^[^.;]{0,25}?,? but (?:I|he|she|we|they|patient|the patient) (?:said no|declined|refused)\b", Loose)]
    private static partial Regex RuledOutAfter();

    // "On the liver transplant waiting list".
    [GeneratedRegex(@"^ (?:wait(?:ing)?[- ]?list|list\b(?! of))", Loose)]
    private static partial Regex WaitedFor();

    // "For thrombectomy - transfer".
    [GeneratedRegex(@"(?:^\W*(?:For|Now for)|[,;:] (?:now )?for) (?:[\w-]+ )?$", RegexOptions.CultureInvariant)]
    private static partial Regex ForPurpose();

    // "Castration-sensitive": a kind of disease, no operation.
    [GeneratedRegex(@"^[ -](?:sensitive|resistant|refractory)\b", Loose)]
    private static partial Regex OfKindAfter();

    // "Steroid-naive".
    [GeneratedRegex(@"^[ -]?na[iï]ve\b", Loose)]
    private static partial Regex NaiveAfter();

    /// <summary>Whether a procedure only looks: imaging, an endoscopy, a biopsy. A test is done, never going on: "a mass on chest X-ray".</summary>
    public static bool IsTest(Concept concept, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return Tests.Any(id => lexicon.Get(id) is { } test && lexicon.IsA(concept, test));
    }

    private static readonly string[] Tests = ["imaging", "diagnostic-test", "endoscopy", "biopsy"];

    [GeneratedRegex(
        @"\b(?:failed|failure of|unresponsive to|refractory to|resistant to|(?:(?-i:PD)|progress(?:ed|ion|ing)) (?:on|through|despite)|(?:inadequate|insufficient|poor|suboptimal|lack of|loss of|lost) response to|non-?respon(?:se|der) to|no (?:\w+ )?(?:response|improvement|relief|benefit|effect|success|luck) (?:to|with|from|on|after)|"
        + @"not (?:respond(?:ed)?|improved?|relieved|controlled) (?:to|with|by|on|after))\s+(?:(?:a|an|the|his|her|usual|previous|multiple|several|two|three|treatment|therapy|trials?|courses?|cycles|lines|doses|\d|of|with)\s+)*"
        + @"(?:[\w/-]+(?:\s\([^)]*\))?(?:,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+))*$", Loose)]
    private static partial Regex FailedBefore();

    [GeneratedRegex(
        @"^(?:\s+(?:inhaler|therapy|treatment|x\s?\d|twice|which|that|and|with|but|was|were|has|have|had|did))*[\s,:(–—-]+"
        + @"(?:failed|(?:primary|secondary) (?:failure|non-?respon\w+|loss of response)|(?:loss of|lost) response|refractory|(?-i:PD)|without (?:any )?(?:response|improvement|benefit|success|relief|effect)|no (?:\w+ )?(?:response|improvement|benefit|relief|effect)|"
        + @"not (?:(?:been )?(?:beneficial|effective|helpful)|help(?:ed)?|work(?:ed)?|respond(?:ed)?)|ineffective|unsuccessful(?:ly)?)\b", Loose)]
    private static partial Regex FailedAfter();

    // "Agrees to surgery prior to chemotherapy": whether it was ever given is not said.
    [GeneratedRegex(@"\b(?:prior to|before|in preparation for|ahead of|amenable to|susceptible to)\s+(?:(?:the|her|his|any|starting|initiating|undergoing|receiving)\s+)*$", Loose)]
    private static partial Regex NotYetBefore();

    [GeneratedRegex(
        @"^\s*(?:\b(?:was|were|is|has|have|had|has been|have been|I(?:['’]?ve| have)?)\b\s*)?\(?(?:not (?:yet )?|never (?:yet )?)(?:been )?(?:tried|used|given|taken|started|commenced|begun|initiated|dispensed|received|administered|prescribed|performed|done|needed|required|offered|funded|replaced|collected|touched|had)\b|^(?:(?:,| and| or|/)\s*[\w-]+(?=,| and| or|/| (?:was |were |has |have )?(?:been )?never))+ (?:(?:was|were|has|have) )*never (?:been )?(?:tried|used|given|taken|started|received)\b|^,? (?:was |been )?(?:prescribed|dispensed|ordered),? (?:but )?not (?:yet )?(?:started|taken|begun|commenced)\b|^\s*(?:[:=–—-]\s*)?never(?=\s*(?:[,;.)]|$))", Loose)]
    private static partial Regex NeverGiven();

    [GeneratedRegex(@"^(?:\s*[x×]\s*\d+\s*\w+,)?(?:(?! when\b)[^,.;]){0,30}?\b(?:stopped|discontinued|completed|finished|ended|withdrawn|ceased|held|on hold|d/c['’]?d?|dc['’]?d|weaned off|tapered off|until (?:the )?(?:age (?:of )?)?\d+\b|until (?:about )?(?:last (?:week|month|year|spring|summer|autumn|fall|winter)|\w+ (?:days|weeks|months|years) ago|(?:a|one) (?:day|week|month|year) ago)|(?:and )?none since|in the past(?! (?:\d|year|month|week|day|few|couple|several|one|two|three|four|five|six|seven|eight|nine|ten|twelve))|in childhood|as a child|(?:changed|switched|swapped)(?: over)? (?:to|for)|replaced (?:by|with))\b", Loose)]
    private static partial Regex EndedAfter();

    // "Six cycles of docetaxel, the last ten months ago", "carfilzomib with dexamethasone until two months ago".
    [GeneratedRegex(
        @"^(?![^.;]{0,60}\b(?:every|weekly|monthly|daily|continu\w+)\b)(?:[^.;]{0,40}?,? (?<last>the last(?: (?:one|dose|cycle|infusion|injection|session|course|instillation|of (?:them|these|which)))?(?: (?:was|were|given|on|in))*)|"
        + @"(?<drugs>(?:,? (?:and|with|plus) [\w-]+| \+ ?[\w-]+)+) (?<last>until))(?=\s+(?:about )?(?:\(?(?:19|20)\d\d|last (?:week|month|year)|\w+ (?:days?|weeks?|months?|years?) ago))", Loose)]
    private static partial Regex LastGiven();

    // "Liraglutide, but stopped for nausea", "on pramipexole, resolved after stopping".
    [GeneratedRegex(@"^,? (?:it |this |that )?(?:made|gave|caused)\b[^.;]{0,40}?\bso (?:I|he|she|they|we) (?:was |were )?(?:stopped|quit|came off|gave (?:it )?up)\b|^[^.;,]{0,30},? but (?:it |this |was |had to (?:be )?|I |she |he )*(?:stop(?:ped)?|discontinued|quit|d/c[’']?d?|withdrawn)\b|^[^.;]{0,40}?\b(?:not (?:been )?taken|(?:has|have|had)(?:n['’]t| not) (?:been taking|taken) (?:it|them|any))\b|^,[^.;,]{0,30}\bafter (?:stop(?:ping)?|discontinu\w+|withdrawal|cessation|d/c)\b", Loose)]
    private static partial Regex ThenStopped();

    // "No chronic transfusions", "no home oxygen": of others it says nothing.
    [GeneratedRegex(@"\b(?:chronic|regular|daily|long[- ]term|maintenance|home|high[- ]dose|low[- ]dose|routine|scheduled|continuous)\s+$", Loose)]
    private static partial Regex OfAKind();

    [GeneratedRegex(
        @"^\s+(?:(?:in any form|of any (?:sort|kind)|at all|whatsoever)\s+)?since\b|^[^,.;]{0,40}?\b(?:in|within|during|over|for) (?:the |his |her )?(?:(?:last|past|previous|preceding|prior) (?:\w+ )?(?:hour|day|week|month|year)s?\b|(?:\w+ )?(?:day|week|month|year)s? (?:before|prior|preceding)\b)", Loose)]
    private static partial Regex DeniedWhile();

    [GeneratedRegex(@"^ (?:at|from) home\b", Loose)]
    private static partial Regex AtHome();

    // "Urine is positive for amphetamines": a drug found is none that is prescribed.
    [GeneratedRegex(@"\b(?:urine|urinary|toxicolog\w+|tox|UDS|drug screen|screen|blood|saliva)\b[^.;]{0,40}\bpositive for [^.;]{0,60}$", Loose)]
    private static partial Regex FoundInScreen();

    // "Xpert rifampicin resistant", "susceptible to ciprofloxacin": what a germ was tested with need not have been given.
    private static bool IsTestedAgainst(Concept concept, string before, string after, Lexicon lexicon) =>
        (TestedAgainstAfter().IsMatch(after) || TestedAgainstBefore().IsMatch(before)) && lexicon.Get("anti-infective") is { } remedies && lexicon.IsA(concept, remedies);

    [GeneratedRegex(@"^(?:[\s-]|\s?\()*(?:(?:and|or|,)\s+[\w-]+\s+)?(?:(?:low|high)-level )?(?:non-?susceptib\w+|resistan\w+|susceptib\w+|sensitiv\w+|intermediate\b|MICs?\b)", Loose)]
    private static partial Regex TestedAgainstAfter();

    [GeneratedRegex(@"\b(?:non-?susceptible|resistan(?:t|ce)|susceptib(?:le|ility)|sensitiv(?:e|ity))(?:\s+(?:to|against|only|both|[RS]))*\s*[:(]?\s*(?:[\w/-]+(?:,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|\s*\+\s*))*$", Loose)]
    private static partial Regex TestedAgainstBefore();

    // "TRANSPLANT: 44F …": what a note is headed with is not said to have been done.
    private static bool IsOpeningTitle(string note, int at) => OpeningTitle().Match(note) is { Success: true } title && at < title.Length;

    [GeneratedRegex(@"\A\s*(?!(?:I|I['’]ve|My|He|She|We)\b)[A-Za-z][A-Za-z&/ '-]{1,40}[:.](?=\s)", Loose)]
    private static partial Regex OpeningTitle();

    [GeneratedRegex(@"\b(?:stopped|discontinued|completed|finished|ceased|no longer (?:on|taking|receiving|uses))\b[^,.;]{0,20}$|\b(?:off|d/c['’]?e?d?)\s+$|\bno longer (?:using|takes|needs|requires|has|gets|prescribed)[^,.;]{0,20}$|\b(?:switched|changed|transitioned|converted|moved|swapped|rotated)(?: (?:over|me|him|her|them))* from\s+$|(?:\b(?:previously|formerly)|\bused to (?:take|be on|use|have|get|inject))(?: (?:on|taking|took))?(?: (?:the|an?|oral|daily|regular))?\s+$|\b(?:ran|run|running|been) out of (?:(?:his|her|my|their|the) )?$|\bbefore that,? (?:(?:I|he|she|was|on|tried|had|took|used|it) )*$|"
        + @"\b(?:discontinued|stopped|ceased)(?: (?:medications?|medicines|meds|drugs|treatments?))?\s*:[^.\n]*$", Loose)]
    private static partial Regex EndedBefore();

    [GeneratedRegex(@"\b(?:received|was|had|treated|previous\w*|prior|past|history|after|status post|s/p|post|underwent|failed|progressed(?= on)|until)\b(?: (?:previously )?on\s+$)?", Loose)]
    private static partial Regex PastBefore();

    [GeneratedRegex(
        @"\b(?:currently|takes|taking|continu(?:es?|ing)|tolerating|maintenance|increased?|uptitrat\w+|weaning|tapering|(?:half|part|mid) ?-?way through(?: (?:an?|the|his|her|my) course of)?(?: \w+)?(?=\s+$)|(?:half|part) ?-?way through|now(?=\s+$)|remains on|maintained on|(?:current |other |home )?(?:medications?|medicines|meds)(?: include)?s?|discharged (?:home )?on|(?:changed|switched|transitioned|converted|swapped|moved)(?: (?:over|me|him|her|them))*(?: from (?:[\w-]+ ){1,4})? ?to|replaced (?:by|with)|swapped for|(?:I|and|also) (?:take|use)|(?:now |currently )?(?:in|into) (?:day|week|month|cycle|fraction) \w+ of(?: \w+)?(?=\s+(?:\((?:[\w-]+(?:, | and |/))*)?$)|day \d{1,2} of(?: \w+)?(?=\s+$)|on (?:(?:nightly|daily|weekly|fortnightly|monthly|(?:\d|two|three|six)[- ](?:week|month)ly|depot|regular|maintenance|long-?term|iv|oral|subcut(?:aneous)?|home|automated|continuous|chronic|low-dose|high-dose|full-dose|adjuvant|palliative|inhaled|topical) ?)+(?=\s+$|$)|(?:he|she|patient|and|also|now|still) uses|(?:is|are) (?:now |still |being )*(?:treated|managed|controlled) with|(?:he|she|patient|and|now|still) (?:receives|gets)|(?:has|have) (?:just |recently |now )?(?:started|begun)|(?:started|begun) on|(?:is|are) (?:now |still |currently )?receiving|is being given)\b|"
        + @"\b(?:has|have|I['’]ve got|with) (?!had\b|been\b)[^.;()\d]{0,40}(?:\d [a-z]+ )?\(\s*$|^\W*take\s+(?:" + Listed + @"){0,6}$|(?<=[,;(]\s?)take\s+(?:" + Listed + @"){0,6}$|"
        + @"\bon (?:\w+ )?(?:drugs|medications|medicines|agents|antihypertensives)\b[\s:(]|(?<!\bhad (?:previously )?been )(?<!\b(?:PD|progress(?:ed|ion)|was|were|used to be) )\bon\s+$|"
        + @"(?<!\b(?:progress\w*|fail\w*|relaps\w*|PD|while|was|were|been|previously) )\bon\s+(?:" + Listed + @"){1,6}$", Loose)]
    private static partial Regex CurrentBefore();

    [GeneratedRegex(@"^,? \(?(?:day|week|cycle) \d+\b(?![^.;]{0,20}\b(?:19|20)\d\d)(?!\s?[-–])|^ is (?:his|her|my|the) (?:only|sole)\b|^ maintenance\b|^,? \(?(?:on )?(?:FiO2|PEEP)\b|^ (?:(?:was|has been|recently|just) )*(?:increased|decreased|reduced|up-?titrated|titrated|halved|doubled)(?: up| down)? to \d|^[^,.;]{0,30}?\b(?:since|ongoing|daily|od|bd|bid|tid|tds|qid|twice a day|once a day|every (?:day|morning|evening|night)|at night|currently|at present|(?:weekly|monthly|every (?:\w+ )?(?:weeks?|wks?|months?)|(?:once|twice|thrice|(?:two|three|four|five|[2-6]) (?:times|days)) (?:an? |per |each |every )?week(?:ly)?|(?-i:Mon/Wed/Fri|Tue/Thu/Sat|Tues/Thurs/Sat|MWF|TThS|TTS))(?! (?:for (?:\d|an? |the |\w+ (?:days|weeks|wks|months|cycles|doses|years)\b)|from|until|in (?:19|20)\d\d)))\b", Loose)]
    private static partial Regex CurrentAfter();
}
