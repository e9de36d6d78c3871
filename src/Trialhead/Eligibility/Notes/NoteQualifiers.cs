using System.Text.RegularExpressions;
using Trialhead.Clinical;

namespace Trialhead.Eligibility.Notes;

/// <summary>Reads the words right before an illness that narrow it: "severe", "uncontrolled", "acute".</summary>
internal static partial class NoteQualifiers
{
    /// <summary>The qualifiers that directly precede a position, in their order.</summary>
    /// <param name="note">The note.</param>
    /// <param name="start">Where the clause starts.</param>
    /// <param name="end">Where the illness is named.</param>
    /// <param name="isDenied">Whether the illness is denied: then any word that narrows it counts, for only so much is denied.</param>
    public static IReadOnlyList<Qualifier> Before(string note, int start, int end, bool isDenied)
    {
        var before = note[start..end];
        var words = Trailing().Match(before);
        return words.Success ? [.. words.Groups["word"].Captures.Select(word => Plain(word.Value.ToLowerInvariant())).Select(word => new Qualifier(KindOf(word), word))]
            : isDenied && Narrowing().Match(before) is { Success: true } other ? [new Qualifier(QualifierKind.Other, other.Groups["word"].Value.ToLowerInvariant())]
            : [];
    }

    /// <summary>The one that directly follows an illness: "asthma, severe", "COPD (mild)", "diabetes poorly controlled".</summary>
    /// <param name="note">The note.</param>
    /// <param name="end">Where the name of the illness ends.</param>
    public static IReadOnlyList<Qualifier> After(string note, int end) =>
        Following().Match(note, end) is { Success: true } told && Plain(told.Groups["word"].Value.ToLowerInvariant()) is var word ? [new Qualifier(KindOf(word), word)] : [];

    // "Poorly controlled" is not "controlled".
    private static string Plain(string word) => word == "critical" ? "life-threatening" : Control().IsMatch(word)
        ? word.StartsWith("well", StringComparison.Ordinal) ? "controlled" : word.StartsWith("not", StringComparison.Ordinal) ? "uncontrolled" : "poorly controlled"
        : word;

    [GeneratedRegex(@"^(?:well|poorly|badly|not)\b.*controlled$", RegexOptions.CultureInvariant)]
    private static partial Regex Control();

    [GeneratedRegex(
        @"\G(?:,| [-–—]|:)? \(?(?:(?:is|was|remains?|now|currently|which is|has been) )*(?<word>mild|moderate|severe|(?:well|poorly|badly|not (?:well|adequately|yet)|not)[- ]controlled|uncontrolled|controlled|active|inactive|stable|painful|painless|symptomatic|asymptomatic)(?=\s*(?:[,;.)\r\n]|$| (?:on|with|since|despite|for) ))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Following();

    private static QualifierKind KindOf(string word) => word switch
    {
        "mild" or "moderate" or "severe" or "life-threatening" => QualifierKind.Severity,
        "active" or "inactive" or "painful" or "painless" or "worsening" or "symptomatic" or "asymptomatic" or "stable" or "unstable" or "progressive" => QualifierKind.Activity,
        "controlled" or "uncontrolled" or "poorly controlled" => QualifierKind.Control,
        "acute" or "chronic" or "recurrent" or "persistent" or "intermittent" or "episodic" => QualifierKind.Course,
        "significant" or "major" or "minor" or "serious" => QualifierKind.Significance,
        "left" or "right" or "bilateral" or "unilateral" or "upper" or "lower" or "systemic" or "diffuse" or "localized" or "advanced" => QualifierKind.Extent,
        "confirmed" or "documented" or "biopsy-proven" => QualifierKind.Evidence,
        _ => QualifierKind.Other,
    };

    // "No known diabetes", "denies having asthma": words that leave the denial as wide as it is.
    private const string Neutral =
        @"(?:any|an?|the|his|her|own|other|known|prior|previous|past|earlier|history|hx|h/o|of|evidence|signs?|symptoms?|further|current(?:ly)?|recent|new|obvious|frank|gross|clear|clinical|"
        + @"apparent|visible|overt|associated|concurrent|concomitant|coexisting|underlying|comorbid|documented|personal|medical|formal|definite|detectable|identifiable|pre-?existing|"
        + @"having|being|taking|using|experiencing|feeling|ever|real|such|actual|longer|more|PMH|PMHx|hx|FHx|FH|PHx|subjective|objective|established|diagnosed|diagnosis|confirmed|and|or)\b";

    // "No obstructive pancreatitis", "no CNS lupus", "CTD-ILD excluded": of another pancreatitis it says nothing.
    [GeneratedRegex(
        @"\b(?!clinical|medical|surgical|physical|additional|previous|obvious|specific|pathologic|radiologic|historic|angiographic|sonographic|echocardiographic|typical|noticeabl)"
        + @"(?<word>[a-z]{3,}(?:al|ic|ive|ous|oid|ary))\s+$|\b(?<word>\w{2,})-$|"
        + @"\b(?:no|without|w/o|denie[sd]|nor)\s+(?!" + Neutral + @")(?<word>[\w-]{2,})\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Narrowing();

    [GeneratedRegex(
        @"(?:(?<!-)\b(?<word>mild|moderate|severe|critical|life-threatening|active|inactive|symptomatic|asymptomatic|stable|unstable|progressive|worsening|painful|painless|(?:well|poorly|badly|not well)[- ]controlled|(?<!\b(?:well|poorly|badly)[- ])controlled|uncontrolled|"
        + @"acute|chronic|recurrent|persistent|intermittent|episodic|significant|major|minor|serious|left|right|bilateral|unilateral|upper|lower|systemic|diffuse|localized|advanced|"
        + @"blunt|penetrating|primary|secondary|idiopathic|congenital|familial|hereditary|traumatic|postoperative|early-onset|late-onset|"
        + @"confirmed|documented|biopsy-proven)(?: to (?=\w+\s*$))?[\s,/-]+(?:and\s+)?)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();
}
