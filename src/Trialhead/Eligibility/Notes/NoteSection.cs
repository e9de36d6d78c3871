namespace Trialhead.Eligibility.Notes;

/// <summary>What a part of a note is about, as its heading says.</summary>
internal enum NoteSection
{
    /// <summary>No heading, or one that changes nothing.</summary>
    Narrative,

    /// <summary>Illnesses of relatives.</summary>
    Family,

    /// <summary>What the person must not be given.</summary>
    Allergies,

    /// <summary>What the person takes.</summary>
    Medications,

    /// <summary>What is intended.</summary>
    Plan,
}
