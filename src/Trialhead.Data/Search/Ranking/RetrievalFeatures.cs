using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Ranking;

/// <summary>Numbers that say how well a trial's record fits a person, before any criterion is judged.</summary>
/// <remarks>Scores are relative to the best candidate's of the whole store, so that they mean the same for a short record and a long one, and whatever is filtered.</remarks>
internal sealed class RetrievalFeatures
{
    /// <summary>The feature of trials that have a person's treatment and none of their illnesses: how much of the treatment, 0 to 1.</summary>
    public const string Elsewhere = "treatments.elsewhere";

    private const int Singles = 3;
    private const float Scarcely = 1e-6f;
    private const double Adult = 18, Old = 60;

    private static readonly HashSet<string> ChildWords = [.. SearchText.Analyze("child children pediatric paediatric infant neonatal newborn adolescent youth preterm baby toddler teenager school")];
    private static readonly HashSet<string> ElderWords = [.. SearchText.Analyze("elderly geriatric older")];
    private static readonly HashSet<string> WomanWords = [.. SearchText.Analyze("women woman pregnancy pregnant maternal labor postpartum female")];

    private readonly RankingSignals _signals;
    private readonly PersonQuery _query;
    private readonly float[][] _scores;
    private readonly float[] _best;
    private readonly float[] _bestSingle;
    private readonly bool _hasMarker; // which trials may ask for, whatever the illness
    private readonly HashSet<string> _words;
    private readonly HashSet<Concept> _known;
    private readonly Dictionary<string, (bool IsKnown, bool IsIllness, float Rarity)> _concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float> _rarities = new(StringComparer.Ordinal);

    /// <param name="signals">What the index says.</param>
    /// <param name="query">The person.</param>
    /// <param name="candidates">The candidates that no filter has thinned out.</param>
    public RetrievalFeatures(RankingSignals signals, PersonQuery query, IReadOnlyList<(int Document, float Fused)> candidates)
    {
        (_signals, _query) = (signals, query);
        _scores =
        [
            signals.Third, signals.Second, signals.First, signals.Words.Whole, .. signals.Words.Groups,
            signals.Concepts.Whole, .. signals.Concepts.Groups, signals.Treatments.Whole, signals.Suspected.Whole, signals.Suspected.Groups[0],
            signals.SharedConcepts.Whole, signals.SharedConcepts.Groups[0], signals.SharedWords.Whole, signals.SharedWords.Groups[0],
        ];
        _best = [.. _scores.Select(Best)];
        _hasMarker = signals.Weighed.Any(weighed => weighed.Concept.Kind == ConceptKind.Biomarker);
        _bestSingle = [.. signals.Singles.Select(single => Best(single.Whole))];
        _words = [.. query.Words.Select(word => word.Word)];
        _known = [.. ConceptLevels.Of(signals.Weighed, query.Chart.Lexicon, 0.4f).Keys];

        float Best(float[] scores) => candidates.Count == 0 ? 1 : Math.Max(Scarcely, candidates.Max(candidate => scores[candidate.Document]));
    }

