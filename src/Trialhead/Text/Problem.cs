namespace Trialhead.Text;

/// <summary>One thing wrong with some input, in words its author can act on.</summary>
/// <param name="Where">The place: a JSON pointer, a line and column, an option's name.</param>
/// <param name="Found">What stands there, already quoted where it is a literal.</param>
/// <param name="Expected">What should stand there.</param>
public sealed record Problem(string Where, string Found, string Expected)
{
    /// <summary>The problem as one sentence.</summary>
    public override string ToString() => $"{Where}: found {Found}, expected {Expected}";
}
