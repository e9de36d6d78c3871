using System.Globalization;
using System.Reflection;
using Trialhead.Data.Terms;
using Trialhead.Pages.Approvals;

namespace Trialhead.Data.Approvals;

/// <summary>The table of approvals that ships with Trialhead: <c>data/approvals.tsv</c>, in our own words.</summary>
internal static class ShippedApprovals
{
    private static readonly Lazy<IReadOnlyList<Approval>> Table = new(Read);

    /// <summary>Every entry.</summary>
    public static IReadOnlyList<Approval> All => Table.Value;

    private static List<Approval> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("approvals.tsv")
            ?? throw new InvalidOperationException("The table of approvals is not built in.");
        using var reader = new StreamReader(stream);
        return
        [
            .. Tabbed.Rows(reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries)).Select(cells =>
                new Approval(Of(Tabbed.Cell(cells, 0)), Tabbed.Cell(cells, 1), Tabbed.Cell(cells, 2), [.. Tabbed.List(cells, 3)])
                {
                    Indications = [.. Tabbed.List(cells, 4)],
                    SpanishIndications = [.. Tabbed.List(cells, 5)],
                    Source = Tabbed.Cell(cells, 6),
                    Year = int.Parse(Tabbed.Cell(cells, 7), CultureInfo.InvariantCulture),
                }),
        ];
    }

    private static Jurisdiction Of(string code) => code switch
    {
        "EU" => Jurisdiction.EuropeanUnion,
        "US" => Jurisdiction.UnitedStates,
        _ => throw new FormatException($"approvals.tsv: found `{code}`, expected EU or US."),
    };
}
