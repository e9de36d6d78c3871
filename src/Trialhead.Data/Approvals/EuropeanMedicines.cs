using System.Net;
using System.Text.RegularExpressions;
using Trialhead.Pages.Approvals;

namespace Trialhead.Data.Approvals;

/// <summary>Reads the table of medicines of the European Medicines Agency: those for people that are authorised now.</summary>
internal sealed partial class EuropeanMedicines
{
    private const string Number = "EMA product number";
    private const string Name = "Name of medicine";
    private const string Status = "Medicine status";
    private const string Common = "International non-proprietary name (INN) / common name";
    private const string Indication = "Therapeutic indication";
    private const string Yes = "Da"; // the table answers in Croatian

    private readonly List<Approval> _approvals = [];

    /// <summary>What was read so far.</summary>
    public IReadOnlyList<Approval> Approvals => _approvals;

    /// <summary>A reader of the lines behind this header; null where it is not of this table.</summary>
    public ApprovalTableReader? TryOpen(string header)
    {
        var reader = new ApprovalTableReader(header, ["Category", Name, Number, Status, Common, Indication], Add);
        return reader.HasAll ? reader : null;
    }

    private (string Found, string Expected)? Add(ApprovalTableReader table, string[] cells)
    {
        if (table.Cell(cells, "Category") != "Human" || table.Cell(cells, Status) != "Authorised")
        {
            return null;
        }

        var (id, name) = (table.Cell(cells, Number), table.Cell(cells, Name));
        var substances = table.List(cells, Common);
        substances = substances.Count > 0 ? substances : table.List(cells, "Active substance");
        if (!id.StartsWith("EMEA/", StringComparison.Ordinal) || name.Length == 0)
        {
            return ($"product number '{id}' of '{name}'", "a name and a number such as EMEA/H/C/003731");
        }

        var text = Unglued().Replace(WebUtility.HtmlDecode(table.Cell(cells, Indication)), " ");
        _approvals.Add(new Approval(Jurisdiction.EuropeanUnion, $"ema/{id}", name.Split('(')[0].Trim(), substances)
        {
            Indications = text.Length > 0 ? [text] : [],
            IsQuoted = true,
            IsGeneric = table.Cell(cells, "Generic or hybrid") is Yes or "Yes" || table.Cell(cells, "Biosimilar") is Yes or "Yes",
        });
        return null;
    }

    // Where lines were joined: "disease.Use", "(NSCLC)Use".
    [GeneratedRegex(@"(?<=[a-z\)\]]\.)(?=[A-Z])|(?<=\))(?=[A-Z][a-z])")]
    private static partial Regex Unglued();
}
