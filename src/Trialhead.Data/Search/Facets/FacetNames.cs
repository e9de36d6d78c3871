using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Trials;

namespace Trialhead.Data.Search.Facets;

/// <summary>What values of facets are called, and in which order they stand.</summary>
internal static class FacetNames
{
    private static readonly HashSet<string> SmallWords = ["of", "and", "the", "da"];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [Term(FacetKind.Openness, nameof(Openness.Open))] = "Open now",
        [Term(FacetKind.Openness, nameof(Openness.Later))] = "Opens later or by invitation",
        [Term(FacetKind.Openness, nameof(Openness.Closed))] = "Closed",
        [Term(FacetKind.Openness, nameof(Openness.NotStated))] = "Not known",
        [Term(FacetKind.Phase, nameof(Phase.EarlyPhase1))] = "Early phase 1",
        [Term(FacetKind.Phase, nameof(Phase.NotApplicable))] = "No phase",
        [Term(FacetKind.Sex, nameof(Sex.Female))] = "Takes women",
        [Term(FacetKind.Sex, nameof(Sex.Male))] = "Takes men",
        [Term(FacetKind.AgeGroup, nameof(AgeGroup.Child))] = "Children (under 18)",
        [Term(FacetKind.AgeGroup, nameof(AgeGroup.Adult))] = "Adults (18 to 64)",
        [Term(FacetKind.AgeGroup, nameof(AgeGroup.OlderAdult))] = "Older adults (65 and over)",
        [Term(FacetKind.HealthyVolunteers, IndexFields.Yes)] = "Takes healthy volunteers",
        [Term(FacetKind.HealthyVolunteers, IndexFields.No)] = "For people with the condition",
        [Term(FacetKind.HasResults, IndexFields.Yes)] = "Results posted",
        [Term(FacetKind.HasResults, IndexFields.No)] = "No results posted",
    };

    /// <summary>The name of a value that is no concept.</summary>
    public static string Of(FacetKind kind, string value) =>
        Names.GetValueOrDefault(Term(kind, value)) ?? (kind == FacetKind.Country ? Country(value) : Spell(value));

    /// <summary>The order of values: that of their list where it is a small one, else by count and name.</summary>
    public static IComparer<FacetCount> OrderOf(FacetKind kind) => Comparer<FacetCount>.Create((one, other) => kind switch
    {
        FacetKind.Openness => Rank(one).CompareTo(Rank(other)),
        FacetKind.Phase => Enum.Parse<Phase>(one.Value).CompareTo(Enum.Parse<Phase>(other.Value)),
        FacetKind.AgeGroup => Enum.Parse<AgeGroup>(one.Value).CompareTo(Enum.Parse<AgeGroup>(other.Value)),
        FacetKind.Sex => Enum.Parse<Sex>(one.Value).CompareTo(Enum.Parse<Sex>(other.Value)),
        FacetKind.HealthyVolunteers or FacetKind.HasResults => string.CompareOrdinal(other.Value, one.Value),
        _ => (-one.Count, one.Name).CompareTo((-other.Count, other.Name)),
    });

    // What can be joined first, what nobody knows last.
    private static int Rank(FacetCount value) => Enum.Parse<Openness>(value.Value) is var openness && openness is Openness.NotStated
        ? int.MaxValue : (int)openness;

    private static string Term(FacetKind kind, string value) => FacetValues.Term(kind, value);

    private static string Country(string folded) => string.Join(' ', folded.Split(' ').Select(word =>
        SmallWords.Contains(word) ? word : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word)));

    // NotYetRecruiting becomes "Not yet recruiting", Phase2 "Phase 2".
    private static string Spell(string value) => string.Concat(value.Select((letter, at) =>
        at > 0 && (char.IsUpper(letter) || char.IsDigit(letter)) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
