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
    private readonly Lazy<IReadOnlyList<Concept>> _spoken;

    /// <summary>The illnesses that the record describes without naming them.</summary>
    internal IReadOnlyList<Concept> Pictured => _pictured.Value;

    /// <summary>Whether the note says these words of the person today, undenied.</summary>
    internal bool Says(Regex words) => _note.Value is { } note && _said.GetOrAdd(words, asked => asked.Matches(Patient.Text!)
        .Any(match => OwnDenial().IsMatch(match.Value) || note.Read(new(match.Index, match.Length)).Stance == NoteStance.Affirmed)); // a note has a text

    /// <summary>Whether the note names something or a kind of it without saying that it was, is or is to be: what was offered or is thought of.</summary>
    internal bool SpeaksOf(Concept concept) => _spoken.Value.Any(named => Lexicon.IsA(named, concept));

    private IReadOnlyList<Concept> Spoken() => _note.Value is not { } note ? []
        : [.. Lexicon.Recognise(Patient.Text!).Where(mention => note.Read(mention.Span).Stance == NoteStance.LeftOut).Select(mention => mention.Concept).Distinct()]; // a note has a text

    private static NoteContext? ContextOf(Patient patient) => patient.Text is { Length: > 0 } text ? new NoteContext(text) : null;

    // Words that deny something themselves ("no hemorrhage").
    [GeneratedRegex("^(?:no|without)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnDenial();
}
