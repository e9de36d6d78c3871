using Trialhead.Matching;
using Trialhead.Pages;
using Trialhead.Trials;

namespace Trialhead.Web.Compare;

/// <summary>A trial that stands beside others.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Page">Its page.</param>
/// <param name="NearestOpen">The nearest open site; null where none is known to be open.</param>
public sealed record ComparedTrial(Trial Trial, TrialPage Page, NearestSite? NearestOpen)
{
    private const int MostShown = 6;

    /// <summary>What the reader's facts say to it; null where none were given.</summary>
    public TrialMatch? Match { get; init; }

    /// <summary>The groups with the part each plays.</summary>
    public IReadOnlyList<Arm> Groups => [.. Trial.Arms.Take(MostShown)];

    /// <summary>What is given.</summary>
    public IReadOnlyList<Intervention> Given => [.. Trial.Interventions.Take(MostShown)];

    /// <summary>What is measured first of all.</summary>
    public IReadOnlyList<Outcome> Measures => [.. Trial.Outcomes.Where(outcome => outcome.Rank == OutcomeRank.Primary).Take(3)];

    /// <summary>What it asks of a participant; null where the record does not tell.</summary>
    public PageSection? Burden => Page.Section("burden");

    /// <summary>Ages in words.</summary>
    public string Ages(PageLanguage language) => (Trial.Eligibility.MinimumAge, Trial.Eligibility.MaximumAge) switch
    {
        ({ } from, { } to) when from.Unit == to.Unit => language.Say(
            $"{from.Value} to {PlainWords.Of(to, language)}", $"de {from.Value} a {PlainWords.Of(to, language)}"),
        ({ } from, { } to) => language.Say(
            $"{PlainWords.Of(from, language)} to {PlainWords.Of(to, language)}", $"de {PlainWords.Of(from, language)} a {PlainWords.Of(to, language)}"),
        ({ } from, null) => language.Say($"{PlainWords.Of(from, language)} and older", $"{PlainWords.Of(from, language)} o más"),
        (null, { } to) => language.Say($"up to {PlainWords.Of(to, language)}", $"hasta {PlainWords.Of(to, language)}"),
        _ => language.Say("no age is stated", "no se indica la edad"),
    };
}
