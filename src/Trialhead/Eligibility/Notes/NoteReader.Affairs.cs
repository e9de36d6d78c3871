using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>What else a note tells of someone: insurance, other studies, veins, the internet, a wish for children; what is read last.</content>
public static partial class NoteReader
{
    private const double GoodFiltration = 60; // mL/min, or for 1.73 m²: nobody with that is on dialysis

    private static IEnumerable<Fact> Further(
        string note, List<(Concept Concept, Fact Fact)> named, IReadOnlyList<MeasurementFact> values, Lexicon lexicon, NoteContext context, NoteDates dates) =>
        Swabs(note, context, dates).Cast<Fact>()
            .Concat(NoneOfSystems(note, named, lexicon, context))
            .Concat(Critical(note, context))
            .Concat(Clearing(note, named, values, lexicon))
            .Concat(Unimpaired(note, named, context))
            .Concat(AllNormal(note, values, context))
            .Concat(FailingOrgans(note, named));

    // "Creatinine 0.9, bilirubin 0.6, ALT 22, all normal": the values of that sentence.
    private static IEnumerable<ResultFact> AllNormal(string note, IReadOnlyList<MeasurementFact> values, NoteContext context) =>
        from end in CalledAllNormal().Matches(note)
        let sentence = context.SentenceAt(end.Index)
        let named = values.Where(value => value.Provenance.Span is { } span && span.Start >= sentence.Start && span.End <= end.Index).OrderBy(value => value.Provenance.Span?.Start).ToList()
        from value in end.Groups["two"].Success ? named.TakeLast(2) : named
        select new ResultFact(value.Name, TestResult.Normal) { Provenance = From(note, SourceSpan.FromBounds(value.Provenance.Span!.Value.Start, end.Index + end.Length)) };

    [GeneratedRegex(@"(?<=\d[^.;]{0,12}[,:(–-] ?\(?)(?:all|(?<two>both)) (?:of (?:them|which) )?(?:are |were )?(?:normal|unremarkable|WNL|within (?:the )?normal (?:limits|range))(?=\s*[.;,)]|$)", Loose)]
    private static partial Regex CalledAllNormal();

    // Kidneys of somebody on dialysis, and a decompensated liver, do not work well enough, unless another was put in.
    private static IEnumerable<StateFact> FailingOrgans(string note, List<(Concept Concept, Fact Fact)> named) =>
        from entry in named
        let state = entry.Fact switch
        {
            ConditionFact { Presence: Presence.Present, IsOver: false } => entry.Concept.Id switch
            {
                "end-stage-renal-disease" => PersonalState.AdequateKidneyFunction,
                "decompensated-cirrhosis" or "liver-failure" or "acute-liver-failure" => PersonalState.AdequateLiverFunction,
                _ => (PersonalState?)null,
            },
            TreatmentFact { Presence: Presence.Present, IsOngoing: true, IsOver: false } when entry.Concept.Id is "dialysis" or "hemodialysis" or "peritoneal-dialysis" => PersonalState.AdequateKidneyFunction,
            _ => null,
        }
        where state is not null && !Transplanted().IsMatch(note)
        select new StateFact(state.Value) { Presence = Presence.Absent, Provenance = entry.Fact.Provenance };

    [GeneratedRegex(@"\btransplant", Loose)]
    private static partial Regex Transplanted();

    // A good filtration rate tells of no dialysis today, in a note that speaks of none.
    private static IEnumerable<TreatmentFact> Clearing(string note, List<(Concept Concept, Fact Fact)> named, IReadOnlyList<MeasurementFact> values, Lexicon lexicon) =>
        from value in values
        where lexicon.Find(value.Name, ConceptKind.Analyte) is { Id: "egfr-rate" or "creatinine-clearance" } && value.Value.IsWithin(GoodFiltration, null)
        where value.Provenance.Span is not null && !OfDialysis().IsMatch(note) && !named.Exists(entry => entry.Concept.Id is "end-stage-renal-disease")
        select new TreatmentFact("dialysis") { Presence = Presence.Absent, Qualifiers = [AtPresentOnly], Provenance = value.Provenance };

    [GeneratedRegex(@"dialys|haemofilt|hemofilt|\bCR?RT\b|\bCVVH|\bRRT\b|renal replacement|transplant", Loose)]
    private static partial Regex OfDialysis();

    // "Hearing normal for age", "cognitively intact".
    private static IEnumerable<ConditionFact> Unimpaired(string note, List<(Concept Concept, Fact Fact)> named, NoteContext context) =>
        from told in new[] { ("hearing loss", "hearing-loss", HearsWell()), ("cognitive impairment", "cognitive-impairment", ThinksWell()) }
        where !named.Exists(entry => entry.Concept.Id == told.Item2)
        from match in told.Item3.Matches(note)
        where IsAffirmed(match, context)
        select new ConditionFact(told.Item1) { Presence = Presence.Absent, Qualifiers = [AtPresentOnly], Provenance = From(note, new SourceSpan(match.Index, match.Length)) };

