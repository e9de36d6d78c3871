using Trialhead.Clinical;

namespace Trialhead.Data.Search;

/// <summary>How trials are to be matched with a patient.</summary>
/// <param name="Date">The day on which ages and time windows are judged.</param>
public sealed record MatchRequest(DateOnly Date)
{
    /// <summary>Most matches that a program may ask for.</summary>
    public const int MostTrials = 200;

    /// <summary>Where distances are measured from; null for the patient's own place.</summary>
    public Place? Home { get; init; }

    /// <summary>Most matches wanted.</summary>
    public int Top { get; init; } = 20;

    /// <summary>Most questions wanted whose answers would settle what is open.</summary>
    public int Questions { get; init; }

    /// <summary>Ids of questions that the person has answered, be it with "not sure"; they are not asked again.</summary>
    public IReadOnlyCollection<string> Answered { get; init; } = [];

    /// <summary>Which trials may be found at all; null for all. A farthest site without a place is measured from where distances are.</summary>
    public TrialFilter? Filter { get; init; }

    /// <summary>Most trials that search hands over to be judged.</summary>
    public int Candidates { get; init; } = 400;
}
