namespace Trialhead.Eligibility.Labelling;

/// <summary>For every frequent word of eligibility text, the classes of words that it behaves like.</summary>
/// <remarks>
/// Several divisions of the words, each coarser or finer or made otherwise (<see cref="Training.WordClassBuilder"/>). Words are kept as
/// hashes alone. Immutable; safe to share between threads.
/// </remarks>
public sealed class WordClasses
{
    private readonly Dictionary<uint, ushort[]> _classes;

    internal WordClasses(Dictionary<uint, ushort[]> classes) => _classes = classes;

    /// <summary>The classes that ship with Trialhead.</summary>
    public static WordClasses BuiltIn => EntityLabeller.BuiltIn.Model.Classes;

    /// <summary>Number of words.</summary>
    public int Count => _classes.Count;

    internal IEnumerable<KeyValuePair<uint, ushort[]>> Entries => _classes.OrderBy(entry => entry.Key);

    /// <summary>The classes of a word by the hash of its normalised form; null for a rare word.</summary>
    internal ushort[]? Find(ulong word) => _classes.GetValueOrDefault(LabelWeights.KeyOf(word));
}
