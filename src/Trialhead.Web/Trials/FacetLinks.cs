using Trialhead.Data.Search.Facets;
using Trialhead.Vocabulary;

namespace Trialhead.Web.Trials;

/// <summary>The ways to narrow a result, and to take a narrowing off again.</summary>
internal static class FacetLinks
{
    private static readonly (FacetKind Kind, string Title)[] Titles =
    [
        (FacetKind.Openness, "Open to new participants"), (FacetKind.Condition, "Condition"), (FacetKind.Treatment, "Treatment"),
        (FacetKind.Phase, "Phase"), (FacetKind.Country, "Country"), (FacetKind.AgeGroup, "Age"), (FacetKind.Sex, "Sex"),
        (FacetKind.StudyType, "Type of study"), (FacetKind.HealthyVolunteers, "Healthy volunteers"), (FacetKind.HasResults, "Results"),
    ];

    /// <summary>What would narrow the result, by kind; kinds that are chosen already, and values of every trial, are left out.</summary>
    public static IEnumerable<FacetGroup> Groups(SearchForm form, FacetCounts counts, int total)
    {
        foreach (var (kind, title) in Titles.Where(facet => form.Of(facet.Kind).Length == 0 || TakesSeveral(facet.Kind)))
        {
            var links = counts.Of(kind).Where(value => value.Count < total)
                .Select(value => new FacetLink(value.Name, value.Count, Narrow(form, kind, value.Value))).ToList();
            if (links.Count > 0)
            {
                yield return new FacetGroup(title, links);
            }
        }
    }

    /// <summary>The kinds of the illness that was asked for.</summary>
    public static IEnumerable<FacetLink> Narrower(SearchForm form, FacetCounts counts) =>
        counts.Narrower.Select(value => new FacetLink(value.Name, value.Count, Narrow(form, FacetKind.Condition, value.Value)));

    /// <summary>What the result is narrowed to, each with the address of the search without it.</summary>
    public static IEnumerable<FacetLink> Chosen(SearchForm form, FacetCounts counts)
    {
        foreach (var (kind, title) in Titles.Where(facet => form.Of(facet.Kind).Length > 0))
        {
            var choices = TakesSeveral(kind) ? Several(form.Of(kind)) : [form.Of(kind)];
            foreach (var choice in choices)
            {
                var rest = string.Join(',', choices.Where(other => other != choice));
                yield return new FacetLink($"{title}: {Name(kind, choice, counts)}", 0, form.With(kind, rest).AddressOf(1));
            }
        }
    }

    private static string Narrow(SearchForm form, FacetKind kind, string value) => form.With(
        kind,
        TakesSeveral(kind) && form.Of(kind).Length > 0 ? $"{form.Of(kind)},{value}" : SearchChoices.WordOf(kind, value)).AddressOf(1);

    private static bool TakesSeveral(FacetKind kind) => kind is FacetKind.Condition or FacetKind.Treatment;

    private static string[] Several(string choice) =>
        [.. choice.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    private static string Name(FacetKind kind, string choice, FacetCounts counts) => TakesSeveral(kind)
        ? Lexicon.InUse.Get(choice)?.Name ?? choice
        : counts.Of(kind).FirstOrDefault(value => string.Equals(SearchChoices.WordOf(kind, value.Value), choice, StringComparison.OrdinalIgnoreCase))?.Name ?? choice;
}
