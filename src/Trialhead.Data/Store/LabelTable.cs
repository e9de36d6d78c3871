using Microsoft.Data.Sqlite;
using Trialhead.Eligibility.Labelling;
using Trialhead.Trials;

namespace Trialhead.Data.Store;

/// <summary>What the labeller said of the eligibility text of current records, a row for each that it was asked about.</summary>
/// <remarks>
/// It spares who judges a trial most of the cost of reading its criteria, and changes nothing of what is read. Written in the transaction
/// that makes the record current. Rows that another program made do not count: the labeller is asked anew, until the next import fills them in.
/// </remarks>
internal static class LabelTable
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS label (
          number INTEGER PRIMARY KEY REFERENCES version, maker INTEGER NOT NULL, answers BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS label_filled (maker INTEGER PRIMARY KEY);
        """;

    /// <summary>The column of a version's answers, as SQL; none of a store of an older program, nor of what another one made.</summary>
    public static string AnswersIn(SqliteConnection connection) => connection.HasTable("label")
        ? $"(SELECT answers FROM label WHERE label.number = version.number AND maker = {LabelMemo.Maker})"
        : "NULL";

    public static void Create(SqliteConnection connection) => connection.Execute(Schema);

    /// <summary>Whether every record that was there before this program has been looked at.</summary>
    public static bool IsFilled(SqliteConnection connection) =>
        connection.Number($"SELECT count(*) FROM label_filled WHERE maker = {LabelMemo.Maker}") > 0;

    /// <summary>Notes that all have been looked at, and forgets what other programs made.</summary>
    public static void NoteFilled(SqliteConnection connection) => connection.Execute(
        $"""
        DELETE FROM label WHERE maker <> {LabelMemo.Maker};
        DELETE FROM label_filled;
        INSERT INTO label_filled VALUES ({LabelMemo.Maker});
        """);

    public static SqliteCommand Put(SqliteConnection connection) => connection.Command(
        $"INSERT OR REPLACE INTO label VALUES ($number, {LabelMemo.Maker}, $answers)", "$number", "$answers");

    /// <summary>What the labeller says of a record; null where it is asked nothing.</summary>
    public static byte[]? Pack(Trial trial)
    {
        if (string.IsNullOrWhiteSpace(trial.Eligibility.CriteriaText))
        {
            return null;
        }

        var memo = new LabelMemo();
        TrialCriteria.Of(trial, memo);
        return memo.Count > 0 ? memo.Write() : null;
    }

    /// <summary>The way back; null gives an empty one.</summary>
    public static LabelMemo Unpack(byte[]? answers) => answers is null ? new LabelMemo() : LabelMemo.Read(answers);
}
