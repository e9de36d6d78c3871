using System.Globalization;

namespace Trialhead.Data.Store;

public sealed partial class TrialStore
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The day up to which the updates of a source have been taken in; null where none have.</summary>
    public DateOnly? FollowedUntil(string source)
    {
        using var connection = _database.Connect();
        return SyncTable.Until(connection, source) is { } day ? DateOnly.ParseExact(day, DayFormat, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Notes that day.</summary>
    /// <exception cref="StoreException">An import is running.</exception>
    public void NoteFollowed(string source, DateOnly until)
    {
        using var writerLock = WriterLock.Take(_folder);
        using var connection = _database.ConnectForWriting();
        SyncTable.Note(connection, source, until.ToString(DayFormat, CultureInfo.InvariantCulture));
    }
}
