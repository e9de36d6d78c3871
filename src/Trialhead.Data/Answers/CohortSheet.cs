using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Eligibility;
using Trialhead.Matching;
using Trialhead.Text;

namespace Trialhead.Data.Answers;

/// <summary>People judged for a trial as a table for a spreadsheet: one row each, those who could not be read last.</summary>
/// <remarks>
/// <c>against</c> holds every criterion that is not met with its reason, <c>words</c> what of the record each rests on, <c>open</c> the criteria that the record does not
/// tell about, several apart by <c>|</c>. In a table of changes <c>change</c> says what is new since an earlier one.
/// </remarks>
public static class CohortSheet
{
    /// <summary>What stands for words where no one fact decides.</summary>
    internal const string NoWords = "none";

    private const string NotRead = "Not read", Doubt = "Read, with a doubt", Apart = " | ";
    private const int Id = 0, Outlook = 1, Score = 2;
    private static readonly string[] Columns = ["id", "outlook", "score", "met", "notMet", "unknown", "against", "words", "open"];

    /// <summary>The table.</summary>
    /// <param name="people">The people, in their order.</param>
    /// <param name="problems">Who could not be read, and who was read with a doubt.</param>
    public static string Of(IEnumerable<PersonMatch> people, IEnumerable<PersonProblem> problems) => Csv.Of([Columns, .. Rows(people, problems)]);

    /// <summary>The rows that are not as they were in an earlier table, and who is gone; null where that is no such table.</summary>
    /// <param name="people">The people, in their order.</param>
    /// <param name="problems">Who could not be read, and who was read with a doubt.</param>
    /// <param name="earlier">An earlier table of <see cref="Of"/>.</param>
    public static IReadOnlyList<IReadOnlyList<string>>? Changes(IEnumerable<PersonMatch> people, IEnumerable<PersonProblem> problems, string earlier)
    {
        var rows = Csv.Read(earlier).ToList();
        if (rows.Count == 0 || !rows[0].SequenceEqual(Columns) || rows.Exists(row => row.Count != Columns.Length))
        {
            return null;
        }

        var before = Numbered(rows.Skip(1)).ToDictionary(row => row.Key, row => row.Row);
        var changes = new List<IReadOnlyList<string>>();
        foreach (var (key, row) in Numbered(Rows(people, problems)))
        {
            before.Remove(key, out var was);
            if (Change(was, [.. row.Select(Csv.Plain)]) is { } change)
            {
                changes.Add([.. row, change]);
            }
        }

        return [[.. Columns, "change"], .. changes, .. before.Values.Select(gone => (IReadOnlyList<string>)[.. gone, "gone"])];
    }

    /// <summary>What the verdicts say together, in words.</summary>
    public static string InWords(TrialMatch match)
    {
        ArgumentNullException.ThrowIfNull(match);
        return InWords(GivenProperties.Camel(match.Outlook), match.Parts.Relevance == 0);
    }

    /// <summary>What an outlook of an answer says, in words.</summary>
    internal static string InWords(string outlook, bool isOfOtherIllness) => (outlook, isOfOtherIllness) switch
    {
        ("ruledOut", _) => "At least one criterion is not met",
        (_, true) => "The record names none of the illnesses under study",
        ("mayJoin", _) => "May be able to join",
        _ => "Might fit, but the trial is not open now",
    };

    /// <summary>A criterion in one line.</summary>
    internal static string Rule(bool isExclusion, string text) => $"{(isExclusion ? "Must not" : "Must")}: “{Folding.CollapseSpaces(text).TrimEnd('.', ';')}”";

    /// <summary>The words of a record that decide, in their sentence, or where they stand.</summary>
    internal static string Words(Provenance? origin, string? note) =>
        NoteWords.Around(note, origin?.Span) is { } sentence ? $"“{sentence}”"
        : origin?.Quote is { } quote ? $"“{Folding.CollapseSpaces(quote)}”"
        : origin?.Pointer ?? origin?.Source ?? NoWords;

    /// <summary>Several texts in one cell.</summary>
    internal static string Several(IEnumerable<string> texts) => string.Join(Apart, texts);

    /// <summary>The row of who could not be read, or only with a doubt.</summary>
    internal static IReadOnlyList<string> Row(PersonProblem one) =>
        [one.Problem.Where, one.IsRead ? Doubt : NotRead, "", "", "", "", $"found {one.Problem.Found}, expected {one.Problem.Expected}", "", ""];

    // The score moves with every fact, and says nothing that the other columns do not.
    private static string? Change(IReadOnlyList<string>? was, IReadOnlyList<string> now) =>
        was is null ? "new"
        : was[Outlook] != now[Outlook] ? $"was: {was[Outlook]}"
        : was.Where((cell, i) => i != Score && cell != now[i]).Any() ? "criteria"
        : null;

    private static IEnumerable<((string Id, int Number) Key, IReadOnlyList<string> Row)> Numbered(IEnumerable<IReadOnlyList<string>> rows)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var id = Csv.Plain(row[Id].TrimStart('\''));
            seen[id] = seen.GetValueOrDefault(id) + 1;
            yield return ((id, seen[id]), row);
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<PersonMatch> people, IEnumerable<PersonProblem> problems) =>
        [.. people.Select(Row), .. problems.Select(Row)];

    private static IReadOnlyList<string> Row(PersonMatch person) => Row(person.Id, person.Match, person.Note);

    private static IReadOnlyList<string> Row(string id, TrialMatch match, string? note) =>
    [
        id,
        InWords(match),
        match.Score.ToString("0.00", CultureInfo.InvariantCulture),
        Number(match.Summary.Met),
        Number(match.Summary.NotMet),
        Number(match.Summary.Unknown),
        Several(Those(match, Verdict.NotMet).Select(one => $"{Rule(one)}: {one.Explanation.Reason}")),
        Several(Those(match, Verdict.NotMet).Select(one => Words(one.Explanation.DecidingFact?.Provenance, note))),
        Several(Those(match, Verdict.Unknown).Select(Rule)),
    ];

    private static IEnumerable<CriterionMatch> Those(TrialMatch match, Verdict verdict) => match.Criteria.Where(one => one.Verdict == verdict);

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Rule(CriterionMatch one) => Rule(one.Criterion.Kind == CriterionKind.Exclusion, one.Criterion.Text);
}
