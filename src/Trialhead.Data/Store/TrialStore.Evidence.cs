using Microsoft.Data.Sqlite;
using Trialhead.Pages.Evidence;

namespace Trialhead.Data.Store;

public sealed partial class TrialStore
{
    /// <summary>What the posted results of trials say, in the order asked; trials without results are left out.</summary>
    public IReadOnlyList<TrialEvidence> Evidence(IEnumerable<string> nctIds)
    {
        ArgumentNullException.ThrowIfNull(nctIds);
        using var connection = _database.Connect();
        var isKept = EvidenceTable.Exists(connection);
        using var kept = isKept ? connection.Command(
            $"SELECT summary FROM trial JOIN evidence USING (number) WHERE trial.nct = $nct AND format = {EvidenceReader.Format}", "$nct") : null;
        using var whole = connection.Command($"SELECT {StudyReading.Columns} {CurrentStudy} AND results IS NOT NULL", "$nct");
        return [.. nctIds.Select(nctId => Kept(kept, nctId) ?? Made(whole, nctId)).OfType<TrialEvidence>()];
    }

    private static TrialEvidence? Kept(SqliteCommand? command, string nctId) =>
        command?.With(nctId).ExecuteScalar() is byte[] summary ? EvidenceTable.Unpack(summary) : null;

    private static TrialEvidence? Made(SqliteCommand command, string nctId)
    {
        using var row = command.With(nctId).ExecuteReader();
        return row.Read() ? EvidenceReader.Read(StudyReading.Row(row, 0).Trial(withResults: true)) : null;
    }
}
