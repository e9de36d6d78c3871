namespace Trialhead.Data.Search;

/// <summary>The order of hits; equal ones follow by number, the newest first, and what is not known comes last.</summary>
public enum SearchOrder
{
    /// <summary>Those that fit the words best first.</summary>
    Relevance,

    /// <summary>The newest update of the record first.</summary>
    Updated,

    /// <summary>The latest start first.</summary>
    Started,

    /// <summary>The most participants first.</summary>
    Enrollment,

    /// <summary>The nearest site that counts first; needs a place.</summary>
    Distance,

    /// <summary>Those that take people now, then those that may later, then those not known to, then closed ones; each by how well they fit.</summary>
    /// <remarks>Trials that are about what was asked come before those that only speak of it.</remarks>
    OpenFirst,
}
