using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>Stages, grades, doses, durations and how often: numbers that narrow what they stand beside.</summary>
internal static partial class NarrowingGrammar
{
    /// <summary>The narrowing numbers of a statement, left to right, as its words in lower case.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="windows">Its stretches of time before the trial.</param>
    public static IReadOnlyList<(SourceSpan Span, Qualifier Qualifier)> Read(Statement statement, List<(SourceSpan Span, TimeWindow Window, bool IsBefore)> windows)
    {
        List<(SourceSpan, Qualifier)>? found = null;
        foreach (var time in EventTimes.Of(statement, windows))
        {
            Add(statement, time, QualifierKind.Course, found ??= []); // first, since it holds numbers that others would take
        }

        if (Triggers.In(Triggers.Stages, statement.Lower) || (statement.HasDigit && Triggers.StartsIn(TumorStages, statement.Lower)))
        {
            Add(statement, Stages, QualifierKind.Stage, ref found);
        }

        if (statement.Signals.Has(Signal.More) && statement.Lower.Contains("or more", StringComparison.Ordinal))
        {
            Add(statement, Needs, QualifierKind.Other, ref found);
        }

        if (statement.Signals.Has(Signal.Count))
        {
            Add(statement, Counts, QualifierKind.Other, ref found);
        }

        if (statement.HasDigit && HasAmount(statement.Lower))
        {
            Add(statement, Doses, QualifierKind.Other, ref found, statement.Lower.AsSpan().LastIndexOfAnyInRange('0', '9') + 1);
        }

        var isWhichever = statement.Lower.Contains("whichever", StringComparison.Ordinal);
        if (isWhichever || (statement.HasTimeUnit && (statement.HasDigit || statement.Signals.Has(Signal.Count))))
        {
            var isHalfLife = statement.Lower.Contains("half", StringComparison.Ordinal);
            var isAhead = isHalfLife || statement.Signals.Has(Signal.Ahead);
            Add(
                statement, isHalfLife ? DurationsAndHalfLives : isAhead ? DurationsAhead : Durations, QualifierKind.Course, ref found,
                isWhichever ? int.MaxValue : statement.LastTimeUnit);
        }

        if (found?.Count > 1)
        {
            found.Sort((a, b) => a.Item1.Start.CompareTo(b.Item1.Start));
        }

        return found ?? None;
    }

    private static readonly IReadOnlyList<(SourceSpan Span, Qualifier Qualifier)> None = [];

    private static readonly CuedPattern Stages = new(
        Stage(),
        [
            "nyha", "new york", "child", "asa", "american", "ccs", "killip", "fitzpatrick", "who", "figo", "ajcc", "clinical", "pathologic", "ann arbor",
            "tnm", "ctc", "nci", "disease", "tumo", "inss", "rai", "binet", "iss", "barcelona", "bclc", "gold", "ckd", "masaoka", "durie", "stage", "grade",
            "t0", "t1", "t2", "t3", "t4", "tx", "any", "n0", "n1", "m0", "m1",
        ]);

    private static readonly CuedPattern Doses = new(
        Dose(),
        [
            "at ", "total", "daily", "cumulative", "dose", "more than", "less than", "greater than", "up to", "no more", "not more", "a minimum", "minimum",
            "a maximum", "equal", "exceeding", "equivalent", "or equivalent", "of ",
        ],
        "(≥>≤<=0123456789");

    private static readonly string[] DurationWords =
    [
        "lasting", "persist", "duration of", "for ", "of ", "over ", "up to", "at least", "more than", "less than", "greater than", "longer than", "no more than",
        "a maximum of", "maximum of", "whichever",
    ];

    private static readonly string[] AheadWords = ["within", "in ", "during"];

    private static readonly CuedPattern Needs = new(Need(), ["requir", "treated with", "controlled with"]);

    private static readonly CuedPattern Counts = new(SeveralOf(), ["at least", "more than", "a minimum", "minimum", "two", "three", "four", "five", "six"]);

    private static readonly CuedPattern Durations = new(Duration(), DurationWords, "≥>");

    private static readonly CuedPattern DurationsAhead = new(Duration(), [.. DurationWords, .. AheadWords], "≥>");

    private static readonly CuedPattern DurationsAndHalfLives =
        new(Duration(), [.. DurationWords, .. AheadWords, "one", "two", "three", "five", "six"], "≥>0123456789");

    private static readonly SearchValues<string> TumorStages =
        Triggers.Of("t0", "t1", "t2", "t3", "t4", "tx", "n0", "n1", "n2", "n3", "m0", "m1", "any t", "any n", "any  ");

