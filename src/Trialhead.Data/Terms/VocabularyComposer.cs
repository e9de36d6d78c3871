using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>Composes one vocabulary of our tables and the open terminologies.</summary>
internal sealed class VocabularyComposer
{
    private const int MostWords = 10;
    private const int ShortestName = 3;
    private readonly List<MergedTerm> _terms;
    private readonly LexiconCompiler _compiler = new();
    private readonly HashSet<ulong> _own;
    private readonly TermHierarchy _hierarchy;
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<(ulong Key, ConceptKind Kind), List<MergedTerm>> _users = [];
    private int _names;

    private VocabularyComposer(TermLibrary library)
    {
        _terms = TermMerger.Merge(library, Lexicon.BuiltIn.Concepts);
        _own = [.. _terms.Where(term => term.Own is not null).SelectMany(OwnNames).Select(NameKey.Of)];
        _hierarchy = TermHierarchy.Of(_terms);
        _numbers = _terms.Select((term, number) => (term.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number);
        AddBrands(library);
        foreach (var term in _terms)
        {
            foreach (var key in term.ForeignNames.Select(name => NameKey.Of(name.Text)).Distinct())
            {
                (_users.TryGetValue((key, term.Kind), out var list) ? list : _users[(key, term.Kind)] = []).Add(term);
            }
        }
    }

    public static (ReadOnlyMemory<byte> Bytes, int Concepts, int Names) Compose(TermLibrary library)
    {
        var composer = new VocabularyComposer(library);
        composer.AddConcepts();
        composer._terms.ForEach(composer.AddNames);
        composer._compiler.AddRules();
        return (composer._compiler.Compile(), composer._terms.Count, composer._names);
    }

    private static IEnumerable<string> OwnNames(MergedTerm term) =>
        term.Own is { } own ? own.Names.Concat(own.LayNames).Prepend(own.Name) : [];

    private void AddConcepts()
    {
        for (var i = 0; i < _terms.Count; i++)
        {
            var (term, own) = (_terms[i], _terms[i].Own);
            var named = OwnNames(term).Append(term.Name).Select(NameKey.Of).ToHashSet();
            _compiler.Add(new Concept(term.Id, term.Kind, term.Name)
            {
                Names = [.. own?.Names ?? [], .. term.ForeignNames.Select(name => name.Text).Where(name => named.Add(NameKey.Of(name)))],
                LayNames = own?.LayNames ?? [],
                ParentIds = [.. _hierarchy.Parents(i).Select(parent => _terms[parent].Id)],
                References = [.. term.References],
                NeedsStatus = own?.NeedsStatus ?? term.Kind == ConceptKind.Biomarker,
                Analyte = own?.Analyte,
            });
        }
    }

    private void AddNames(MergedTerm term)
    {
        foreach (var name in OwnNames(term))
        {
            Add(term, name, NameGate.Open);
        }

        var said = new HashSet<(ulong, string?)>();
        foreach (var (text, gate) in term.ForeignNames)
        {
            var key = NameKey.Of(text);
            if (IsUsable(text, key) && said.Add((key, LexiconCompiler.IsAcronym(text) ? text : null)) && !HidesOurs(term, text))
            {
                Add(term, text, IsShared(term, key) ? NameGate.LongForm : gate);
            }
        }
    }

    // Our names mean what our tables say; commas and slashes are how lists look, and "He" is a word.
    private bool IsUsable(string text, ulong key) =>
        text.Length >= ShortestName && !text.AsSpan().ContainsAny(",/(;") && !_own.Contains(key) && !EverydayWords.Contains(key)
        && Tokenizer.Split(text).Count is > 0 and <= MostWords;

    // "hypersensitivity reaction" must not take the place of our "hypersensitivity" unless it is known to be a kind of it.
    private bool HidesOurs(MergedTerm term, string text)
    {
        if (!text.Contains(' ', StringComparison.Ordinal) || Lexicon.BuiltIn.Recognise(text) is not { Count: > 0 } inside)
        {
            return false;
        }

        return !inside.Any(mention => mention.Concept.Id == term.Id || _hierarchy.IsAbove(_numbers[term.Id], _numbers[mention.Concept.Id]));
    }

    private void Add(MergedTerm term, string name, NameGate gate)
    {
        _compiler.AddName(term.Id, name, gate);
        _names++;
    }

    // Where several things of one kind have a name, it is that one's whose usual name it is.
    private bool IsShared(MergedTerm term, ulong key)
    {
        var users = _users[(key, term.Kind)];
        return users.Count > 1 && (NameKey.Of(term.Name) != key || users.Count(user => NameKey.Of(user.Name) == key) > 1);
    }

    private void AddBrands(TermLibrary library)
    {
        var drugs = new Dictionary<ulong, MergedTerm>();
        foreach (var term in _terms.Where(term => term.Kind == ConceptKind.Drug))
        {
            foreach (var name in OwnNames(term).Concat(term.ForeignNames.Select(name => name.Text)))
            {
                drugs.TryAdd(NameKey.Of(name), term);
            }
        }

        foreach (var (brand, substance) in library.Brands)
        {
            if (Find(substance) is { } drug && !brand.StartsWith(substance.Split(' ')[0], StringComparison.OrdinalIgnoreCase)
                && !drugs.ContainsKey(NameKey.Of(brand)) && !drug.Brands.Contains(brand))
            {
                drug.Brands.Add(brand);
            }
        }

        // "imatinib mesylate" is imatinib where nobody lists the salt.
        MergedTerm? Find(string substance)
        {
            for (var name = substance; ; name = name[..name.LastIndexOf(' ')])
            {
                if (drugs.TryGetValue(NameKey.Of(name), out var drug) || !name.Contains(' ', StringComparison.Ordinal))
                {
                    return drug;
                }
            }
        }
    }
}
