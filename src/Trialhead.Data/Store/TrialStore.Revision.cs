using System.Globalization;

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

    /// <summary>When a record last came in that the store did not have; null where none has.</summary>
    public DateTimeOffset? LastArrival
    {
        get
        {
            using var connection = _database.Connect();
            var at = connection.Text("SELECT imported FROM version ORDER BY number DESC LIMIT 1");
            return at.Length > 0 ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null;
        }
    }
}
