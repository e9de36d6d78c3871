using System.Globalization;
using Trialhead.Text;

namespace Trialhead.Data.Corpora;

/// <summary>Experts' grades of trials for people, as TREC's qrels have them: topic, 0, NCT number, grade.</summary>
public sealed class Judgements
{
    private static readonly Dictionary<string, int> None = [];

    private readonly Dictionary<string, Dictionary<string, int>> _grades = new(StringComparer.Ordinal);

    private Judgements()
    {
    }

    /// <summary>Reads a file of them.</summary>
    public static ParseResult<Judgements> Read(string path)
    {
        var judgements = new Judgements();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
            {
                continue;
            }

            if (parts.Length != 4 || !int.TryParse(parts[3], CultureInfo.InvariantCulture, out var grade))
            {
                return ParseResult.Failed<Judgements>($"{path}, line {number}", $"`{line}`", "a topic, 0, an NCT number and a grade");
            }

            (judgements._grades.TryGetValue(parts[0], out var trials) ? trials : judgements._grades[parts[0]] = new(StringComparer.Ordinal))[parts[2]] = grade;
        }

        return ParseResult.Of(judgements);
    }

    /// <summary>The grades of a topic by trial; a topic whose id ends with a judged number, as <c>trec-20217</c> does, has that number's.</summary>
    public IReadOnlyDictionary<string, int> Of(string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        if (_grades.TryGetValue(topic, out var grades))
        {
            return grades;
        }

        var number = topic[(topic.LastIndexOf('-') + 1)..];
        return _grades.TryGetValue(number, out grades) ? grades
            : number.Length > 4 && _grades.TryGetValue(number[4..], out grades) ? grades // a year goes before
            : None;
    }
}
