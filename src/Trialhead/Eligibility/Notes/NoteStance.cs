using Trialhead.Text;

namespace Trialhead.Eligibility.Notes;

/// <summary>What a note says of something it names.</summary>
internal enum NoteStance
{
    /// <summary>That it is so.</summary>
    Affirmed,

    /// <summary>That it is not so.</summary>
    Denied,

    /// <summary>Neither: it is possible, thought of, someone else's, or only asked about.</summary>
    LeftOut,

    /// <summary>That it is going to be done.</summary>
    Planned,

    /// <summary>That a relative by blood has it.</summary>
    Relative,

    /// <summary>That no relative by blood has it.</summary>
    RelativeDenied,

    /// <summary>That the person must not be given it.</summary>
    Allergy,
}

/// <summary>A stance with the words that express it.</summary>
/// <param name="Stance">What the note says.</param>
/// <param name="Span">The thing named together with the words that deny it.</param>
/// <param name="IsAnswer">Whether a form asks for the thing and the answer is no.</param>
internal readonly record struct NoteReading(NoteStance Stance, SourceSpan Span, bool IsAnswer = false);
