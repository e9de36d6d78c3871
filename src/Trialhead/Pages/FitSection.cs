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
            var (idle, asking) = (kind.Where(IsIdle).ToList(), kind.Where(line => !IsIdle(line) && (subject.Verdicts.Count > 0 || !IsRepeated(line, lines))).ToList());
            yield return new BlockGroup(
                Sentence.Phrase(heading), [.. asking.Count > 0 ? Folded(subject, asking) : [], .. idle.Count > 0 ? [new Paragraph([Idle(subject, idle)])] : Array.Empty<PageBlock>()]);
        }
    }

    private static bool IsIdle(CriterionLine line) => line.Criterion is { Property: null, Demand: NoDemandCriterion };

    // "Not specified" under ten headings is one remark.
    private static Sentence Idle(PageSubject subject, List<CriterionLine> lines)
    {
        var words = lines[0].Words.Text.Trim('.', ' ');
        return new Sentence(
            lines.Count == 1
                ? subject.Say($"One line of the record sets no rule: “{words}”.", $"Una línea del registro no pone ninguna condición: “{words}”.")
                : subject.Say($"{lines.Count} lines of the record set no rule, such as “{words}”.", $"{lines.Count} líneas del registro no ponen ninguna condición, como “{words}”."),
            [.. lines.Select(line => CriterionLines.SourceOf(line.Criterion))]);
    }

    // A field of the record that a line of its text says too.
    private static bool IsRepeated(CriterionLine line, List<CriterionLine> lines) =>
        line.Criterion is { Property: not null, Demand: AgeCriterion { Maximum: >= FitSummary.HighestAge } or AgeCriterion { Minimum: 0, Maximum: null } }
        || IsSaid(line, lines);

    private static bool IsSaid(CriterionLine line, List<CriterionLine> lines) => line.Criterion.Property is not null && lines.Exists(other =>
        other.Criterion.Property is null && other.Wording == CriterionWording.Whole && ((other.Plain is { } plain && plain.Text == line.Plain?.Text)
            || (other.Criterion is { Kind: CriterionKind.Inclusion, Demand: AgeCriterion or AllOfCriterion } && line.Criterion.Demand is AgeCriterion age && Says(other.Criterion.Demand, age))));

    private static bool Says(Criterion said, AgeCriterion age) => said is AllOfCriterion ? said.Parts.Any(part => Says(part, age))
        : said is AgeCriterion own && (age.Minimum is null || (own.Minimum == age.Minimum && !own.IsMinimumExclusive)) && (age.Maximum is null || (own.Maximum == age.Maximum && !own.IsMaximumExclusive));

    // Whoever gave facts is to see what they say to every line.
    private static IEnumerable<PageBlock> Folded(PageSubject subject, List<CriterionLine> lines)
    {
        if (subject.Verdicts.Count > 0 || lines.Count <= MostShown + 1)
        {
            return BySection(lines, subject.Language);
        }

        var rest = lines.Count - MostShown;
        var summary = lines[0].Criterion.Kind == CriterionKind.Inclusion
            ? subject.Say($"{rest} more points to meet", $"{rest} puntos más por cumplir")
            : subject.Say($"{rest} more points that may rule you out", $"{rest} puntos más que pueden impedirle participar");
        return [.. BySection(lines[..MostShown], subject.Language), new BlockGroup(Sentence.Phrase(summary), [.. BySection(lines[MostShown..], subject.Language)]) { IsDetail = true }];
    }

    private static IEnumerable<PageBlock> BySection(IEnumerable<CriterionLine> lines, PageLanguage language)
    {
        var run = new List<CriterionLine>();
        foreach (var line in lines)
        {
            if (run.Count > 0 && run[0].Criterion.Section != line.Criterion.Section)
            {
                yield return Headed(run, language);
                run = [];
            }

            run.Add(line);
        }

        yield return Headed(run, language);
    }

    private static PageBlock Headed(List<CriterionLine> run, PageLanguage language) =>
        Phrasing.Headline(run[0].Criterion.Section ?? "").Trim(':', ' ') is not { Length: > 0 } section ? new CriteriaList(run)
        : NameTable.Headings.Find(section.ToLowerInvariant(), language) is { } plain ? new BlockGroup(Sentence.FromRecord(plain, TextPointer), [new CriteriaList(run)])
        : new BlockGroup(Sentence.Quote(section, TextPointer), [new CriteriaList(run)]);
}
