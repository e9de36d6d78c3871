using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Trialhead.Data.Protocols;
using Trialhead.Data.Store;
using Trialhead.Protocol;
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

    /// <summary>Opens a study.</summary>
    /// <param name="protocolFile">The protocol as <c>data/protocol.schema.json</c> describes it.</param>
    /// <param name="choicesFile">What the study chose for allocations that the protocol leaves open; null for nothing.</param>
    /// <param name="secret">The secret of its allocations, 16 bytes or more; null for one drawn here.</param>
    /// <param name="author">Who opens it.</param>
    public Recording Open(byte[] protocolFile, byte[]? choicesFile, byte[]? secret, Author author)
    {
        ArgumentNullException.ThrowIfNull(protocolFile);
        if (!ReadProtocol(protocolFile, choicesFile).Succeeded(out var protocol, out var problem))
        {
            return Recording.Refused(problem);
        }

        Directory.CreateDirectory(_folder);
        return Write(connection =>
        {
            if (StudyTable.Versions(connection, protocol.Id) > 0)
            {
                return Recording.Refused(new Problem("study", $"{protocol.Id}, which is open already", "a protocol of another id; a new version is an amendment"));
            }

            var drawn = secret ?? SeedVault.Make();
            var commitment = AllocationSeed.FromSecret(drawn).Commitment();
            _vault.Keep(protocol.Id, drawn);
            StudyTable.Add(connection, protocol.Id, choicesFile, commitment);
            StudyTable.AddVersion(connection, protocol.Id, protocol.Version, protocolFile);
            return Note(connection, protocol.Id, author, new StudyNote("opened")
            {
                Version = protocol.Version,
                Protocol = StudyNote.HashOf(protocolFile),
                Choices = choicesFile is null ? null : StudyNote.HashOf(choicesFile),
                Seed = commitment,
            });
        });
    }

    /// <summary>Adds a version of a study's protocol; participants stay on theirs until they are moved.</summary>
    public Recording Amend(string study, byte[] protocolFile, Author author)
    {
        ArgumentNullException.ThrowIfNull(protocolFile);
        return Write(connection =>
        {
            if (StudyTable.Files(connection, study) is not { } files || Study(connection, study) is not { } known)
            {
                return Recording.Refused(NoStudy(study));
            }

            if (!ReadProtocol(protocolFile, files.Choices).Succeeded(out var protocol, out var problem))
            {
                return Recording.Refused(problem);
            }

            if (Amendment(known, protocol) is { } wrong)
            {
                return Recording.Refused(wrong);
            }

            StudyTable.AddVersion(connection, study, protocol.Version, protocolFile);
            return Note(connection, study, author, new StudyNote("amended") { Version = protocol.Version, Protocol = StudyNote.HashOf(protocolFile) });
        });
    }

    private static ParseResult<StudyProtocol> ReadProtocol(byte[] file, byte[]? choicesFile)
    {
        var reading = ProtocolJsonReader.Read(file);
        if (reading.Protocol is not { } protocol)
        {
            var first = reading.Problems[0];
            return ParseResult.Failed<StudyProtocol>(first.Where, first.Found, first.Expected);
        }

        var choices = choicesFile is null ? ParseResult.Of(AllocationChoices.None) : AllocationChoices.Read(choicesFile);
        return choices.Succeeded(out var chosen, out var problem)
            ? chosen.Apply(protocol)
            : ParseResult.Failed<StudyProtocol>(problem.Where, problem.Found, problem.Expected);
    }

    // Rows that were allocated by one plan cannot be repeated by another.
    private static Problem? Amendment(ConductStudy known, StudyProtocol next)
    {
        if (next.Id != known.Id || known.Versions.Any(version => version.Version == next.Version))
        {
            return next.Id != known.Id
                ? new Problem("/id", $"\"{next.Id}\"", $"\"{known.Id}\", since it amends that protocol")
                : new Problem("/version", $"\"{next.Version}\", which the study has", "another version");
        }

        var other = next.Allocations.FirstOrDefault(allocation =>
            known.Versions.SelectMany(version => version.Allocations).LastOrDefault(before => before.Id == allocation.Id) is { } before
            && !ProtocolJsonWriter.AreAlike(before, allocation));
        return other is null
            ? null
            : new Problem($"/allocations/{other.Id}", "another plan than before", "the same plan, or another id: allocations that were made rest on it");
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
