namespace Trialhead.Data.Search.Ranking;

/// <summary>Where words and concepts are looked for, and what a mention counts there.</summary>
internal static class RankingFields
{
    /// <summary>Groups of <see cref="Words"/>.</summary>
    public const int Subject = 0, Body = 1, Inclusion = 2, Exclusion = 3, WordGroups = 4;

    /// <summary>Groups of <see cref="Concepts"/>.</summary>
    public const int Subjects = 0, Ancestors = 1, Mentions = 2, ConceptGroups = 3;

    /// <summary>How soon further mentions stop to count (k1 of BM25).</summary>
    public const float Saturation = 1.2f;

    private const float Text = 0.6f; // lengths count for more than in plain text: long records repeat themselves
    private const float Names = 0.3f;

    public static IReadOnlyList<FieldWeight> Words { get; } =
    [
        new(IndexFields.Title, Subject, 5, Text),
        new(IndexFields.Conditions, Subject, 4, Text),
        new(IndexFields.OfficialTitle, Subject, 3, Text),
        new(IndexFields.Lead, Subject, 3, Text),
        new(IndexFields.MeshTerms, Subject, 3, Text),
        new(IndexFields.Keywords, Subject, 2.5f, Text),
        new(IndexFields.MeshAncestors, Subject, 1, Text),
        new(IndexFields.Interventions, Body, 1.5f, Text),
        new(IndexFields.Summary, Body, 1.2f, Text),
        new(IndexFields.Description, Body, 0.7f, Text),
        new(IndexFields.Arms, Body, 0.3f, Text),
        new(IndexFields.Outcomes, Body, 0.3f, Text),
        new(IndexFields.Inclusion, Inclusion, 0.7f, Text),
        new(IndexFields.Exclusion, Exclusion, 0.1f, Text),
    ];

    public static IReadOnlyList<FieldWeight> Concepts { get; } =
    [
        new(IndexFields.Concepts, Subjects, 1, Names),
        new(IndexFields.Ancestors, Ancestors, 0.3f, Names),
        new(IndexFields.Mentions, Mentions, 0.3f, Names),
        new(IndexFields.Demands, Mentions, 0.3f, Names),
    ];
}
