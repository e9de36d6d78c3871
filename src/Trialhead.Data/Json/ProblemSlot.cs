using Trialhead.Text;

namespace Trialhead.Data.Json;

/// <summary>Keeps the problems met while a record is read; the reading goes on with absent values.</summary>
internal sealed class ProblemSlot
{
    private readonly List<Problem> _problems = [];

    /// <summary>Every problem, in the order they were met.</summary>
    public IReadOnlyList<Problem> All => _problems;

    /// <summary>The first problem; null while there is none.</summary>
    public Problem? First => _problems.Count > 0 ? _problems[0] : null;

    /// <summary>Keeps a problem.</summary>
    public void Add(string where, string found, string expected) => _problems.Add(new Problem(where, found, expected));

    /// <summary>The value where nothing went wrong, the problem otherwise.</summary>
    public ParseResult<T> Settle<T>(T value)
        where T : class =>
        First is { } problem
            ? ParseResult.Failed<T>(problem.Where, problem.Found, problem.Expected)
            : ParseResult.Of(value);

    /// <summary>A literal as error text shows it: in backquotes, on one line, not too long.</summary>
    public static string Quote(string literal)
    {
        return $"`{string.Concat(Folding.Shortened(literal, 60).Select(c => char.IsControl(c) ? ' ' : c))}`";
    }
}
