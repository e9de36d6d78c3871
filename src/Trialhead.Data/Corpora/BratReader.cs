using System.Globalization;
using Trialhead.Text;

namespace Trialhead.Data.Corpora;

/// <summary>Reads brat standoff annotation (https://brat.nlplab.org/standoff.html): entities, binary relations and events.</summary>
/// <remarks>
/// Each role of an event is read as a relation from its trigger, under the role's name without its number. Attributes, equivalences and
/// notes are passed over. Offsets count Unicode code points.
/// </remarks>
public static class BratReader
{
    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>Reads the annotation of one text.</summary>
    /// <returns>The document, or the first line that is not brat.</returns>
    public static ParseResult<BratDocument> Read(string name, string text, string annotation)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(annotation);
        var points = new CodePoints(text);
        var (entities, relations, number) = (new List<BratEntity>(), new List<BratRelation>(), 0);
        var events = new List<string[]>();
        foreach (var line in annotation.Split('\n'))
        {
            number++;
            var fields = line.TrimEnd('\r').Split('\t');
            if (line.StartsWith('T'))
            {
                if (Entity(fields, points) is not { } entity)
                {
                    return Failed(name, number, line, "an id, a type with offsets inside the text, and the words, between tabs");
                }

                entities.Add(entity);
            }
            else if (line.StartsWith('R'))
            {
                if (Relation(fields) is not { } relation)
                {
                    return Failed(name, number, line, "an id and a type with two arguments, between tabs");
                }

                relations.Add(relation);
            }
            else if (line.StartsWith('E') && fields.Length >= 2)
            {
                events.Add([fields[0], .. fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
            }
        }

        AddRoles(events, relations);
        return ParseResult.Of(new BratDocument(name, text, entities, relations));
    }

    private static ParseResult<BratDocument> Failed(string name, int line, string found, string expected) =>
        ParseResult.Failed<BratDocument>($"{name}.ann, line {line}", $"`{found.Trim()}`", expected);

    private static BratEntity? Entity(string[] fields, CodePoints points)
    {
        var space = fields.Length >= 2 ? fields[1].IndexOf(' ', StringComparison.Ordinal) : -1;
        if (space < 0)
        {
            return null;
        }

        var (start, end) = (int.MaxValue, 0);
        foreach (var piece in fields[1][(space + 1)..].Split(';'))
        {
            var ends = piece.Split(' ');
            if (ends.Length != 2 || !TryOffset(ends[0], points, out var from) || !TryOffset(ends[1], points, out var to) || from > to)
            {
                return null;
            }

            (start, end) = (Math.Min(start, from), Math.Max(end, to));
        }

        return new BratEntity(fields[0], fields[1][..space], SourceSpan.FromBounds(points.ToUnit(start), points.ToUnit(end)));
    }

    private static bool TryOffset(string digits, CodePoints points, out int offset) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out offset) && offset <= points.Count;

    private static BratRelation? Relation(string[] fields)
    {
        var parts = fields.Length >= 2 ? fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        return parts.Length >= 3 && Argument(parts[1]) is { } from && Argument(parts[2]) is { } to
            ? new BratRelation(parts[0], from, to)
            : null;
    }

    // An event is its id, its type with its trigger, then its roles; a role may name another event, which stands for its trigger.
    private static void AddRoles(List<string[]> events, List<BratRelation> relations)
    {
        var triggers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parts in events)
        {
            if (parts.Length > 1 && Argument(parts[1]) is { } trigger)
            {
                triggers[parts[0]] = trigger;
            }
        }

        relations.AddRange(
            from parts in events
            where triggers.ContainsKey(parts[0])
            from role in parts.Skip(2)
            let target = Argument(role)
            where target is not null
            select new BratRelation(role[..role.IndexOf(':', StringComparison.Ordinal)].TrimEnd(Digits), triggers[parts[0]], triggers.GetValueOrDefault(target, target)));
    }

    private static string? Argument(string part)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? part[(colon + 1)..] : null;
    }
}
