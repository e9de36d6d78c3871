namespace Trialhead.Data.Store;

public sealed partial class TrialStore
{
    /// <summary>Grows with every record that arrives; what was derived from the store at an older revision may be stale.</summary>
    public long Revision
    {
        get
        {
            using var connection = _database.Connect();
            return connection.Number("SELECT ifnull(max(number), 0) FROM version");
        }
    }
}
