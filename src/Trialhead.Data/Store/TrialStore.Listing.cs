using Trialhead.Clinical;

namespace Trialhead.Data.Store;

public sealed partial class TrialStore
{
    /// <summary>A stretch of all trials in the order of their numbers; no record is read for it.</summary>
    /// <param name="skip">How many to leave out at the beginning.</param>
    /// <param name="take">How many at most.</param>
    public IEnumerable<ListedTrial> List(int skip, int take)
    {
        using var connection = _database.Connect();
        using var command = connection.Command(
            "SELECT trial.nct, updated FROM trial JOIN version USING (number) ORDER BY trial.nct LIMIT $take OFFSET $skip", "$take", "$skip");
        using var row = command.With(take, skip).ExecuteReader();
        while (row.Read())
        {
            yield return new ListedTrial(row.GetString(0), PartialDate.TryParse(row.String(1), out var date) ? date : null);
        }
    }
}
