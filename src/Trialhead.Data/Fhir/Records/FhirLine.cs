using System.Text.Json;

namespace Trialhead.Data.Fhir.Records;

/// <summary>What a resource is and whom it is about, without reading it whole.</summary>
/// <param name="Kind">Its type; null where it names none.</param>
/// <param name="Id">Its id.</param>
/// <param name="Subject">The id of the person it is about.</param>
/// <param name="Medicine">The id of the medicine that it refers to.</param>
internal sealed record FhirLine(string? Kind, string? Id, string? Subject, string? Medicine)
{
    /// <summary>Reads the beginning of every property; null where the bytes are no object of JSON.</summary>
    public static FhirLine? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            var read = new FhirLine(null, null, null, null);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                read = (name, reader.TokenType) switch
                {
                    ("resourceType", JsonTokenType.String) => read with { Kind = reader.GetString() },
                    ("id", JsonTokenType.String) => read with { Id = reader.GetString() },
                    ("subject" or "patient", JsonTokenType.StartObject) => read with { Subject = Reference(ref reader) },
                    ("medicationReference", JsonTokenType.StartObject) => read with { Medicine = Reference(ref reader) },
                    _ => read,
                };
                reader.Skip();
            }

            return read;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // "Patient/1", "https://example.org/fhir/Patient/1" and "urn:uuid:1" mean 1; leaves the reader at the end of the reference.
    private static string? Reference(ref Utf8JsonReader reader)
    {
        string? id = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isReference = reader.ValueTextEquals("reference");
            reader.Read();
            if (isReference && reader.TokenType == JsonTokenType.String && reader.GetString() is { } address)
            {
                id = address[(address.LastIndexOfAny(['/', ':']) + 1)..];
            }

            reader.Skip();
        }

        return id;
    }
}
