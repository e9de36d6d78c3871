namespace Trialhead.Text;

/// <summary>A stretch of a text, counted in UTF-16 code units.</summary>
/// <remarks><c>default</c> is the empty span at the start.</remarks>
public readonly record struct SourceSpan
{
    /// <summary>A span of <paramref name="length"/> units from <paramref name="start"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Either number is negative.</exception>
    public SourceSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        (Start, Length) = (start, length);
    }

    /// <summary>Index of the first code unit.</summary>
    public int Start { get; }

    /// <summary>Number of code units.</summary>
    public int Length { get; }

    /// <summary>Index just past the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static SourceSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The stretch of <paramref name="text"/> that this span covers.</summary>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }

    /// <summary>Whether two stretches share a code unit.</summary>
    public bool Overlaps(SourceSpan other) => Start < other.End && other.Start < End;

    /// <summary>The same stretch seen from a text that starts <paramref name="offset"/> units earlier.</summary>
    public SourceSpan Shift(int offset) => new(Start + offset, Length);
}
