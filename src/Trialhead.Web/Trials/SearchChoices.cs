using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Facets;
using Trialhead.Trials;

namespace Trialhead.Web.Trials;

/// <summary>What can be chosen in a search: the word in the address, and the value that it stands for.</summary>
internal static class SearchChoices
{
    public static IReadOnlyList<(string Word, Openness Value)> Openness { get; } =
    [
        ("open", Trialhead.Trials.Openness.Open), ("later", Trialhead.Trials.Openness.Later),
        ("closed", Trialhead.Trials.Openness.Closed), ("unknown", Trialhead.Trials.Openness.NotStated),
    ];

    public static IReadOnlyList<(string Word, Phase Value)> Phases { get; } =
    [
        ("early1", Phase.EarlyPhase1), ("1", Phase.Phase1), ("2", Phase.Phase2), ("3", Phase.Phase3), ("4", Phase.Phase4), ("none", Phase.NotApplicable),
    ];

    public static IReadOnlyList<(string Word, StudyType Value)> Types { get; } =
        [.. Enum.GetValues<StudyType>().Select(type => (type.ToString().ToLowerInvariant(), type))];

    public static IReadOnlyList<(string Word, Sex Value)> Sexes { get; } = [("female", Sex.Female), ("male", Sex.Male)];

    public static IReadOnlyList<(string Word, AgeGroup Value)> Groups { get; } =
        [("child", AgeGroup.Child), ("adult", AgeGroup.Adult), ("older", AgeGroup.OlderAdult)];

    public static IReadOnlyList<(string Word, bool Value)> YesOrNo { get; } = [("yes", true), ("no", false)];

    public static IReadOnlyList<(string Word, SearchOrder Value)> Orders { get; } =
    [
        ("open", SearchOrder.OpenFirst), ("relevance", SearchOrder.Relevance), ("updated", SearchOrder.Updated), ("start", SearchOrder.Started),
        ("size", SearchOrder.Enrollment), ("distance", SearchOrder.Distance),
    ];

    /// <summary>The word in the address for a value of a facet.</summary>
    public static string WordOf(FacetKind kind, string value) => kind switch
    {
        FacetKind.Openness => Word(Openness, value),
        FacetKind.Phase => Word(Phases, value),
        FacetKind.StudyType => Word(Types, value),
        FacetKind.Sex => Word(Sexes, value),
        FacetKind.AgeGroup => Word(Groups, value),
        _ => value,
    };

    private static string Word<T>(IReadOnlyList<(string Word, T Value)> choices, string value)
        where T : struct => choices.FirstOrDefault(choice => choice.Value.ToString() == value).Word ?? value;
}
