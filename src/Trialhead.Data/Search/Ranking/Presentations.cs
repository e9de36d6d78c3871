using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Ranking;

/// <summary>Illnesses by the findings they usually present with, from <c>data/search/presentations.tsv</c>.</summary>
/// <remarks>
/// For finding trials only: a record that tells of a tender right iliac fossa also finds trials of appendicitis. What is
/// suspected here is never a fact of the record, decides no criterion and is shown to nobody as a diagnosis.
/// Immutable and safe to share between threads.
/// </remarks>
internal sealed class Presentations
{
    private const int Most = 4;
    private const float Enough = 9; // about two telling findings and a common one
    private const float Near = 0.6f; // of the likeliest
    private const float Telling = 2; // a finding that points to the illness by itself counts so many times

    private static readonly Lazy<Presentations> FromTable = new(() => new(RankingTables.Lines("presentations.tsv"), Lexicon.InUse));

    private readonly List<Presentation> _rows = [];

    public Presentations(IEnumerable<string> lines, Lexicon lexicon)
    {
        var drafts = lines.Select(line => line.Split('\t')).Where(columns => columns.Length == 3)
            .Select(columns => (Illness: lexicon.Find(columns[0], ConceptKind.Condition), Who: columns[1], Findings: Findings(columns[2])))
            .Where(draft => draft.Illness is not null).ToList();
        var shared = drafts.SelectMany(draft => draft.Findings.SelectMany(finding => finding.Wordings.Select(Key)).Distinct())
            .GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var (illness, who, findings) in drafts)
        {
            _rows.Add(Read(illness!, who, [.. findings.Select(finding => new PresentingFinding(
                finding.Wordings,
                MathF.Log((float)drafts.Count / finding.Wordings.Max(wording => shared[Key(wording)])) * (finding.IsTelling ? Telling : 1)))]));
        }
    }

    /// <summary>Those that ship with the program, under the vocabulary in use.</summary>
    public static Presentations Shipped => FromTable.Value;

    /// <summary>The illnesses that are described.</summary>
    public IReadOnlyList<Presentation> Rows => _rows;

    /// <summary>What a note resembles, and which of its words an illness accounts for.</summary>
    /// <param name="chart">The person; what is denied is not suspected.</param>
    /// <param name="note">The text.</param>
    /// <param name="leftOut">Where it speaks of what is not so.</param>
    public PresentationReading Read(PatientChart chart, string note, IReadOnlyList<SourceSpan> leftOut)
    {
        var sentences = new NoteSentences(note, leftOut);
        var affirmed = chart.Mentions.Where(entry => entry.Fact is ConditionFact { Presence: Presence.Present }).Select(entry => entry.Concept).ToHashSet();
        var scored = new List<(Presentation Row, float Score)>();
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in _rows.Where(row => Concerns(row, chart)))
        {
            var (found, all, count) = (0f, 0f, 0);
            foreach (var finding in row.Findings)
            {
                all += finding.Weight;
                if (finding.Wordings.Any(sentences.Have))
                {
                    found += finding.Weight;
                    count++;
                }
            }

            if (affirmed.Contains(row.Illness))
            {
                Explain(row, sentences, explained);
            }

            if (count > 1 && found >= Enough && !IsDenied(chart, row.Illness))
            {
                scored.Add((row, found * MathF.Sqrt(found / all)));
            }
        }

        var likely = scored.OrderByDescending(one => one.Score).ThenBy(one => one.Row.Illness.Id, StringComparer.Ordinal).ToList();
        if (likely.Count > 0)
        {
            Explain(likely[0].Row, sentences, explained);
        }

        return new PresentationReading(
            [.. likely.DistinctBy(one => one.Row.Illness).Where(one => one.Score >= Near * likely[0].Score).Take(Most)
                .Select(one => new WeightedConcept(one.Row.Illness, one.Score / likely[0].Score))],
            explained);
    }

    private static void Explain(Presentation row, NoteSentences sentences, HashSet<string> explained) => explained.UnionWith(
        row.Findings.SelectMany(finding => finding.Wordings).Where(sentences.Have).SelectMany(words => words));

    private static bool Concerns(Presentation row, PatientChart chart) =>
        (chart.Sex is null || (chart.Sex == Sex.Female ? row.Females : row.Males))
        && (chart.Age is not { } age || (age.Oldest >= row.Youngest && age.Youngest < row.Oldest + 1));

    private static bool IsDenied(PatientChart chart, Concept illness) =>
        chart.Mentions.Any(entry => entry.Fact is ConditionFact { Presence: Presence.Absent } && entry.Concept == illness);

    private static Presentation Read(Concept illness, string who, IReadOnlyList<PresentingFinding> findings)
    {
        var words = who.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ages = words.FirstOrDefault(word => word.Contains('-', StringComparison.Ordinal))?.Split('-') ?? ["", ""];
        return new Presentation(
            illness, !words.Contains("male"), !words.Contains("female"),
            double.TryParse(ages[0], CultureInfo.InvariantCulture, out var from) ? from : 0,
            double.TryParse(ages[1], CultureInfo.InvariantCulture, out var to) ? to : double.PositiveInfinity,
            findings);
    }

    private static List<(List<IReadOnlyList<string>> Wordings, bool IsTelling)> Findings(string text) =>
    [
        .. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(finding => (finding.Split('|').Select(SearchText.Analyze).Where(words => words.Count > 0).ToList(), finding.Contains('*', StringComparison.Ordinal)))
            .Where(finding => finding.Item1.Count > 0),
    ];

    private static string Key(IReadOnlyList<string> words) => string.Join(' ', words);
}