    [GeneratedRegex(@"\bhearing (?:(?:is|was|test(?:ed)?|both sides|last (?:year|month|week)|and (?:vision|eyesight|sight)|,) ?)*(?:normal|intact|fine|good|excellent)\b(?! (?:in (?:the|one|left|right)|until|before|with (?:aids?|hearing)))|\bnormal hearing\b(?! (?:in (?:the|one|left|right)|until|before))|\bhears (?:well|normally|fine)\b(?! with)", Loose)]
    private static partial Regex HearsWell();

    [GeneratedRegex(@"\bcognitively (?:fully |quite |very )?(?:intact|sharp|normal|well|sound)\b|\b(?:cognition|cognitive function) (?:(?:is|was|remains|fully) )*(?:intact|normal|preserved)\b|\b(?:normal|intact) cognition\b", Loose)]
    private static partial Regex ThinksWell();

    [GeneratedRegex(
        @"(?<not>\b(?:no|without(?: any)?|n['’]t have(?: any)?|lacks?|has lost (?:his|her)|neither) (?:(?:health|medical|private|public|state|national) )*(?:(?:health|medical) (?:insurance|cover(?:age)?)|insurance(?: cover(?:age)?)?|social security|health cover)\b(?! (?:problems?|issues?|number))|\b(?<!-)uninsured\b)|"
        + @"\b(?:covered by|insured (?:by|with|under|through)|has|have|with|affiliated (?:to|with)|under|via|through) (?:(?:full|the|valid|private|public|national|state|statutory|his|her|my|french|health|medical|employer['’]s|good) )*(?:Assurance maladie|social security|health insurance|medical insurance|health cover(?:age)?|Medicare|Medicaid|carte Vitale|S[ée]curit[ée] sociale)\b|\bcarte Vitale (?:is )?valid\b|\b(?:fully|privately|health) insured\b", Loose)]
    private static partial Regex InsuranceWords();

    [GeneratedRegex(
        @"(?<not>\b(?:in|on|part of|enrolled in) no (?:other |clinical |drug |current )*(?:trials?|stud(?:y|ies))\b|\b(?:not|never|n['’]t) (?:(?:currently|been|now|presently|taking part|enrolled|participating|participated|involved|part) )*(?:in|on|of) (?:any|an?|another) (?:other |clinical |drug |research |interventional )*(?:trial|study)\b|\bno (?:other|concurrent|current|concomitant) (?:clinical |drug |research )*(?:trials?|stud(?:y|ies))\b(?! (?:drug|of|show)))|"
        + @"(?<!\b(?:not|never|n['’]t|no|if|was|were|previously|had been|declined to|asks?|about|refused to|interested in|considering|discussed)\b[^.;,]{0,30})\b(?:(?:enrolled|participating|taking part|currently|now|still|is|on (?:an? )?[\w-]+(?: [\w-]+)?) (?:in|on)) another (?:clinical |drug |research |interventional )*(?:trial|study)\b(?![^.;]{0,30}\b(?:ago|last year|in (?:19|20)\d\d)\b)|"
        + @"(?<!\b(?:not|never|no)\b[^.;,]{0,15})\b(?:on|takes|taking|receiving) an? (?:investigational|experimental) (?:[\w-]+ )?(?:drug|agent|medicine|product|antiviral|antibody|vaccine|compound|treatment|therapy)?\b(?![^.;]{0,30}\b(?:ago|last year|in (?:19|20)\d\d)\b)", Loose)]
    private static partial Regex StudyWords();

    [GeneratedRegex(
        @"(?<not>\b(?:no|poor|difficult|very poor|impossible|bad|inadequate) (?:(?:peripheral|venous|vascular|iv|usable|suitable|good) )*(?:veins?|(?<=(?:peripheral|venous|vascular|iv) (?:\w+ )?)access)\b(?! (?:problems?|difficult\w+|issues?|thrombos\w+))|\b(?:veins|venous access|peripheral access) (?:(?:is|are|was|were|very|all) )*(?:poor|difficult|impossible|hard to find|bad)\b|\b(?:bloods?|blood draws?|venepuncture|venipuncture|cannulation) (?:(?:is|are|was|were|very|almost|nearly) )*(?:impossible|difficult)\b)|"
        + @"(?<!\b(?:no|not|n['’]t have)\b[^.;,]{0,15})\b(?:good|excellent|adequate|easy|fine) (?:(?:peripheral|venous|vascular|iv|forearm|antecubital|arm) )*(?:veins?|(?<=(?:peripheral|venous|vascular|iv) )access)\b|\b(?:veins|venous access|peripheral access) (?:(?:is|are|was|were|very) )*(?:good|excellent|easy|fine)\b", Loose)]
    private static partial Regex VeinWords();

