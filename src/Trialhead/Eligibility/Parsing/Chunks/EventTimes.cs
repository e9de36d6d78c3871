using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>Times told by what happens then: "on the day of surgery", "at admission", "within 2 days of biopsy", "before starting methotrexate".</summary>
/// <remarks>What happens then is no demand; it narrows what stands before it.</remarks>
internal static partial class EventTimes
{
    private const int Furthest = 70; // from the number to the event

    private static readonly SearchValues<string> Days = Triggers.Of(
        "day of ", "day before ", "day after ", "day prior to ", "day following ", "morning of ", "night before ", "evening before ", "time of ");

    private static readonly SearchValues<string> Starts = Triggers.Of("start", "initiat", "beginning", "commenc", "receiving", "undergoing");

    private static readonly SearchValues<string> Befores = Triggers.Of("before", "prior to");

    /// <summary>The stretches that tell such times, left to right.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="windows">Its stretches of time before the trial.</param>
    public static List<SourceSpan> Of(Statement statement, List<(SourceSpan Span, TimeWindow Window, bool IsBefore)> windows)
    {
        List<SourceSpan> found = [];
        var lower = statement.Lower;
        if (lower.AsSpan().ContainsAny(Days))
        {
            AddAll(OnTheDay(), lower, found);
        }

        if (lower.Contains("admission", StringComparison.Ordinal))
        {
            AddAll(AtAdmission(), lower, found);
        }

        if (lower.AsSpan().ContainsAny(Starts) && lower.AsSpan().ContainsAny(Befores))
        {
            AddAll(BeforeStarting(), lower, found);
        }

        if (statement.HasTimeUnit)
        {
            AddCounted(statement, found);
        }

        if (found.Count > 0 && windows.Count > 0)
        {
            // A stretch of time before the trial is read as one; what it ends with goes with it where both begin together.
            found.RemoveAll(span => windows.Exists(window => window.Span.Overlaps(span) && window.Span.Start != span.Start));
        }

        return found;
    }

    private static void AddAll(Regex pattern, string lower, List<SourceSpan> found)
    {
        foreach (var m in pattern.EnumerateMatches(lower))
        {
            Add(found, lower, new SourceSpan(m.Index, m.Length));
        }
    }

    // "Within 2 weeks of vaccination", behind something else that is named.
    private static void AddCounted(Statement statement, List<SourceSpan> found)
    {
        for (var i = 1; i < statement.Mentions.Count; i++)
        {
            var mention = statement.Mentions[i];
            if (mention.Concept.Kind is not (ConceptKind.Procedure or ConceptKind.Drug or ConceptKind.DrugClass))
            {
                continue;
            }

            var from = Math.Max(statement.Mentions[i - 1].Span.End, mention.Span.Start - Furthest);
            if (from < mention.Span.Start && Triggers.In(Triggers.TimeUnits, statement.Lower.AsSpan(from, mention.Span.Start - from)) && Counted().Match(statement.Lower[from..mention.Span.Start]) is { Success: true } told && statement.Mentions.Exists(other => other.Span.End <= from + told.Index))
            {
                Add(found, statement.Lower, SourceSpan.FromBounds(from + told.Index, mention.Span.End));
            }
        }
    }

    private static void Add(List<SourceSpan> found, string lower, SourceSpan span)
    {
        if (lower.AsSpan(0, span.Start).ContainsAnyInRange('a', 'z') && !found.Exists(other => other.Start < span.End && span.Start < other.End))
        {
            found.Add(span);
        }
    }

    private const string Whose = @"(?:(?:the|their|his|her|an?|any|index|planned|scheduled|first|elective|surgical|last|previous)\s+){0,3}";

    private const string Event =
        @"(?:(?:cardiac|heart|brain|hip|knee|spine|abdominal|bypass|bariatric|transplant|major)\s+)?(?:surgery|operation|procedure|delivery|birth|transplant(?:ation)?|admission|discharge|vaccination|immuni[sz]ation|injection|infusion|an(?:a)?esthesia"
        + @"|induction|intubation|extubation|catheteri[sz]ation|biopsy|chemotherapy|radiotherapy|c(?:a)?esarean(?:\s+section)?|blood\s+(?:draw|sampling|collection)|donation|embryo transfer|oocyte retrieval)\b";

    [GeneratedRegex(
        @"\b(?:(?:on|at|by|from|until|before|after|since|upon)\s+)?(?:the\s+)?(?:same\s+|very\s+)?(?:(?:day|morning|evening|night)\s+(?:of|before|after|following|prior to|preceding)|time\s+of)\s+" + Whose + Event, RegexOptions.CultureInvariant)]
    private static partial Regex OnTheDay();

    [GeneratedRegex(
        @"\b(?:on|at|upon|before|prior to|after|since|following)\s+(?:the\s+|their\s+)?(?:(?:first|hospital|icu|initial|emergency)\s+)*admission\b(?:\s+(?:to|into|in)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}(?:hospital|icu|unit|ward|cent(?:er|re)|clinic|department|care)\b)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex AtAdmission();

    [GeneratedRegex(
        @"\b(?:prior to|before)\s+(?:(?:the|their|any)\s+)?(?:(?:start(?:ing)?|initiat(?:ion|ing)|beginning|commenc(?:ing|ement))(?:\s+of\b(?:\s+(?:the|any))?|(?!\s+of\b))|receiving|undergoing)\s+"
        + @"(?!(?:this|the|study|trial|investigational|protocol|assigned|randomi[sz]ed|treatments?|therap(?:y|ies)|screening|observation|interventions?|dosing|medications?|drugs?)\b)(?:[\w/-]+\s+){0,2}?[\w/-]+(?=\s*(?:[.,;:)]|$))",
        RegexOptions.CultureInvariant)]
    private static partial Regex BeforeStarting();

    [GeneratedRegex(
        @"(?:\b(?:within|in|during|for|over|up to|at least|more than|less than|no more than|<|≤|>|≥)\s*)?(?:the\s+(?:first|last)\s+)?\b(?:\d+(?:\s*(?:-|to)\s*\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s*-?\s*(?:hours?|days?|weeks?|months?|years?)\s+(?:of|after|following|before|prior to|post|from)\s+" + Whose + "$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
