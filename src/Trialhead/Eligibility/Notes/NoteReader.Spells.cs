using System.Text.RegularExpressions;

namespace Trialhead.Eligibility.Notes;

/// <content>When a treatment was stopped, begun again, or last given.</content>
public static partial class NoteReader
{
    private const string WhenOrWhy =
        @"(?= ?(?:[,;)–—-]|\.?$|in\b|on\b|due\b|d/t\b|because\b|by\b|after\b|for\b|\(|[’'`]?\d|last\b|" + Month + @"\b|an? |about |two |three |four |five |six |when\b|once\b|as\b|owing\b))";

    // "Started 3/2019, stopped 6/2019", "(stopped 2018)", "x 6, completed 3/2018", "until Nov 2018", "last given Nov 2019".
    [GeneratedRegex(
        @"^(?:[^.;,(]{0,40}?[\s/–—-]|[^.;]{0,60}?[,(] ?)(?:(?:then|and|was|were|now|subsequently|later|which was|has been) )*(?<!\b(?:not|never|if|be|to|when|will|until|recently|just|who|he|she|and I|I) )(?<stop>(?:stopped|discontinued|completed|finished|ceased|withdrawn|withheld|paused|washed out|d/?c['’]?e?d)(?! (?:work|smok|drink|school|driving|due to (?:start|begin))\w*)" + WhenOrWhy
        + @"|(?:until|till|last (?:(?:dose|infusion|injection|cycle|given|taken|received|had)\b)?(?: (?:was|on|in))*) ?\(?(?=(?:" + Month + @" |\d{1,2}/)?(?:19|20)\d\d\b|(?:\d+|an?|two|three|four|five|six) (?:days?|weeks?|wks?|months?|years?|yrs?) ago\b))", Loose)]
    private static partial Regex StoppedLater();

    // "Held, resumed last week", "stopped in 2017, restarted 2019".
    [GeneratedRegex(@"^[^.;]{0,50}?(?<!\b(?:not|never|be|to|if|was not|until|when|can|will) )\b(?:resumed|restarted|re-?commenced|re-?started|re-?introduced|reinstated)\b(?! (?:if|when|once))", Loose)]
    private static partial Regex ResumedAfter();

    [GeneratedRegex(@"(?<!\b(?:not|never|be|to|if) )\b(?:(?:resumed|restarted|re-?commenced|re-?started|re-?introduced|reinstated)(?: on)?|(?:back|restarted) on)\s+(?:(?:the|his|her|my|their|home|oral) )*$", Loose)]
    private static partial Regex ResumedBefore();

    // "Last dose of docetaxel 2 weeks ago", "my last docetaxel was in June".
    [GeneratedRegex(@"\blast (?:(?:dose|cycle|infusion|injection|course|round|session|lot)s? (?:of )?(?:the )?)?$", Loose)]
    private static partial Regex LastBefore();

    // "Was on ramipril, now sertraline".
    [GeneratedRegex(@"\b(?:was|were|had been) (?:\w+ )?on\s+$", Loose)]
    private static partial Regex WasOn();

    [GeneratedRegex(@"^,? (?:but )?(?:(?:he|she|is|has|been) )*now (?:(?:on|takes|taking|switched to|changed to) )?$", Loose)]
    private static partial Regex NowOther();

    // "No methotrexate since 2017" was given until then.
    [GeneratedRegex(@"^(?:,? (?:at all|again|or any))? (?<since>since)(?= (?:" + Month + @" |early |late |\d{1,2}/)?(?:19|20)\d\d\b)", Loose)]
    private static partial Regex SinceThen();

    // "Did not continue metformin", "has not stopped apixaban", "no reaction to docetaxel": it was given, or nothing is told of that.
    [GeneratedRegex(@"\b(?:not|never|no|without|\w+n['’]t) (?:\w+ )?(?:continu\w*|restart\w*|resum\w*|increas\w*|reduc\w*|chang\w*|stop\w*|miss\w*|reactions?)(?: (?:to|of|in|the|his|her|my|dose|taking))*\s+$", Loose)]
    private static partial Regex OfChange();

    // "No prior exposure to bortezomib".
    [GeneratedRegex(@"\b(?:no|without|never had)(?: (?:prior|previous|known|any|past))* exposure to (?:any )?(?:[\w-]+(?:,| or| and|/) ?)*$|\b(?:not|never) (?:(?:previously|ever|been) )*exposed to (?:any )?(?:[\w-]+(?:,| or| and|/) ?)*$", Loose)]
    private static partial Regex NoExposure();

    // "Prescribed metformin but never took it".
    [GeneratedRegex(@"^,? but (?:(?:I|he|she|they|has|have|had|it) )*(?:never|did(?: not|n['’]?t)|has(?: not|n['’]?t)|have(?: not|n['’]?t)|not)(?: yet| been)* (?:took?|take|taken|start(?:ed)?|fill(?:ed)?|used?)(?: (?:it|them|any))?\b", Loose)]
    private static partial Regex NeverTaken();

    [GeneratedRegex(@"\G(?:[^.;,]{0,20})? (?:any ?more|any longer|now|for (?:(?:over|about|more than|at least|the last|the past) )*(?:an?|\d+|two|three|four|five|six|many|several|some) (?:years?|months?|weeks?)|since (?:(?:19|20)\d\d|last))\b", Loose)]
    private static partial Regex NotAnyMore();
}
