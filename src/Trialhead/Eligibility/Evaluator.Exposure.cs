using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <content>How long a treatment has been given.</content>
public static partial class Evaluator
{
    private const int LongTerm = 183; // days after which nobody doubts that a treatment is long-term

    private static readonly ConcurrentDictionary<string, int?> Exposures = new(StringComparer.Ordinal);

    // Qualifiers that ask for how long are judged by when it began and ended; others as the record words them.
    private static Verdict Fits(IReadOnlyList<Qualifier> qualifiers, Charted entry, TreatmentFact fact, PatientChart chart)
    {
        var verdict = Verdict.Met;
        for (var i = 0; i < qualifiers.Count; i++)
        {
            var one = Fits(qualifiers[i], entry);
            one = one == Verdict.Unknown && TreatmentRoutes.IsByItsKind(qualifiers[i].Text, entry, chart.Lexicon) ? Verdict.Met : one;
            verdict = Kleene.And(verdict, one == Verdict.Unknown && !entry.IsEvent ? HasLasted(qualifiers[i], fact, chart) : one);
        }

        return verdict;
    }

    private static Verdict HasLasted(Qualifier qualifier, TreatmentFact fact, PatientChart chart)
    {
        var isVague = qualifier.Text is "chronic" or "long-term";
        if ((isVague ? LongTerm : Exposures.GetOrAdd(qualifier.Text, ExposureOf)) is not { } asked || fact.Date is not { } began || began.Latest > chart.Date)
        {
            return Verdict.Unknown;
        }

        var (ended, last) = fact.IsOngoing ? (chart.Date, chart.Date) : fact.Ended is { } end ? (end.Earliest, end.Latest) : (began.Latest, DateOnly.MaxValue);
        return ended.DayNumber - began.Latest.DayNumber > asked ? Verdict.Met
            : last < DateOnly.MaxValue && last.DayNumber - began.Earliest.DayNumber < asked && !isVague ? Verdict.NotMet
            : Verdict.Unknown;
    }

    // "More than 2 weeks of", "for at least 3 months", "6 months or longer": in days; null for other words.
    private static int? ExposureOf(string text) => Exposure().Match(text) is { Success: true } m ? TimeWindow.DaysOf(m.Groups["n"].Value, m.Groups["unit"].Value) : null;

    private const string Count = @"\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    [GeneratedRegex(
        @"^(?:(?:for |lasting |duration of |over )?(?:at least|more than|longer than|greater than|over|a minimum of|minimum of|≥|>=?)\s*(?<n>" + Count + @")\s*(?:consecutive |continuous )?(?<unit>hour|day|week|month|year)s?(?: (?:of|total of|total|duration|in duration|continuously|long))*"
        + @"|(?:for |lasting )?(?<n>" + Count + @")\s*(?<unit>hour|day|week|month|year)s? or (?:more|longer))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Exposure();
}
