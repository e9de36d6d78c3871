namespace Trialhead.Pages;

/// <summary>An illness that a trial is about.</summary>
/// <param name="Name">Its plain name, or the record's.</param>
/// <param name="Index">Its place among the conditions of the record.</param>
internal sealed record TrialIllness(string Name, int Index)
{
    /// <summary>Whether the vocabulary knows it.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>Whether the record's short title names this kind of what the condition says.</summary>
    public bool IsTitled { get; init; }

    /// <summary>Where the record names these illnesses: its conditions, and its short title where that is closer.</summary>
    public static string[] Pointers(IEnumerable<TrialIllness> illnesses, string conditions) =>
        illnesses.Any(illness => illness.IsTitled) ? [conditions, $"{RecordPointers.Identification}/briefTitle"] : [conditions];
}
