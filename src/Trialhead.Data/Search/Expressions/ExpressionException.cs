namespace Trialhead.Data.Search.Expressions;

/// <summary>What is wrong in an expression; caught where it is read.</summary>
internal sealed class ExpressionException(string found, string expected) : Exception($"Found {found}, expected {expected}.")
{
    public string Found => found;

    public string Expected => expected;
}
