namespace Trialhead.Vocabulary;

/// <summary>How far the case of a name matters.</summary>
internal enum NameCase
{
    /// <summary>Not at all.</summary>
    Any,

    /// <summary>The text must have the same capitals: <c>ALL</c> is not "all".</summary>
    Exact,

    /// <summary>Any case, but another name spelled exactly as the text goes first: "EGFR" is not <c>eGFR</c>.</summary>
    Mixed,
}
