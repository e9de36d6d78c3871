using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility;

namespace Trialhead.Pages.Criteria;

/// <summary>What a yes-or-no matter means in the words of its line.</summary>
internal static partial class StateMeanings
{
    /// <summary>The matter that the line speaks of, where a wider one was found.</summary>
    public static StateCriterion Of(StateCriterion found, string words) => found.State switch
    {
        PersonalState.LegallyProtected when Detained().IsMatch(words) && !Protected().IsMatch(words) => found with { State = PersonalState.Imprisoned },
        PersonalState.AvailableForFollowUp when Completing().IsMatch(words) && !Staying().IsMatch(words) => found with { State = PersonalState.CanComply },
        PersonalState.CanComply when Refusing().IsMatch(words) && !Cooperating().IsMatch(words) => found with { State = PersonalState.CanConsent },
        PersonalState.CognitivelyAble when Speaking().IsMatch(words) => found with { State = PersonalState.SpeaksLanguage },
        PersonalState.CognitivelyAble when Cooperating().IsMatch(words) && !Understanding().IsMatch(words) => found with { State = PersonalState.CanComply },
        _ => found,
    };

    /// <summary>Whether the line speaks of what has been, and of nothing that is.</summary>
    public static bool IsPast(string text) => Past().IsMatch(text) && !Present().IsMatch(text);

    /// <summary>Whether the person alone may agree: nobody may who stands in for those who are kept out for being unable to.</summary>
    public static bool IsOwnConsent(EligibilityCriterion criterion) => (criterion.Kind == CriterionKind.Exclusion && !Standing().IsMatch(criterion.Text)) || Own().IsMatch(criterion.Text);

    [GeneratedRegex(@"\b(?:(?:their|his|her|his/her|your) own\b|personally\b|for (?:him|her|them)sel(?:f|ves)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    [GeneratedRegex(@"\b(?:refus\w+|oppos\w+|declin\w+) (?:to |of )?(?:participat\w+|take part|enrol\w*|join|consent)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refusing();

    [GeneratedRegex(
        @"\b(?:communicat\w+|convers\w+|speak\w*) (?:\w+ ){0,3}(?:English|Spanish|French|German|Dutch|Italian|Portuguese|Danish|Swedish|Norwegian|Finnish|Arabic|Hebrew|Turkish|Hindi|Mandarin|Cantonese|Chinese|Japanese|Korean|Thai|languages?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Speaking();

    [GeneratedRegex(@"\bcomplet\w+\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Completing();

    [GeneratedRegex(@"\b(?:follow\w*|visits?|availab\w+|entire|whole|duration|return\w*|sessions?|the (?:study|trial))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Staying();

    [GeneratedRegex(@"\b(?:libert\w+|freedom|detain\w*|detention|custody|prison\w*|imprison\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Detained();

    [GeneratedRegex(@"\b(?:guardian\w*|curator\w*|tutor\w*|trustee\w*|protect\w+|safeguard\w*|incapa\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Protected();

    [GeneratedRegex(@"\b(?:co-?operat\w+|compl[iy]\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cooperating();

    [GeneratedRegex(@"\b(?:understand\w*|mental\w*|cogniti\w+|comprehen\w+|communicat\w+|dement\w+|capacity|competen\w+|intellect\w*|psych\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Understanding();

    [GeneratedRegex(@"\b(?:prior(?! to)|previous(?:ly)?|history of|past|has been|have been|having been|participated|ever)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(?:current\w*|concurrent\w*|concomitant\w*|simultaneous\w*|ongoing|now|active\w*|is|are|participating|at the time)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Present();

    [GeneratedRegex(@"\b(?:representatives?|guardians?|parents?|parental|prox(?:y|ies)|surrogates?|substitutes?|relatives?|famil\w+|kin|carers?|caregivers?|child\w*|minors?|assent)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Standing();
}
