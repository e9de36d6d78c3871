using System.Text.RegularExpressions;
using Trialhead.Eligibility;
using Trialhead.Pages.Translation;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <summary>Puts the words that a plain sentence leaves over behind it, as the record's own.</summary>
internal static partial class RestPhrasing
{
    private const int LongestRest = 150;
    private const int MostSentences = 2;

    /// <summary>The sentence with the rest; null where the rest would read as the opposite of what it says.</summary>
    /// <param name="words">The plain sentence or sentences.</param>
    /// <param name="rest">The record's words, ready to quote.</param>
    /// <param name="opening">The criterion that the sentence says.</param>
    /// <param name="written">The rest as it stands in the record, with the signs before it.</param>
    /// <param name="language">The language.</param>
    public static string? Of(string words, string rest, EligibilityCriterion opening, string written, PageLanguage language)
    {
        var isDenying = Openings.IsDenying(opening.Demand);
        if (Same().IsMatch(rest))
        {
            return words;
        }

        if (rest.Length > LongestRest)
        {
            return $"{words} {(isDenying && !Enumeration().IsMatch(written)
                ? language.Say("This holds in some cases only: see the original.", "Esto vale solo en algunos casos: vea el original.")
                : Added(rest, language))}";
        }

        if (isDenying && Further().Match(rest) is { Success: true } further && rest.Length > further.Length + 2 && !Narrowed().IsMatch(opening.Text) && !RunsOn().IsMatch(rest)
            && !Narrowing().IsMatch(rest[further.Length..]) && (Time().IsMatch(opening.Text) || !Time().IsMatch(rest)))
        {
            return $"{words} {language.Say("The record also rules this out", "El registro también excluye esto")}{Quoted(rest[further.Length..], language)}.";
        }

        if (IsTurned(words, opening, language) && (Member().IsMatch(written) || (Joined().IsMatch(rest) && !Aside().IsMatch(written))))
        {
            return null;
        }

        return Separate().IsMatch(written) || words.EndsWith(").", StringComparison.Ordinal) || words.Split(". ").Length > MostSentences
            ? $"{words} {Added(rest, language)}"
            : $"{words[..^1]} ({language.Say("the record adds", "el registro añade")}{Quoted(rest, language)}).";
    }

    /// <summary>A sentence that quotes what the record says besides, or points to it where that is long.</summary>
    public static string Added(string rest, PageLanguage language) => rest.Length > LongestRest
        ? language.Say("The record adds more: see the original.", "El registro añade más: vea el original.")
        : $"{language.Say("The record adds", "El registro añade")}{Quoted(RegistryText.InQuotes(rest.TrimEnd('.', ' ')), language)}.";

    // Records are English.
    private static string Quoted(string rest, PageLanguage language) =>
        language == PageLanguage.Spanish && LineTranslation.Of([rest]) is { } translated ? $", en traducción automática: {translated}" : $": “{rest}”";

    [GeneratedRegex(@"^(?:(?:and|or) (?:older|over|above|more|greater|higher|up)|(?:at (?:the )?(?:time )?)?of (?:signing (?:the )?)?(?:informed )?consent(?: signing)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Same();

    // An exclusion that is said as what must be: "you must be 18 or older" of "under 18".
    private static bool IsTurned(string words, EligibilityCriterion opening, PageLanguage language) =>
        opening.Kind == CriterionKind.Exclusion && !words.Contains(language.Say("must not", "no debe"), StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*\([^()]*\)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\b(?:and|or)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    /// <summary>Whether the sentence stays true with the rest behind it: no list is cut whose members stand for each other.</summary>
    public static bool Fits(EligibilityCriterion opening, string written)
    {
        var (isMember, isFurther) = (Member().IsMatch(written), Further().IsMatch(written.TrimStart()));
        return Exempting().IsMatch(opening.Text) ? Separate().IsMatch(written) && !Sentences().IsMatch(opening.Text)
            : Openings.IsDenying(opening.Demand) || (!Accepting().IsMatch(written) && !Openings.IsMixedChoice(opening.Demand)
                && !(isMember && (Alternative().IsMatch(written) || BareList().IsMatch(written))) && !IsOtherIllness(written)
                && !(isFurther && (written.Length > LongestRest || opening.Demand.Leaves().Skip(1).Any())));
    }

    [GeneratedRegex(@"\b(?:except\w*|unless|other than|excluding|apart from|besides)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Exempting();

    [GeneratedRegex(@"^\s*(?:,|and\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Member();

    // "Carcinoma (of the ovary) OR mesothelioma", "CLL according to these criteria or SLL according to those".
    private static bool IsOtherIllness(string written) => Emphatic().IsMatch(written) || Alternative().Matches(written).Any(or =>
        Lexicon.InUse.Recognise(written[(or.Index + or.Length)..]) is [{ Span.Start: <= 1, Concept.Kind: ConceptKind.Condition }, ..]);

    [GeneratedRegex(@"\bOR\b", RegexOptions.CultureInvariant)]
    private static partial Regex Emphatic();

    // Names one after another, of which any may be enough: "cellulitis, lobar pneumonia, osteomyelitis".
    [GeneratedRegex(@"^\s*,(?!\s*(?:as|with|without|defined|including|but|and|who|which|that|by|in|for|based|confirmed|documented|determined|according|per|at|on)\b)[^,.;:()]{3,30}(?:,[^,.;:()]{3,30})*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareList();

    // A time that may be meant for what stands before it too.
    [GeneratedRegex(@"\b(?:\d+|one|two|three|four|five|six|twelve) (?:days?|weeks?|months?|years?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    // An old record that lost the full stop.
    [GeneratedRegex(@"\p{Ll}\)? \p{Lu}\p{Ll}+ \p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex RunsOn();

    // What is added with "or" may go on with what narrows the last thing said.
    [GeneratedRegex(@"\b(?:that|which|who|would|requir\w+|need\w*|due to|caused by|related to|secondary to|with|for|of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Narrowed();

    [GeneratedRegex(@"\b(?:accepted|acceptable|(?:may|can|could|might) (?:be|also|still|enter|participate|join))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Accepting();

    [GeneratedRegex(@"\. (?=\p{Lu})|:", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\bor\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alternative();

    [GeneratedRegex(@"^\s*(?:[.;:,\n•]|(?:or|and|nor|and/or|including|include|such as|e\.g\.)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"^(?:and/or|or|nor|and(?= [<>≤≥])) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Further();

    [GeneratedRegex(@"\b(?:if|unless|except|must|should|required?|provided|other than)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Narrowing();

    [GeneratedRegex(@"^\s*[.;:\n]", RegexOptions.CultureInvariant)]
    private static partial Regex Separate();
}
