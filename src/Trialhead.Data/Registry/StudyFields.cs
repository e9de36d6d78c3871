using System.Text.Json;
using Trialhead.Text;

namespace Trialhead.Data.Registry;

/// <summary>The part of a study that a client asks for.</summary>
public sealed class StudyFields
{
    private readonly Node _root = new();

    private StudyFields(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            _root.Add(path.Split('.'));
        }
    }

    /// <summary>Reads a list of names (<c>NCTId</c>), modules and paths, parted by commas or bars.</summary>
    /// <param name="names">The list.</param>
    /// <param name="where">Whose list it is, for problems.</param>
    public static ParseResult<StudyFields> Read(string names, string where)
    {
        ArgumentNullException.ThrowIfNull(names);
        var paths = new List<string>();
        foreach (var name in names.Split([',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (StudyPieces.PathOf(name) is not { } path)
            {
                return ParseResult.Failed<StudyFields>(where, $"`{name}`", "names of the study data structure such as NCTId, BriefTitle or protocolSection.statusModule");
            }

            paths.Add(path);
        }

        return paths.Count > 0 ? ParseResult.Of(new StudyFields(paths)) : ParseResult.Failed<StudyFields>(where, "no name", "at least one");
    }

    /// <summary>Writes what a study has of them, as an object.</summary>
    public void Write(Utf8JsonWriter json, ReadOnlyMemory<byte> study)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = JsonDocument.Parse(study);
        Write(json, document.RootElement, _root);
    }

    private static void Write(Utf8JsonWriter json, JsonElement element, Node node)
    {
        if (node.IsWhole || element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            element.WriteTo(json);
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            json.WriteStartArray();
            foreach (var item in element.EnumerateArray())
            {
                Write(json, item, node);
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteStartObject();
            foreach (var property in element.EnumerateObject())
            {
                if (node.Find(property.Name) is { } inner && Has(property.Value, inner))
                {
                    json.WritePropertyName(property.Name);
                    Write(json, property.Value, inner);
                }
            }

            json.WriteEndObject();
        }
    }

    // Whether anything of it would be written.
    private static bool Has(JsonElement element, Node node) => node.IsWhole || element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(property => node.Find(property.Name) is { } inner && Has(property.Value, inner)),
        JsonValueKind.Array => element.EnumerateArray().Any(item => Has(item, node)),
        _ => true,
    };

    private sealed class Node
    {
        private readonly Dictionary<string, Node> _parts = [];

        public bool IsWhole { get; private set; }

        public Node? Find(string name) => _parts.GetValueOrDefault(name);

        public void Add(ReadOnlySpan<string> path)
        {
            if (path.IsEmpty)
            {
                IsWhole = true;
                return;
            }

            if (!_parts.TryGetValue(path[0], out var inner))
            {
                _parts[path[0]] = inner = new Node();
            }

            inner.Add(path[1..]);
        }
    }
}
