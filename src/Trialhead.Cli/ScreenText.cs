using System.Globalization;
using Spectre.Console;
using Trialhead.Data.Answers;
using Trialhead.Data.Search;
using Trialhead.Eligibility;
using Trialhead.Matching;
using Trialhead.Text;

namespace Trialhead.Cli;

/// <summary>The people judged for a trial, for reading: how many stand how, then each with the reasons.</summary>
internal static class ScreenText
{
    /// <summary>Writes them.</summary>
    public static void Write(
        Screen screen, string nctId, DateOnly date, IReadOnlyList<PersonMatch> people, PeopleRead read, IReadOnlyList<SharedQuestion> questions, int top)
    {
        screen.Heading(string.Create(CultureInfo.InvariantCulture, $"{Count(people.Count, "person", "people")} judged for {nctId} on {date:yyyy-MM-dd}"));
        screen.Paragraph("Information, not medical advice: the study team decides who may join.");
        foreach (var same in people.GroupBy(person => CohortSheet.InWords(person.Match)))
        {
            screen.Paragraph($"{Number(same.Count())}: {same.Key}", 3);
        }

        if (read.NotRead > 0)
        {
            screen.Paragraph($"{Number(read.NotRead)}: not read", 3);
        }

        Write(screen, questions);
        foreach (var (id, match) in people.Take(top))
        {
            screen.Gap();
            screen.Item($"{id}  ", CohortSheet.InWords(match), new Style(decoration: Decoration.Bold));
            var (met, notMet, unknown, _) = match.Summary;
            screen.Paragraph(string.Create(CultureInfo.InvariantCulture, $"score {match.Score:0.00} · {met} met, {notMet} not met, {unknown} unknown"), 3);
            Reasons(screen, "✗", match, Verdict.NotMet);
            Reasons(screen, "✓", match, Verdict.Met);
        }

        if (people.Count > top)
        {
            screen.Gap();
            screen.Paragraph($"{Number(people.Count - top)} more: --top shows them here, --csv writes all to a table.");
        }
    }

    private static void Write(Screen screen, IReadOnlyList<SharedQuestion> questions)
    {
        if (questions.Count == 0)
        {
            return;
        }

        screen.Gap();
        screen.Heading("Questions that would settle most");
        for (var i = 0; i < questions.Count; i++)
        {
            var (question, people, rulesOut, _) = questions[i];
            screen.Item($"{i + 1}. ", question.Text, Style.Plain);
            screen.Paragraph($"decides something for {Count(people, "person", "people")}{(rulesOut > 0 ? $", can rule the trial out for {Number(rulesOut)}" : "")}", 3);
        }
    }

    private static void Reasons(Screen screen, string mark, TrialMatch match, Verdict verdict)
    {
        foreach (var criterion in match.Criteria.Where(criterion => criterion.Verdict == verdict))
        {
            var rule = criterion.Criterion.Kind == CriterionKind.Exclusion ? "Must not" : "Must";
            screen.Paragraph($"{mark} {rule}: “{Folding.CollapseSpaces(criterion.Criterion.Text).TrimEnd('.', ';')}”. {criterion.Explanation.Reason}", 3);
        }
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";
}
