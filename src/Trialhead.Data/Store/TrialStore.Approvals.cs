using System.Globalization;
using Trialhead.Pages.Approvals;

namespace Trialhead.Data.Store;

public sealed partial class TrialStore
{
    /// <summary>Grows with every import of approvals; 0 where there was none.</summary>
    public long ApprovalRevision
    {
        get
        {
            using var connection = _database.Connect();
            return ApprovalTable.Revision(connection);
        }
    }

    /// <summary>The imported approvals, and the jurisdictions whose whole list they are.</summary>
    public (IReadOnlyList<Approval> Approvals, IReadOnlyList<Jurisdiction> Jurisdictions) Approvals()
    {
        using var connection = _database.Connect();
        return ApprovalTable.Revision(connection) == 0 ? ([], []) : ([.. ApprovalTable.Read(connection)], ApprovalTable.Imported(connection));
    }

    /// <summary>Puts approvals in the place of all that the store has of their jurisdictions; all of it or, when killed, nothing.</summary>
    /// <exception cref="StoreException">An import is running.</exception>
    public void ReplaceApprovals(IReadOnlyCollection<Approval> approvals, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(approvals);
        using var writerLock = WriterLock.Take(_folder);
        using var connection = _database.ConnectForWriting();
        ApprovalTable.Replace(connection, approvals, at.ToString("O", CultureInfo.InvariantCulture));
    }
}
