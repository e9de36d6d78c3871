using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Notes;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>What the words of a note describe.</content>
public sealed partial class PatientChart
{
    private readonly ConcurrentDictionary<Regex, bool> _said;
    private readonly Lazy<NoteContext?> _note;
    private readonly Lazy<IReadOnlyList<Concept>> _pictured;

    /// <summary>The illnesses that the record describes without naming them.</summary>
    internal IReadOnlyList<Concept> Pictured => _pictured.Value;

    /// <summary>Whether the note says these words of the person today, undenied.</summary>
    internal bool Says(Regex words) => _note.Value is { } note && _said.GetOrAdd(words, asked => asked.Matches(Patient.Text!)
        .Any(match => OwnDenial().IsMatch(match.Value) || note.Read(new(match.Index, match.Length)).Stance == NoteStance.Affirmed)); // a note has a text

    private static NoteContext? ContextOf(Patient patient) => patient.Text is { Length: > 0 } text ? new NoteContext(text) : null;

    // Words that deny something themselves ("no hemorrhage").
    [GeneratedRegex("^(?:no|without)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnDenial();
}
