using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;

namespace Trialhead.Eligibility.Notes;

/// <content>How long ago symptoms began.</content>
public static partial class NoteReader
{
    private const string SinceOnset = "time since symptom onset";

    private static readonly SearchValues<string> OnsetWords = SearchValues.Create(
        ["symptom", "onset", "began", "started", "day ", "days", "hours", "weeks"], StringComparison.OrdinalIgnoreCase);

    // "Symptom onset 3 days ago", "cough and fever began three days ago", "day 5 of symptoms".
    private static IEnumerable<MeasurementFact> Onsets(string note, NoteContext context) =>
        !note.AsSpan().ContainsAny(OnsetWords) ? [] : OnsetTold().Matches(note)
            .Where(match => context.Read(new SourceSpan(match.Index, 0)).Stance == NoteStance.Affirmed)
            .Select(match => new MeasurementFact(SinceOnset, new Quantity(LengthOf(match.Groups["n"].Value) ?? 1, match.Groups["unit"].Success ? UnitOfTime(match.Groups["unit"].Value) : "d"))
            {
                Provenance = From(note, new SourceSpan(match.Index, match.Length)),
            });

    private const string AcuteSymptoms = @"(?:symptoms|fever|cough|sore throat|headache|anosmia|loss of (?:taste|smell)(?: and (?:taste|smell))?|breathlessness|shortness of breath|chills|myalgia|aches|malaise|dyspn(?:o)?ea|weakness|facial droop)";

    [GeneratedRegex(
        @"\b(?:(?:first |initial )?symptoms?(?: onset)?|illness onset|onset(?: of (?:the |her |his |my )?(?:first )?(?:symptoms|illness))?)(?: (?:was|were|of|about|around|only|some|just|began|started|commenced|first|appeared|came on))* (?<n>" + Length + @") (?<unit>hours?|days?|weeks?) ago\b"
        + @"|\b" + AcuteSymptoms + @"(?:(?:,| and| with| or| &)+ [\w -]{3,25}?){0,4} (?:began|started|came on|appeared)(?: (?:about|around|only|some|just))* (?<n>" + Length + @") (?<unit>hours?|days?|weeks?) ago\b"
        + @"|\bday (?<n>\d{1,2}) of (?:(?:her|his|my|the|covid(?:-19)?) )*(?:symptoms|illness|sickness)\b|\b(?:symptom|illness) day (?<n>\d{1,2})\b"
        + @"|\bsymptoms(?: present)? (?:for|x)(?: (?:about|around|only|the (?:last|past)))* (?<n>" + Length + @") (?<unit>hours?|days?|weeks?)\b"
        + @"|\b(?<n>" + Length + @") (?<unit>hours?|days?|weeks?) (?:after|since|from|into) (?:symptom onset|(?:the )?onset of symptoms|(?:first )?symptoms)\b",
        Loose)]
    private static partial Regex OnsetTold();
}
