using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Ranking;

/// <summary>Adds what is more general than concepts, at less weight for every level.</summary>
internal static class ConceptLevels
{
    private const float Least = 0.02f;

    /// <summary>The concepts with their ancestors, each once with its highest weight.</summary>
    public static Dictionary<Concept, float> Of(IEnumerable<WeightedConcept> concepts, Lexicon lexicon, float decay)
    {
        var weights = new Dictionary<Concept, float>();
        foreach (var (concept, weight) in concepts)
        {
            var seen = new HashSet<Concept> { concept };
            List<Concept> level = [concept];
            for (var share = 1f; level.Count > 0 && share > Least; share *= decay)
            {
                level.ForEach(one => weights[one] = Math.Max(weights.GetValueOrDefault(one), weight * share));
                level = [.. level.SelectMany(one => one.ParentIds).Select(lexicon.Get).OfType<Concept>().Where(seen.Add)];
            }
        }

        return weights;
    }
}
