using Trialhead.Clinical;
using Trialhead.Eligibility.Notes;
using Trialhead.Vocabulary;

namespace Trialhead.Tests.Support;

/// <summary>What is read of a note, written on the day that counts, as one line.</summary>
internal static class NoteLines
{
    private static readonly DateOnly Day = new(2020, 1, 1);

    public static Patient Read(string note) => NoteReader.Read(note, Lexicon.BuiltIn, Day);

    public static string Line<T>(string note, Func<T, string> text)
        where T : Fact =>
        string.Join("; ", Read(note).Facts.OfType<T>().Select(text).Distinct());

    public static string Sign(Fact fact) => fact.Presence == Presence.Absent ? "-" : "";

    /// <summary>Whether a state is said to be there; null where nothing is said of it.</summary>
    public static bool? State(string note, PersonalState state) =>
        Read(note).Facts.OfType<StateFact>().FirstOrDefault(fact => fact.State == state) is { } told ? told.Presence == Presence.Present : null;
}
