using System.Text.RegularExpressions;

namespace Trialhead.Eligibility.Notes;

/// <content>The words that say what is denied, and for how long.</content>
public static partial class NoteReader
{
    // "Not on insulin or steroids": today; of before it says nothing.
    [GeneratedRegex(@"\b(?:not|is(?:n['’]?t)|am not|are(?:n['’]?t)|never) (?:(?:currently|presently|now|yet|being|been|any) )*(?:on|taking|using|receiving):? (?:(?:any|an?|the|regular|long[- ]term) )*(?:[\w-]+(?:,| or| and|/) ?)*$", Loose)]
    private static partial Regex NotOn();

    [GeneratedRegex(@"\G (?:alone|only|waiting|list|any ?more|until|study|trial)\b", Loose)]
    private static partial Regex NotAlone();

    // "Was pregnant in 2015".
    [GeneratedRegex(@"\G(?: with (?:my|her|our) \w+)? (?:in (?:19|20)\d\d|(?:\d+|[a-z]+) years ago|back then|at the time)\b", Loose)]
    private static partial Regex LongAgo();

    [GeneratedRegex(@"\G to (?!any)\w", Loose)]
    private static partial Regex ToOneThing();

    [GeneratedRegex(@"\G otherwise\b", Loose)]
    private static partial Regex OtherwiseAfter();

    [GeneratedRegex(@"\botherwise\s+$", Loose)]
    private static partial Regex OtherwiseBefore();

    [GeneratedRegex(@"\b(?:no|not|denies|without)\b[^.;]{0,25}\b(?:personal (?:or|and|nor|/) ?family|family (?:or|and|nor|/) ?personal)\b", Loose)]
    private static partial Regex OfBoth();

    [GeneratedRegex(@"\G[^.;]{0,25}\b(?:intoleran\w+|tolerated?)\b", Loose)]
    private static partial Regex NotTolerated();

    [GeneratedRegex(@"\b(?:intoleran|tolerate)", Loose)]
    private static partial Regex Intolerant();

    [GeneratedRegex(@"\G (?:of|in|to) (?:(?:the|his|her|both|left|right) )*(?<word>[a-z]+)(?: (?<word>[a-z]+))?\b", Loose)]
    private static partial Regex SiteAfter();

    [GeneratedRegex(@"\b(?:prior|previous(?:ly)?|earlier|past)\b", Loose)]
    private static partial Regex Earlier();

    [GeneratedRegex(@"\b(?:history|hx|h/o|never)\b", Loose)]
    private static partial Regex Historical();
}
