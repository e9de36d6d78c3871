using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Evidence;

/// <summary>Names of interventions without abbreviations that the record spells out nowhere.</summary>
/// <remarks>"AZT" is zidovudine to one author and azithromycin to another; results of the wrong drug would mislead.</remarks>
internal static class SpeltNames
{
    private const int LongestAbbreviation = 5;

    /// <summary>The names, in the record's order.</summary>
    public static IReadOnlyList<string> Of(Trial trial)
    {
        var spelt = Spelt(trial);
        return [.. trial.Interventions.Select(intervention => Certain(intervention.Name, spelt))];
    }

    private static HashSet<Concept> Spelt(Trial trial)
    {
        IEnumerable<string?> texts =
        [
            trial.BriefTitle, trial.OfficialTitle, trial.BriefSummary,
            .. trial.Interventions.SelectMany(intervention => intervention.OtherNames.Prepend(intervention.Name).Append(intervention.Description)),
            .. trial.Arms.SelectMany(arm => new[] { arm.Label, arm.Description }),
        ];
        var text = string.Join(".\n", texts.Where(part => !string.IsNullOrEmpty(part)));
        return [.. Lexicon.InUse.Recognise(text).Where(mention => !IsAbbreviation(mention.Span.Of(text))).Select(mention => mention.Concept)];
    }

    private static string Certain(string name, HashSet<Concept> spelt)
    {
        var kept = name;
        foreach (var mention in Lexicon.InUse.Recognise(name).Where(mention => IsAbbreviation(mention.Span.Of(name)) && !spelt.Contains(mention.Concept)).Reverse())
        {
            kept = kept.Remove(mention.Span.Start, mention.Span.Length);
        }

        return kept;
    }

    private static bool IsAbbreviation(string written) => written.Length <= LongestAbbreviation && !written.Any(char.IsLower);
}
