namespace Trialhead.Vocabulary;

/// <summary>What must stand in the text before a name counts.</summary>
public enum NameGate
{
    /// <summary>Nothing more.</summary>
    Open,

    /// <summary>A word that speaks for its kind near by, or the concept under another name anywhere in the text.</summary>
    Context,

    /// <summary>The concept under another name anywhere in the text.</summary>
    LongForm,
}
