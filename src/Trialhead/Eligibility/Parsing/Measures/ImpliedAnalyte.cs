using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <summary>Finds what a limit is of where no analyte's name stands beside it: by its unit, what is counted, or the heading.</summary>
internal static partial class ImpliedAnalyte
{
    private const int LongestNounPhrase = 6;
    private const int LongestCue = 8;

    private static readonly FrozenDictionary<string, Concept> ByUnit = new Dictionary<string, string>
    {
        ["kg/m2"] = "body-mass-index",
        ["{pack-years}"] = "pack-years-smoked",
        ["{beats}/min"] = "heart-rate",
        ["[MET]"] = "metabolic-equivalents",
        ["{breaths}/min"] = "respiratory-rate",
        ["{lines}"] = "prior-lines-of-therapy",
        ["{drinks}/d"] = "alcohol-consumption",
        ["{drinks}/wk"] = "alcohol-consumption",
    }.ToFrozenDictionary(pair => pair.Key, pair => Lexicon.InUse.Get(pair.Value)!); // all in the table

    private static readonly FrozenDictionary<string, (FrozenSet<string> With, Concept Concept)> ByNoun = Nouns();

    private static readonly FrozenDictionary<string, List<Concept>> ByCondition = TableRow.ReadEmbedded("measured.tsv")
        .ToFrozenDictionary(row => row["condition"], row => row.List("analytes").Select(id => Lexicon.InUse.Get(id)!).ToList()); // a test holds the table to it

    private static readonly FrozenDictionary<string, (FrozenSet<string> With, Concept Concept)>.AlternateLookup<ReadOnlySpan<char>> ByNounSpan =
        ByNoun.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a unit itself says what is measured: drinks per week, sight.</summary>
    public static bool IsSaidBy(Unit? unit) => unit?.Code is "{drinks}/wk" or "{drinks}/d" or "{pack-years}" or "{logMAR}";

