using Trialhead.Data.Search;

namespace Trialhead.Data.Store;

/// <summary>A folder that keeps registry records with their history, and an index over them.</summary>
/// <remarks>
/// <c>trials.db</c> (SQLite) is the truth; <c>index/</c> (Lucene) follows it and is rebuilt from it where it is behind or
/// gone. Any number of processes may read while one imports. Safe to share between threads.
/// </remarks>
public sealed partial class TrialStore : IDisposable
{
    private readonly string _folder;
    private readonly StoreDatabase _database;
    private readonly Lock _gazetteerLock = new();
    private (long LastNumber, Gazetteer Gazetteer)? _gazetteer;

    private TrialStore(string folder, StoreDatabase database)
    {
        (_folder, _database) = (folder, database);
        Index = new TrialIndex(Path.Combine(folder, StoreLayout.Index));
    }

    /// <summary>The index over the current records.</summary>
    public TrialIndex Index { get; }

    /// <summary>Where places are, as the sites of this store's records and the product's own table tell.</summary>
    public Gazetteer Gazetteer
    {
        get
        {
            lock (_gazetteerLock)
            {
                using var connection = _database.Connect();
                var last = connection.Number("SELECT ifnull(max(number), 0) FROM version");
                if (_gazetteer is not { } known || known.LastNumber != last)
                {
                    known = (last, new Gazetteer(PlaceTable.Read(connection)));
                    _gazetteer = known;
                }

                return known.Gazetteer;
            }
        }
    }

    /// <summary>Opens the store in a folder, which is created where it is absent or empty.</summary>
    /// <remarks>Whatever a killed import left out of the index is indexed first, unless another import is running.</remarks>
    /// <exception cref="StoreException">The folder holds something else, or a newer program's store.</exception>
    public static TrialStore Open(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        Make(folder);
        if (!StoreLayout.CanBecomeStore(folder) && !Exists(folder))
        {
            throw new StoreException($"'{folder}' is not a Trialhead store: it holds other files and no trials.db.");
        }

        var store = new TrialStore(folder, StoreDatabase.Open(folder));
        store.CatchUp();
        return store;
    }

    /// <summary>Whether a folder holds a store.</summary>
    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, StoreLayout.Database));

    private static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new StoreException($"'{folder}' cannot be made here: name a folder that you may write in.", problem);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Index.Dispose();
        _database.Dispose();
    }
}
