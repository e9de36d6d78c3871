using Trialhead.Data.Search.Facets;
using Trialhead.Pages;
using Trialhead.Vocabulary;

namespace Trialhead.Web.Trials;

/// <summary>The ways to narrow a result, and to take a narrowing off again.</summary>
internal static class FacetLinks
{
    /// <summary>What would narrow the result, by kind; kinds that are chosen already, and values of every trial, are left out.</summary>
    public static IEnumerable<FacetGroup> Groups(SearchForm form, FacetCounts counts, int total, PageLanguage language)
    {
        foreach (var kind in FacetWords.Kinds.Where(kind => form.Of(kind).Length == 0 || TakesSeveral(kind)))
        {
            var links = counts.Of(kind).Where(value => value.Count < total)
                .Select(value => new FacetLink(Name(kind, value, language), value.Count, Narrow(form, kind, value.Value))).ToList();
            if (links.Count > 0)
            {
                yield return new FacetGroup(FacetWords.Title(kind, language), links);
            }
        }
    }

    /// <summary>The kinds of the illness that was asked for.</summary>
    public static IEnumerable<FacetLink> Narrower(SearchForm form, FacetCounts counts, PageLanguage language) => counts.Narrower
        .Select(value => new FacetLink(Name(FacetKind.Condition, value, language), value.Count, Narrow(form, FacetKind.Condition, value.Value)));

    /// <summary>What the result is narrowed to, each with the address of the search without it.</summary>
    public static IEnumerable<FacetLink> Chosen(SearchForm form, FacetCounts counts, PageLanguage language)
    {
        foreach (var kind in FacetWords.Kinds.Where(kind => form.Of(kind).Length > 0))
        {
            var choices = TakesSeveral(kind) ? Several(form.Of(kind)) : [form.Of(kind)];
            foreach (var choice in choices)
            {
                var rest = string.Join(',', choices.Where(other => other != choice));
                yield return new FacetLink($"{FacetWords.Title(kind, language)}: {Name(kind, choice, counts, language)}", 0, form.With(kind, rest).AddressOf(1));
            }
        }
    }

    private static string Narrow(SearchForm form, FacetKind kind, string value) => form.With(
        kind,
        TakesSeveral(kind) && form.Of(kind).Length > 0 ? $"{form.Of(kind)},{value}" : SearchChoices.WordOf(kind, value)).AddressOf(1);

    private static bool TakesSeveral(FacetKind kind) => kind is FacetKind.Condition or FacetKind.Treatment;

    private static string[] Several(string choice) =>
        [.. choice.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    private static string Name(FacetKind kind, FacetCount value, PageLanguage language) =>
        TakesSeveral(kind) && Lexicon.InUse.Get(value.Value) is { } concept
            ? FacetWords.Name(concept, language)
            : kind == FacetKind.Country ? CountryNames.Of(value.Name, language) : FacetWords.Name(value.Name, language);

    private static string Name(FacetKind kind, string choice, FacetCounts counts, PageLanguage language) => TakesSeveral(kind)
        ? Lexicon.InUse.Get(choice) is { } concept ? FacetWords.Name(concept, language) : choice
        : kind == FacetKind.Country ? CountryNames.Of(choice, language)
        : counts.Of(kind).FirstOrDefault(value => string.Equals(SearchChoices.WordOf(kind, value.Value), choice, StringComparison.OrdinalIgnoreCase)) is { } value
            ? FacetWords.Name(value.Name, language)
            : choice;
}
