using System.Text.RegularExpressions;
using Trialhead.Eligibility;
using Trialhead.Pages.Translation;

namespace Trialhead.Pages.Criteria;

/// <summary>Says the record's own line in plainer words, or in Spanish word by word, behind an opening that tells what the list makes of it.</summary>
/// <remarks>
/// For lines of which no sentence could be made. Nothing of the line is read for this but whether it can stand behind such an opening: a line that is a
/// sentence itself, lets in, speaks of others or stands under a heading that narrows it is given as a rule of the study. Records are English: the Spanish
/// is <see cref="LineTranslation"/>'s, and says so.
/// </remarks>
internal static partial class Rewording
{
    private const int ShortestText = 3;
    private const int LongestText = 600;
    private const int LongestHeading = 90;

    /// <summary>The sentence; null for a line that only leads to others, is too long to be read twice, or has too many words that no table translates.</summary>
    public static string? Of(EligibilityCriterion criterion, PageLanguage language)
    {
        if (criterion.Property is not null)
        {
            return null;
        }

        var line = Numbering().Replace(CriterionLines.Words(criterion).Text, "").Trim(' ', '.', ';', ',', '-', '*', '?').Replace(".)", ")", StringComparison.Ordinal);
        return line.Length is < ShortestText or > LongestText || Leading().IsMatch(line) || IsTorn(line) ? null
            : language == PageLanguage.English ? English(Opening(criterion, line, language), PlainerWords.In(PlainerWords.Expanded(PlainerWords.Spelled(string.Join("; ", PointsOf(line).Select(OwnWords.Lower))))))
            : LineTranslation.Of(PointsOf(line)) is { } words ? $"{Opening(criterion, line, language)} (traducción automática): {words}."
            : null;
    }

    // "If you: take certain drugs".
    private static string English(string opening, string words) =>
        $"{opening}: {(opening.EndsWith("to you", StringComparison.Ordinal) && Bare().IsMatch(words) ? $"you {Third().Replace(words, "")}" : words)}.";

    // The end of a line that was broken off within brackets.
    private static bool IsTorn(string line) => !Numbered().IsMatch(line) && line.Count(c => c == ')') > line.Count(c => c == '(');

    private static IEnumerable<string> PointsOf(string line) => Points().Split(FirstPoint().Replace(Choice().Replace(line, ""), ": ")).SelectMany(Parts);

    // Old records ran their lines together: "Bilirubin no greater than 2 mg/dL Creatinine normal".
    private static IEnumerable<string> Parts(string point) => Statement().IsMatch(point) ? [point]
        : RunOn().Split(point).Aggregate(new List<string>(), (parts, part) =>
        {
            if (parts.Count > 0 && OwnWords.Lower(part) == part)
            {
                parts[^1] += " " + part; // a name
            }
            else
            {
                parts.Add(part);
            }

            return parts;
        });

    private static string Opening(EligibilityCriterion criterion, string line, PageLanguage language) =>
        criterion.Kind == CriterionKind.Inclusion && Choice().IsMatch(line) ? language.Say("One of the choices that the study gives", "Una de las opciones que da el estudio")
        : OwnWords.Rule(criterion, language) is { } rule ? rule
        : Heading(criterion, language) is { } heading ? language.Say($"The study’s rule under “{heading}”", $"La norma del estudio bajo “{heading}”")
        : Lone().IsMatch(line) ? language.Say("The study’s rule, which does not say of what", "La norma del estudio, que no dice de qué")
        : IsSentence(criterion, line) || OwnWords.IsTurned(criterion.Demand) ? language.Say("The study’s rule", "La norma del estudio")
        : criterion.Kind == CriterionKind.Inclusion ? language.Say("To join, this must apply to you", "Para participar, usted debe cumplir esto")
        : language.Say("You cannot join if this applies to you", "Usted no puede participar si esto vale para usted");