    /// <summary>The analyte, with the words that say so.</summary>
    public static (Concept Concept, SourceSpan Span)? Of(Statement statement, Limit limit)
    {
        if (limit.Basis == LimitBasis.Absolute && limit.Second is null && !limit.IsWithinNormal)
        {
            if (limit.Unit is { } unit && ByUnit.TryGetValue(unit.Code, out var measured) && !(unit.Code == "{lines}" && AsksForAny(limit)))
            {
                return (measured, limit.Span);
            }

            var found = limit.Unit?.Dimension switch
            {
                null => (limit.IsCount ? Counted(statement, limit) ?? CountedBefore(statement, limit) : null) ?? Pain(statement, limit) ?? GeneRatio(statement, limit),
                "pressure" => Drop(statement, limit),
                "frequency" => Daily(statement, limit) ?? Often(statement, limit),
                "fraction" => Muga(statement, limit) ?? Skin(statement, limit) ?? LostWeight(statement, limit),
                "mass" => Weight(statement, limit),
                "length" => BelowRibs(statement, limit) ?? Walked(statement, limit) ?? Thing(statement, limit) ?? Size(statement, limit),
                "area" => Wound(statement, limit) ?? Thing(statement, limit),
                "volume" => Coffee(statement, limit) ?? Thing(statement, limit),
                "time" => Pregnancy(statement, limit) ?? Slept(statement, limit) ?? Duration(statement, limit),
                "mass-rate" when IsOfAlcohol(statement, limit) => (Lexicon.InUse.Get("alcohol-consumption")!, limit.Span), // in the table
                "cigarette-count" => Smoked(statement, limit),
                "temperature" => Fever(limit),
                "visual-acuity-letters" when IsSight(statement, limit) => (Lexicon.InUse.Get("best-corrected-visual-acuity")!, limit.Span), // in the table
                "visual-acuity-logmar" => (Lexicon.InUse.Get("visual-acuity")!, limit.Span), // in the table
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        if (limit is { IsOfFullScale: true, Second: 10, Comparator: not null } && limit.First > 1 && statement.Tokens[limit.First - 1].Cue == LimitCue.Of && Word(statement, statement.Tokens[limit.First - 2]) is "pain")
        {
            return (Lexicon.InUse.Get("pain-nrs")!, limit.Span); // "a pain of 6/10 or higher"; in the table
        }

        if (limit is { Basis: LimitBasis.Absolute, Second: not null } && IsPressure(limit))
        {
            return (Lexicon.InUse.Get(Anchor.BloodPressure)!, limit.Span); // in the table
        }

        return (Heading(statement, limit) ?? Survival(statement, limit)) is { } heading ? (heading, limit.Span)
            : OfCondition(statement, limit, 0) is { } condition ? (condition, limit.Span)
            : null;
    }

    // "hypertension that is not controlled or is more than 145/95": nothing else is told by two such numbers.
    private static bool IsPressure(Limit limit) =>
        limit is { Comparator: not (null or Comparator.Equal), IsOfFullScale: false, Value: >= 70 and <= 260, Second: >= 40 and <= 150 } && limit.Second < limit.Value;

    private static bool IsBridge(Statement statement, Token token) => IsDefinition(statement, token)
        || Word(statement, token) is "t" or "negative" or "positive" or "expression" or "status" || token.Cue is LimitCue.Of or LimitCue.Be || token.Mark is '(' or ',' or ':' or '.' or '=';

    // "bradycardia < 50", "QTc prolongation > 500"
    private static bool IsMany(Statement statement, Limit limit) => limit is { High: null, Value: > Limit.LargestCount } && statement.Tokens[limit.First].Kind == TokenKind.Sign;

    private static bool IsDefinition(Statement statement, Token token) => Word(statement, token) is "defined" or "as" or "i" or "e" or "ie" or "meaning" or "being" or "documented";

    // "[Life expectancy] At least 12 weeks".
    private static Concept? Heading(Statement statement, Limit limit)
    {
        const int MostWordsBefore = 3;
        if (statement.Section is not { Length: < 60 } section || limit.First > MostWordsBefore)
        {
            return null;
        }

        var concept = Lexicon.InUse.Find(section.Trim(' ', ':', '.'), ConceptKind.Analyte);
        return concept is not null && Anchor.Fits(concept, limit) ? concept : null;
    }

    // A bare "at least 12 weeks" in a trial of cancers lost its heading: how long one must be expected to live.
    private static Concept? Survival(Statement statement, Limit limit) =>
        statement.Kind == CriterionKind.Inclusion && limit is { First: 0, High: null, Comparator: Comparator.AtLeast or Comparator.More, Unit.Code: "wk" or "mo" }
        && (limit.End == statement.Tokens.Count || (limit.End == statement.Tokens.Count - 1 && statement.Tokens[limit.End].Is('.')))
        && (statement.Section is null || statement.Section.Equals("patient characteristics", StringComparison.OrdinalIgnoreCase)) && statement.Source.IsAboutCancer
            ? Lexicon.InUse.Get("life-expectancy")
            : null;

    // "more than 10 cigarettes per day", "> 3 stools/day": the unit's words say what is counted.
    private static (Concept, SourceSpan)? Daily(Statement statement, Limit limit)
    {
        var words = statement.Lower.AsSpan(limit.Span.Start, limit.Span.Length);
        var id = words.Contains("cigarette", StringComparison.Ordinal) ? "cigarettes-per-day"
            : words.Contains("pack", StringComparison.Ordinal) ? "cigarettes-per-day"
            : words.Contains("stool", StringComparison.Ordinal) || words.Contains("bowel", StringComparison.Ordinal) ? "stool-frequency"
            : words.Contains("seizure", StringComparison.Ordinal) ? "seizure-frequency"
            : words.Contains("headache", StringComparison.Ordinal) ? "migraine-days"
            : words.Contains("hot fl", StringComparison.Ordinal) ? "hot-flash-frequency"
            : limit.Unit?.Code == "/d" && IsOfSmokers(statement, limit) ? "cigarettes-per-day"
            : words.Contains("void", StringComparison.Ordinal) || words.Contains("mictur", StringComparison.Ordinal) ? "micturition-frequency"
            : null;
        return id is null ? null : (Lexicon.InUse.Get(id)!, limit.Span); // all in the table
    }

    // "T > 38 °C or < 36 °C": what is so warm and compared is a body.
    private static (Concept, SourceSpan)? Fever(Limit limit)
    {
        var degrees = UnitTable.BuiltIn.Convert(limit.Value, limit.Unit!.Code, "Cel"); // the caller saw a unit of temperature
        return limit.Comparator is not null && degrees is >= 34 and <= 43 ? (Lexicon.InUse.Get("body-temperature")!, limit.Span) : null; // in the table
    }

    // "the fellow eye should be ≥ 34 letters", but not "a gain of ≥ 15 letters".
    private static bool IsSight(Statement statement, Limit limit)
    {
        const int Furthest = 4;
        var from = Math.Max(0, limit.First - Furthest);
        return limit is { IsCompared: true, Value: >= 5 } && !statement.Tokens.GetRange(from, limit.First - from).Exists(token => token.Cue == LimitCue.Change)
            && !(limit.End < statement.Tokens.Count && (statement.Tokens[limit.End].Cue == LimitCue.Change || Word(statement, statement.Tokens[limit.End]) is "between"));
    }

    // "an average pain over the last 24 hours score ≥ 5", "pain score after movement that is ≥ 5"
    private static (Concept, SourceSpan)? Pain(Statement statement, Limit limit)
    {
        const double Most = 10;
        const int Longest = 120;
        if (!limit.IsCompared || (limit.High ?? limit.Value) > Most || (limit.Second is not null && !limit.IsOfFullScale))
        {
            return null;
        }

        var from = Math.Max(0, limit.Span.Start - Longest);
        var said = PainScore().Match(statement.Lower[from..limit.Span.Start]);
        return said.Success ? (Lexicon.InUse.Get("pain-nrs")!, SourceSpan.FromBounds(from + said.Index, limit.Span.End)) : null; // in the table
    }

    [GeneratedRegex(
        @"\bpain(?: intensity| severity| scores?| ratings?| levels?| \(\w{1,5}\))+,? (?:during|over|in|for|within|at|on|after|upon)\b[^.;:()<>=]{0,80}?(?:\([^)]*\)[^.;:()<>=]{0,60})?(?:\bof|that is|\bis|\bwas|,)?\s*$"
        + @"|\bpain (?:during|over|in|for|within|at|on|after|upon)\b[^.;:()<>=]{0,60}\b(?:score|rating|intensity)s?(?: of| is| was)?\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex PainScore();

    // "smokers with less than 20/day"
    private static bool IsOfSmokers(Statement statement, Limit limit)
    {
        const int Furthest = 6;
        for (var i = limit.First - 1; i >= 0 && i >= limit.First - Furthest; i--)
        {
            if (Word(statement, statement.Tokens[i]) is "smoker" or "smokers" or "smoke" or "smokes" or "smoking")
            {
                return true;
            }
        }

        return false;
    }

    // "Patients < 10 kg": what weighs so much can only be the person.
    private static (Concept, SourceSpan)? Weight(Statement statement, Limit limit)
    {
        var at = limit.First - 1;
        while (at >= 0 && (statement.Tokens[at].Cue is LimitCue.Be or LimitCue.Between or LimitCue.Of || statement.Tokens[at].Is('(')))
        {
            at--;
        }

        if (limit.IsCompared && limit.End + 1 < statement.Tokens.Count && statement.Tokens[limit.End].Cue == LimitCue.At && Word(statement, statement.Tokens[limit.End + 1]) is "birth")
        {
            return (Lexicon.InUse.Get("birth-weight")!, limit.Span); // "≤ 750 grams at birth"; in the table
        }

        return limit.Unit?.Code is "kg" or "[lb_av]" && limit.Value >= 2 && (at < 0 || IsBehindAge(statement, limit) || Word(statement, statement.Tokens[at]) is "patients" or "patient" or "subjects" or "subject"
            or "participants" or "participant" or "child" or "children" or "infant" or "infants" or "neonates" or "newborns" or "babies" or "adults" or "individuals" or "donors"
            or "men" or "women" or "males" or "females")
            ? (Lexicon.InUse.Get("body-weight")!, limit.Span) // in the table
            : null;
    }

    // "≥ 18 years of age and ≥ 40 kg"
    private static bool IsBehindAge(Statement statement, Limit limit)
    {
        const int Furthest = 4;
        return limit.IsCompared && statement.Limits.Find(other => other.End <= limit.First && limit.First - other.End <= Furthest && other.Unit?.Code == "a") is { } age
            && statement.Tokens.GetRange(age.End, limit.First - age.End).TrueForAll(token => token.Cue is LimitCue.And or LimitCue.Of or LimitCue.Age or LimitCue.Old or LimitCue.If || token.Is(','));
    }

    // "MUGA scan must be at least 50 %": what that scan measures.
    private static (Concept, SourceSpan)? Muga(Statement statement, Limit limit)
    {
        const int Furthest = 20;
        for (var i = limit.First - 1; i >= 0 && i >= limit.First - Furthest && statement.Tokens[limit.First - 1].Cue == LimitCue.Be; i--)
        {
            if (Word(statement, statement.Tokens[i]) is "muga" or "multigated")
            {
                return (Lexicon.InUse.Get("lvef")!, limit.Span); // in the table
            }
        }

        return null;
    }

    // "psoriasis of at least 5 % of the body", "burns on more than 20 % of body surface"
    private static (Concept, SourceSpan)? Skin(Statement statement, Limit limit)
    {
        var tokens = statement.Tokens;
        if (limit.End >= tokens.Count || tokens[limit.End].Cue != LimitCue.Of)
        {
            return null;
        }

        var at = limit.End + 1;
        while (at < tokens.Count && (tokens[at].Cue == LimitCue.The || Word(statement, tokens[at]) is "total" or "their"))
        {
            at++;
        }

        return at < tokens.Count && Word(statement, tokens[at]) is "body" && (at + 1 == tokens.Count || tokens[at + 1].Kind == TokenKind.Mark || Word(statement, tokens[at + 1]) is "surface")
            ? (Lexicon.InUse.Get("affected-body-surface-area")!, limit.Span) // in the table
            : null;
    }

    // "ulcer with an area > 2 cm2".
    private static (Concept, SourceSpan)? Wound(Statement statement, Limit limit)
    {
        for (var i = Math.Max(0, limit.First - LongestCue); i < limit.First; i++)
        {
            if (Word(statement, statement.Tokens[i]) is "ulcer" or "ulcers" or "wound" or "wounds")
            {
                return (Lexicon.InUse.Get("wound-area")!, limit.Span); // in the table
            }
        }

        return null;
    }

    private static FrozenDictionary<string, (FrozenSet<string>, Concept)> Nouns()
    {
        var nouns = new Dictionary<string, (FrozenSet<string>, Concept)>(StringComparer.Ordinal);
        foreach (var row in TableRow.ReadEmbedded("counts.tsv"))
        {
            var entry = (row.List("with").ToFrozenSet(StringComparer.Ordinal), Lexicon.InUse.Get(row["analyte"])!); // a test holds the table to it
            nouns.TryAdd(row["noun"], entry);
            nouns.TryAdd(Folding.Fold(row["noun"]) is [.. var singular, 's'] ? singular : row["noun"], entry);
        }

        return nouns.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ReadOnlySpan<char> Word(Statement statement, Token token) => statement.Lower.AsSpan(token.Start, token.End - token.Start);
}
