using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search;

/// <summary>The concepts that a record names, by what their place in the record says about the trial.</summary>
/// <remarks>Values and scales are left out: nobody looks for a trial by them. A concept stands as often as it is named.</remarks>
/// <param name="Subjects">What the trial is about: titles, conditions, keywords, interventions, MeSH terms, or the first demands where it has none of these.</param>
/// <param name="Ancestors">What is more general than a subject, each once.</param>
/// <param name="Mentions">What summary and description speak of.</param>
/// <param name="Demands">What inclusion criteria speak of.</param>
internal sealed record TrialConcepts(
    IReadOnlyList<Concept> Subjects, IReadOnlyList<Concept> Ancestors, IReadOnlyList<Concept> Mentions, IReadOnlyList<Concept> Demands)
{
    private const int LeadLines = 3;
    private const int ShortestLine = 20; // shorter ones are headings

    /// <param name="trial">The record.</param>
    /// <param name="inclusion">The lines of its eligibility text that state inclusion.</param>
    /// <param name="lexicon">The names that are recognised.</param>
    public static TrialConcepts Of(Trial trial, IReadOnlyList<string> inclusion, Lexicon lexicon)
    {
        IEnumerable<string?> about =
        [
            trial.BriefTitle, trial.OfficialTitle, .. trial.Conditions, .. trial.Keywords,
            .. trial.Interventions.SelectMany(intervention => intervention.OtherNames.Prepend(intervention.Name)),
            .. trial.ConditionMesh.Terms.Concat(trial.InterventionMesh.Terms).Select(term => term.Term),
            .. Lead(trial, inclusion),
        ];

        // One text, so that an abbreviation spelt out in one place is understood in the next.
        var subjects = Named(about, lexicon);
        return new TrialConcepts(
            subjects,
            [.. subjects.Distinct().SelectMany(lexicon.Ancestors).Distinct()],
            Named([trial.BriefSummary, trial.DetailedDescription], lexicon),
            Named([.. inclusion, trial.Eligibility.StudyPopulation], lexicon));
    }

    /// <summary>The lines that stand for the title of a record without one: whom it wants comes first in most.</summary>
    public static IEnumerable<string> Lead(Trial trial, IReadOnlyList<string> inclusion) =>
        trial is { BriefTitle: null, OfficialTitle: null } ? inclusion.Where(line => line.Length >= ShortestLine).Take(LeadLines) : [];

    private static List<Concept> Named(IEnumerable<string?> texts, Lexicon lexicon) =>
    [
        .. lexicon.Recognise(string.Join(".\n", texts.Where(text => !string.IsNullOrEmpty(text))))
            .Select(mention => mention.Concept)
            .Where(concept => concept.Kind is not (ConceptKind.Analyte or ConceptKind.Scale)),
    ];
}
