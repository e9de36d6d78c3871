using System.Text.RegularExpressions;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <summary>Says the beginning of a criterion in plain words and quotes the rest, where no more than the beginning was understood.</summary>
/// <remarks>Where the rest could turn the beginning round, or the beginning means something else once it stands alone, there is no sentence.</remarks>
internal static partial class PartPhrasing
{
    private const int MostTries = 6;
    private const int LongestText = 1500;
    private const int LongestOpening = 300;
    private const int LongestQuote = 120;
    private const int MostLeft = 3;
    private const int LeastOpening = 6;

    /// <summary>The sentence, or a few; null where no beginning can stand for itself.</summary>
    public static string? Of(EligibilityCriterion criterion, PageLanguage language)
    {
        if (criterion.Property is not null || criterion.Text.Length > LongestText || !criterion.IsTyped || Misreadings.IsOpenChoice(criterion))
        {
            return null;
        }

        var left = WordCoverage.Left(criterion).ToList();
        var end = left.Count == 0 ? criterion.Text.Length : left[0].Start;
        foreach (var cut in Cuts(criterion.Text, Math.Min(end, LongestOpening)).Take(MostTries))
        {
            var (opening, rest, written) = (Trimmed(criterion.Text[..cut]), Quotable(criterion.Text[cut..]), Abbreviation().Replace(criterion.Text[cut..], ""));
            if (Openings.Read(criterion, opening) is { } read && RestPhrasing.Fits(read, written)
                && CriterionPhrasing.Of(read, language) is { } words && RestPhrasing.Of(words, rest, read, written, language) is { } said)
            {
                return said;
            }
        }

        return InBrackets(criterion, left, language);
    }

    // A short line of which a word or two that narrow it are not said: the whole of it stands behind the sentence.
    private static string? InBrackets(EligibilityCriterion criterion, List<Token> left, PageLanguage language) =>
        left.Count is > 0 and <= MostLeft && criterion.Text.Length <= LongestQuote && left.TrueForAll(word => WordCoverage.IsNarrowing(word.Key) || char.IsDigit(criterion.Text[word.Start]))
            && !criterion.Demand.HasLeaf(Openings.IsUnlisted) && CriterionPhrasing.Of(criterion, language, isSaidWhole: true) is { } words
                ? $"{words[..^1]} ({language.Say("in the record", "en el registro")}: “{Quotable(criterion.Text)}”)."
                : null;

    // Where a phrase, a clause or a list member begins, the last one first; brackets are not torn apart.
    private static IEnumerable<int> Cuts(string text, int end) => Boundary().Matches(text)
        .Select(match => match.Index)
        .Where(cut => cut <= end && Trimmed(text[..cut]) is { Length: >= LeastOpening } opening && !IsOpen(opening) && !Unfinished().IsMatch(opening)
            && Quotable(text[cut..]) is { } rest && !Empty().IsMatch(rest) && !Turning().IsMatch(rest) && !Amid().IsMatch(text[cut..]))
        .Distinct()
        .OrderDescending();

    private static bool IsOpen(string text) => text.Count(c => c == '(') != text.Count(c => c == ')');

    private static string Trimmed(string text) => text.Trim(' ', '\n', '\r', '\t', ',', ';', ':', '-', '–', '—', '.', '*', '•');

    // On one line, without the signs around it and with no marks that would end the quotation.
    private static string Quotable(string text)
    {
        var words = RegistryText.InQuotes(RegistryText.WithoutGaps(Trimmed(RegistryText.CleanLines(Abbreviation().Replace(text, "")))));
        return words.StartsWith('(') && words.IndexOf(')', StringComparison.Ordinal) is var end && (end < 0 || end == words.Length - 1) ? words.Trim('(', ')', ' ')
            : IsOpen(words) ? words.Trim('(', ')', ' ')
            : words;
    }

