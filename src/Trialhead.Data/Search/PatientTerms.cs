using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search;

/// <summary>Turns what is known about a patient into weighted search terms.</summary>
/// <remarks>
/// Only what is present counts. The first illness of a record is taken for the reason to look, further ones weigh half as
/// much; other names of the same concept, markers and the more general concepts follow.
/// </remarks>
internal static class PatientTerms
{
    private const int MostTerms = 60; // each becomes about a dozen clauses, of which the index takes a thousand
    private const int MostNames = 6;
    private const float Comorbidity = 0.5f;
    private const float OtherName = 0.4f;
    private const float Marker = 0.4f;
    private const float Parent = 0.25f;
    private const float Grandparent = 0.1f;

    /// <summary>The terms of a record, each once, the weightiest first.</summary>
    public static IReadOnlyList<WeightedTerm> Of(PatientChart chart) =>
    [
        .. Conditions(chart).Concat(Markers(chart))
            .Where(term => term.Text.Length > 1)
            .GroupBy(term => term.Text.ToUpperInvariant(), StringComparer.Ordinal)
            .Select(same => same.MaxBy(term => term.Weight))
            .OrderByDescending(term => term.Weight)
            .Take(MostTerms),
    ];

    private static IEnumerable<WeightedTerm> Conditions(PatientChart chart)
    {
        var weight = 1f;
        foreach (var fact in chart.Patient.Facts.OfType<ConditionFact>().Where(fact => fact.Presence == Presence.Present))
        {
            yield return new WeightedTerm(fact.Name, weight);
            foreach (var concept in ConceptsOf(chart, fact))
            {
                foreach (var term in About(chart.Lexicon, concept, weight))
                {
                    yield return term;
                }
            }

            weight = Comorbidity;
        }
    }

    private static IEnumerable<WeightedTerm> Markers(PatientChart chart)
    {
        foreach (var fact in chart.Patient.Facts.OfType<BiomarkerFact>().Where(fact => fact.Presence == Presence.Present))
        {
            yield return new WeightedTerm(fact.Name, Marker);
            foreach (var concept in ConceptsOf(chart, fact))
            {
                yield return new WeightedTerm(concept.Name, Marker);
            }
        }
    }

    private static IEnumerable<Concept> ConceptsOf(PatientChart chart, Fact fact) =>
        chart.Mentions.Where(entry => ReferenceEquals(entry.Fact, fact)).Select(entry => entry.Concept).Distinct();

    private static IEnumerable<WeightedTerm> About(Lexicon lexicon, Concept concept, float weight)
    {
        yield return new WeightedTerm(concept.Name, weight);
        foreach (var name in concept.Names.Take(MostNames))
        {
            yield return new WeightedTerm(name, weight * OtherName);
        }

        var parents = concept.ParentIds.Select(lexicon.Get).OfType<Concept>().ToList();
        foreach (var parent in parents)
        {
            yield return new WeightedTerm(parent.Name, weight * Parent);
        }

        foreach (var grandparent in parents.SelectMany(parent => parent.ParentIds).Distinct().Select(lexicon.Get).OfType<Concept>())
        {
            yield return new WeightedTerm(grandparent.Name, weight * Grandparent);
        }
    }
}
