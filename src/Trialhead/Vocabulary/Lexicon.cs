using System.Collections;
using System.Runtime.InteropServices;
using Trialhead.Text;

namespace Trialhead.Vocabulary;

/// <summary>All concepts that Trialhead knows, by id, by name and in text, with what is more general than what.</summary>
/// <remarks>
/// Reads a compiled image, made from the tables in <c>data/vocabulary</c> or mapped from a file; concepts are made when they are
/// first asked for. Immutable to its users and safe to share between threads.
/// </remarks>
public sealed partial class Lexicon
{
    private readonly LexiconImage _image;
    private readonly Concept?[] _concepts;
    private readonly int[]?[] _ancestors;
    private readonly Dictionary<(int Condition, int Biomarker), List<int>> _compositions = [];

    internal Lexicon(LexiconImage image)
    {
        _image = image;
        Count = image.Of<LexiconConcept>(LexiconSection.Concepts).Length;
        _concepts = new Concept?[Count];
        _ancestors = new int[]?[Count];
        var triples = image.Of<int>(LexiconSection.Compositions);
        for (var i = 0; i < triples.Length; i += 3)
        {
            var key = (triples[i], triples[i + 1]);
            (_compositions.TryGetValue(key, out var list) ? list : _compositions[key] = []).Add(triples[i + 2]);
        }
    }

    private static readonly Lazy<Lexicon> Shipped = new(() => new(LexiconImage.Read(LexiconReader.ReadLaidOut(), "vocabulary").Value!)); // laid out by the build
    private static Lexicon? _inUse;

    /// <summary>The vocabulary that ships with Trialhead, read on first use.</summary>
    public static Lexicon BuiltIn => Shipped.Value;

    /// <summary>The vocabulary that criteria and notes are read with: the one that ships, unless another took its place.</summary>
    public static Lexicon InUse => Volatile.Read(ref _inUse) ?? Choose(Shipped.Value);

    /// <summary>Puts another vocabulary in the place of the one that ships, for the whole process and all of its texts.</summary>
    /// <remarks>Tables name concepts by the vocabulary in use, so it is chosen once, before anything is read.</remarks>
    /// <exception cref="InvalidOperationException">Another one is in use already.</exception>
    public static void Use(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        if (Choose(lexicon) != lexicon)
        {
            throw new InvalidOperationException("A vocabulary is in use already; another one can only be chosen before anything is read.");
        }
    }

    /// <summary>A vocabulary as <see cref="LexiconCompiler"/> laid it out; it stays where it lies, and nothing is copied.</summary>
    /// <param name="bytes">All of it, for as long as the lexicon is used.</param>
    /// <param name="where">What to call it in a problem, such as its file.</param>
    public static ParseResult<Lexicon> Open(ReadOnlyMemory<byte> bytes, string where) =>
        LexiconImage.Read(bytes, where).Succeeded(out var image, out var problem)
            ? ParseResult.Of(new Lexicon(image))
            : ParseResult.Failed<Lexicon>(problem.Where, problem.Found, problem.Expected);

    /// <summary>Every concept.</summary>
    public IReadOnlyCollection<Concept> Concepts => new AllConcepts(this);

    /// <summary>Number of concepts.</summary>
    internal int Count { get; }

    /// <summary>Bytes that it takes; two vocabularies of one size are hardly ever met.</summary>
    internal int Size => _image.Bytes.Length;

    /// <summary>The concept of an id; null where there is none.</summary>
    public Concept? Get(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var ordinal = OrdinalOf(id);
        return ordinal < 0 ? null : At(ordinal);
    }

    /// <summary>The concepts that go by exactly this name, whatever their kind.</summary>
    public IEnumerable<Concept> FindAll(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var found = new List<Concept>();
        foreach (var match in NamesAt(name))
        {
            if (match.Concept < Count && !found.Exists(concept => concept.Ordinal == match.Concept))
            {
                found.Add(At(match.Concept));
            }
        }

        return found;
    }

    /// <summary>The first concept of one of these kinds that goes by exactly this name; null where there is none.</summary>
    public Concept? Find(string name, params ReadOnlySpan<ConceptKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var match in NamesAt(name))
        {
            if (match.Concept < Count && At(match.Concept) is var concept
                && (kinds.Length == 0 || kinds.Contains(concept.Kind)))
            {
                return concept;
            }
        }

