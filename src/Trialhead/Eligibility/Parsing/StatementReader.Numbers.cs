using System.Text.RegularExpressions;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing;

/// <content>Numbers in sentences whose sense cannot be told.</content>
internal static partial class StatementReader
{
    // The semicolon behind a "no", or the comma that ends its "if": "if no ratio was found, the copy number must be …"; −1 for none.
    private static int EndOfClause(string lower, int no)
    {
        var start = lower.LastIndexOf(',', no);
        var isIf = lower.IndexOf("if ", start + 1, no - start - 1, StringComparison.Ordinal) is var at and >= 0
            && (at == 0 || !char.IsLetterOrDigit(lower[at - 1])) && lower.IndexOf(',', no) > 0;
        return lower.IndexOf(isIf ? ',' : ';', no);
    }

    // Words that cannot be weighed, with the limits that stand in them: what they amount to stays unknown.
    private static Criterion Unweighed(SourceText source, SourceSpan span, CriterionKind kind, string? section)
    {
        var words = Statement.Rest(source, span);
        return LimitSignals.In(span.Of(source.Lower)) ? WithNumbers(words, Plain(source, span, kind, section)) : words;
    }

    private static Criterion WithNumbers(UninterpretedCriterion words, Criterion read, int reach = int.MaxValue) =>
        Numbers(read, reach) is { } numbers ? new AmbiguousCriterion([words, numbers]) { Span = words.Span } : words;

    // "No creatinine above 2 mg/dL or infection, and platelets above 100": a "no" is not believed to reach past an "and".
    private static int Reach(string lower, Match no, SourceSpan span) =>
        lower.IndexOf(" and ", no.Index + no.Length, StringComparison.Ordinal) is var joint and >= 0 ? span.Start + joint : span.End;

    // Nothing of a criterion but its limits before an index; null where it has none.
    private static Criterion? Numbers(Criterion read, int before)
    {
        if (read.Parts.Count == 0)
        {
            return read is MeasurementCriterion or AgeCriterion or PerformanceCriterion && read.Span.Start < before ? read : null;
        }

        var parts = read.Parts.Select(part => Numbers(part, before)).OfType<Criterion>().ToList();
        return parts.Count == 0 ? null
            : read is NotCriterion ? new NotCriterion(parts[0]) { Span = read.Span }
            : parts.Count == 1 ? parts[0]
            : new AllOfCriterion(parts) { Span = read.Span };
    }
}
