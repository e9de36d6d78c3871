using System.Text.RegularExpressions;
using Trialhead.Text;

namespace Trialhead.Eligibility.Notes;

/// <summary>Tells from the words around it whether a note affirms what it names.</summary>
/// <remarks>
/// In the manner of NegEx and ConText (Chapman et al. 2001; Harkema et al. 2009): cues before or after, a scope that ends with
/// the clause. In doubt a thing is left out.
/// </remarks>
internal sealed partial class NoteContext
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int WrappedLine = 60; // a shorter line was ended on purpose

    private const string Nouns =
        @"(?:\s*\b(?:virus|infection|disease|dz|status|work-?ups?|mutations?|rearrangements?|fusions?|expression|amplification|alterations?|tests?|testing|"
        + @"serolog(?:y|ies)|antibod(?:y|ies)|antigens?|ab/ag|ag/ab|combo|swabs?|screen(?:ing|s)?|panels?|cultures?|pcr|(?:by )?(?:ihc|fish|ngs))\b)*";

    private const string Denials =
        @"\)?[\s:(-]*(?:,? ?\band\b (?=both|all|they|neither))?(?:\b(?:(?:they |all |both )*(?:was|were|is|are|has been|have been|came back)|both|all)\b\s*)?"
        + @"(?:(?<=[-–−])ve\b|\bfree(?=\s*(?:for\b|since\b|x|\d|[,.;)]|$))|\b(?:neg(?:ative)?|ruled out|r/o['’]?d\b|not (?:detected|found|seen|present|identified|mutated|amplified|overexpressed|expressed|rearranged|methylated)|not (?:at the moment|right now|any ?more|currently)|unmethylated|unmut(?:ated)?|non-?\s?reactive|undetect(?:ed|able)|absent|excluded|wild[- ]?type|wt(?! ?(?:gain|loss|\d|:))|denied|(?-i:NR))\b)";

    // "Diabetes: no", "COPD | none", "stroke history: no", "gout? no", "neuropathy none", "smoking - never", "epilepsy (-)": the answer of a form ends its item.
    private const string Answers =
        "|^" + Nouns + @"(?:\s+(?:history|hx|use))?\s*(?:[:=?|]|[-–—](?=\s))\s*(?:(?<answer>no|none|nil|never|(?-i:N))|denies)(?=\s*(?:[,;.()|\r\n]|$))"
        + "|^" + Nouns + @"\s+(?:none|nil|(?<answer>never))(?=\s*(?:[,;.)\r\n]|$))|^\s+no(?=\s*[.(;])|^\s?\([-–−]\)|^ [-−–](?=\s*(?:[,;.)]|$))";

    // "HBV core Ab pos", "TB: T-spot neg", "hepatitis B: sAg negative": the illness is only what the test is for.
    private const string TestOfIt =
        @"^\s(?:core|surface|[csex])\s?(?:ab|ag|antibod\w+|antigen)\b|^\s?(?:status|screen\w*|serolog\w+)?\s*[:-]\s*(?:[\w-]+\s)??"
        + @"(?:[\w-]*(?:ab|ag|igg|igm|spot|pcr|igra|rpr|vdrl|elisa|rna|dna|quantiferon)|antibody|antigen|serolog\w+|viral load)\b";

    // What a list of tests names: "HIV", "hepatitis C", "and C", "syphilis".
    private const string Code =
        @"(?:(?-i:[A-Z][A-Z0-9-]{1,8}|[A-E]|[Aa]nti-[A-Z]{2,4})|hepatitis(?: [a-e])?|toxoplasm\w+|" + Germ + @")\b";

    // What a swab, a culture or a screen for poisons is done for.
    private const string Germ =
        @"syphilis|tuberculosis|cytomegalovirus|coronavirus|influenza(?: [ab])?|parainfluenza|chlamydia|gonorrh\w+|trichomonas|SARS-CoV(?:-2)?|COVID(?:-19)?|(?:respiratory syncytial|adeno|rhino|entero|metapneumo|noro|rota|herpes simplex|varicella[- ]zoster) ?virus|"
        + @"salmonella|shigella|campylobacter|yersinia|legionella|pneumococcus|mycoplasma|pertussis|malaria|dengue|group [AB] strep\w*|brucell\w+|leptospir\w+|cryptococc\w+|giardia|"
        + @"salicylates?|ethanol|alcohol|paracetamol|acetaminophen|opiates?|opioids?|cocaine|amphetamines?|methamphetamine|cannabi\w+|benzodiazepines?|barbiturates?|methanol|ethylene glycol";

    private const string Serology =
        @"(?:HIV(?:[- ]?[12](?:/2)?)?|HBs ?Ag|HBV|HCV|HDV|HTLV|RPR|VDRL|anti-?H[BC]\w*|hep(?:atitis)? ?[a-e]|syphilis|CMV|EBV)(?:[ -](?:ab|ag|antibod\w+|antigen|rna|dna))?\b";

    private const string TurnVerbs =
        "has|had|have|with|is|was|takes|taking|currently|presents?|presented|reports?|reported|known|positive|uses|agrees|underwent|received|"
        + "treated|started|otherwise|history of|diagnosed|continue[sd]?|remain(?:s|ed)?|developed|suffer(?:s|ed|ing)";

    // "No cardiac history, echo: LVH", "no bleed, ASPECTS 8, M1 occlusion", "osteoporosis never treated, fracture of T12": a list of what is denied holds names alone.
    private const string Item =
        @",\s*(?:[a-z][\w-]* ){0,2}[a-z][\w-]*:\s|,\s*[a-z][\w/-]*(?: [a-z][\w/-]*)?\s?[<>≤≥~=]?\s?\d[\d./]*(?: ?[a-z%][\w/%]*)?\s*,|^\s*(?:(?:been|yet|so far|\w+ly)\s+)*\w{2,}ed(?:\s+(?:yet|so far|before))?\s*,";

    // "A man with no past medical history presents with fever": what follows is said anew.
    private const string Arrival =
        @"\b(?:comes?|came|presents?|presented|presenting|complain(?:s|ed|ing)|arriv(?:es|ed)|visit(?:s|ed)|(?:is|was) (?:brought|seen|admitted|found|noted))\b";

    // Here the clause turns to something that is said anew.
    private const string Turn =
        @"(?<=[,;]\s*)\+ve\b|(?<=\S\s+)(?<!\b(?:longer|nor|not|never|also) )\b(?:takes|receives|underwent)\b|"
        + @"(?:[,:(]|\b(?:and|then|now)\b)\s*(?:also |only |i |we |there |he |she |the patient |patient )*(?:" + TurnVerbs + @")\b|(?<!^\s*(?:any )?)\bpositive\b|" + Arrival;

    private readonly string _note;
    private readonly List<SourceSpan> _sentences;
    private readonly NoteSections _sections;
    private readonly NoteSubject _subject;

    /// <summary>Splits a note into sentences and sections.</summary>
    public NoteContext(string note)
        : this(note, NoteSubject.Of(note))
    {
    }

    /// <summary>Splits a note into sentences and sections.</summary>
    /// <param name="note">The note.</param>
    /// <param name="subject">Whom it is about.</param>
    public NoteContext(string note, NoteSubject subject)
    {
        (_subject, _note) = (subject, subject.Plain);
        (_sentences, _sections) = ([.. Sentences(note)], new NoteSections(note));
    }

    /// <summary>The sentences, in order.</summary>
    public IReadOnlyList<SourceSpan> AllSentences => _sentences;

    /// <summary>The section that a position stands in.</summary>
    public NoteSection SectionAt(int position) => _sections.At(position);

    /// <summary>Whether the words before a position, in its sentence, turn to another person.</summary>
    public bool IsOfOther(int position) => OtherPerson().IsMatch(_note[SentenceAt(position).Start..position]) || _subject.IsOfWriter(_note[SentenceAt(position).Start..position]);

    /// <summary>The sentence that a position stands in.</summary>
    public SourceSpan SentenceAt(int position) => _sentences.Find(s => position < s.End);

    /// <summary>The clause that a position stands in: a sentence's part between semicolons and words such as "but".</summary>
    public SourceSpan ClauseAt(int position)
    {
        var sentence = SentenceAt(position);
        var (start, end) = (sentence.Start, sentence.End);
        foreach (Match match in ClauseBreak().Matches(sentence.Of(_note)))
        {
            var at = sentence.Start + match.Index;
            if (at + match.Length <= position)
            {
                start = at + match.Length;
            }
            else if (at >= position)
            {
                end = at;
                break;
            }
        }

        return SourceSpan.FromBounds(start, end);
    }

    /// <summary>What the note says of something that it names at <paramref name="named"/>.</summary>
    public NoteReading Read(SourceSpan named)
    {
        var sentence = SentenceAt(named.Start);
        var clause = ClauseAt(named.Start);
        var before = _note[clause.Start..named.Start];
        var after = _note[named.End..Math.Max(named.End, clause.End)];
        if (_sections.IsHeading(named.Start))
        {
            return new NoteReading(NoteStance.LeftOut, named);
        }

        var section = _sections.At(named.Start);
        var isKept = section == NoteSection.Plan && KeptBefore().IsMatch(before);
        section = isKept || (section == NoteSection.Plan && DoneAfter().IsMatch(after)) ? NoteSection.Narrative : section;
        var told = _note[sentence.Start..named.Start];
        told = ThenThePerson().Match(told) is { Success: true } then ? told[then.Index..]
            : clause.Start > sentence.Start && AgainThePerson().IsMatch(_note[clause.Start..named.End]) ? before : told;
        if (AboutOthers(told, section) is { } other)
        {
            return new NoteReading(other, SourceSpan.FromBounds(sentence.Start, named.End));
        }

        if (InRelative().Match(after) is { Success: true } whose && section != NoteSection.Allergies)
        {
            return new NoteReading(DeniedBefore().IsMatch(before) ? NoteStance.RelativeDenied : NoteStance.Relative, SourceSpan.FromBounds(named.Start, named.End + whose.Length));
        }

        if (RelativeAfter().IsMatch(after) || _subject.IsOfWriter(_note[sentence.Start..named.Start]))
        {
            return new NoteReading(NoteStance.LeftOut, named);
        }

        var allergy = LastInScope(AllergicBefore(), ScopeEnd(), before);
        if (section == NoteSection.Allergies || allergy is not null || AllergicAfter().IsMatch(after) || AllergicDash().IsMatch(_note[named.End..Math.Max(named.End, sentence.End)]))
        {
            return new NoteReading(DenialAfter(named, after).Success || DeniedBefore().IsMatch(before[(allergy is { } cause && OwnItem().Match(before[..cause]) is { Success: true } own ? own.Index : 0)..(allergy ?? before.Length)]) ? NoteStance.LeftOut : NoteStance.Allergy, named);
        }

        var ruledOut = RuledOutBefore().Match(before);
        if ((ruledOut.Success ? ruledOut : RuledOutAmong().Match(before)) is { Success: true } excluded && (ruledOut.Success || EndOfList().IsMatch(after)))
        {
            return new NoteReading(NoteStance.Denied, SourceSpan.FromBounds(clause.Start + excluded.Index, named.End));
        }

        if (DeniedExamples().Match(before) is { Success: true } examples)
        {
            return new NoteReading(NoteStance.Denied, SourceSpan.FromBounds(clause.Start + examples.Index, named.End));
        }

        if ((SentFor().IsMatch(before) || Coded().IsMatch(named.Of(_note))) && (SentAfter().IsMatch(after) || (SentFor().IsMatch(before) && !DenialAfter(named, after).Success && !AllNegative().IsMatch(after) && !FoundByTest().IsMatch(after))))
        {
            return new NoteReading(NoteStance.LeftOut, named);
        }

        if (TestedFor().IsMatch(before) && (DenialAfter(named, after) is { Success: true } said ? said : AllNegative().Match(after)) is { Success: true } tested)
        {
            return new NoteReading(NoteStance.Denied, SourceSpan.FromBounds(named.Start, named.End + tested.Length));
        }

        if (TestedFor().IsMatch(before) && FoundByTest().IsMatch(after))
        {
            return new NoteReading(NoteStance.Affirmed, named);
        }

        var (doubt, unsettled) = (LastInScope(UncertainBefore(), ClauseTurn(), before), Unsettled().Match(after));
        doubt = isKept ? null : doubt;
        if (doubt is { } first && LastInScope(DeniedBefore(), ScopeEnd(), before) is { } anew && anew > first && before[first..anew].Contains(','))
        {
            doubt = null; // "no recent surgery, no head injury": denied anew
        }

        if (section == NoteSection.Plan || unsettled.Success || Former().IsMatch(before) || doubt is not null)
        {
            var isPlanned = section != NoteSection.Plan && !DeniedBefore().IsMatch(before[..(doubt ?? before.Length)])
                && (doubt is { } at ? PlannedBefore().IsMatch(before[at..]) : unsettled.Groups["planned"].Success);
            return new NoteReading(isPlanned ? NoteStance.Planned : NoteStance.LeftOut, named);
        }

        if (LastInScope(DeniedBefore(), ClauseTurn(), before) is { } cue && Attributed().IsMatch(before[cue..]))
        {
            // "No bleeding from varices" denies the bleeding; of the varices it says nothing.
            return new NoteReading(NoteStance.LeftOut, named);
        }

        if (LastInScope(DeniedBefore(), ScopeEnd(), before) is { } denied && !IsSaidAnew(before[denied..], named, after))
        {
            return IsReason(clause.Start + denied, named.Start) || OfOtherKind().IsMatch(after)
                ? new NoteReading(NoteStance.LeftOut, named)
                : new NoteReading(NoteStance.Denied, SourceSpan.FromBounds(clause.Start + denied, named.End));
        }

        return DenialAfter(named, after) is { Success: true } denial
            ? new NoteReading(NoteStance.Denied, SourceSpan.FromBounds(named.Start, named.End + denial.Length), denial.Groups["answer"].Success)
            : new NoteReading(NoteStance.Affirmed, named);
    }

    // "No seizures, EEG normal", "no anticoagulant (GI bleed 2019)": an item with a value or a date of its own; "no metastases, small embolism"; "no mutation and the tumor is stable".
    private bool IsSaidAnew(string denial, SourceSpan named, string after) =>
        (denial.TrimEnd()[^1] == ',' && Done().IsMatch(named.Of(_note))) || (denial.TrimEnd()[^1] is ',' or '(' && OwnValue().IsMatch(after)) || (OwnItem().IsMatch(denial) && !ArticleOf().IsMatch(denial) && !OrNext().IsMatch(after)) || (NewSubject().IsMatch(denial) && Predicate().IsMatch(after)) || (Brackets(denial.Length, named.Start) is { } words && Dated().IsMatch(words));

    // "No statin (myalgia)" gives the reason; "no infection (HIV, hepatitis)" gives examples.
    private bool IsReason(int denial, int position) =>
        Brackets(position - denial, position) is { } words && !Several().IsMatch(words) && !Generic().IsMatch(_note[denial.._note.LastIndexOf('(', position - 1)]);

    // What stands in the brackets that a position is in and that open in the characters before it.
    private string? Brackets(int reach, int position)
    {
        var open = _note.LastIndexOf('(', position - 1, reach);
        var close = open < 0 ? -1 : _note.IndexOf(')', open);
        return close < position ? null : _note[(open + 1)..close];
    }

    private Match DenialAfter(SourceSpan named, string after) =>
        DeniedAfter().Match(after) is var denial && (denial.Success || !Coded().IsMatch(named.Of(_note))) ? denial : DeniedAfterList().Match(after);

    // Null where the words are about the person.
    private static NoteStance? AboutOthers(string before, NoteSection section)
    {
        var other = OtherPerson().Match(before);
        if (!other.Success && section != NoteSection.Family)
        {
            return null;
        }

        var isDenied = DeniedBefore().IsMatch(before[(other.Success && before[..other.Index].TrimEnd() is [.., ','] ? other.Index : 0)..]);
        return other.Groups["unrelated"].Success ? NoteStance.LeftOut : isDenied ? NoteStance.RelativeDenied : NoteStance.Relative;
    }

    // Where the last cue starts whose scope reaches to the end of the text; null where there is none.
    private static int? LastInScope(Regex cue, Regex scopeEnd, string before)
    {
        var last = cue.Matches(before).LastOrDefault();
        return last is null || scopeEnd.IsMatch(before[(last.Index + last.Length)..]) ? null : last.Index;
    }

    private static IEnumerable<SourceSpan> Sentences(string note)
    {
        var (start, line) = (0, 0);
        for (var i = 0; i < note.Length; i++)
        {
            var isEnd = note[i] switch
            {
                '.' => IsFullStop(note, i),
                '!' or '?' => (i + 1 == note.Length || char.IsWhiteSpace(note[i + 1])) && !AnswerNext().IsMatch(note, i + 1) && !(i == 0 || char.IsWhiteSpace(note[i - 1]) || note[i - 1] == '('), // "? sarcoid" asks of what follows
                '\n' => IsLineEnd(note, line, i),
                _ => false,
            };
            if (isEnd)
            {
                yield return SourceSpan.FromBounds(start, i + 1);
                start = i + 1;
            }

            line = note[i] == '\n' ? i + 1 : line;
        }

        yield return SourceSpan.FromBounds(start, note.Length);
    }

    private static bool IsFullStop(string note, int at) =>
        (at + 1 == note.Length || char.IsWhiteSpace(note[at + 1]) || (note[at + 1] is '"' or '”' && (at + 2 == note.Length || char.IsWhiteSpace(note[at + 2])))) && !Abbreviated().IsMatch(note[Math.Max(0, at - 8)..at]);

    // A long line, or one that ends in the middle of a phrase, runs on into the next unless that starts a list item.
    private static bool IsLineEnd(string note, int line, int at)
    {
        var next = note.AsSpan(at + 1).TrimStart(' ');
        return next.IsEmpty || next[0] is '\n' or '\r' or '-' or '*' or '•'
            || (at - line < WrappedLine && !Unfinished().IsMatch(note.AsSpan(line, at - line)));
    }
}
