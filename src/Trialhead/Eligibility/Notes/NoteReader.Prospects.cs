using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;

namespace Trialhead.Eligibility.Notes;

/// <content>That everything is done for a person, who is expected to live.</content>
public static partial class NoteReader
{
    // "Full code", "for full active treatment, no limits set", "expected to recover".
    private static IEnumerable<ConditionFact> Prospects(string note, NoteContext context) =>
        from told in new[] { ("Limitation of treatment", Unlimited()), ("Moribund", Recovering()) }
        from match in told.Item2.Matches(note)
        where context.Read(new SourceSpan(match.Index, match.Length)).Stance == NoteStance.Affirmed
        select new ConditionFact(told.Item1) { Presence = Presence.Absent, Provenance = From(note, new SourceSpan(match.Index, match.Length)) };

    [GeneratedRegex(
        @"\bfull code\b|\b(?:for|on|wants|remains for) (?:full|all) (?:active )?(?:treatment|escalation|resuscitation|care|measures)\b|\bfull active (?:treatment|management)\b|"
        + @"\b(?:treatment|therapeutic|care) (?:limits|limitations) not set\b", Loose)]
    private static partial Regex Unlimited();

    [GeneratedRegex(@"(?<!\b(?:not|never) )\bexpected to (?:recover|do well|survive|make a (?:full|good) recovery)\b", Loose)]
    private static partial Regex Recovering();
}
