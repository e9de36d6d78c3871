using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Text;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Cli;

/// <summary>Draws trials and searches for each by the name of its condition.</summary>
/// <remarks>
/// A condition is the first one that a record lists. It counts a trial when that lists the same words, or a name of its concept
/// or of one below it; conditions of more trials than fit into an answer are left out. Its concept is the one that goes by
/// exactly that name.
/// </remarks>
internal sealed class FindabilityStudy
{
    /// <summary>Hits looked at, and most trials of a condition.</summary>
    public const int Top = 100;

    private const int Batch = 500;
    private readonly Lexicon _lexicon = Lexicon.InUse;
    private readonly Dictionary<string, string> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byWords = new(StringComparer.Ordinal);
    private readonly Dictionary<Concept, int> _byConcept = [];
    private readonly Dictionary<(string Words, Concept Concept), int> _byBoth = [];

    /// <summary>Reads the conditions of all trials.</summary>
    public FindabilityStudy(TrialStore store)
    {
        foreach (var ids in store.NctIds().Chunk(Batch))
        {
            foreach (var (trial, concepts) in store.FindMany(ids).Values.AsParallel().Select(trial => (trial, Concepts(trial))))
            {
                Count(trial, concepts);
            }
        }
    }

    /// <summary>Searches by the words of the registry.</summary>
    public FindabilityResult ByRegistryWords(TrialIndex index, int trials, int seed) =>
        Search(index, trials, seed, condition => IsCounted(Words(condition), ConceptOf(condition)) ? condition : null);

    /// <summary>Searches by the first lay name of the condition's concept.</summary>
    public FindabilityResult ByLayWords(TrialIndex index, int trials, int seed) => Search(index, trials, seed, condition =>
        ConceptOf(condition) is { LayNames: [var lay, ..] } concept && IsCounted(Words(condition), concept) ? lay : null);

    private static string Words(string condition) => Folding.CollapseSpaces(Folding.Fold(condition));

    private Concept? ConceptOf(string condition) => _lexicon.Find(condition, ConceptKind.Condition);

    private bool IsCounted(string words, Concept? concept) => TrialsOf(words, concept) <= Top;

    private int TrialsOf(string words, Concept? concept) => _byWords.GetValueOrDefault(words)
        + (concept is null ? 0 : _byConcept.GetValueOrDefault(concept) - _byBoth.GetValueOrDefault((words, concept)));

    private HashSet<Concept> Concepts(Trial trial) =>
    [
        .. trial.Conditions.SelectMany(_lexicon.Recognise).Select(mention => mention.Concept)
            .SelectMany(concept => _lexicon.Ancestors(concept).Append(concept)).Where(concept => concept.Kind == ConceptKind.Condition),
    ];

    private void Count(Trial trial, HashSet<Concept> concepts)
    {
        foreach (var concept in concepts)
        {
            _byConcept[concept] = _byConcept.GetValueOrDefault(concept) + 1;
        }

        foreach (var words in trial.Conditions.Select(Words).Where(words => words.Length > 0).Distinct())
        {
            _byWords[words] = _byWords.GetValueOrDefault(words) + 1;
            if (ConceptOf(words) is { } concept && concepts.Contains(concept))
            {
                _byBoth[(words, concept)] = _byBoth.GetValueOrDefault((words, concept)) + 1;
            }
        }

        if (trial.Conditions is [{ Length: > 0 } first, ..])
        {
            _first[trial.NctId] = first;
        }
    }

    private FindabilityResult Search(TrialIndex index, int trials, int seed, Func<string, string?> query)
    {
        var drawn = _first.Keys.Order(StringComparer.Ordinal).ToArray();
        new Random(seed).Shuffle(drawn);
        var (asked, misses) = (0, new List<FindabilityMiss>());
        foreach (var nctId in drawn)
        {
            if (asked == trials)
            {
                break;
            }

            if (query(_first[nctId]) is { } text)
            {
                asked++;
                var page = index.Search(new TrialQuery { Text = text, Take = Top });
                if (!page.Hits.Any(hit => hit.NctId == nctId))
                {
                    misses.Add(new FindabilityMiss(nctId, _first[nctId], text, TrialsOf(Words(_first[nctId]), ConceptOf(_first[nctId])), page.Total));
                }
            }
        }

        return new FindabilityResult(asked, misses);
    }
}
