using System.Text.RegularExpressions;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <content>Kinds of people with lists of their own: "Healthy volunteers:", "Inclusion criteria:", "Exclusion criteria:", and again for the next.</content>
internal sealed partial class Outline
{
    // The heading directly above that of a list; it goes for the list of exclusions behind it too, where each kind has its own.
    private string? GroupOf(bool isNamed, int end)
    {
        _headed = _items.Count;
        if (isNamed)
        {
            return null;
        }

        if (_titled == _items.Count && _title is not null)
        {
            return OfAll().IsMatch(_title) ? null : _title;
        }

        var isOwn = _kind == CriterionKind.Exclusion && _group is not null && (_hasOwnExclusions || InclusionsAgain().IsMatch(_text, end));
        _hasOwnExclusions |= isOwn;
        return isOwn ? _group : null;
    }

    // Where there is but one such heading, it heads what is asked of all.
    private void TellGroups()
    {
        if (_items.Exists(item => item.Group is not null) && _items.Select(item => item.Group).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any())
        {
            _items.ForEach(item => item.TakeGroup());
        }
    }

    [GeneratedRegex(@"\b(?:must|criteri\w*|following|eligib\w*|general|main|key|all (?:patients|subjects|participants|volunteers|groups|cohorts)|stud(?:y|ies)|trial|protocol|note|section|summary|amendment|version)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfAll();

    [GeneratedRegex(@"\n\W*inclusion(?: criteria)?\W*(?:\n|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InclusionsAgain();
}
