namespace Trialhead.Pages;

/// <summary>What kind of thing a sentence of a page rests on.</summary>
public enum SourceKind
{
    /// <summary>A field of the registry record.</summary>
    Record,

    /// <summary>Results that the trial posted in its record.</summary>
    Results,

    /// <summary>Fixed wording that states no fact about the trial.</summary>
    Phrase,
}
