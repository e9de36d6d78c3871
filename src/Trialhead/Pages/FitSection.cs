using Trialhead.Eligibility;
using Trialhead.Pages.Criteria;

namespace Trialhead.Pages;

/// <summary>Who may join: the criteria as listed.</summary>
internal static class FitSection
{
    private const int MostShown = 4;
    private const string TextPointer = $"{RecordPointers.Eligibility}/eligibilityCriteria";

    public static PageSection Build(PageSubject subject) =>
        new("fit", subject.Say("Are you a good fit for this trial?", "¿Es este ensayo para usted?"), [.. Blocks(subject)]);

    private static IEnumerable<PageBlock> Blocks(PageSubject subject)
    {
        var (rules, criteria) = (subject.Trial.Eligibility, subject.Criteria);
        if (FitSummary.Of(subject) is { Count: > 0 } summary)
        {
            yield return new Paragraph(summary);
        }

        var lines = criteria.Select((_, i) => CriterionLines.Of(subject, i))
            .Where(line => line.Words.Text.Length > 0).ToList(); // a lone bullet says nothing
        foreach (var group in Lists(subject, lines))
        {
            yield return group;
        }

        if (criteria.All(criterion => criterion.Property is not null) && !string.IsNullOrWhiteSpace(rules.CriteriaText))
        {
            yield return new BlockGroup(
                Sentence.Phrase(subject.Say("Criteria in the record’s own words", "Los requisitos en palabras del registro (en inglés)")), RegistryText.Blocks(rules.CriteriaText, TextPointer));
        }
    }

    private static IEnumerable<PageBlock> Lists(PageSubject subject, List<CriterionLine> lines)
    {
        foreach (var kind in lines.GroupBy(line => line.Criterion.Kind).OrderBy(kind => kind.Key))
        {
            var heading = kind.Key == CriterionKind.Inclusion
                ? subject.Say("To join, you should meet these", "Para participar, debe cumplir esto")
                : subject.Say("These may rule you out", "Esto puede impedirle participar");
            yield return new BlockGroup(Sentence.Phrase(heading), [.. Folded(subject, [.. kind])]);
        }
    }

    // Whoever gave facts is to see what they say to every line.
    private static IEnumerable<PageBlock> Folded(PageSubject subject, List<CriterionLine> lines)
    {
        if (subject.Verdicts.Count > 0 || lines.Count <= MostShown + 1)
        {
            return BySection(lines);
        }

        var rest = lines.Count - MostShown;
        var summary = lines[0].Criterion.Kind == CriterionKind.Inclusion
            ? subject.Say($"{rest} more points to meet", $"{rest} puntos más por cumplir")
            : subject.Say($"{rest} more points that may rule you out", $"{rest} puntos más que pueden impedirle participar");
        return [.. BySection(lines[..MostShown]), new BlockGroup(Sentence.Phrase(summary), [.. BySection(lines[MostShown..])]) { IsDetail = true }];
    }

    private static IEnumerable<PageBlock> BySection(IEnumerable<CriterionLine> lines)
    {
        var run = new List<CriterionLine>();
        foreach (var line in lines)
        {
            if (run.Count > 0 && run[0].Criterion.Section != line.Criterion.Section)
            {
                yield return Headed(run);
                run = [];
            }

            run.Add(line);
        }

        yield return Headed(run);
    }

    private static PageBlock Headed(List<CriterionLine> run) =>
        RegistryText.Clean(run[0].Criterion.Section ?? "").Trim(':', ' ') is { Length: > 0 } section
            ? new BlockGroup(Sentence.Quote(section, TextPointer), [new CriteriaList(run)])
            : new CriteriaList(run);
}
