using Trialhead.Eligibility;
using Trialhead.Pages.Criteria;
using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>Who may join: the criteria as listed.</summary>
internal static class FitSection
{
    private const string TextPointer = $"{RecordPointers.Eligibility}/eligibilityCriteria";

    public static PageSection Build(PageSubject subject) =>
        new("fit", "Are you a good fit for this trial?", [.. Blocks(subject)]);

    private static IEnumerable<PageBlock> Blocks(PageSubject subject)
    {
        var (rules, criteria) = (subject.Trial.Eligibility, subject.Criteria);
        if (Summary(rules) is { Count: > 0 } summary)
        {
            yield return new Paragraph(summary);
        }

        var lines = criteria.Select((_, i) => CriterionLines.Of(subject, i)).ToList();
        foreach (var group in Lists(lines))
        {
            yield return group;
        }

        if (criteria.All(criterion => criterion.Property is not null) && !string.IsNullOrWhiteSpace(rules.CriteriaText))
        {
            yield return new BlockGroup(
                Sentence.Phrase("Criteria in the record’s own words"), RegistryText.Blocks(rules.CriteriaText, TextPointer));
        }
    }

    private static IEnumerable<PageBlock> Lists(List<CriterionLine> lines)
    {
        foreach (var kind in lines.GroupBy(line => line.Criterion.Kind).OrderBy(kind => kind.Key))
        {
            var heading = kind.Key == CriterionKind.Inclusion ? "To join, you should meet these" : "These may rule you out";
            yield return new BlockGroup(Sentence.Phrase(heading), [.. BySection(kind)]);
        }
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

    private static PageBlock Headed(List<CriterionLine> run) => run[0].Criterion.Section is { } section
        ? new BlockGroup(
            Sentence.FromRecord(RegistryText.Clean(section).TrimEnd(':'), TextPointer), [new CriteriaList(run)])
        : new CriteriaList(run);

    private static List<Sentence> Summary(EligibilityRules rules)
    {
        var summary = new List<Sentence>();
        if (Ages(rules) is { } ages)
        {
            summary.Add(Sentence.FromRecord(ages, $"{RecordPointers.Eligibility}/{(rules.MinimumAge is null ? "maximumAge" : "minimumAge")}"));
        }

        if (rules.IsSexStated)
        {
            var sexes = rules.OnlySex is { } sex ? $"Only {(sex == Clinical.Sex.Female ? "women" : "men")}." : "All sexes.";
            summary.Add(Sentence.FromRecord(sexes, $"{RecordPointers.Eligibility}/sex"));
        }

        if (rules.AcceptsHealthyVolunteers is { } healthy)
        {
            summary.Add(Sentence.FromRecord(
                healthy ? "Healthy volunteers may take part." : "Healthy volunteers cannot take part.",
                $"{RecordPointers.Eligibility}/healthyVolunteers"));
        }

        return summary;
    }

    private static string? Ages(EligibilityRules rules) => (rules.MinimumAge, rules.MaximumAge) switch
    {
        ({ } min, { } max) when min.Unit == max.Unit => $"People aged {min.Value} to {Lower(max)}.",
        ({ } min, { } max) => $"People aged {Lower(min)} to {Lower(max)}.",
        ({ } min, null) => $"People aged {Lower(min)} or older.",
        (null, { } max) => $"People aged {Lower(max)} or younger.",
        _ => null,
    };

    private static string Lower(AgeLimit age) => age.ToString().ToLowerInvariant();
}