    /// <summary>The names of the features, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "relevance", "relevance.concepts", "relevance.first", "words", "words.subject", "words.body", "words.inclusion", "words.exclusion",
        "concepts", "concepts.subject", "concepts.ancestors", "concepts.mentions", "treatments", "suspected", "suspected.subject",
        "shared.concepts", "shared.concepts.subject", "shared.words", "shared.words.subject",
        "relevance.absolute", "words.average", "rank.log", "rank.fused", "illness.first", "illness.second", "illness.third", "illness.best",
        "title.covered", "title.matched", "title.length", "subjects.covered", "illnesses.covered", "illnesses.other", "subjects.length", Elsewhere,
        "audience.children", "audience.elderly", "audience.women",
    ];

    private static int OfTreatments { get; } = Names.ToList().IndexOf("treatments");

    /// <summary>The share of illnesses that a record has, or has something more special or more general of: 0 to 1; 0 where there are none.</summary>
    public static double Covered(IReadOnlyCollection<Concept> illnesses, PersonQuery query, Lexicon lexicon)
    {
        var known = ConceptLevels.Of(query.Concepts, lexicon, 0.4f);
        return illnesses.Count == 0
            ? 0
            : (double)illnesses.Count(illness => known.ContainsKey(illness) || query.Concepts.Any(own => lexicon.IsA(illness, own.Concept))) / illnesses.Count;
    }

    /// <summary>The features of one candidate.</summary>
    /// <param name="document">Its document.</param>
    /// <param name="rank">Its place among the candidates, from 0.</param>
    /// <param name="fused">Its fused score.</param>
    public float[] Of(int document, int rank, float fused)
    {
        var values = new List<float>(Names.Count);
        for (var i = 0; i < _scores.Length; i++)
        {
            values.Add(_scores[i][document] / _best[i]);
        }

        values.AddRange([
            _signals.Third[document], _signals.Words.Whole[document] / Math.Max(1, _query.Words.Count), MathF.Log(rank + 1), fused * 100]);
        for (var i = 0; i < Singles; i++)
        {
            values.Add(i < _signals.Singles.Count ? _signals.Singles[i].Whole[document] / _bestSingle[i] : 0);
        }

        values.Add(_signals.Singles.Count == 0 ? 0 : _signals.Singles.Max(single => single.Groups[0][document]));
        AddTitle(document, values);
        return [.. values];
    }

    // How much of what the trial is about the record speaks of: a trial of more than that is probably another's.
    private void AddTitle(int document, List<float> values)
    {
        var (matched, all) = (0f, 0f);
        var (children, elderly, women) = (false, false, false);
        foreach (var word in _signals.Topics.Words(document))
        {
            var rarity = RarityOf(word);
            all += rarity;
            matched += _words.Contains(word) ? rarity : 0;
            children |= ChildWords.Contains(word);
            elderly |= ElderWords.Contains(word);
            women |= WomanWords.Contains(word);
        }

        values.AddRange([matched / Math.Max(1, all), matched, all]);
        var (known, named, knownIllness, illness) = (0f, 0f, 0f, 0f);
        foreach (var id in _signals.Topics.Concepts(document))
        {
            var (isKnown, isIllness, rarity) = ConceptOf(id);
            named += rarity;
            known += isKnown ? rarity : 0;
            illness += isIllness ? rarity : 0;
            knownIllness += isIllness && isKnown ? rarity : 0;
        }

        values.AddRange([
            known / Math.Max(1, named), illness > 0 ? knownIllness / illness : -1, illness - knownIllness, named,
            knownIllness == 0 && !_hasMarker ? values[OfTreatments] : 0]);
        var age = _query.Chart.Age?.Oldest;
        values.AddRange([
            Fits(children, age is { } a ? a < Adult : null), Fits(elderly, age is { } b ? b >= Old : null),
            Fits(women, _query.Chart.Sex is { } sex ? sex == Sex.Female : null)]);
    }

    private static float Fits(bool isMeant, bool? isOne) => !isMeant || isOne is null ? 0 : isOne == true ? 1 : -1;

    private float RarityOf(string word)
    {
        if (!_rarities.TryGetValue(word, out var rarity))
        {
            _rarities[word] = rarity = _signals.Postings.Rarity(_signals.Frequencies[IndexFields.Title, word]);
        }

        return rarity;
    }

    private (bool IsKnown, bool IsIllness, float Rarity) ConceptOf(string id)
    {
        if (!_concepts.TryGetValue(id, out var known))
        {
            var lexicon = _query.Chart.Lexicon;
            var rarity = _signals.Postings.Rarity(_signals.Frequencies[IndexFields.Concepts, id]);
            _concepts[id] = known = lexicon.Get(id) is { } concept
                ? (_known.Contains(concept) || _signals.Weighed.Any(own => lexicon.IsA(concept, own.Concept)), concept.Kind == ConceptKind.Condition, rarity)
                : (false, false, rarity);
        }

        return known;
    }
}
