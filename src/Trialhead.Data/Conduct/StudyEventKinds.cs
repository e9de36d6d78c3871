using Trialhead.Protocol.Conduct;

namespace Trialhead.Data.Conduct;

/// <summary>The words for kinds of events in a log; they never change.</summary>
internal static class StudyEventKinds
{
    private static readonly (string Word, Type Type)[] All =
    [
        ("screened", typeof(Screened)), ("consented", typeof(Consented)), ("enrolled", typeof(Enrolled)), ("stratified", typeof(Stratified)),
        ("randomised", typeof(Randomised)), ("result", typeof(ResultRecorded)), ("chosen", typeof(OptionChosen)), ("moved", typeof(Moved)),
        ("cycleStarted", typeof(CycleStarted)), ("visitDone", typeof(VisitDone)), ("doseChanged", typeof(DoseChanged)),
        ("adverseEvent", typeof(AdverseEventRecorded)), ("withdrawn", typeof(Withdrawn)), ("died", typeof(Died)), ("unblinded", typeof(Unblinded)),
        ("versionChanged", typeof(VersionChanged)), ("corrected", typeof(Corrected)),
    ];

    /// <summary>Every word, for messages.</summary>
    public static string Words { get; } = string.Join(", ", All.Select(kind => kind.Word));

    /// <summary>The word for an event.</summary>
    public static string Of(StudyEvent happened) => All.First(kind => kind.Type == happened.GetType()).Word;
}
