using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Measures;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Leaves;

/// <summary>Laboratory values, vital signs, scores, sizes and counts, with the limits that are set to them.</summary>
internal static partial class MeasurementGrammar
{
    public static void Read(Statement statement)
    {
        if (!statement.HasDigit && (statement.Signals & (Signal.Limit | Signal.Many)) == 0)
        {
            return;
        }

        var anchors = Anchor.In(statement);
        ClassGrammar.Read(statement, anchors);
        var groups = LimitGroupReader.Read(statement, anchors);
        foreach (var group in groups)
        {
            if (group.Concepts[0].Id == "symptom-duration" && group.Limits[0].Span.Start > group.Start && Joined().IsMatch(statement.Lower.AsSpan(group.Start, group.Limits[0].Span.Start - group.Start)))
            {
                continue; // "onset of symptoms or ≤ 7 days on a ventilator"
            }

            // The tree knows the conditions behind the last limit, and so the group's end.
            var tree = LimitTree.Of(group, statement, groups);
            statement.Take(SourceSpan.FromBounds(WithWhose(statement, group.Start), group.Stop), tree);
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

    [GeneratedRegex(@"\b(?:or|and)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    // "patients whose screening HbA1c is below 7 %": the value is their own, unlike "whose mother has …".
    private static int WithWhose(Statement statement, int start)
    {
        var tokens = statement.Tokens;
        var at = tokens.FindIndex(token => token.Start >= start) - 1;
        while (at > 0 && MeasureWords.Has(statement.Lower.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start), MeasureWordRoles.Leading))
        {
            at--;
        }

        return at >= 0 && statement.Lower.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start) is "whose" ? tokens[at].Start : start;
    }

    /// <summary>Whether an analyte's limits stand on both sides of a place: a word there tells them apart and lets nothing off.</summary>
    public static bool IsWithinLimits(Statement statement, int index) => statement is { HasDigit: true, Limits: [var first, .., var last] }
        && first.Span.Start < index && last.Span.Start > index
        && LimitGroupReader.Read(statement, Anchor.In(statement)).Exists(g => g.Limits.Count > 1 && g.Limits[0].Span.Start < index && g.Limits[^1].Span.Start > index);

    /// <summary>Whether a place stands between the words for how long somebody will live and their limit: "life expectancy (apart from the tumor) &lt; 5 years".</summary>
    public static bool IsWithinSurvival(Statement statement, int index) => statement is { HasDigit: true, Limits.Count: > 0 } && statement.Lower.AsSpan(0, index).Contains("expectancy", StringComparison.Ordinal)
        && LimitGroupReader.Read(statement, Anchor.In(statement)).Exists(g => g.Concepts[0].Id == "life-expectancy" && g.Start < index && g.Limits[0].Span.Start > index);
}
