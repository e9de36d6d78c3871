using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Leaves;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Eligibility.Parsing.Phrases;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Statements;

/// <content>Numbers in sentences whose sense cannot be told.</content>
internal static partial class StatementReader
{
    // "AST ≤ 2.5 x ULN; patients with both elevated are not eligible", "platelets ≥ 100* NOTE: other causes must be excluded": what is asked for first.
    private static AllOfCriterion? Asked(SourceText source, SourceSpan span, string? section, string lower, int denial)
    {
        var end = Math.Max(lower.LastIndexOf("; ", denial, denial, StringComparison.Ordinal), lower.LastIndexOf(" note:", denial, denial, StringComparison.Ordinal));
        if (end <= 0 || !lower.AsSpan(0, end).ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var asked = new SourceSpan(span.Start, end);
        var demand = Sentence(source, asked, CriterionKind.Inclusion, section);
        if (OwnSubject().IsMatch(lower.AsSpan(end)))
        {
            return new AllOfCriterion([demand]) { Span = asked };
        }

        var limits = demand.Leaves().Where(leaf => leaf is MeasurementCriterion or PerformanceCriterion or AgeCriterion).ToList();
        return limits.Count > 0 && limits.TrueForAll(limit => limit is AgeCriterion || LimitSense.IsDemand(limit)) ? new AllOfCriterion([demand]) { Span = asked } : null;
    }

    [GeneratedRegex(@"^; (?:patients?|subjects?|participants?|those|individuals?|wom[ae]n|men|persons?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OwnSubject();

    [GeneratedRegex(@"\((?<no>no )[^()]*\d[^()]*\)|(?<=\b(?:childbearing|child-bearing|reproductive) potential )\([^()]*\d[^()]*\)|(?<age>\([^()\d]*\d+ (?:years?|months?) of age[^()\d]*\))|\((?:patients?|subjects?|participants?|individuals|volunteers|those|wom[ae]n|men|children) (?:with|who|on|whose)\b[^()]*\b(?:may|are|can|is|will be)\b[^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnAside();

    // "… no dysfunction of the heart: WBC ≥ 4000/mm3": what follows the colon is not denied, unless it lists what is.
    private static int EndOfHeading(string lower, int no)
    {
        var colon = lower.IndexOf(':', no);
        return colon > 0 && colon + 1 < lower.Length && lower[colon + 1] == ' ' && !lower.AsSpan(no, colon - no).ContainsAny(OpensList) ? colon : -1;
    }

    [GeneratedRegex(@"^\s*(?:Ineligible|Not eligible|Excluded)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ineligible();

    private static readonly SearchValues<string> OpensList = Triggers.Of("following", "these", "any of", "such as", "include", "defined", ";");

    // The semicolon or colon behind a "no", or the comma that ends its "if": "if no ratio was found, the copy number must be …"; −1 for none.
    // "No planned pregnancy and willing to use contraception": what they are willing to do is not denied.
    private static int EndOfDenial(string lower, int no, bool isWhole)
    {
        if (lower.AsSpan(no).StartsWith("not ", StringComparison.Ordinal) && lower.AsSpan(no, Math.Min(LongestUnfit, lower.Length - no)).ContainsAny(Fit) && BehindUnfit().Match(lower[no..]) is { Success: true } next)
        {
            return no + next.Index; // "not eligible for transplant or 65 years or older"
        }

        var limited = lower.AsSpan(no + 1).Contains(" no ", StringComparison.Ordinal) ? MoreThan().Match(lower, no + 1) : Match.Empty; // "no prior therapy or no more than 1 regimen"
        if (isWhole && OrPeople().Match(lower) is { Success: true } others && others.Groups["or"].Index > no)
        {
            return others.Groups["or"].Index; // "patients who have no cancer or patients who had chemotherapy"
        }

        var (clause, will) = (limited.Success ? limited.Index : isWhole ? -1 : EndOfClause(lower, no), Willing().Match(lower, no));
        will = will.Success || isWhole ? will : AndWith().Match(lower, no);
        return will.Success && (clause <= 0 || will.Index < clause) ? will.Index : clause;
    }

    // "with no previous treatment, and with visual acuity of 20/40 or better": a second "with" begins anew.
    [GeneratedRegex(@",? and (?=with (?!or\b|out\b)|(?:have|has|having) (?:adequate|sufficient|relatively|preserved|well|good)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex AndWith();

    // "Stroke without bleeding with paralysis": the "without" does not reach past the "with"; in "without diabetes with infection by …" it may.
    private static int? WithBehind(SourceText source, SourceSpan span, string lower, SourceSpan no, bool isWhole)
    {
        if (isWhole || !lower.AsSpan(no.Start).StartsWith("without ", StringComparison.Ordinal))
        {
            return null;
        }

        var mentions = source.MentionsIn(span).FindAll(mention => mention.Span.Start >= no.End && mention.Concept.Kind == ConceptKind.Condition);
        return mentions.Count > 1 && mentions[1].Span.Start - mentions[0].Span.End == " with ".Length && !PhraseList.IsInfection(mentions[0].Concept) && !PhraseList.IsInfection(mentions[1].Concept)
            && lower.AsSpan(mentions[0].Span.End).StartsWith(" with ", StringComparison.Ordinal)
            ? mentions[0].Span.End
            : null;
    }

    private const int LongestUnfit = 40; // "not an considered appropriate"

    private static readonly SearchValues<string> Fit = Triggers.Of("eligible", "suitable", "candidate", "appropriate", "fit");

    [GeneratedRegex(
        @"(?<=^not (?:an? )?(?:(?:considered|deemed) )?(?:eligible|suitable|candidates?|appropriate|fit)\b[^.;:]{0,120})(?:,| or| and)(?= (?:[≥>≤<\d]|aged?\b|adults?\b|patients?\b|subjects?\b|those\b|ha(?:ve|s|d)\b|with\b|whose?\b|relapsed\b|refractory\b|are\b|is\b|at least\b|must\b|documented\b|histolog))",
        RegexOptions.CultureInvariant)]
    private static partial Regex BehindUnfit();

    [GeneratedRegex(@"^\W*(?:patients|subjects|participants|individuals|those)\s+(?:who|with|without)\b[^;.]*?(?<or>\s+or\s+)(?:patients|subjects|participants|individuals|those)\s+(?:who|with)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OrPeople();

    private static int EndOfClause(string lower, int no)
    {
        if (lower.LastIndexOf('(', no) > lower.LastIndexOf(')', no) && lower.IndexOf(')', no) is var close and > 0 && lower.AsSpan(no, close - no).Contains(' '))
        {
            return close; // "(not in remission) with platelets above 50"
        }

        var start = lower.LastIndexOf(',', no);
        var isIf = lower.IndexOf("if ", start + 1, no - start - 1, StringComparison.Ordinal) is var at and >= 0
            && (at == 0 || !char.IsLetterOrDigit(lower[at - 1])) && lower.IndexOf(',', no) > 0;
        return !isIf && EndOfHeading(lower, no) is var colon and > 0 ? colon : lower.IndexOf(isIf ? ',' : ';', no);
    }

    [GeneratedRegex(@"(?:,| or| and|[;:])(?= no (?:more|greater|fewer|less|higher|lower|older|younger) than \w)", RegexOptions.CultureInvariant)]
    private static partial Regex MoreThan();

    // Words that cannot be weighed, with the limits that stand in them.
    private static UninterpretedCriterion Unweighed(SourceText source, SourceSpan span, CriterionKind kind, string? section)
    {
        var words = Statement.Rest(source, span);
        var lower = source.LowerOf(span);
        if (!source.SignalsIn(span).Has(Signal.Limit) && !lower.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return words;
        }

        var statement = new Statement(source, span, kind, section);
        LeafReader.Read(statement);
        var no = Negations.Find(lower, 0);
        var end = no is { } denial ? span.Start + denial.Start : span.End;
        var leaves = statement.Leaves.Select(leaf => leaf.Criterion).OfType<Criterion>().ToList();
        var behind = leaves.Where(leaf => leaf.Span.Start >= end).SelectMany(Flat).Where(kind == CriterionKind.Exclusion ? LimitSense.IsFailure : LimitSense.IsDemand);
        return words with { Limits = [.. LimitsInWords.Of(leaves, end), .. LimitsInWords.Of(behind, int.MaxValue)] };
    }

    private static readonly SearchValues<string> EndsOfDenial = Triggers.Of(" and ", ", with ", ";", ":", " if ", " may ", " eligible ", " unless ", " but with ", " but has ", " but have ");

    // "No creatinine above 2 mg/dL or infection, and platelets above 100": a "no" is not believed to reach past an "and", nor far.
    private static int Reach(string lower, SourceSpan no, SourceSpan span)
    {
        const int Furthest = 150;
        var from = no.End;
        var behind = lower.AsSpan(from, Math.Min(Furthest, lower.Length - from));
        return span.Start + from + (behind.IndexOfAny(EndsOfDenial) is var end and >= 0 ? end : behind.Length);
    }

    // Words behind a "no", with the limits that it denies: those before its reach and those that explain it, but none that a study asks for.
    private static UninterpretedCriterion DeniedWords(SourceText source, SourceSpan span, Criterion named, int reach, bool isWhole = true)
    {
        var limits = LimitsInWords.Of([named], int.MaxValue).SelectMany(limit => limit is AllOfCriterion all ? all.Parts : [limit]).ToList();
        var isDenying = limits.SelectMany(Flat).Any(limit => !IsAsked(source, limit) && Start(limit) < reach);
        var listed = new List<Criterion>();
        foreach (var (limit, whole) in limits.SelectMany(whole => Flat(whole).Select(limit => (limit, whole))))
        {
            var isFailure = LimitSense.IsFailure(limit) && IsExplained(source, span, reach, limit);
            if (IsAsked(source, limit) || (!isDenying && !isFailure && StandsAlone(source, reach, whole)))
            {
                listed.Add(new NotCriterion(limit) { Span = limit.Span });
            }
            else if (isFailure || (isDenying && isWhole && Start(limit) < reach))
            {
                listed.Add(limit);
            }
        }

        return Statement.Rest(source, span) with { Limits = listed };
    }

    // "No B symptoms, lesions no larger than 6 cm", "no prior irradiation Largest diameter at least 20 mm": nobody denies what is said so.
    private static bool IsWordedAsDemand(SourceText source, Criterion part) => part is MeasurementCriterion { Span.Length: > 0 } limit
        && source.Lower.LastIndexOf('(', limit.Span.Start) <= source.Lower.LastIndexOf(')', limit.Span.Start) && limit.Span.Of(source.Lower) is var words // "no dementia (MMSE no greater than 22)"
        && (words.Contains(" no larger than ", StringComparison.Ordinal) || words.Contains(" no greater than ", StringComparison.Ordinal) || words.Contains(" no more than ", StringComparison.Ordinal)
            || words.Contains(" not more than ", StringComparison.Ordinal) || words.Contains(" no less than ", StringComparison.Ordinal)
            || ((limit.Analyte.Id is "tumor-size" or "lymph-node-size" or "spleen-size" || limit.Analyte.Name is "liver") && words.Contains("at least ", StringComparison.Ordinal)));

    private static bool IsAsked(SourceText source, Criterion limit) => LimitSense.IsDemand(limit) || IsWordedAsDemand(source, limit);

    private static IEnumerable<Criterion> Flat(Criterion limit) =>
        limit is AllOfCriterion or AnyOfCriterion or AmbiguousCriterion ? limit.Parts.SelectMany(Flat) : [limit];

    // "No liver disease, as defined by ALT > 5 x ULN": how bad what is denied has to be.
    private static bool IsExplained(SourceText source, SourceSpan span, int reach, Criterion limit) => Start(limit) <= reach
        || (Start(limit) > span.Start && source.Lower.AsSpan(span.Start, Start(limit) - span.Start).ContainsAny(Definitions));

    private static readonly SearchValues<string> Definitions = Triggers.Of("defin", "evidenc", "following", "i.e", "such as", "e.g");

    private static int Start(Criterion limit) => limit.Leaves().Min(leaf => leaf.Span.Start);

    // "No arrhythmia and LVEF > 35 %", but not "no anemia, i.e.: hemoglobin < 8 g/dL".
    private static bool StandsAlone(SourceText source, int reach, Criterion limit)
    {
        var start = Start(limit);
        if (start <= reach)
        {
            return false;
        }

        var between = source.Lower[reach..start];
        return (between.StartsWith(" and ", StringComparison.Ordinal) || between.StartsWith(" if ", StringComparison.Ordinal) || between.StartsWith(", with ", StringComparison.Ordinal))
            && !between.AsSpan().ContainsAny(Explains) && Negations.Find(between, 0) is null;
    }

    private static readonly SearchValues<string> Explains = Triggers.Of(":", "i.e", "defin", "evidenc", "such as", "e.g");
}
