namespace Trialhead.Pages;

/// <summary>What kind of thing a sentence of a page rests on.</summary>
public enum SourceKind
{
    /// <summary>A field of the registry record.</summary>
    Record,

    /// <summary>Posted results, of this trial or of another that the reference names.</summary>
    Results,

    /// <summary>An entry of a regulator's list of approved medicines.</summary>
    Approval,

    /// <summary>An entry of a table that ships with Trialhead: what a treatment is, what a word means.</summary>
    Reference,

    /// <summary>The trial's protocol as data.</summary>
    Protocol,

    /// <summary>A fact that the reader gave.</summary>
    Person,

    /// <summary>Fixed wording that states no fact about the trial.</summary>
    Phrase,
}
