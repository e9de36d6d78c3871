using Trialhead.Eligibility.Parsing.Cues;

namespace Trialhead.Eligibility.Parsing.Words;

/// <summary>What the grammars know of a word, found with one look for each word of a text.</summary>
internal static class KnownWords
{
    private static readonly (ulong Key, Signal Signals, CueWord Cue)[] Slots = MakeSlots();

    /// <summary>What a word hints at and which phrases hold it.</summary>
    public static (Signal Signals, CueWord Cue) Find(ulong word)
    {
        for (var slot = (int)word & (Slots.Length - 1); Slots[slot].Key != 0; slot = (slot + 1) & (Slots.Length - 1))
        {
            if (Slots[slot].Key == word)
            {
                return (Slots[slot].Signals, Slots[slot].Cue);
            }
        }

        return default;
    }

    /// <summary>What some words hint at and which phrases hold them.</summary>
    public static void Find(ReadOnlySpan<Vocabulary.Token> words, Span<Signal> signals, Span<CueWord> cues)
    {
        for (var i = 0; i < words.Length; i++)
        {
            (_, signals[i], cues[i]) = Slots[(int)words[i].Key & (Slots.Length - 1)]; // all slots first, for the reason that names are found so
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (Slots[(int)words[i].Key & (Slots.Length - 1)].Key != words[i].Key)
            {
                (signals[i], cues[i]) = Find(words[i].Key);
            }
        }
    }

    // At most half full.
    private static (ulong Key, Signal Signals, CueWord Cue)[] MakeSlots()
    {
        var words = CueTable.Phrases.Words.ToDictionary(word => word.Key, word => (Signals: Signal.None, word.Cue));
        foreach (var (key, signal) in Signals.Words)
        {
            var known = words.GetValueOrDefault(key);
            words[key] = (known.Signals | signal, known.Cue);
        }

        var slots = new (ulong Key, Signal Signals, CueWord Cue)[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(words.Count * 2))];
        foreach (var (key, known) in words)
        {
            var slot = (int)key & (slots.Length - 1);
            while (slots[slot].Key != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = (key, known.Signals, known.Cue);
        }

        return slots;
    }
}