    [GeneratedRegex(@"^\s*\([A-Z][A-Za-z0-9-]{1,9}\)")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(
        @"(?<=\S)\s*[(;:\n]|, |\. (?=\p{Lu})| [-–—] |(?<!/)\b(?:that|which|who|whose|with|without|requiring|requires|due to|caused by|related to|defined (?:as|by)|documented (?:by|in|on|with)|confirmed (?:by|on|with)|diagnosed (?:by|with|on|in)|based on|as|if|unless|except|excluding|other than|provided|in|on|of|within|during|after|before|since|for|from|by|and|or|including|such as|e\.g\.|i\.e\.|despite|where|when|while|at|per|according|resulting|causing|leading|associated with|secondary to|following|to (?=more|greater|less|the|only|any|at)|under|using|until|involving|not|plus|prior to|lasting|affecting|manifested|characterized|necessitating|unresponsive|refractory|sufficient|regardless|greater|less|more)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();

    // Brackets behind which the phrase goes on: "human immunodeficiency virus (HIV) test".
    [GeneratedRegex(@"^\s*\([^()]*\)[\s-]+(?!(?:that|which|who|with|without|requiring|due|within|or|and|if|unless|except|prior|at|in|on|for|of|from|by|defined|during|after|before|is|are)\b)[A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Amid();

    [GeneratedRegex(@"^(?:\P{L}*|(?:or|and|and/or|except|including|note|with|for|but|of|unless|if|either)\W*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Empty();

    // The opening's last word leads on to something.
    [GeneratedRegex(
        @"(?:^|[\s/(])(?:or|and|the|a|an|of|to|with|for|at|in|on|by|from|as|no|any|none|without|never|non|nor|neither|either|both|has|have|had|having|be|been|being|is|are|was|were|am|must|should|shall|will|would|can|cannot|could|may|might|do|does|did|not|that|which|who|whose|this|these|those|their|his|her|all|each|every|only|also|if|when|while|where|than|so|but|within|last|past|previous|previously|prior|before|since|until|after|following|during|through|over|least|more|most|less|greater|minimum|maximum|up|history|evidence|presence|present|known|use|using|used|taking|receiving|current|currently|other|another|such|including|include|includes|e|g|i|ie|eg|due|because|per|via|between|under|about|like|and/or|both|high|low|risk|new|recent|suspected|possible|potential|limits?|planned|scheduled|anticipated|expected|participating|participation|participated|enrol(?:l?ment|led)|treated|partial|complete|total|(?:or|and) (?:patients|subjects|participants|persons|individuals|people|those|women|men)|candidates?|able|unable|willing|defined|documented|confirmed|diagnosed|proven|determined|characterized|based|related|associated|allerg(?:y|ies|ic)|hypersensitivity|sensitivity|reactions?|intolerance|contra-?indications?|disabilit(?:y|ies)|refractory|resistant|recurrent|metastatic|advanced|severe|acute|chronic|active|one|two|three|four|five|following|criteria|certain|specific|multiple|several|various|[=<>≤≥])$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();

    // What lets in, keeps out or speaks of others, and verbs of which the opening is the subject.
    [GeneratedRegex(
        @"^(?:or |and |, )?(?:is|are|was|were|will|would|may|can|cannot|must|should|shall|has|have|had|do|does|did|allowed|permitted|eligible|acceptable|ineligible|excluded|required|mandatory|optional|free|only|alone|like|negative|naive|if (?:present|applicable|any)\b|not (?:be|been|have|had|allowed|permitted|required|eligible|necessary|acceptable|mandatory|to|an? exclusion|excluded|present|detect\w+|known)|no longer)\b"
        + @"|\b(?:allowed|permitted|(?:in)?eligible|acceptable|exclu\w+|not required|optional|ok(?:ay)?|recruited|(?:be|are|is|only) (?:included|enrolled|considered|selected)|relatives?|famil\w+|parents?|mothers?|fathers?|siblings?|partners?|spouses?|donors?|households?|contacts?|caregivers?|recipients?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Turning();
}
