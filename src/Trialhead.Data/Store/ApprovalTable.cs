using Microsoft.Data.Sqlite;
using Trialhead.Pages.Approvals;

namespace Trialhead.Data.Store;

/// <summary>Approved medicines as imported, all of a jurisdiction replaced at once.</summary>
internal static class ApprovalTable
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS approval (
          jurisdiction TEXT NOT NULL, id TEXT NOT NULL, product TEXT NOT NULL, substances TEXT NOT NULL,
          indications TEXT NOT NULL, is_generic INTEGER NOT NULL,
          PRIMARY KEY (jurisdiction, id, product, substances)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS approval_import (
          serial INTEGER PRIMARY KEY AUTOINCREMENT, jurisdiction TEXT NOT NULL UNIQUE, imported TEXT NOT NULL);
        """;

    private const char Separator = '\n';

    /// <summary>Tells this state of the table from others; 0 where nothing was imported.</summary>
    public static long Revision(SqliteConnection connection) =>
        connection.HasTable("approval_import") ? connection.Number("SELECT ifnull(max(serial), 0) FROM approval_import") : 0;

    /// <summary>The jurisdictions that were imported.</summary>
    public static IReadOnlyList<Jurisdiction> Imported(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT jurisdiction FROM approval_import ORDER BY jurisdiction");
        using var row = command.ExecuteReader();
        var found = new List<Jurisdiction>();
        while (row.Read())
        {
            found.Add(Enum.Parse<Jurisdiction>(row.GetString(0)));
        }

        return found;
    }

    public static IEnumerable<Approval> Read(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT jurisdiction, id, product, substances, indications, is_generic FROM approval");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            yield return new Approval(Enum.Parse<Jurisdiction>(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3).Split(Separator))
            {
                Indications = row.GetString(4).Split(Separator, StringSplitOptions.RemoveEmptyEntries),
                IsGeneric = row.GetBoolean(5),
                IsQuoted = true,
            };
        }
    }

    public static void Replace(SqliteConnection connection, IReadOnlyCollection<Approval> approvals, string at)
    {
        connection.Execute(Schema);
        connection.Execute("BEGIN IMMEDIATE");
        foreach (var jurisdiction in approvals.Select(approval => approval.Jurisdiction).Distinct())
        {
            using var clear = connection.Command("DELETE FROM approval WHERE jurisdiction = $jurisdiction", "$jurisdiction");
            clear.With(jurisdiction.ToString()).ExecuteNonQuery();
            using var note = connection.Command("INSERT OR REPLACE INTO approval_import (jurisdiction, imported) VALUES ($jurisdiction, $at)", "$jurisdiction", "$at");
            note.With(jurisdiction.ToString(), at).ExecuteNonQuery();
        }

        using var add = connection.Command(
            "INSERT OR REPLACE INTO approval VALUES ($jurisdiction, $id, $product, $substances, $indications, $generic)",
            "$jurisdiction", "$id", "$product", "$substances", "$indications", "$generic");
        foreach (var approval in approvals)
        {
            add.With(
                approval.Jurisdiction.ToString(), approval.Id, approval.Product, string.Join(Separator, approval.Substances),
                string.Join(Separator, approval.Indications), approval.IsGeneric).ExecuteNonQuery();
        }

        connection.Execute("COMMIT");
    }
}
