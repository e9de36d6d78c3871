using Trialhead.Data.Approvals;
using Trialhead.Data.Store;
using Trialhead.Pages;
using Trialhead.Pages.Approvals;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Pages;

/// <summary>Finds what regulators list for the drugs of a trial: the imported lists, else the short table that ships.</summary>
/// <remarks>Reads the lists once for each import of them. Safe to share between threads.</remarks>
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
        var drugs = TestedDrugs.Of(subject);
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
                _shelf = new Shelf(
                    imported.Concat(ShippedApprovals.All.Where(approval => !jurisdictions.Contains(approval.Jurisdiction))), jurisdictions, revision);
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
                .SelectMany(approval => approval.Substances.Select(Find).OfType<Concept>().Distinct().Select(drug => (Drug: drug.Id, Approval: approval))
                    .Concat(Whole(approval).Select(drug => (Drug: drug.Id, Approval: approval with { Substances = [drug.Name] }))))
                .GroupBy(pair => pair.Drug, pair => pair.Approval, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => Shown(group), StringComparer.Ordinal);

            // "sacubitril" and "valsartan" together are a drug of their own.
            IEnumerable<Concept> Whole(Approval approval) => approval.Substances is [var one, var other]
                ? new[] { Find($"{one}-{other}"), Find($"{other}-{one}") }.OfType<Concept>().Take(1)
                : [];

            Concept? Find(string substance)
            {
                if (!known.TryGetValue(substance, out var drug))
                {
                    known[substance] = drug = Substances.Find(substance);
                }

                return drug;
            }
        }

        public IReadOnlyList<Jurisdiction> Imported { get; }

        public long Revision { get; }

        public IReadOnlyList<Approval> Of(Concept drug) => _of.GetValueOrDefault(drug.Id) ?? [];

        // Originals before copies, one substance before several, then by name: the same in every process.
        private static IReadOnlyList<Approval> Shown(IEnumerable<Approval> approvals) =>
        [
            .. approvals.GroupBy(approval => approval.Jurisdiction).OrderBy(place => place.Key).SelectMany(place => place
                .OrderBy(approval => approval.Substances.Count).ThenBy(approval => approval.IsGeneric)
                .ThenBy(approval => approval.Product, StringComparer.Ordinal).ThenBy(approval => approval.Id, StringComparer.Ordinal)
                .Take(MostOfADrug)),
        ];
    }
}
