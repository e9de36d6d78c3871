using System.Diagnostics;
using Trialhead.Eligibility;
using Trialhead.Protocol.Planning;
using Trialhead.Text;

namespace Trialhead.Protocol.Conduct;

/// <summary>Which events may be recorded of a participant after those that are.</summary>
/// <remarks>
/// Whoever a criterion of the protocol keeps out is enrolled only with a reason. Nothing that is recorded is ever refused afterwards: what was wrong
/// is corrected by another event. Safe to share between threads.
/// </remarks>
public sealed partial class ConductRules
{
    private const int EarliestConsent = 366; // days before screening

    private readonly IReadOnlyList<StudyProtocol> _versions;
    private readonly Dictionary<string, ProtocolFlow> _flows;

    /// <summary>The rules of a study.</summary>
    /// <param name="versions">The versions of its protocol, oldest first.</param>
    /// <exception cref="ArgumentException">There is no version, or two of one name.</exception>
    public ConductRules(IReadOnlyList<StudyProtocol> versions)
    {
        (_versions, Interpreter) = (versions, new Interpreter(versions));
        _flows = versions.ToDictionary(version => version.Version, version => new ProtocolFlow(version));
    }

    /// <summary>The interpreter that they ask where a participant is.</summary>
    public Interpreter Interpreter { get; }

    /// <summary>Why an event may not be recorded; null where it may.</summary>
    /// <param name="recorded">The participant's events in the order in which they were recorded.</param>
    /// <param name="next">The event.</param>
    /// <param name="today">The day of recording.</param>
    /// <param name="why">The reason that was given for recording it; null for none.</param>
    public Problem? Check(IReadOnlyList<StudyEvent> recorded, StudyEvent next, DateOnly today, string? why)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(next);
        var known = new ParticipantHistory(recorded, DateOnly.MaxValue);
        return Days(known, next, today) ?? Left(known, next) ?? next switch
        {
            Screened => known.Of<Screened>().Any() ? new Problem("screening", "a screening already", "one; what is learnt later is a result") : null,
            Consented => null,
            Enrolled enrolled => Enrolment(known, enrolled, why),
            Stratified stratified => Stratification(recorded, stratified, why),
            Randomised randomised => Randomisation(recorded, known, randomised),
            ResultRecorded result => Result(result, today, why),
            OptionChosen chosen => Choice(recorded, chosen),
            Moved moved => Move(recorded, moved),
            CycleStarted cycle => Cycle(recorded, cycle),
            VisitDone visit => Visit(recorded, visit, today, why),
            DoseChanged dose => Treatment(recorded, dose, why),
            AdverseEventRecorded adverse => Adverse(adverse),
            Withdrawn or Died => Leaving(known, next, why),
            Unblinded unblinded => Unblinding(known, unblinded),
            VersionChanged changed => Version(recorded, changed),
            Corrected corrected => Correction(recorded, corrected, today, why),
            _ => throw new UnreachableException($"No rule for {next.GetType().Name}."),
        };
    }

    /// <summary>Why an event may not be dated as it is; null where it may.</summary>
    /// <param name="recorded">The participant's events in the order in which they were recorded.</param>
    /// <param name="next">The event.</param>
    /// <param name="today">The day of recording.</param>
    public static Problem? CheckDay(IReadOnlyList<StudyEvent> recorded, StudyEvent next, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(next);
        return Days(new ParticipantHistory(recorded, DateOnly.MaxValue), next, today);
    }

    private static Problem? Days(ParticipantHistory known, StudyEvent next, DateOnly today)
    {
        var where = EventWords.NameOf(next);
        if (next.Date > today)
        {
            return new Problem(where, $"{next.Date:yyyy-MM-dd}, which is to come", $"a day up to {today:yyyy-MM-dd}");
        }

        if (next is Screened)
        {
            return null;
        }

        if (known.Of<Screened>().FirstOrDefault() is not { Date: var screened })
        {
            return new Problem(where, "no screening", "the screening to be recorded first");
        }

        var earliest = next is Consented ? screened.AddDays(-EarliestConsent) : screened;
        return next.Date < earliest
            ? new Problem(where, $"{next.Date:yyyy-MM-dd}", $"a day from {earliest:yyyy-MM-dd} on; an older finding carries its own date")
            : null;
    }

    // Late entries of what happened before are still taken in.
    private static Problem? Left(ParticipantHistory known, StudyEvent next)
    {
        var left = known.Of<StudyEvent>().FirstOrDefault(e => e is Withdrawn or Died);
        return left is null || next is Corrected or Unblinded || (next.Date <= left.Date && next is not (Withdrawn or Died or Randomised))
            ? null
            : new Problem(
                EventWords.NameOf(next),
                left is Died ? $"a participant who died on {left.Date:yyyy-MM-dd}" : $"a participant who left the study on {left.Date:yyyy-MM-dd}",
                "corrections, unblinding and what happened before that");
    }

    private Problem? Enrolment(ParticipantHistory known, Enrolled next, string? why)
    {
        if (known.Of<Enrolled>().FirstOrDefault() is { } earlier)
        {
            return new Problem("enrolment", $"an enrolment on {earlier.Date:yyyy-MM-dd} already", "one for each participant");
        }

        return known.Of<Consented>().All(consent => consent.Date > next.Date)
            ? new Problem("enrolment", $"no consent up to {next.Date:yyyy-MM-dd}", "consent to be recorded first")
            : UnknownVersion("enrolment", next.Version) ?? Ineligible(known, next, why);
    }

    // A waiver is for people to give; a criterion that is open is theirs to judge.
    private Problem? Ineligible(ParticipantHistory known, Enrolled next, string? why) => !Blank(why) ? null : Eligibility(known, next.Version, next.Date)
        .Where(judged => judged.Because.Verdict == Verdict.NotMet)
        .Select(judged => new Problem("enrolment", $"a person whom \"{judged.Criterion.Text}\" keeps out ({judged.Because.Reason.TrimEnd('.')})", "someone who fits, or a reason"))
        .FirstOrDefault();

    private Problem? UnknownVersion(string where, string version) => _flows.ContainsKey(version)
        ? null
        : new Problem(where, $"version \"{version}\"", $"a version of the study: {string.Join(", ", _versions.Select(known => known.Version))}");

    private static string? Gone(Participation participation) =>
        participation.LeftOn <= participation.AsOf && participation.LeftBecause is { } because ? $"a participant who takes part no more ({because.TrimEnd('.')})" : null;

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