    // A number with a unit of a dose behind it: "10 mg", "5 units".
    private static bool HasAmount(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAnyInRange('0', '9'); i >= 0;)
        {
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '.' or ',' or ' ' or '-'))
            {
                i++;
            }

            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            if (IsDoseUnit(text[start..i]))
            {
                return true;
            }

            var next = text[i..].IndexOfAnyInRange('0', '9');
            i = next < 0 ? -1 : i + next;
        }

        return false;
    }

    private static bool IsDoseUnit(ReadOnlySpan<char> word) => word.TrimEnd('s') is "mg" or "mcg" or "µg" or "μg" or "ug" or "g" or "gm" or "gram" or "milligram"
        or "microgram" or "iu" or "unit" or "meq" or "mci" or "mbq" or "gbq" or "gy" or "cgy" or "drink" or "cigarette" or "pack" or "tablet" or "capsule"
        or "puff" or "cup";

    private static void Add(
        Statement statement, CuedPattern pattern, QualifierKind kind, ref List<(SourceSpan Span, Qualifier Qualifier)>? found, int until = int.MaxValue)
    {
        for (var next = pattern.Find(statement.Lower, statement.Words, 0, until); next is { } m; next = pattern.Find(statement.Lower, statement.Words, m.End, until))
        {
            Add(statement, m, kind, found ??= []);
        }
    }

    private static void Add(
        Statement statement, SourceSpan m, QualifierKind kind, List<(SourceSpan Span, Qualifier Qualifier)> found)
    {
        var sign = kind == QualifierKind.Stage ? StageSigns.Before(statement.Lower, m.Start) : null;
        var span = sign is { } before && statement.IsFree(SourceSpan.FromBounds(before.Start, m.Start))
            ? SourceSpan.FromBounds(before.Start, m.End)
            : m;
        if (statement.IsFree(span) && !Overlaps(found, span))
        {
            var text = Folding.CollapseSpaces(m.Of(statement.Lower));
            found.Add((span, new Qualifier(kind, span.Length > m.Length ? StageSigns.Signed(text, sign!.Value.Sign) : text)));
        }
    }

    private static bool Overlaps(List<(SourceSpan Span, Qualifier Qualifier)> found, SourceSpan span)
    {
        foreach (var (other, _) in found)
        {
            if (other.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    private const string Level = @"(?:t?is|i{1,3}v?|iv|vi?|[0-5])(?:\s?[abc][0-4]?|[abc]?[0-4]?)\b";

    private const string Count = @"(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)";

    private const string Several = @"(?:two|three|four|five|six|[2-9])";

    private const string Side =
        @"(?:(?:at least|more than|less than|greater than|up to|no more than|not more than|a minimum of|minimum of|a maximum of|equal to or greater than|greater than or equal to|less than or equal to|exceeding|equivalent to|or equivalent of|≥|>=|>|≤|<=|<|=|of)\s*)";

    [GeneratedRegex(
        @"\G(?:\b(?:nyha|new york heart association(?:\s*\(nyha\))?|child[- ]?pugh|asa|american society of anesthesiologists(?:\s*\(asa\))?|ccs|killip|fitzpatrick(?: skin)?|who functional)\s*(?:functional |physical status |heart failure |skin |anginal )*(?:class(?:es|ification)?|scores?|status|types?|grades?|stages?)?\s*(?:of |[≥>≤<=]+\s*)?(?:i{1,3}v?|iv|vi?|[1-6a-c])\b(?:\s*(?:-|–|to|or|and|/|,)\s*(?:class\s*)?(?:i{1,3}v?|iv|vi?|[1-6a-c])\b)*(?:\s*(?:or|and)\s*(?:higher|greater|more|above|less|lower|below|worse))?|\b(?:(?:figo|ajcc|clinical|pathologic(?:al)?|ann arbor|tnm|ctcae|ctc|nci|who|disease|tumou?r|inss|rai|binet|iss|barcelona|bclc|gold|ckd|masaoka|durie-salmon)\s+)*(?:stages?|grades?)\s*(?:[≥>≤<=]+\s*)?" + Level
        + @"(?:\s*(?:-|–|to|or|and|and/or|/|,|through|,\s*or|,\s*and)\s*(?:stages?\s*|grades?\s*)?" + Level + @")*(?:\s*(?:or|and)\s*(?:higher|greater|more|above|less|lower|below|worse))?"
        + @"|\b(?:t[0-4x](?:[a-d]|is)?[, /]*(?:-?\s*t?[0-4])?[, /]*n[0-3x+][a-c]?(?:\s*-\s*[0-3])?[, /]*(?:m[0-1x][a-c]?)?|(?:any\s+[tn][, ]+)+(?:any\s+n|n[0-3])[, ]*(?:m[01])?|[mn][01])\b"
        + @"|\b(?:ctcae|nci[- ]ctc(?:ae)?|ctc)\s*(?:v(?:ersion)?\.?\s*\d(?:\.\d+)?)?\s*grades?\s*(?:[≥>≤<=]+\s*)?[0-5](?:\s*(?:-|or|and|to)\s*[0-5])?)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Stage();

    [GeneratedRegex(
        @"\G(?:\(?\b(?:at (?:a |an )?(?:total |daily |cumulative |stable )*doses? of\s*|(?:total |daily |cumulative )*doses? (?:of|exceeding|greater than|more than|less than|up to)\s*)?)?" + Side + @"?(?<![\w.])\d[\d,.]*(?:\s*(?:-|–|to)\s*\d[\d,.]*)?\s*(?:mg|mcg|µg|μg|ug|g|gm|grams?|milligrams?|micrograms?|iu|units?|meq|mci|mbq|gbq|gy|cgy|drinks?|cigarettes?|packs?|tablets?|capsules?|puffs?|cups?)\b(?:\s*/\s*(?:kg|m2|m\^?2|m²|day|d|week|wk|h|hr|hour|dose|min|month))*(?:\s*(?:per|a|each|every)\s*(?:day|week|month|kg|m2|dose|hour|night))?(?:\s*(?:daily|weekly|bid|tid|qd|q\.d\.|orally|of prednisone(?: equivalents?)?|prednisone(?: equivalents?)?|or equivalent|equivalents?))*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dose();

    // "requiring two or more drugs": how many, not which.
    [GeneratedRegex(@"\G\b(?:requir(?:ing|es|e)|treated with|controlled with)\s+" + Count + @"\s+or\s+more\s+(?:[\w-]+\s+)?(?:drugs?|medications?|medicines?|agents?|antihypertensives?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Need();

    // "at least two antihypertensives", "three or more seizures": one is not enough.
    [GeneratedRegex(
        @"\G\b(?:(?:at least|more than|a minimum of|minimum of)\s+" + Several + @"|" + Several + @"\s+or\s+more)(?=\s+(?:[a-z-]+\s+){0,3}[a-z-]{3,}s\b)"
        + @"(?!\s+(?:of\b|(?:consecutive |separate |prior |previous |or )*(?:hours?|days?|weeks?|months?|years?|times|occasions|lines?|regimens?|following|criteria|prior|previous)\b))",
        RegexOptions.CultureInvariant)]
    private static partial Regex SeveralOf();

    [GeneratedRegex(
        @"\G(?:\b(?:(?:lasting|persisting|persistent|duration of|for|of|over)\s+(?:a\s+(?:duration|period|minimum)\s+of\s+)?)(?:at least|more than|less than|longer than|greater than|up to|a minimum of|minimum of|no more than|≥|>|≤|<|the last|the past|over)?\s*" + Count
        + @"(?:\s*(?:-|–|to)\s*" + Count + @")?\s*(?:consecutive\s+|continuous\s+|full\s+)?(?:hours?|days?|weeks?|months?|years?)(?:'| of)?(?:\s+(?:duration|or (?:longer|more|less)|in duration|continuously|prior to (?:screening|enrol?lment|randomi[sz]ation|study entry|baseline)|before (?:screening|enrol?lment|randomi[sz]ation|study entry|baseline)))*\b"
        + @"|\b(?:up to|at least|more than|less than|no more than|a maximum of|maximum of|for)\s*" + Count + @"\s*(?:hours?|days?|weeks?|months?|years?)\s+of\b"
        + @"|\b(?:within|in|during|over)\s+the\s+(?:next|following|coming)\s+(?:" + Count + @"\s*)?(?:hours?|days?|weeks?|months?|years?)\b|\bwithin\s+next\s+" + Count + @"\s*(?:days?|weeks?|months?|years?)\b"
        + @"|\b(?:within\s+)?(?:\d+|one|two|three|five|six)\s+(?:times the\s+)?(?:elimination\s+|terminal\s+|plasma\s+|biological\s+)?half-?\s?li(?:fe|ves)(?:\s*\([^)]{1,12}\))?(?:,?\s*\(?whichever (?:is|was|comes)?\s*(?:the\s+)?(?:longer|shorter|greater|later|longest|first)(?: of the two)?\)?)?|\bwhichever (?:is|was|comes)\s*(?:the\s+)?(?:longer|shorter|greater|later|longest|first)\b"
        + @"|\b(?:≥|>|at least|more than|greater than|longer than)\s*" + Count + @"\s*(?:hours?|days?|weeks?|months?|years?)\b(?:\s+(?:duration|in duration|long)\b)?(?!\s+(?:of|old|before|prior|preceding|after|since|following|from|post|ago|apart|between)\b))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
