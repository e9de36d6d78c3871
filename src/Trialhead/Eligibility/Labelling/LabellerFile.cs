using System.IO.Compression;
using System.Numerics;
using System.Reflection;

namespace Trialhead.Eligibility.Labelling;

/// <summary>The labeller as a file: weights in steps of 1/32, columns of like things together, Brotli around all.</summary>
/// <remarks>Weights below half a step are not kept, nor are features without weights.</remarks>
public static class LabellerFile
{
    private const uint Mark = 0x314C4854; // "THL1"
    private const string Resource = "models/labeller.bin";
    private const int BufferSize = 1 << 16;
    private const int Steps = 32;
    private const int Step = (int)LabelWeights.One / Steps;

    /// <summary>Writes a labeller.</summary>
    public static void Write(EntityLabeller labeller, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(labeller);
        ArgumentNullException.ThrowIfNull(stream);
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed);
        var model = labeller.Model;
        writer.Write(Mark);
        WriteClasses(writer, model.Classes);
        WriteChain(writer, model.Outer);
        WriteChain(writer, model.Inner);
        var pairs = model.Pairs.Weights.ToList();
        writer.Write(pairs.Count);
        foreach (var (key, weight) in pairs)
        {
            writer.Write(key);
            writer.Write(weight);
        }
    }

    /// <summary>Reads a labeller.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static EntityLabeller Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var unpacked = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var buffered = new BufferedStream(unpacked, BufferSize); // most reads are of one byte, and one byte out of Brotli is slow
        using var reader = new BinaryReader(buffered);
        if (reader.ReadUInt32() != Mark)
        {
            throw new InvalidDataException("Found another file, expected a labeller written by `trialhead train labeller`.");
        }

        var model = new LabellerModel(ReadClasses(reader), ReadChain(reader), ReadChain(reader), ReadPairs(reader));
        return new EntityLabeller(model, ChoiceSettings.Usual);
    }

    internal static EntityLabeller ReadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        return Read(stream);
    }

    private static void WriteClasses(BinaryWriter writer, WordClasses classes)
    {
        var entries = classes.Entries.ToList();
        var divisions = entries.Count == 0 ? 0 : entries[0].Value.Length;
        writer.Write(divisions);
        WriteKeys(writer, [.. entries.Select(entry => entry.Key)]);
        for (var division = 0; division < divisions; division++)
        {
            foreach (var (_, numbers) in entries)
            {
                writer.Write(numbers[division]);
            }
        }
    }

    private static WordClasses ReadClasses(BinaryReader reader)
    {
        var divisions = reader.ReadInt32();
        var keys = ReadKeys(reader);
        var classes = keys.Select(_ => new ushort[divisions]).ToArray();
        for (var division = 0; division < divisions; division++)
        {
            foreach (var numbers in classes)
            {
                numbers[division] = reader.ReadUInt16();
            }
        }

        return new WordClasses(keys.Zip(classes).ToDictionary(entry => entry.First, entry => entry.Second));
    }

    private static void WriteChain(BinaryWriter writer, ChainModel chain)
    {
        foreach (var weight in chain.Transitions.StartWeights.Concat(chain.Transitions.Weights))
        {
            writer.Write(weight);
        }

        var rows = chain.Weights.Rows.Select(row => (row.Key, Steps: Rounded(row.Weights.Span))).Where(row => row.Steps.AsSpan().ContainsAnyExcept((sbyte)0)).ToList();
        WriteKeys(writer, [.. rows.Select(row => row.Key)]);
        foreach (var (_, steps) in rows)
        {
            var used = 0UL;
            for (var i = 0; i < steps.Length; i++)
            {
                used |= steps[i] != 0 ? 1UL << i : 0;
            }

            writer.Write(used);
        }

        foreach (var step in rows.SelectMany(row => row.Steps).Where(step => step != 0))
        {
            writer.Write(step);
        }
    }

    private static sbyte[] Rounded(ReadOnlySpan<short> weights)
    {
        var steps = new sbyte[weights.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = (sbyte)Math.Clamp((int)Math.Round(weights[i] / (float)Step), -127, 127);
        }

        return steps;
    }

    private static ChainModel ReadChain(BinaryReader reader)
    {
        var transitions = new LabelTransitions();
        foreach (var weights in (float[][])[transitions.StartWeights, transitions.Weights])
        {
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = reader.ReadSingle();
            }
        }

        transitions.Refresh();
        var keys = ReadKeys(reader);
        var used = keys.Select(_ => reader.ReadUInt64()).ToArray();
        var rows = new short[keys.Length * LabelScheme.Lanes];
        for (var row = 0; row < keys.Length; row++)
        {
            for (var bits = used[row]; bits != 0; bits &= bits - 1)
            {
                rows[(row * LabelScheme.Lanes) + BitOperations.TrailingZeroCount(bits)] = (short)(reader.ReadSByte() * Step);
            }
        }

        return new ChainModel(new LabelWeights(keys, rows), transitions);
    }

    private static PairModel ReadPairs(BinaryReader reader)
    {
        var weights = new Dictionary<uint, float>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            weights.Add(reader.ReadUInt32(), reader.ReadSingle());
        }

        return new PairModel(weights);
    }

    // Ascending keys, each as its distance from the one before.
    private static void WriteKeys(BinaryWriter writer, uint[] keys)
    {
        writer.Write(keys.Length);
        var last = 0u;
        foreach (var key in keys)
        {
            writer.Write7BitEncodedInt((int)(key - last));
            last = key;
        }
    }

    private static uint[] ReadKeys(BinaryReader reader)
    {
        var keys = new uint[reader.ReadInt32()];
        var last = 0u;
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = last += (uint)reader.Read7BitEncodedInt();
        }

        return keys;
    }
}
