using System.Text.RegularExpressions;
using Trialhead.Eligibility;

namespace Trialhead.Pages.Criteria;

/// <summary>Says lines that ask what a person can or will do, in the line's own words: whatever it is, the reader must be able to do it.</summary>
internal static partial class Abilities
{
    private const int MostWords = 14;
    private const string Whose = @"^(?:(?:the |any |all )?(?:patients?|subjects?|participants?|individuals?|persons?|people|volunteers?|those)\s+(?:(?:who|that)\s+)?(?:(?:is|are|must be|should be)\s+)?)?(?:must be |is |are |be )?";

    /// <summary>The sentence; null for any other line, and where its words could belong to something else.</summary>
    public static string? Of(EligibilityCriterion criterion, PageLanguage language)
    {
        if (criterion.Property is not null || Headings.Contradicts(criterion) || criterion.Demand is ConditionalCriterion)
        {
            return null;
        }

        var text = RegistryText.CleanLines(criterion.Text).Trim(' ', '.', ';', ',', '-');
        if (criterion.Kind == CriterionKind.Exclusion && Refusing().IsMatch(text))
        {
            return $"{SayingFrame.Of("Consent", language).Must}.";
        }

        var match = (criterion.Kind == CriterionKind.Exclusion ? Lacking() : Having()).Match(text);
        return match.Success && !Straying().IsMatch(match.Groups["do"].Value) && match.Groups["do"].Value.Split(' ').Length <= MostWords
            ? Say(IsOf(match, "able"), IsOf(match, "will"), Yours(match.Groups["do"].Value), language)
            : null;
    }

    private static bool IsOf(Match match, string group) => match.Groups[group].Success;

    private static string Say(bool isAble, bool isWilling, string what, PageLanguage language) => (isAble, isWilling) switch
    {
        (true, true) => language.Say($"You must be able and willing to {what}.", $"Usted debe poder y querer hacer esto: “{what}”."),
        (true, false) => language.Say($"You must be able to {what}.", $"Usted debe poder hacer esto: “{what}”."),
        _ => language.Say($"You must be willing to {what}.", $"Usted debe querer hacer esto: “{what}”."),
    };

    private static string Yours(string words) => Own().Replace(words, match => match.Value.EndsWith("sel", StringComparison.Ordinal) ? "yoursel" : "your");

    [GeneratedRegex(
        Whose + @"(?:(?<able>unable|inability|not able)(?: (?:or|and|and/or) (?<will>unwilling|unwillingness|not willing))?|(?<will>unwilling|unwillingness|not willing|refusal)(?: (?:or|and|and/or) (?<able>unable|inability|not able))?|(?<able>unable)/(?<will>unwilling)) to (?<do>[a-z].+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lacking();

    [GeneratedRegex(
        Whose + @"(?:(?<able>able|ability|capable)(?: and (?<will>willing|willingness))?|(?<will>willing|willingness)(?: and (?<able>able|ability))?) to (?<do>[a-z].+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Having();

    [GeneratedRegex(
        Whose + @"(?:(?:have |has )?(?:refus\w+|oppos\w+|declin\w+) (?:to|of) (?:participat\w+|participation|take part|be enrolled|enrol\w*|join)(?: (?:in|to)? ?(?:the|this) (?:\w+ )?(?:study|trial|research))?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refusing();

    // Choices, conditions and reasons, which would have to be turned round too, and names.
    [GeneratedRegex(
        @"[,;:()\d/“”""•\n]|\b(?:or|nor|if|unless|except|due|because|without|but|who|whom|which|whose|not|no|either|neither|other than|as|since|when|while|only|any|caused|secondary|despite|until)\b|\p{Lu}\p{Ll}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Straying();

    [GeneratedRegex(@"\b(?:their|his/her|his or her|his|her|the patient's|the subject's|the participant's)\b|\b(?:them|him|her)sel", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Own();
}
