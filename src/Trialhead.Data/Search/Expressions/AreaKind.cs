namespace Trialhead.Data.Search.Expressions;

/// <summary>What an area holds, and with it what may be asked of it.</summary>
internal enum AreaKind
{
    /// <summary>Words in fields of the index.</summary>
    Text,

    /// <summary>Words of the sites.</summary>
    Sites,

    /// <summary>Codes.</summary>
    Codes,

    /// <summary>Dates.</summary>
    Dates,

    /// <summary>Whole numbers.</summary>
    Counts,

    /// <summary>Ages.</summary>
    Ages,
}
