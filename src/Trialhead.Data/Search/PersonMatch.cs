using Trialhead.Matching;
using Trialhead.Matching.Questions;

namespace Trialhead.Data.Search;

/// <summary>One person judged for one trial.</summary>
/// <param name="Id">The person's id, as the caller named it.</param>
/// <param name="Match">The judgement.</param>
public sealed record PersonMatch(string Id, TrialMatch Match)
{
    /// <summary>The note that facts were read from; null where there is none.</summary>
    public string? Note { get; init; }

    /// <summary>The questions that are open, the best first; empty where none were wanted or something known rules the trial out.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>Where the person stands in the list: fits, is ruled out, has another illness, has another and is ruled out.</summary>
    internal int Group => (Match.Parts.Relevance > 0 ? 0 : 2) + (Match.Outlook == Outlook.RuledOut ? 1 : 0);
}
