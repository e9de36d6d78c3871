using Trialhead.Text;

namespace Trialhead.Data.Registry;

/// <summary>Keeps the first problem met while a record is read; the reading goes on with absent values.</summary>
internal sealed class ProblemSlot
{
    /// <summary>The first problem; null while there is none.</summary>
    public Problem? First { get; private set; }

    /// <summary>Keeps a problem unless there is one already.</summary>
    public void Add(string where, string found, string expected) => First ??= new Problem(where, found, expected);

    /// <summary>The value where nothing went wrong, the problem otherwise.</summary>
    public ParseResult<T> Settle<T>(T value)
        where T : class =>
        First is { } problem
            ? ParseResult.Failed<T>(problem.Where, problem.Found, problem.Expected)
            : ParseResult.Of(value);

    /// <summary>A literal as error text shows it: in backquotes, on one line, not too long.</summary>
    public static string Quote(string literal)
    {
        var part = literal.Length > 60 ? literal[..60] + "…" : literal;
        return $"`{string.Concat(part.Select(c => char.IsControl(c) ? ' ' : c))}`";
    }
}
