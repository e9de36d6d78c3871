using System.Collections.Frozen;
using System.Reflection;

namespace Trialhead.Data.Terms;

/// <summary>Words of everyday and of every trial that some terminology also uses as a name: "cold", "other", "control".</summary>
/// <remarks>From <c>data/everyday.tsv</c>.</remarks>
internal static class EverydayWords
{
    private static readonly FrozenSet<ulong> Words = Read();

    /// <summary>Whether a name is such a word or phrase, in any case, singular or plural.</summary>
    public static bool Contains(ulong nameKey) => Words.Contains(nameKey);

    private static FrozenSet<ulong> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("everyday.tsv")!; // built in
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(word => NameKey.Of(word.Replace('_', ' '))).ToFrozenSet();
    }
}
