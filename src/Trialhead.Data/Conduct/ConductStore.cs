using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Trialhead.Data.Store;
using Trialhead.Protocol.Allocation;
using Trialhead.Text;

namespace Trialhead.Data.Conduct;

/// <summary>The studies of a store: protocols, participants under numbers, their log and their allocations.</summary>
/// <remarks>
/// <c>conduct.db</c> (SQLite) holds all but the secrets of allocations, which lie in <c>conduct-seeds/</c>. What a method returns as done is on
/// disk. Whoever writes holds the right to write from the first look to the commit, so that any number of processes may work at once. Nothing
/// here tells an allocation before it is made. Safe to share between threads.
/// </remarks>
public sealed partial class ConductStore
{
    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly SeedVault _vault;
    private readonly ConcurrentDictionary<string, ConductStudy> _studies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AllocationSeed> _seeds = new(StringComparer.Ordinal);

    /// <summary>The studies in the folder of a store; the folder need not hold registry records.</summary>
    public ConductStore(string folder, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(time);
        (_folder, _time, _vault) = (folder, time, new SeedVault(Path.Combine(folder, StoreLayout.Seeds)));
    }

    /// <summary>Today's date where the study is run.</summary>
    public DateOnly Today => DateOnly.FromDateTime(_time.GetLocalNow().DateTime);

    /// <summary>A time as the clock on the wall shows it where the study is run.</summary>
    public DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, _time.LocalTimeZone);

    /// <summary>Whether a store has studies.</summary>
    public static bool Exists(string folder) => ConductDatabase.Exists(folder);

    /// <summary>The ids of all studies.</summary>
    public IReadOnlyList<string> Studies()
    {
        if (!Exists(_folder))
        {
            return [];
        }

        using var connection = ConductDatabase.Connect(_folder);
        return StudyTable.Ids(connection);
    }

    /// <summary>A study; null where there is none of that id.</summary>
    public ConductStudy? Find(string study)
    {
        if (!Exists(_folder))
        {
            return null;
        }

        using var connection = ConductDatabase.Connect(_folder);
        return Study(connection, study);
    }

    private static Problem NoStudy(string study) => new("study", $"\"{study}\"", "the id of a study that is open");

    private ConductStudy? Study(SqliteConnection connection, string study)
    {
        var versions = StudyTable.Versions(connection, study);
        if (_studies.TryGetValue(study, out var known) && known.Versions.Count == versions)
        {
            return known;
        }

        return versions == 0 || StudyTable.Read(connection, study) is not { } read ? null : _studies[study] = read;
    }

    // Everything from the first look to the commit happens with the right to write, and nothing is told before the disk has it.
    private T Write<T>(Func<SqliteConnection, T> work)
        where T : class
    {
        using var connection = ConductDatabase.Connect(_folder);
        using var transaction = connection.BeginTransaction(deferred: false);
        var outcome = work(connection);
        if (outcome is Recording { Problem: null } or Randomisation { Problem: null })
        {
            transaction.Commit();
        }

        return outcome;
    }

    private Recording Note(SqliteConnection connection, string study, Author author, StudyNote note) =>
        new([EntryTable.Append(connection, (study, ""), (note.ToUtf8(), null), author, _time.GetUtcNow())], null);
}
