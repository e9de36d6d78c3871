namespace Trialhead.Data.Search.Suggesting;

/// <summary>What is to be completed.</summary>
public enum SuggestionKind
{
    /// <summary>An illness.</summary>
    Condition,

    /// <summary>A drug, a class of drugs or a procedure.</summary>
    Treatment,

    /// <summary>A town.</summary>
    Place,
}
