namespace Trialhead.Data.Approvals;

/// <summary>Reads the lines of one table by the names of its columns.</summary>
internal sealed class ApprovalTableReader
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly int _least;
    private readonly Func<ApprovalTableReader, string[], (string Found, string Expected)?> _add;

    /// <param name="header">The first line.</param>
    /// <param name="needed">The columns that every line must have.</param>
    /// <param name="add">Takes a line in, or says what is wrong with it.</param>
    public ApprovalTableReader(string header, string[] needed, Func<ApprovalTableReader, string[], (string Found, string Expected)?> add)
    {
        var names = header.Split('\t');
        for (var i = 0; i < names.Length; i++)
        {
            _columns.TryAdd(names[i].Trim(), i);
        }

        HasAll = Array.TrueForAll(needed, _columns.ContainsKey);
        _least = HasAll ? needed.Max(name => _columns[name]) + 1 : 0;
        _add = add;
    }

    /// <summary>Whether the header has every column that is needed.</summary>
    public bool HasAll { get; }

    /// <summary>A cell; empty where the table or the line has none.</summary>
    public string Cell(string[] cells, string column) =>
        _columns.TryGetValue(column, out var at) && at < cells.Length ? cells[at].Trim().Trim('"') : "";

    /// <summary>The parts of a cell that lists several things.</summary>
    public IReadOnlyList<string> List(string[] cells, string column) =>
        [.. Cell(cells, column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Takes a line in, or says what is wrong with it.</summary>
    public (string Found, string Expected)? Add(string[] cells) => cells.Length < _least
        ? (FormattableString.Invariant($"{cells.Length} cells"), FormattableString.Invariant($"at least {_least}"))
        : _add(this, cells);
}
