namespace Trialhead.Data.Search;

/// <summary>How much each field counts.</summary>
internal static class FieldWeights
{
    /// <summary>For what a person types. Whom a trial refuses says nothing of what it is about.</summary>
    public static IReadOnlyList<(string Field, float Weight)> Search { get; } =
    [
        (IndexFields.Title, 5),
        (IndexFields.Ids, 5),
        (IndexFields.Conditions, 4),
        (IndexFields.OfficialTitle, 3),
        (IndexFields.Interventions, 3),
        (IndexFields.MeshTerms, 3),
        (IndexFields.Keywords, 2.5f),
        (IndexFields.Summary, 1.2f),
        (IndexFields.MeshAncestors, 1),
        (IndexFields.Arms, 0.8f),
        (IndexFields.Description, 0.7f),
        (IndexFields.Inclusion, 0.7f),
        (IndexFields.Outcomes, 0.6f),
    ];

    /// <summary>The same where these find nothing.</summary>
    public static IReadOnlyList<(string Field, float Weight)> Anywhere { get; } = [.. Search, (IndexFields.Exclusion, 0.3f)];

    /// <summary>For a concept that a person names: what a trial is about, a kind of that, and what it only speaks of.</summary>
    public static IReadOnlyList<(string Field, float Weight)> Concepts { get; } =
    [
        (IndexFields.Concepts, 5),
        (IndexFields.Ancestors, 2.5f),
        (IndexFields.Mentions, 1),
    ];

    /// <summary>For a trial that is about everything that a person names.</summary>
    public static (string Field, float Weight) All { get; } = (IndexFields.About, 25);

    /// <summary>Where a single word tells what a trial is about.</summary>
    public static IReadOnlyList<string> Subjects { get; } =
        [IndexFields.Title, IndexFields.OfficialTitle, IndexFields.Conditions, IndexFields.Keywords, IndexFields.Interventions, IndexFields.MeshTerms];

    /// <summary>For an illness that a person names and the record lists, beside all else.</summary>
    public static (string Field, float Weight) Listed { get; } = (IndexFields.Listed, 7);

    /// <summary>Where the words of a phrase count even when they stand apart.</summary>
    public static IReadOnlyList<(string Field, float Weight)> Apart { get; } =
    [
        (IndexFields.Title, 1.5f),
        (IndexFields.Conditions, 1.5f),
        (IndexFields.Keywords, 0.8f),
    ];
}
