using System.Collections.Concurrent;
using Trialhead.Data.Store;

namespace Trialhead.Data.Search;

/// <summary>Keeps the trials read last, so that judging them again reads nothing.</summary>
/// <remarks>What was read at another revision of the store does not count; when full, the longest unused quarter goes. Safe to share between threads.</remarks>
internal sealed class ReadTrials(TrialStore store, int capacity = 4000)
{
    private readonly ConcurrentDictionary<string, Entry> _known = new(StringComparer.Ordinal);
    private readonly Lock _pruning = new();
    private long _uses;

    /// <summary>The trials of these numbers; those that the store does not have are left out.</summary>
    public IReadOnlyDictionary<string, ReadTrial> Get(IReadOnlyCollection<string> nctIds)
    {
        var revision = store.Revision;
        var found = new Dictionary<string, ReadTrial>(StringComparer.Ordinal);
        var missing = new List<string>();
        var use = Interlocked.Increment(ref _uses);
        foreach (var nctId in nctIds)
        {
            if (_known.TryGetValue(nctId, out var entry) && entry.Revision == revision)
            {
                entry.LastUse = use;
                found[nctId] = entry.Trial;
            }
            else
            {
                missing.Add(nctId);
            }
        }

        foreach (var (nctId, read) in store.ReadMany(missing))
        {
            found[nctId] = read;
            _known[nctId] = new Entry(read, revision) { LastUse = use };
        }

        Prune();
        return found;
    }

    private void Prune()
    {
        lock (_pruning)
        {
            if (_known.Count > capacity)
            {
                foreach (var (nctId, _) in _known.OrderBy(entry => entry.Value.LastUse).Take(_known.Count - (capacity * 3 / 4)).ToList())
                {
                    _known.TryRemove(nctId, out _);
                }
            }
        }
    }

    private sealed class Entry(ReadTrial trial, long revision)
    {
        public long Revision => revision;

        public ReadTrial Trial => trial;

        public long LastUse { get; set; }
    }
}
