using Trialhead.Trials;

namespace Trialhead.Data.Search;

/// <summary>Where a hit stands where open trials are first.</summary>
/// <param name="Topic">How much of what was asked it is about.</param>
/// <param name="Openness">How open it is.</param>
public readonly record struct Standing(TopicShare Topic, Openness Openness);

/// <summary>How much of what was asked a trial is about.</summary>
public enum TopicShare
{
    /// <summary>Nothing: it only speaks of it.</summary>
    None,

    /// <summary>One of several things that were named.</summary>
    Part,

    /// <summary>All that decides, or nothing was asked that a trial can be about.</summary>
    Whole,
}