    // A heading that narrows or turns its lines.
    private static string? Heading(EligibilityCriterion criterion, PageLanguage language) => criterion.Section is not { Length: <= LongestHeading } section ? null
        : OwnWords.IsPlain(section, criterion.Kind) && !Headings.Contradicts(criterion) ? null
        : language == PageLanguage.Spanish && LineTranslation.Of([RegistryText.Clean(section).Trim(':', ' ', '.')]) is { } words ? words
        : RegistryText.InQuotes(RegistryText.Clean(section).Trim(':', ' ', '.'));

    private static bool IsSentence(EligibilityCriterion criterion, string line) => Statement().IsMatch(line) || Others().IsMatch(line) || Turning().IsMatch(line)
        || (criterion.Kind == CriterionKind.Exclusion && Denying().IsMatch(line)) || OwnWords.IsFinite(Head().Match(Verb().Replace(line, "")).Value);

    [GeneratedRegex(@"^(?:\(?(?:\d{1,2}|[a-z])[.)]|\d{1,2}\.\d{1,2}\.?(?=\s+[A-Z<>≥≤]))\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^(?:take|have|are|can(?:not)?|use(?! of\b)|plan to|wish to|want to|need(?! for\b)|drink|smoke|live|agree|speak|weigh|do not|don't|will|did|were|had|received)\b(?! (?:test|screen)(?:ed|ing)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    // "Cannot walk, or needs a wheelchair".
    [GeneratedRegex(@"(?<=\b(?:and|or) (?:need|use|take))s\b", RegexOptions.CultureInvariant)]
    private static partial Regex Third();

    // "More than 2 months": the life expectancy of a record that lost its headings, or anything else.
    [GeneratedRegex(@"^(?:at least|more than|greater than|less than|no more than|over|[<>≥≤])\s*\d+\s+(?:days?|weeks?|months?|years?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lone();

    [GeneratedRegex(@"[\s,;]+(?:and/)?or$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Choice();

    [GeneratedRegex(@"(?<=(?:^|\s)[a-z\d(<>≥≤][^\s]*)(?<![:;,.])(?<!\b(?:the|of|by|to|in|with|a|an|for|from|or|and|on|at|via|per|new|type|no|not|than|is|are|was|were|be|been|as|if|had|have|has|who|any|all|other|known|prior|active|severe|using|taking|received|receiving|including|like|such|least|requiring)) (?=\p{Lu}\p{Ll}{2,} [a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex RunOn();

    [GeneratedRegex(@"\s*[:;,.]?\s+•\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Points();

    [GeneratedRegex(@"(?<=^[^•]*):\s+•\s+", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPoint();

    // "Any of the following", "Stratum 1 exclusion:", "OR".
    [GeneratedRegex(@":$|\b(?:the|as) (?:following|follows)(?: \w+)?$|^(?:and|or|and/or|either|both)$|^(?:exclusion|inclusion) criteria\b[^.]{0,20}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"[.?!]\s+\p{Lu}|^(?:note|if|when|in case|see|it|this|that|these)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Statement();

    // What speaks of somebody else, or of the study.
    [GeneratedRegex(@"\b(?:he|she|they|relatives?|parents?|mothers?|fathers?|siblings?|partners?|spouses?|donors?|recipients?|infants?|child|children|bab(?:y|ies)|famil(?:y|ies)(?! history)|we|groups?|cohorts?|(?:study|treatment|both|either) arms?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex(@"\b(?:\d|[a-z]|i+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    // What lets in or keeps out by itself.
    [GeneratedRegex(@"\b(?:allowed|permitted|eligible|ineligible|acceptable|exclu\w+|not required|optional|should|must|may be)\b|\bincluded$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Turning();

    [GeneratedRegex(@"^(?:no|not|without|absence|lack)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denying();

    // "Have had", "are able": the reader is the subject.
    [GeneratedRegex(@"^(?:you\s+)?(?:(?:have|has|had|been|is|are|was|were|do|does|can|cannot|will|not)\s+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"^.*?(?=$|[,;:(]|\s(?:or|and)\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
