using System.Buffers;
using Trialhead.Eligibility.Parsing.Words;

namespace Trialhead.Eligibility.Parsing.Limits;

/// <summary>The words without one of which a text that has no digit states no limit.</summary>
internal static class LimitSignals
{
    private static readonly SearchValues<string> Words = Triggers.Of(
        "normal", "uln", "lln", " than ", " least ", " most ", "minimum", "maximum", "class ", "asa ", "nyha", "physical status", "child",
        "between ", "up to ", "above", "below", "over ", "under ", "exceed");

    /// <summary>Whether a folded text may state a limit.</summary>
    public static bool In(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9') || text.ContainsAny(Words);
}
