namespace Trialhead.Pages.Approvals;

/// <summary>A medicine that a regulator approved.</summary>
/// <param name="Jurisdiction">Where.</param>
/// <param name="Id">The entry: <c>ema/EMEA/H/C/003731</c>, <c>fda/125557</c>.</param>
/// <param name="Product">The name under which it is sold.</param>
/// <param name="Substances">What it contains.</param>
public sealed record Approval(Jurisdiction Jurisdiction, string Id, string Product, IReadOnlyList<string> Substances)
{
    /// <summary>What it is approved for; empty where the list does not say.</summary>
    public IReadOnlyList<string> Indications { get; init; } = [];

    /// <summary>The same in Spanish; empty where there is none.</summary>
    public IReadOnlyList<string> SpanishIndications { get; init; } = [];

    /// <summary>Whether the indications are the regulator's own words.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether it copies another medicine.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>Where the entry was taken from, for those of our own table; null for the others.</summary>
    public string? Source { get; init; }

    /// <summary>When it was taken from there; null where not noted.</summary>
    public int? Year { get; init; }
}
