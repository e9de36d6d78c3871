using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Laboratory values, vital signs, scores, sizes and counts, with the limits that are set to them.</summary>
internal static class MeasurementGrammar
{
    public static void Read(Statement statement)
    {
        if (!LimitSignals.In(statement.Lower))
        {
            return;
        }

        var anchors = Anchor.In(statement);
        ClassGrammar.Read(statement, anchors);
        foreach (var group in LimitGroupReader.Read(statement, anchors))
        {
            // The tree knows the conditions behind the last limit, and so the group's end.
            var tree = LimitTree.Of(group, statement);
            statement.Take(SourceSpan.FromBounds(group.Start, group.Stop), tree);
        }

        foreach (var limit in statement.Limits)
        {
            // The slash of a unit parts no alternatives, whatever the limit is of: "an increase of 50 cells/µL".
            if (limit.Unit is not null && limit.Span.Of(statement.Text).Contains('/', StringComparison.Ordinal))
            {
                statement.Take(limit.Span, statement.Uninterpreted(limit.Span.Start, limit.Span.End));
            }
        }
    }

    /// <summary>Whether an analyte's limits stand on both sides of a place: a word there tells them apart and lets nothing off.</summary>
    public static bool IsWithinLimits(Statement statement, int index) => statement.HasDigit
        && LimitGroupReader.Read(statement, Anchor.In(statement)).Exists(g => g.Limits.Count > 1 && g.Limits[0].Span.Start < index && g.Limits[^1].Span.Start > index);
}