    private const string Device = @"(?:smart ?phone|android(?: phone)?|i-?phone|broadband|wi-?fi|internet|laptop|tablet computer|mobile phone)";

    [GeneratedRegex(
        @"(?<not>\b(?:neither|no|without|n['’]t have|not have) (?:an? |any )?(?:computer|smart ?phone|(?:mobile |cell ?)?phone|internet|broadband|telephone)(?:,? (?:n?or|and|no|and no)(?: an?| any)? (?:computer|smart ?phone|(?:mobile |cell ?)?phone|internet|broadband|telephone)(?: access)?)+)|"
        + @"(?<!\b(?:not|never|n['’]t|no longer|cannot|seldom|rarely) )\b(?:uses?|has|owns?|over|via) (?:(?!no\b|not\b|neither\b|never\b|nothing\b|without\b|nor\b)[\w-]+ ){0,4}?" + Device + @"\b(?! (?:broken|stolen|lost|withdrawn|problems?|addiction|gaming))|\b(?:seen|spoke|spoken|consulted|reviewed) (?:by|via|over) video\b", Loose)]
    private static partial Regex InternetWords();

    [GeneratedRegex(
        @"(?<not>\blanguage barrier\b(?<!\bno (?:\w+ )?language barrier)|\bno (?-i:[A-Z][a-z]+), (?:and )?no interpreter\b|\bspeaks (?:hardly any|almost no|only a little|very little|no|little) (?-i:[A-Z][a-z]+)\b)|"
        + @"\b(?:is a |a |as a )?native speaker\b(?! of (?!english))|\bno language (?:barrier|problems?|difficult\w+)\b|\benglish is (?:his|her|my|their) (?:mother tongue|first language|native language)\b|\bfluent in english\b", Loose)]
    private static partial Regex TongueWords();

    [GeneratedRegex(
        @"(?<!\b(?:not|n['’]t|never|no longer|if|when|before)\b[^.;,]{0,15})\b(?:hop(?:es|ing)|wants|wanting|want|plans|planning|trying|keen|would like|looking|wish(?:es|ing)|intends|intending) (?:to (?:start|begin) (?:an? |their |our |her |his )?family|to (?:have|try for) (?:an? |another |our |their )(?:baby|child)|to fall pregnant)\b", Loose)]
    private static partial Regex FamilyWishes();

    // "Fully recovered, no residual toxicity", "back to baseline"; "still grade 2 joint pain from exemestane", "neuropathy persisting after paclitaxel".
    private const string Effect = @"(?:toxicit(?:y|ies)|side[- ]effects?|adverse effects?)";

    private const string Given = @"(?:chemo\w*|radio\w*|treatment|therapy|surgery|RT|[a-z]+(?:taxel|platin|mide|zole|stane|nib|mab|cin|bine|fen|sone|tide|mus|ciclib|parib|zomib))";

    [GeneratedRegex(
        @"(?<not>\b(?:still|ongoing|persisting|persistent|unresolved|residual)\b[^.;]{0,20}\bgrade [2-4]\b[^.;]{0,60}\b(?:from|after|since|due to) (?:(?:the|his|her|last|prior) )*" + Given + @"\b|\bgrade [2-4]\b[^.;]{0,50}\b(?:persist\w+|ongoing|not (?:yet )?(?:resolved|recovered)|unresolved) (?:after|from|since|following) (?:(?:the|his|her|last|prior) )*" + Given + @"\b|"
        + @"\bafter (?:(?:the|his|her|last|prior) )*" + Given + @",? (?:and |but )?still (?:has )?grade [2-4]\b|\b(?:not|n['’]t) (?:yet )?(?:fully )?recovered from (?:(?:the|his|her|last|prior|effects|side|of) )*" + Given + @"\b)|"
        + @"\bno (?:residual|remaining|lasting|ongoing|late) (?:[\w -]+, )*(?:[\w -]+ or )?(?:other )?" + Effect + @"\b|(?<!\b(?:not|some|most)\b[^.;]{0,20})\b" + Effect + @" (?:of|from) [\w -]{3,40}? (?:(?:have|has|had|all|now|fully|completely|since) )*(?:settled|resolved|gone|cleared|subsided)\b|"
        + @"\b(?:from|of) (?:(?:the|his|her|last|prior) )*" + Given + @" (?:(?:have|has|had|all|now|fully|completely|since) )*(?:settled|resolved)(?: completely| fully)?\b(?! to grade [2-4])", Loose)]
    private static partial Regex RecoveredWords();
}
