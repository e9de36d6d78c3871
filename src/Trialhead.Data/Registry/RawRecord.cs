namespace Trialhead.Data.Registry;

/// <summary>What was found at one place of a source before it is parsed.</summary>
/// <param name="Source">The file.</param>
/// <param name="Position">The place in it.</param>
/// <param name="Bytes">The record.</param>
/// <param name="IsXml">Whether it is XML rather than JSON.</param>
/// <param name="Rejection">Why there is no record; null where there is one.</param>
internal sealed record RawRecord(
    string Source, string Position, ReadOnlyMemory<byte> Bytes, bool IsXml = false, RegistryRejection? Rejection = null)
{
    /// <summary>A place without a record.</summary>
    public static RawRecord Of(RegistryRejection rejection) =>
        new(rejection.Source, rejection.Position, default, false, rejection);

    /// <summary>The record, or the reason why there is none.</summary>
    public RegistryItem Parse()
    {
        if (Rejection is not null)
        {
            return Rejection;
        }

        var result = IsXml ? StudyXmlReader.Read(Bytes) : StudyJsonReader.Read(Bytes);
        if (result.Succeeded(out var trial, out var problem))
        {
            var json = IsXml ? StudyJsonWriter.Write(trial) : MinifiedJson.Of(Bytes.Span);
            return new RegistryRecord(Source, Position, trial, json);
        }

        // A place inside an XML file is enough; a pointer inside a JSON record needs the record's place too.
        var reason = $"found {problem.Found}, expected {problem.Expected}";
        return IsXml
            ? new RegistryRejection(Source, problem.Where, reason)
            : new RegistryRejection(Source, Position, $"{problem.Where}: {reason}");
    }
}
