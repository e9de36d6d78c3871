using System.Buffers;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Laboratory values, vital signs, scores, sizes and counts, with the limits that are set to them.</summary>
internal static class MeasurementGrammar
{
    // A statement without a digit states a limit only with one of these.
    private static readonly SearchValues<string> Signals = SearchValues.Create(
        ["normal", "uln", "lln", " than ", " least ", " most ", "minimum", "maximum", "class ", "child", "between ", "up to "],
        StringComparison.Ordinal);

    public static void Read(Statement statement)
    {
        if (!statement.HasDigit && !statement.Lower.AsSpan().ContainsAny(Signals))
        {
            return;
        }

        ClassGrammar.Read(statement);
        if (statement.Limits.Count == 0)
        {
            return;
        }

        foreach (var group in LimitGroupReader.Read(statement))
        {
            statement.Take(SourceSpan.FromBounds(group.Start, group.Stop), LimitTree.Of(group, statement));
        }
    }
}
