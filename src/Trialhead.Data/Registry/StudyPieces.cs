using System.Collections.Frozen;
using Trialhead.Data.Terms;

namespace Trialhead.Data.Registry;

/// <summary>The table of properties that ships with the product (<c>data/registry/pieces.tsv</c>).</summary>
internal static class StudyPieces
{
    public static IReadOnlyList<StudyPiece> All { get; } = [.. Tabbed.ReadEmbedded("pieces.tsv").Select(row => new StudyPiece(row[0], row[1], row[2]))];

    private static readonly FrozenDictionary<string, string> Paths = All.SelectMany(piece => new[] { (piece.Name, piece.Path), (piece.Path, piece.Path) })
        .DistinctBy(pair => pair.Item1, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>Where a property stands, by its name or its path; null for none.</summary>
    public static string? PathOf(string name) => Paths.GetValueOrDefault(name);
}
