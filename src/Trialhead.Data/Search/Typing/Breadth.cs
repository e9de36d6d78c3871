namespace Trialhead.Data.Search.Typing;

/// <summary>How much of what was typed a hit must have; the first that finds anything is taken.</summary>
internal enum Breadth
{
    /// <summary>Most words, where a trial says what it is about and whom it takes.</summary>
    MostWords,

    /// <summary>Most words, also among those whom it refuses.</summary>
    MostWordsAnywhere,

    /// <summary>Any word.</summary>
    AnyWord,
}
