using Trialhead.Data.Search;
using Trialhead.Data.Search.Explaining;
using Trialhead.Data.Search.Ranking;
using Trialhead.Data.Search.Typing;

namespace Trialhead.Data.Answers;

/// <summary>How a search was understood, in words for people.</summary>
public static class SearchWords
{
    private const int MostNames = 4;

    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        [IndexFields.Ids] = "acronym or other numbers",
        [IndexFields.Title] = "the title",
        [IndexFields.OfficialTitle] = "the official title",
        [IndexFields.Conditions] = "the conditions",
        [IndexFields.Keywords] = "the keywords",
        [IndexFields.Interventions] = "the treatments",
        [IndexFields.MeshTerms] = "the MeSH terms",
        [IndexFields.MeshAncestors] = "the MeSH terms above its own",
        [IndexFields.Summary] = "the summary",
        [IndexFields.Description] = "the description",
        [IndexFields.Inclusion] = "the inclusion criteria",
        [IndexFields.Exclusion] = "the exclusion criteria",
        [IndexFields.Arms] = "the arms",
        [IndexFields.Outcomes] = "the outcomes",
    };

    /// <summary>What was searched in place of what: <c>Showing results for leukemia, not leukmia.</c></summary>
    public static string Corrected(QueryReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var instead = string.Join(" and ", reading.Corrections.Select(correction => correction.Instead));
        return $"Showing results for {instead}, not {string.Join(" and ", reading.Corrections.Select(correction => correction.Typed))}.";
    }

    /// <summary>What a find was: <c>“leukemia” in the title</c>, <c>“heart attack” as Myocardial infarction, which the trial is about</c>.</summary>
    public static string Of(ScoreShare share)
    {
        ArgumentNullException.ThrowIfNull(share);
        return share switch
        {
            { Concept: { } concept, Field: IndexFields.Concepts } => $"“{share.Words}” as {concept.Name}, which the trial is about",
            { Concept: { } concept, Field: IndexFields.Listed } => $"“{share.Words}” as {concept.Name}, which the record lists as its condition",
            { Field: IndexFields.Listed } => $"“{share.Words}” as the name of a condition that the record lists",
            { Concept: { } concept, Field: IndexFields.Ancestors } => $"“{share.Words}” as {concept.Name}, a kind of which the trial is about",
            { Concept: { } concept } => $"“{share.Words}” as {concept.Name}, which the description speaks of",
            _ when share.Field.StartsWith(RankReasons.FieldPrefix, StringComparison.Ordinal) => share.Words,
            { Field: IndexFields.About } => $"all of “{share.Words}” in what the trial is about",
            { Field: IndexFields.Nct or IndexFields.Alias } => $"the registry number {share.Words}",
            _ => $"“{share.Words}” in {Places.GetValueOrDefault(share.Field, share.Field)}",
        };
    }

    /// <summary>What names were taken for, where that is not what they say already; null where there is nothing to tell.</summary>
    public static string? Understood(QueryReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var names = reading.Names
            .Where(name => !name.Concepts.Any(concept => string.Equals(concept.Name, name.Text, StringComparison.OrdinalIgnoreCase)))
            .DistinctBy(name => name.Text, StringComparer.OrdinalIgnoreCase).Take(MostNames)
            .Select(name => $"“{name.Text}” as {string.Join(" or ", name.Concepts.Select(concept => concept.Name))}").ToList();
        return names.Count == 0 ? null : $"Understood {string.Join(", ", names)}.";
    }

    /// <summary>What was taken for a filter: <c>Understood “near Lyon” as a place.</c>; null where nothing was.</summary>
    public static string? Limited(string text, IReadOnlyList<TypedLimit> limits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(limits);
        return limits.Count == 0 ? null
            : $"Understood {string.Join(", ", limits.Select(limit => $"“{text[limit.Span.Start..limit.Span.End]}” as {Named(limit.Kind)}"))}.";
    }

    private static string Named(LimitKind kind) => kind switch
    {
        LimitKind.Place => "a place to measure from",
        LimitKind.Country => "a country",
        LimitKind.Phase => "a phase",
        LimitKind.Openness => "open to new participants",
        LimitKind.Age => "an age",
        LimitKind.AgeGroup => "an age group",
        _ => "a sex",
    };
}
