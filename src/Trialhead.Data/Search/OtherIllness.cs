using Trialhead.Data.Search.Ranking;
using Trialhead.Eligibility.Parsing;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search;

/// <summary>Tells trials that are about what a person's record speaks of from those about something else.</summary>
/// <remarks>A narrower or a wider illness than the record's is what it speaks of, and so is one that it resembles.</remarks>
internal static class OtherIllness
{
    private const int MostNamed = 2;

    /// <summary>The illnesses that a trial is about, each once, and what it lists like one, such as a transplant; empty where no table holds any.</summary>
    public static List<Concept> Studied(Trial trial, Lexicon lexicon) =>
    [
        .. TrialConcepts.Of(trial, CriteriaReader.Split(trial.Eligibility.CriteriaText ?? "").Inclusion, lexicon)
            .Subjects.Where(concept => concept.Kind == ConceptKind.Condition)
            .Concat(trial.Conditions.SelectMany(lexicon.FindAll).Where(concept => concept.Kind == ConceptKind.Procedure)).Distinct(),
    ];

    /// <summary>The share of the illnesses under study that a record names: 0 to 1.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="studied">What it is about.</param>
    /// <param name="query">The record.</param>
    public static double Share(Trial trial, IReadOnlyCollection<Concept> studied, PersonQuery query)
    {
        var named = trial.Conditions.Count(condition => IsNamed(condition, query));
        return Math.Max(RetrievalFeatures.Covered(studied, query, query.Chart.Lexicon), (double)named / Math.Max(1, trial.Conditions.Count));
    }

    /// <summary>What a trial is about where a person's record speaks of none of it, the conditions of the registry first; else empty.</summary>
    public static IReadOnlyList<Concept> Of(Trial trial, PersonQuery query)
    {
        var lexicon = query.Chart.Lexicon;
        var studied = Studied(trial, lexicon);
        var known = query with { Concepts = [.. query.Concepts, .. query.Suspected] };
        if (studied.Count == 0 || RetrievalFeatures.Covered(studied, known, lexicon) > 0 || trial.Conditions.Any(condition => IsNamed(condition, query)))
        {
            return [];
        }

        return [.. trial.Conditions.Select(condition => lexicon.Find(condition, ConceptKind.Condition)).OfType<Concept>().Concat(studied).Distinct().Take(MostNamed)];
    }

    // What no table holds can be said in the same words.
    private static bool IsNamed(string condition, PersonQuery query) =>
        SearchText.Analyze(condition).ToList() is { Count: > 0 } words && words.TrueForAll(word => query.Words.Any(said => said.Word == word));
}
