namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>What a stretch of a statement is.</summary>
internal enum ChunkKind
{
    /// <summary>Words that a number grammar has read.</summary>
    Leaf,

    /// <summary>A concept of the vocabulary.</summary>
    Concept,

    /// <summary>A phrase of the criteria tables.</summary>
    Cue,

    /// <summary>A time window.</summary>
    Window,

    /// <summary>A word that no table holds.</summary>
    Word,

    /// <summary>The word "and".</summary>
    And,

    /// <summary>The word "or", or a slash.</summary>
    Or,

    /// <summary>A comma or a dash between words.</summary>
    Comma,

    /// <summary>A semicolon or a colon.</summary>
    Semicolon,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,
}