        return null;
    }

    /// <summary>The concepts named in a text, left to right; the longest name wins, an ambiguous one gives several.</summary>
    /// <remarks>
    /// Abbreviations are understood from the whole text, so hand it over whole: "RA" means rheumatoid arthritis where the text
    /// spells that out, and the right atrium where it speaks of pressures.
    /// </remarks>
    public IReadOnlyList<Mention> Recognise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mentions = new List<Mention>();
        Recognise(text, CollectionsMarshal.AsSpan(Tokenizer.Split(text)), mentions);
        return mentions;
    }

    /// <summary>Adds the concepts named in a text whose words are known already.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">All of its words, as <see cref="Tokenizer"/> finds them.</param>
    /// <param name="mentions">Takes what is found.</param>
    /// <param name="about">Another text about the same matter: what it spells out tells what an ambiguous short form means.</param>
    public void Recognise(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, List<Mention> mentions, string about = "")
    {
        ArgumentNullException.ThrowIfNull(mentions);
        const int MostOnStack = 1024;
        var words = tokens.Length <= MostOnStack ? stackalloc KnownWord[tokens.Length] : new KnownWord[tokens.Length];
        new Reading(this, _image, text, tokens, words, about).Find(mentions);
    }

    /// <summary>What a condition is called once a marker is known, such as B-ALL with BCR-ABL1: Ph-positive B-ALL.</summary>
    /// <remarks>Looks from the condition and the marker upwards; from <c>data/vocabulary/compositions.tsv</c>.</remarks>
    public IEnumerable<Concept> Compose(Concept condition, Concept biomarker) =>
        from c in Ancestors(condition).Prepend(condition)
        from b in Ancestors(biomarker).Prepend(biomarker)
        from result in _compositions.TryGetValue((c.Ordinal, b.Ordinal), out var list) ? list : []
        select At(result);

    /// <summary>What a condition is called once a marker is known to be missing, such as breast cancer without HER2.</summary>
    /// <remarks>Only the marker itself counts: that a special one is missing says nothing of the general.</remarks>
    public IEnumerable<Concept> ComposeWithout(Concept condition, Concept biomarker)
    {
        ArgumentNullException.ThrowIfNull(biomarker);
        return from c in Ancestors(condition).Prepend(condition)
               from result in _compositions.TryGetValue((c.Ordinal, ~biomarker.Ordinal), out var list) ? list : []
               select At(result);
    }

    private static Lexicon Choose(Lexicon lexicon) => Interlocked.CompareExchange(ref _inUse, lexicon, null) ?? lexicon;

    /// <summary>The concept of a number.</summary>
    internal Concept At(int ordinal) => _concepts[ordinal] ?? Make(ordinal);

    private ReadOnlySpan<LexiconName> NamesAt(string name)
    {
        var view = new LexiconView(_image);
        var (node, at) = (0, 0);
        while (Tokenizer.TryNext(name, ref at, out var token))
        {
            var word = view.Find(token.Key);
            node = node == 0 ? word.Root : view.Next(node, word.Number);
            if (node == 0)
            {
                break;
            }
        }

        return node == 0 ? [] : view.Names(node);
    }

    private int OrdinalOf(string id)
    {
        var slots = _image.Of<int>(LexiconSection.Ids);
        var concepts = _image.Of<LexiconConcept>(LexiconSection.Concepts);
        for (var slot = (int)LexiconCompiler.HashOf(id) & (slots.Length - 1); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (_image.Is(concepts[slots[slot] - 1].Id, id))
            {
                return slots[slot] - 1;
            }
        }

        return -1;
    }

    // Two threads may make the same concept; the first one stays, so that a concept is one object.
    private Concept Make(int ordinal)
    {
        var laid = _image.Of<LexiconConcept>(LexiconSection.Concepts)[ordinal];
        var concepts = _image.Of<LexiconConcept>(LexiconSection.Concepts);
        var lists = _image.Of<int>(LexiconSection.Lists)[laid.List..];
        var parents = new string[laid.Parents];
        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = _image.String(concepts[lists[laid.Names + laid.LayNames + i]].Id);
        }

        var concept = new Concept(_image.String(laid.Id), (ConceptKind)laid.Kind, _image.String(laid.Name))
        {
            Ordinal = ordinal,
            Names = Strings(lists[..laid.Names]),
            LayNames = Strings(lists.Slice(laid.Names, laid.LayNames)),
            ParentIds = parents,
            References = Strings(lists.Slice(laid.Names + laid.LayNames + laid.Parents, laid.References)),
            NeedsStatus = laid.NeedsStatus == 1,
            Analyte = laid.Measure < 0 ? null : MakeAnalyte(laid),
        };
        return Interlocked.CompareExchange(ref _concepts[ordinal], concept, null) ?? concept;
    }

    private Analyte MakeAnalyte(LexiconConcept laid)
    {
        const int Width = 9;
        var numbers = _image.Of<double>(LexiconSection.Measures).Slice(laid.Measure * Width, Width);
        return new Analyte(_image.String(laid.Unit), Number(numbers[0]))
        {
            Low = Number(numbers[1]),
            High = Number(numbers[2]),
            LowFemale = Number(numbers[3]),
            HighFemale = Number(numbers[4]),
            Charge = (int?)Number(numbers[5]),
            IsScore = numbers[6] == 1,
            OtherUnit = Number(numbers[7]) is { } slope ? (_image.String(laid.OtherUnit), slope, numbers[8]) : null,
        };
    }

    private static double? Number(double number) => double.IsNaN(number) ? null : number;

    private string[] Strings(ReadOnlySpan<int> numbers)
    {
        var strings = new string[numbers.Length];
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = _image.String(numbers[i]);
        }

        return strings;
    }

    private sealed class AllConcepts(Lexicon lexicon) : IReadOnlyCollection<Concept>
    {
        public int Count => lexicon.Count;

        public IEnumerator<Concept> GetEnumerator() => Enumerable.Range(0, lexicon.Count).Select(lexicon.At).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
