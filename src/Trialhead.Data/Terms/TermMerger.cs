using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>Finds out which concepts of several terminologies are the same thing.</summary>
/// <remarks>
/// A thing has at most one concept of ours and one of each terminology: what would join two of one terminology is left apart.
/// In this order: our names and their usual names; mappings and cross references where they are one to one; our usual names and
/// their synonyms; usual names that two terminologies share.
/// </remarks>
internal sealed class TermMerger
{
    // The most trusted first: its name and id stand for the whole where our tables do not hold it.
    private static readonly string[] Trust =
        ["DOID", "NCIT", "MONDO", "ONCOTREE", "MESH", "HP", "ICD10CM", "DRUGBANK", "HGNC", "HGNC.GROUP", "CDISC"];

    private readonly List<TermDraft> _drafts;
    private readonly Dictionary<string, int> _byId;
    private readonly MergedTerm?[] _terms;
    private readonly List<MergedTerm> _own;
    private readonly ILookup<(ulong, ConceptKind), MergedTerm> _ownByName;

    private TermMerger(TermLibrary library, IEnumerable<Concept> own)
    {
        _drafts = [.. library.Drafts.Where(draft => draft.Name.Length > 0).OrderBy(draft => TrustOf(draft.Source))];
        _byId = _drafts.Select((draft, at) => (draft.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        _terms = new MergedTerm?[_drafts.Count];
        _own = [.. own.Select(concept => new MergedTerm { Own = concept })];
        _ownByName = _own
            .SelectMany(term => NamesOf(term).Select(NameKey.Of).Distinct().Select(key => (Key: (key, Family(term.Kind)), term)))
            .ToLookup(pair => pair.Key, pair => pair.term);
    }

    /// <summary>Every thing once, ours first.</summary>
    public static List<MergedTerm> Merge(TermLibrary library, IEnumerable<Concept> own)
    {
        var merger = new TermMerger(library, own);
        merger.JoinOurNames();
        merger.JoinReferences(library);
        merger.JoinOurSynonyms();
        merger.JoinSharedNames();
        return [.. merger._own, .. merger.Rest()];
    }

    /// <summary>How far a terminology is trusted; 0 is most.</summary>
    public static int TrustOf(string source) => Array.IndexOf(Trust, source);

    private static IEnumerable<string> NamesOf(MergedTerm term) =>
        term.Own is { } own ? own.Names.Concat(own.LayNames).Prepend(own.Name) : [];

    // One terminology calls a class what the other calls a drug.
    private static ConceptKind Family(ConceptKind kind) => kind == ConceptKind.DrugClass ? ConceptKind.Drug : kind;

    private void JoinOurNames()
    {
        for (var i = 0; i < _drafts.Count; i++)
        {
            var candidates = _ownByName[(NameKey.Of(_drafts[i].Name), Family(_drafts[i].Kind))].ToList();
            if (candidates.Count > 1)
            {
                candidates = candidates.FindAll(term => NameKey.Of(term.Name) == NameKey.Of(_drafts[i].Name));
            }

            if (candidates is [var only])
            {
                Join(i, only);
            }
        }
    }

    private void JoinReferences(TermLibrary library)
    {
        foreach (var (one, other) in library.Matches)
        {
            Join(one, other);
        }

        var uses = _drafts.SelectMany(draft => draft.References.Select(reference => (draft.Source, reference)))
            .CountBy(use => use).ToDictionary();
        foreach (var draft in _drafts)
        {
            foreach (var alone in draft.References.GroupBy(reference => reference.Split(':')[0]).Where(group => group.Count() == 1))
            {
                if (uses[(draft.Source, alone.First())] == 1)
                {
                    Join(draft.Id, alone.First());
                }
            }
        }
    }

    private void JoinOurSynonyms()
    {
        for (var i = 0; i < _drafts.Count; i++)
        {
            if (_terms[i]?.Own is null)
            {
                var kind = Family(_drafts[i].Kind);
                var usual = _drafts[i].Names.Where(name => name.Gate == NameGate.Open).Select(name => NameKey.Of(name.Text)).Distinct()
                    .SelectMany(key => _ownByName[(key, kind)].Where(term => NameKey.Of(term.Name) == key)).Distinct().ToList();
                if (usual is [var only])
                {
                    Join(i, only);
                }
            }
        }
    }

    private void JoinSharedNames()
    {
        foreach (var group in Enumerable.Range(0, _drafts.Count).GroupBy(i => (NameKey.Of(_drafts[i].Name), Family(_drafts[i].Kind))))
        {
            var first = group.First();
            foreach (var other in group.Skip(1))
            {
                Join(_drafts[first].Id, _drafts[other].Id);
            }
        }
    }

    private void Join(string one, string other)
    {
        if (!_byId.TryGetValue(one, out var i) || !_byId.TryGetValue(other, out var j) || Family(_drafts[i].Kind) != Family(_drafts[j].Kind))
        {
            return;
        }

        var term = _terms[i] ?? new MergedTerm();
        if (_terms[i] is null)
        {
            Join(i, term);
        }

        Join(j, term);
    }

    // Everything that is one with the draft goes along, or nothing where that would put two of one terminology together.
    private void Join(int at, MergedTerm into)
    {
        if (_terms[at] is not { } from)
        {
            if (!into.Drafts.Exists(draft => draft.Source == _drafts[at].Source))
            {
                into.Drafts.Add(_drafts[at]);
                _terms[at] = into;
            }

            return;
        }

        var clash = (from.Own is not null && into.Own is not null)
            || from.Drafts.Exists(draft => into.Drafts.Exists(other => other.Source == draft.Source));
        if (ReferenceEquals(from, into) || clash)
        {
            return;
        }

        var (kept, gone) = from.Own is not null ? (from, into) : (into, from);
        foreach (var draft in gone.Drafts)
        {
            kept.Drafts.Add(draft);
            _terms[_byId[draft.Id]] = kept;
        }

        gone.Drafts.Clear();
    }

    private List<MergedTerm> Rest()
    {
        for (var i = 0; i < _drafts.Count; i++)
        {
            if (_terms[i] is null)
            {
                Join(i, new MergedTerm());
            }
        }

        var terms = _terms.OfType<MergedTerm>().Distinct().ToList();
        terms.ForEach(term => term.Drafts.Sort((a, b) => TrustOf(a.Source).CompareTo(TrustOf(b.Source))));
        return terms.FindAll(term => term.Own is null);
    }
}
