using Microsoft.Data.Sqlite;
using Trialhead.Data.Protocols;
using Trialhead.Data.Store;
using Trialhead.Protocol;

namespace Trialhead.Data.Conduct;

/// <summary>Studies and the versions of their protocols, as the files that were given.</summary>
internal static class StudyTable
{
    public static List<string> Ids(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT id FROM study ORDER BY id");
        return command.Texts();
    }

    /// <summary>How many versions a study has; 0 where there is no such study.</summary>
    public static int Versions(SqliteConnection connection, string study)
    {
        using var command = connection.Command("SELECT count(*) FROM protocol WHERE study = $study", "$study");
        return Convert.ToInt32(command.With(study).ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The files of a study: the choices for allocation, and the protocol versions, oldest first.</summary>
    public static (byte[]? Choices, string Commitment, List<byte[]> Files)? Files(SqliteConnection connection, string study)
    {
        using var command = connection.Command("SELECT choices, seed_commitment FROM study WHERE id = $study", "$study");
        using var row = command.With(study).ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        var (choices, commitment) = (row.Bytes(0), row.GetString(1));
        using var versions = connection.Command("SELECT file FROM protocol WHERE study = $study ORDER BY position", "$study");
        using var version = versions.With(study).ExecuteReader();
        var files = new List<byte[]>();
        while (version.Read())
        {
            files.Add(version.GetFieldValue<byte[]>(0));
        }

        return (choices, commitment, files);
    }

    /// <summary>A study as its files make it; null where there is none.</summary>
    /// <exception cref="StoreException">A file that was good when it was stored no longer is.</exception>
    public static ConductStudy? Read(SqliteConnection connection, string study)
    {
        if (Files(connection, study) is not { } stored)
        {
            return null;
        }

        var choices = stored.Choices is { } given ? Good(AllocationChoices.Read(given).Value, study) : AllocationChoices.None;
        return new ConductStudy(study, [.. stored.Files.Select(file => Version(file, choices, study))], stored.Commitment);
    }

    public static void Add(SqliteConnection connection, string study, byte[]? choices, string commitment)
    {
        using var command = connection.Command("INSERT INTO study (id, choices, seed_commitment) VALUES ($id, $choices, $seed)", "$id", "$choices", "$seed");
        command.With(study, choices, commitment).ExecuteNonQuery();
    }

    public static void AddVersion(SqliteConnection connection, string study, string version, byte[] file)
    {
        using var command = connection.Command(
            "INSERT INTO protocol (study, position, version, file) VALUES ($study, $position, $version, $file)", "$study", "$position", "$version", "$file");
        command.With(study, Versions(connection, study) + 1, version, file).ExecuteNonQuery();
    }

    private static StudyProtocol Version(byte[] file, AllocationChoices choices, string study) =>
        Good(choices.Apply(Good(ProtocolJsonReader.Read(file).Protocol, study)).Value, study);

    private static T Good<T>(T? value, string study)
        where T : class =>
        value ?? throw new StoreException($"A protocol file of study {study} in the store was changed and cannot be used any more.");
}
