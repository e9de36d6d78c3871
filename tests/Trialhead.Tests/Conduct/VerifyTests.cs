using Microsoft.Data.Sqlite;
using Trialhead.Data.Conduct;
using Trialhead.Protocol.Conduct;
using Xunit;

namespace Trialhead.Tests.Conduct;

public sealed class VerifyTests
{
    [Theory]
    [InlineData("UPDATE entry SET by = 'someone' WHERE number = 3", "entry 3 (S001-0001, 2): found contents that do not give its hash")]
    [InlineData("UPDATE entry SET content = CAST('{}' AS BLOB) WHERE number = 3", "entry 3: found content that is no event")]
    [InlineData("UPDATE entry SET recorded = 'yesterday' WHERE number = 3", "entry 3 (S001-0001, 2): found contents that do not give its hash")]
    [InlineData("UPDATE protocol SET file = CAST('no protocol' AS BLOB)", "study: found A protocol file of study two-arm-survival in the store was changed and cannot be used any more")]
    [InlineData("UPDATE allocation SET levels = 'none'", "randomisation, allocation 1/levels/performance: found nothing")]
    [InlineData("DELETE FROM entry WHERE number = 4", "entry 5 (S001-0001, 4): found number 5, expected number 4")]
    [InlineData("DELETE FROM allocation; DELETE FROM entry WHERE number >= 5", "the end of the log: found 4 entries, expected at least 6")]
    [InlineData("UPDATE allocation SET arm = CASE arm WHEN 'tablet' THEN 'standard' ELSE 'tablet' END", "randomisation, row 1: found no entry in the log that says the same")]
    [InlineData("UPDATE allocation SET arm = CASE arm WHEN 'tablet' THEN 'standard' ELSE 'tablet' END", "randomisation, allocation 1: found arm")]
    [InlineData("DELETE FROM allocation", "entry 6: found a randomisation without a row in the list")]
    [InlineData("UPDATE protocol SET file = CAST(replace(CAST(file AS TEXT), 'P21D', 'P28D') AS BLOB)", "protocol 1: found another file than the log names")]
    [InlineData("UPDATE study SET seed_commitment = upper(seed_commitment)", "study: found another seed or other choices than the log names")]
    public void Verify_TamperedWith_NamesThePlace(string sql, string expected)
    {
        using var study = new OpenedStudy();
        study.Randomise(study.Enrol());
        var head = study.Store.Verify(OpenedStudy.Id).Head;

        Tamper(study.Database, sql);

        var problems = new ConductStore(study.Folder, TimeProvider.System).Verify(OpenedStudy.Id, head).Problems;
        Assert.Contains(problems, problem => problem.ToString().StartsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE entry SET by = 'someone'")]
    [InlineData("DELETE FROM entry")]
    [InlineData("UPDATE allocation SET arm = 'tablet'")]
    [InlineData("DELETE FROM allocation")]
    public void Database_RefusesToChangeWhatWasRecorded(string sql)
    {
        using var study = new OpenedStudy();
        study.Randomise(study.Enrol());
        using var connection = Connect(study.Database);
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        Assert.Contains("only added to", Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_Untouched_FindsNothing()
    {
        using var study = new OpenedStudy();
        study.Randomise(study.Enrol());

        var report = study.Store.Verify(OpenedStudy.Id);

        Assert.Empty(study.Store.Verify(OpenedStudy.Id, report.Head).Problems);
        Assert.Equal((6, 1, 1), (report.Head.Number, report.Participants, report.Confirmed["randomisation"]));
        Assert.Equal(report.Head, LogHead.Parse(report.Head.ToString()));
    }

    private static void Tamper(string path, string sql)
    {
        using var connection = Connect(path);
        using var command = connection.CreateCommand();
        command.CommandText = "DROP TRIGGER entry_unchanged; DROP TRIGGER entry_kept; DROP TRIGGER allocation_unchanged; DROP TRIGGER allocation_kept; " + sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }
}
