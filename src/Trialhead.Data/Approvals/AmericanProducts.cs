using Trialhead.Pages.Approvals;

namespace Trialhead.Data.Approvals;

/// <summary>Reads the products of Drugs@FDA, and the applications that tell originals from copies.</summary>
internal sealed class AmericanProducts
{
    private const string Number = "ApplNo";
    private const string Name = "DrugName";
    private const string Substance = "ActiveIngredient";
    private const string Type = "ApplType";
    private const string CopyType = "ANDA"; // abbreviated new drug application

    private readonly Dictionary<(string Number, string Name, string Substances), Approval> _products = [];
    private readonly Dictionary<string, string> _types = [];

    /// <summary>Whether applications came without the products that they are for.</summary>
    public bool LacksProducts => _types.Count > 0 && _products.Count == 0;

    /// <summary>What was read so far, each product name of an application once.</summary>
    public IEnumerable<Approval> Approvals => _products.Select(product => product.Value with
    {
        IsGeneric = _types.TryGetValue(product.Key.Number, out var type)
            ? type == CopyType
            : product.Key.Name.Equals(product.Key.Substances, StringComparison.OrdinalIgnoreCase),
    });

    /// <summary>A reader of the lines behind this header; null where it is of neither table.</summary>
    public ApprovalTableReader? TryOpen(string header)
    {
        ApprovalTableReader[] readers =
        [
            new(header, [Number, "ProductNo", Name, Substance], AddProduct),
            new(header, [Number, Type], AddApplication),
        ];
        return Array.Find(readers, reader => reader.HasAll);
    }

    private (string Found, string Expected)? AddProduct(ApprovalTableReader table, string[] cells)
    {
        var (number, name, substances) = (table.Cell(cells, Number), table.Cell(cells, Name), table.Cell(cells, Substance));
        if (!IsNumber(number) || name.Length == 0 || substances.Length == 0)
        {
            return ($"application '{number}', product '{name}', substance '{substances}'", "all three, the application as six digits");
        }

        _products.TryAdd(
            (number, name, substances),
            new Approval(Jurisdiction.UnitedStates, $"fda/{number}", Capitalised(name), table.List(cells, Substance)) { IsQuoted = true });
        return null;
    }

    private (string Found, string Expected)? AddApplication(ApprovalTableReader table, string[] cells)
    {
        var number = table.Cell(cells, Number);
        if (!IsNumber(number))
        {
            return ($"application '{number}'", "six digits");
        }

        _types[number] = table.Cell(cells, Type);
        return null;
    }

    private static bool IsNumber(string text) => text.Length == 6 && text.All(char.IsAsciiDigit);

    private static string Capitalised(string capitals) => string.Join(
        ' ', capitals.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"{word[0]}{word[1..].ToLowerInvariant()}"));
}
