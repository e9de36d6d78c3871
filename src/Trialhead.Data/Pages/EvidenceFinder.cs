using System.Collections.Concurrent;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Pages;
using Trialhead.Pages.Evidence;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Pages;

/// <summary>Finds the posted results of other trials with the treatments of one.</summary>
/// <remarks>
/// The trials of a treatment are found and read once for a state of the store; what is kept is bounded by the number of trials
/// in it. Safe to share between threads.
/// </remarks>
/// <param name="store">The store.</param>
/// <param name="capacity">Most trials that are kept in memory, over all treatments.</param>
internal sealed class EvidenceFinder(TrialStore store, int capacity = 6000)
{
    /// <summary>Most treatments of a trial that are looked for.</summary>
    public const int MostTreatments = 4;

    private const int MostRead = 60;

    private readonly ConcurrentDictionary<string, Entry> _known = new(StringComparer.Ordinal);
    private readonly Lock _pruning = new();
    private long _uses;

    /// <summary>The evidence for the tested drugs of a trial, then for those that all its groups get, then for what is known by its name alone.</summary>
    public IReadOnlyList<TreatmentEvidence> Of(PageSubject subject)
    {
        var trial = subject.Trial;
        var revision = store.Revision;
        return
        [
            .. TestedDrugs.Of(subject).Where(drug => drug.IsTested || drug.IsForAll).Concat(TestedDrugs.ByName(subject))
                .Take(MostTreatments).Select(treatment => Of(trial, treatment, Known(treatment.Concept, revision)))
                .Where(evidence => evidence.Found > 0 || !evidence.Treatment.IsUnlisted),
        ];
    }

    // One name may stand for different things: unless it is a code, only trials of the same illness count.
    private static TreatmentEvidence Of(Trial trial, TestedDrugs treatment, Entry known)
    {
        var illnesses = !treatment.Concept.IsUnlisted || WrittenTreatment.IsCode(treatment.Concept) ? null : TrialEvidence.IllnessesOf(trial.Conditions);
        var others = known.Trials.Where(other => other.NctId != trial.NctId && (illnesses is null || other.Concerns(illnesses))).ToList();
        return new TreatmentEvidence(treatment.Concept, treatment.Pointer, TreatmentEvidence.Choose(others, trial.Conditions), others.Count)
        {
            IsComplete = known.IsComplete,
        };
    }

    private Entry Known(Concept concept, long revision)
    {
        if (!_known.TryGetValue(concept.Id, out var entry) || entry.Revision != revision)
        {
            entry = Read(concept, revision);
            _known[concept.Id] = entry;
            Prune();
        }

        entry.LastUse = Interlocked.Increment(ref _uses);
        return entry;
    }

    // The largest ones are read: where there are more than that, the small ones would not be shown anyway.
    private Entry Read(Concept concept, long revision)
    {
        var page = store.Index.Search(new TrialQuery
        {
            Concepts = concept.IsUnlisted ? null : [concept.Id],
            TreatmentName = concept.IsUnlisted ? concept.Name : null,
            HasResults = true,
            StudyTypes = [StudyType.Interventional],
            Order = SearchOrder.Enrollment,
            Take = MostRead,
        });
        var trials = store.Evidence(page.Hits.Select(hit => hit.NctId)).Where(trial => trial.PlacesOf(concept).Count > 0).ToList();
        return new Entry(trials, page.Total <= MostRead, revision);
    }

    // When full, the longest unused half goes.
    private void Prune()
    {
        lock (_pruning)
        {
            if (_known.Values.Sum(entry => entry.Trials.Count + 1) <= capacity)
            {
                return;
            }

            foreach (var (id, _) in _known.OrderBy(entry => entry.Value.LastUse).Take((_known.Count + 1) / 2).ToList())
            {
                _known.TryRemove(id, out _);
            }
        }
    }

    private sealed class Entry(IReadOnlyList<TrialEvidence> trials, bool isComplete, long revision)
    {
        public IReadOnlyList<TrialEvidence> Trials => trials;

        public bool IsComplete => isComplete;

        public long Revision => revision;

        public long LastUse { get; set; }
    }
}
