using Microsoft.Data.Sqlite;

namespace Trialhead.Data.Store;

/// <summary>Puts what stands between a program and its store into one sentence for the store's owner.</summary>
public static class StoreTrouble
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int Unreadable = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>The sentence for a failure; its own message where that is not SQLite's.</summary>
    /// <param name="failure">What was thrown; of several at once, the first is told.</param>
    /// <param name="folder">The folder of the store; null where it is not known.</param>
    public static string Sentence(Exception failure, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure switch
        {
            AggregateException several => Sentence(several.Flatten().InnerExceptions[0], folder),
            SqliteException problem => Sentence(problem, folder is null ? "The store" : $"The store in '{folder}'"),
            _ => failure.Message,
        };
    }

    private static string Sentence(SqliteException problem, string store) => problem.SqliteErrorCode switch
    {
        Corrupt or NotADatabase => $"{store} is damaged: put its databases (trials.db, conduct.db) back from a backup, or import into a new folder.",
        ReadOnly or CannotOpen => $"{store} cannot be opened: whoever uses it must be allowed to write in its folder, even to read.",
        Full => $"{store} has no room left: its disk is full. What was counted is safe; the same command goes on from there.",
        Busy => $"{store} is in use by another program for too long: try again.",
        Unreadable => $"{store} cannot be read or written: its disk reports a fault ({problem.Message}).",
        _ => problem.Message,
    };
}
