using System.Diagnostics;
using Trialhead.Eligibility;
using Trialhead.Matching;

namespace Trialhead.Web.Match;

/// <summary>Verdicts in words for the person they are about.</summary>
public static class VerdictWords
{
    /// <summary>A verdict in a few words; in both lists <see cref="Verdict.Met"/> speaks for joining.</summary>
    public static string Of(CriterionKind kind, Verdict verdict) => (kind, verdict) switch
    {
        (CriterionKind.Inclusion, Verdict.Met) => "You meet this",
        (CriterionKind.Inclusion, Verdict.NotMet) => "You may not meet this",
        (CriterionKind.Exclusion, Verdict.Met) => "Does not rule you out",
        (CriterionKind.Exclusion, Verdict.NotMet) => "May rule you out",
        (_, Verdict.Unknown) => "Not known yet: ask",
        (_, Verdict.NotApplicable) => "Does not concern you",
        _ => throw new UnreachableException($"No words for {kind} and {verdict}."),
    };

    /// <summary>A sign that tells verdicts apart without colour.</summary>
    public static string Symbol(Verdict verdict) => verdict switch
    {
        Verdict.Met => "✓",
        Verdict.NotMet => "✕",
        Verdict.Unknown => "?",
        _ => "–",
    };

    /// <summary>The name of a verdict in the style sheet.</summary>
    public static string Style(Verdict verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.NotMet => "notmet",
        Verdict.Unknown => "unknown",
        _ => "moot",
    };

    /// <summary>What all verdicts of a trial say together.</summary>
    public static string Of(Outlook outlook) => outlook switch
    {
        Outlook.MayJoin => "You may be able to join: nothing you said speaks against it",
        Outlook.MayHaveJoined => "Nothing you said speaks against it, but it is not open now or does not say",
        _ => "Something you said may rule you out",
    };

    /// <summary>The verdicts counted, in words.</summary>
    public static string Of(MatchSummary summary)
    {
        var parts = new[]
        {
            (summary.Met, "fit"), (summary.NotMet, "speak against it"), (summary.Unknown, "to ask about"), (summary.NotApplicable, "do not concern you"),
        };
        return string.Join(", ", parts.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}"));
    }
}
