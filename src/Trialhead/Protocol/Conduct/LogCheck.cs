using Trialhead.Text;

namespace Trialhead.Protocol.Conduct;

/// <summary>Finds where a study's log is not what was recorded.</summary>
/// <remarks>
/// Changed, removed, inserted or reordered entries break the chain. Entries cut off at the very end leave a shorter chain that is whole in
/// itself: only a head that was noted elsewhere shows it.
/// </remarks>
public static class LogCheck
{
    /// <summary>The first entry that does not continue the chain; null where the chain is whole.</summary>
    /// <param name="entries">Every entry of the study, in the order of the log.</param>
    /// <param name="noted">A head of this log noted earlier; null for none.</param>
    public static Problem? FirstBreak(IReadOnlyList<LogEntry> entries, LogHead? noted = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var study = LogHead.None;
        var participants = new Dictionary<string, LogHead>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var own = participants.GetValueOrDefault(entry.Participant, LogHead.None);
            if ((Break(entry, entries[0].Study, study, own) ?? Noted(entry, noted)) is { } problem)
            {
                return problem;
            }

            study = new LogHead(entry.StudyNumber, entry.Hash);
            participants[entry.Participant] = new LogHead(entry.Number, entry.Hash);
        }

        return noted?.Number > study.Number
            ? new Problem("the end of the log", $"{study.Number} entries", $"at least {noted.Number}, as noted earlier: entries were cut off")
            : null;
    }

    private static Problem? Break(LogEntry entry, string of, LogHead study, LogHead own)
    {
        if (entry.Hash != entry.ComputeHash())
        {
            return new Problem(Name(entry), "contents that do not give its hash", "the contents that were recorded");
        }

        if (entry.Study != of)
        {
            return new Problem(Name(entry), $"an entry of study {entry.Study}", $"one of study {of}");
        }

        if (entry.StudyNumber != study.Number + 1)
        {
            return new Problem(Name(entry), $"number {entry.StudyNumber}", $"number {study.Number + 1}: entries are missing or stand in another order");
        }

        return entry.PreviousOfStudy != study.Hash
            ? new Problem(Name(entry), "a link to another entry before it", "a link to the one that stands there")
            : entry.Number != own.Number + 1 || entry.PreviousOfParticipant != own.Hash
                ? new Problem(Name(entry), $"no link to entry {own.Number} of {Whom(entry)}", "one: entries of a participant follow each other")
                : null;
    }

    private static Problem? Noted(LogEntry entry, LogHead? noted) => entry.StudyNumber == noted?.Number && entry.Hash != noted.Hash
        ? new Problem(Name(entry), "another hash than was noted earlier", "the noted one: the log was written anew")
        : null;

    private static string Name(LogEntry entry) => $"entry {entry.StudyNumber} ({Whom(entry)}, {entry.Number})";

    private static string Whom(LogEntry entry) => entry.Participant.Length > 0 ? entry.Participant : "the study";
}
