using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Trialhead.Data.Registry;
using Trialhead.Text;

namespace Trialhead.Data.Json;

/// <summary>Reads a whole file that people write: one JSON object in UTF-8.</summary>
internal static class StrictFile
{
    /// <summary>What the file holds, or everything that is wrong with it; never throws, whatever the bytes.</summary>
    /// <param name="utf8">The bytes, with or without a preamble.</param>
    /// <param name="name">What the file is called in problems that have no place in it.</param>
    /// <param name="expected">What should stand there instead of something that is no object.</param>
    /// <param name="read">Reads the object.</param>
    /// <param name="check">What else must be so; asked only where nothing was wrong before.</param>
    /// <param name="maxDepth">How deep the JSON may be; 0 for the usual 64 levels.</param>
    public static (T? Value, IReadOnlyList<Problem> Problems) Read<T>(
        ReadOnlyMemory<byte> utf8, string name, string expected, Func<StrictFields, T> read, Func<T, IReadOnlyList<Problem>>? check = null, int maxDepth = 0)
        where T : class
    {
        var bytes = utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        if (!Utf8.IsValid(bytes.Span))
        {
            return (null, [new Problem(name, "bytes that are not UTF-8", "JSON in UTF-8")]);
        }

        if (bytes.Span.ContainsAnyExcept(" \t\r\n"u8) is false)
        {
            return (null, [new Problem(name, "nothing", expected)]);
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = maxDepth });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement, read, check)
                : (null, [new Problem(name, "no JSON object", expected)]);
        }
        catch (JsonException broken)
        {
            // A duplicate property is complained of without a place.
            return (null, [new Problem(broken.LineNumber is null ? name : BrokenJson.PlaceOf(broken), BrokenJson.Describe(broken), "a JSON object")]);
        }
        catch (InvalidOperationException)
        {
            // The parser checks escapes such as \ud800 only when a string is asked for, and says no place.
            return (null, [new Problem(name, "half of a surrogate pair in a string", "whole characters")]);
        }
    }

    /// <summary>What the file holds, or the first thing that is wrong with it; never throws, whatever the bytes.</summary>
    public static ParseResult<T> ReadOne<T>(ReadOnlyMemory<byte> utf8, string name, string expected, Func<StrictFields, T> read)
        where T : class
    {
        var (value, problems) = Read(utf8, name, expected, read);
        return value is null ? ParseResult.Failed<T>(problems[0].Where, problems[0].Found, problems[0].Expected) : ParseResult.Of(value);
    }

    private static (T? Value, IReadOnlyList<Problem> Problems) Read<T>(JsonElement root, Func<StrictFields, T> read, Func<T, IReadOnlyList<Problem>>? check)
        where T : class
    {
        var problems = new ProblemSlot();
        var value = read(new StrictFields(root, "", problems));
        var found = problems.First is null && check is not null ? check(value) : problems.All;
        return found.Count == 0 ? (value, []) : (null, found);
    }
}
