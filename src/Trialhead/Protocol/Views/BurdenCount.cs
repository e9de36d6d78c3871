namespace Trialhead.Protocol.Views;

/// <summary>How many there are, as far as a protocol tells.</summary>
/// <param name="Number">The number, 0 or more.</param>
/// <param name="IsAtLeast">Whether there are more that the protocol does not count.</param>
/// <param name="IsUpTo">Whether it is the number if nothing ends the treatment early.</param>
public readonly record struct BurdenCount(int Number, bool IsAtLeast, bool IsUpTo)
{
    /// <summary>The number in words: <c>at least 3</c>, <c>up to 12</c>.</summary>
    public ViewText Words => IsAtLeast ? new($"at least {Number}", $"al menos {Number}")
        : IsUpTo ? new($"up to {Number}", $"hasta {Number}")
        : ViewText.Same($"{Number}");
}
