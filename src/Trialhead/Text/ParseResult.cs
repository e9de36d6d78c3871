using System.Diagnostics.CodeAnalysis;

namespace Trialhead.Text;

/// <summary>The outcome of reading some input: a value, or the problem that prevented it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed record ParseResult<T>
    where T : class
{
    internal ParseResult(T? value, Problem? problem) => (Value, Problem) = (value, problem);

    /// <summary>The value; null exactly when <see cref="Problem"/> is not.</summary>
    public T? Value { get; }

    /// <summary>What is wrong; null exactly when <see cref="Value"/> is not.</summary>
    public Problem? Problem { get; }

    /// <summary>Whether the input was good, handing out whichever of the two there is.</summary>
    public bool Succeeded([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Problem? problem)
    {
        (value, problem) = (Value, Problem);
        return value is not null;
    }
}

/// <summary>Makes results of reading some input.</summary>
public static class ParseResult
{
    /// <summary>A result that holds a value.</summary>
    public static ParseResult<T> Of<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return new ParseResult<T>(value, null);
    }

    /// <summary>A result that holds a problem.</summary>
    public static ParseResult<T> Failed<T>(string where, string found, string expected)
        where T : class => new(null, new Problem(where, found, expected));
}
