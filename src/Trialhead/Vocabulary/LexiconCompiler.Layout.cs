using System.Runtime.InteropServices;
using System.Text;

namespace Trialhead.Vocabulary;

/// <content>Concepts, strings and hash tables as bytes.</content>
public sealed partial class LexiconCompiler
{
    private readonly List<double> _measures = [];

    /// <summary>A hash of an id that is the same on every machine.</summary>
    internal static uint HashOf(ReadOnlySpan<char> id)
    {
        var hash = 2166136261u;
        foreach (var c in id)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash ^ (hash >> 15);
    }

    private LexiconConcept Lay(Concept concept)
    {
        var names = concept.Names.Select(StringOf).ToList();
        var lay = concept.LayNames.Select(StringOf).ToList();
        var parents = concept.ParentIds.Select(Ordinal).ToList();
        var references = concept.References.Select(StringOf).ToList();
        var list = _lists.Count;
        _lists.AddRange([.. names, .. lay, .. parents, .. references]);
        return new LexiconConcept(
            StringOf(concept.Id), StringOf(concept.Name), (int)concept.Kind, concept.NeedsStatus ? 1 : 0,
            list, names.Count, lay.Count, parents.Count, references.Count, Measure(concept.Analyte), StringOf(concept.Analyte?.Unit ?? ""),
            StringOf(concept.Analyte?.OtherUnit?.Code ?? ""));
    }

    private int Measure(Analyte? analyte)
    {
        if (analyte is null)
        {
            return -1;
        }

        double?[] numbers =
        [
            analyte.MolarMass, analyte.Low, analyte.High, analyte.LowFemale, analyte.HighFemale,
            analyte.Charge, analyte.IsScore ? 1 : 0, analyte.OtherUnit?.Slope, analyte.OtherUnit?.Shift,
        ];
        _measures.AddRange(numbers.Select(number => number ?? double.NaN));
        return (_measures.Count / numbers.Length) - 1;
    }

    private LexiconWord[] HashWords(int[] roots)
    {
        var slots = new LexiconWord[SizeFor(_words.Count)];
        foreach (var (key, word) in _words)
        {
            var slot = (int)key & (slots.Length - 1);
            while (slots[slot].Key != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = new LexiconWord(key, new KnownWord(word, roots[word]));
        }

        return slots;
    }

    private int[] HashIds()
    {
        var slots = new int[SizeFor(_concepts.Count)];
        for (var i = 0; i < _concepts.Count; i++)
        {
            var slot = (int)HashOf(_concepts[i].Id) & (slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = i + 1;
        }

        return slots;
    }

    // A power of two that is at most half full.
    private static int SizeFor(int count) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(count * 2) + 2);

    private int[] LayStrings(out byte[] text)
    {
        var starts = new int[_stringsInOrder.Count + 1];
        for (var i = 0; i < _stringsInOrder.Count; i++)
        {
            starts[i + 1] = starts[i] + Encoding.UTF8.GetByteCount(_stringsInOrder[i]);
        }

        text = new byte[starts[^1]];
        for (var i = 0; i < _stringsInOrder.Count; i++)
        {
            Encoding.UTF8.GetBytes(_stringsInOrder[i], text.AsSpan(starts[i]));
        }

        return starts;
    }

    private static byte[] Bytes<T>(ReadOnlySpan<T> items)
        where T : unmanaged => MemoryMarshal.AsBytes(items).ToArray();

    private static byte[] Pack(params ReadOnlySpan<(LexiconSection Section, byte[] Bytes)> sections)
    {
        var places = new (long Offset, long Length)[sections.Length];
        var end = (long)LexiconImage.HeaderLength;
        foreach (var (section, bytes) in sections)
        {
            places[(int)section] = (end, bytes.Length);
            end += (bytes.Length + 7) / 8 * 8;
        }

        var all = new byte[end];
        LexiconImage.WriteHeader(all, places, end);
        foreach (var (section, bytes) in sections)
        {
            bytes.CopyTo(all.AsSpan((int)places[(int)section].Offset));
        }

        return all;
    }
}
