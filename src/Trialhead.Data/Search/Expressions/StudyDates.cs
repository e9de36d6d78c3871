using Trialhead.Clinical;
using Trialhead.Trials;

namespace Trialhead.Data.Search.Expressions;

/// <summary>The dates of a record, under their names in the ClinicalTrials.gov data structure.</summary>
internal static class StudyDates
{
    private static readonly (string Name, Func<TrialDates, PartialDate?> Date)[] Properties =
    [
        (IndexFields.StartDate, dates => dates.Start?.Date),
        ("PrimaryCompletionDate", dates => dates.PrimaryCompletion?.Date),
        ("CompletionDate", dates => dates.Completion?.Date),
        ("StatusVerifiedDate", dates => dates.Verified),
        ("StudyFirstSubmitDate", dates => dates.FirstSubmitted),
        ("StudyFirstPostDate", dates => dates.FirstPosted?.Date),
        ("ResultsFirstSubmitDate", dates => dates.ResultsSubmitted),
        ("ResultsFirstPostDate", dates => dates.ResultsPosted?.Date),
        ("LastUpdateSubmitDate", dates => dates.LastUpdateSubmitted),
        ("LastUpdatePostDate", dates => dates.LastUpdatePosted?.Date),
    ];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Properties.Select(property => property.Name);

    /// <summary>The dates that a record states, each by the first day that it can mean.</summary>
    public static IEnumerable<(string Name, int Day)> Of(TrialDates dates) => Properties
        .Where(property => property.Date(dates) is not null)
        .Select(property => (property.Name, property.Date(dates)!.Value.Earliest.DayNumber)); // just asked
}
