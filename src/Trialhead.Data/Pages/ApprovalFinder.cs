using Trialhead.Data.Approvals;
using Trialhead.Data.Store;
using Trialhead.Pages;
using Trialhead.Pages.Approvals;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Pages;

/// <summary>Finds what regulators list for the drugs of a trial: the imported lists, and the table that ships.</summary>
/// <remarks>
/// An imported list that says what medicines are approved for takes the place of ours; one that only names them stands beside it.
/// Reads the lists once for each import of them. Safe to share between threads.
/// </remarks>
internal sealed class ApprovalFinder(TrialStore store)
{
    private const int MostTested = 4;
    private const int MostOthers = 10;
    private const int MostOfADrug = 12;

    private readonly Lock _reading = new();
    private Shelf? _shelf;

    /// <summary>The approvals of a trial's drugs, the tested ones first.</summary>
    public IReadOnlyList<TreatmentApprovals> Of(PageSubject subject)
    {
        var shelf = Current();
        var drugs = TestedDrugs.Of(subject, shelf.HasKind);
        return
        [
            .. drugs.Where(drug => drug.IsTested).Take(MostTested).Concat(drugs.Where(drug => !drug.IsTested).Take(MostOthers))
                .Select(drug => new TreatmentApprovals(drug.Concept, drug.Pointer, drug.IsTested, shelf.Of(drug.Concept)) { Searched = shelf.Imported }),
        ];
    }

    private Shelf Current()
    {
        lock (_reading)
        {
            var revision = store.ApprovalRevision;
            if (_shelf is null || _shelf.Revision != revision)
            {
                var (imported, jurisdictions) = store.Approvals();
                var told = imported.Where(approval => approval.Indications.Count > 0).Select(approval => approval.Jurisdiction).ToHashSet();
                _shelf = new Shelf(imported.Concat(ShippedApprovals.All.Where(approval => !told.Contains(approval.Jurisdiction))), jurisdictions, revision);
            }

            return _shelf;
        }
    }

    private sealed class Shelf
    {
        private readonly Dictionary<string, IReadOnlyList<Approval>> _of;

        public Shelf(IEnumerable<Approval> approvals, IReadOnlyList<Jurisdiction> imported, long revision)
        {
            var known = new Dictionary<string, Concept?>(StringComparer.OrdinalIgnoreCase);
            (Imported, Revision) = (imported, revision);
            _of = approvals
                .SelectMany(approval => Each(approval).Concat(Whole(approval)))
                .GroupBy(pair => pair.Drug, pair => pair.Approval, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => Shown(group), StringComparer.Ordinal);

            // A vaccine's substances are long descriptions, which no vocabulary has: its brand may be known.
            IEnumerable<(string Drug, Approval Approval)> Each(Approval approval)
            {
                var drugs = approval.Substances.Select(substance => Meant(substance, approval)).OfType<Concept>().Distinct().ToList();
                return drugs.Count == 0 && Known(approval.Product, () => Substances.Find(approval.Product)) is { } named
                    ? [(named.Id, approval with { Substances = [named.Name] })]
                    : drugs.Select(drug => (drug.Id, approval));
            }

            IEnumerable<(string Drug, Approval Approval)> Whole(Approval approval) =>
                approval.Substances.Count > 1 && Known(string.Join('\n', approval.Substances), () => Substances.Whole(approval.Substances)) is { } drug
                    ? [(drug.Id, approval with { Substances = [drug.Name] })]
                    : [];

            // Only our own entries are of kinds: a regulator's "INSULIN" is a name of a product's substance.
            Concept? Meant(string substance, Approval approval) => Known(substance, () => Substances.Find(substance))
                ?? (approval.Source is null ? null : Substances.FindOwn(substance));

            Concept? Known(string name, Func<Concept?> find)
            {
                if (!known.TryGetValue(name, out var drug))
                {
                    known[name] = drug = find();
                }

                return drug;
            }
        }

        public IReadOnlyList<Jurisdiction> Imported { get; }

        public long Revision { get; }

        public bool HasKind(Concept kind) => kind.Kind == ConceptKind.DrugClass && _of.ContainsKey(kind.Id);

        public IReadOnlyList<Approval> Of(Concept drug) => _of.GetValueOrDefault(drug.Id) ?? [];

        // One substance before several, what it is for before names alone, originals before copies, then by name: the same in every process.
        private static IReadOnlyList<Approval> Shown(IEnumerable<Approval> approvals) =>
        [
            .. approvals.GroupBy(approval => approval.Jurisdiction).OrderBy(place => place.Key).SelectMany(place => place
                .OrderBy(approval => approval.Substances.Count).ThenBy(approval => approval.Indications.Count == 0).ThenBy(approval => approval.IsGeneric)
                .ThenBy(approval => approval.Product, StringComparer.Ordinal).ThenBy(approval => approval.Id, StringComparer.Ordinal)
                .Take(MostOfADrug)),
        ];
    }
}
