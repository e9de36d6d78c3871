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
        var doubtful = Lexicon.InUse.Recognise(name)
            .GroupBy(mention => mention.Span, mention => mention.Concept)
            .Where(meanings => IsAbbreviation(meanings.Key.Of(name)) && !meanings.Any(spelt.Contains));
        foreach (var meanings in doubtful.OrderByDescending(meanings => meanings.Key.Start))
        {
            kept = kept.Remove(meanings.Key.Start, meanings.Key.Length);
        }

        return kept;
    }

    private static bool IsAbbreviation(string written) => written.Length <= LongestAbbreviation && !written.Any(char.IsLower);
}
