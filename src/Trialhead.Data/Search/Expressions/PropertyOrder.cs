namespace Trialhead.Data.Search.Expressions;

/// <summary>An order of hits by a date or a count of their records; those without one come last.</summary>
public sealed record PropertyOrder
{
    private PropertyOrder(string name, bool isDescending) => (Name, IsDescending) = (name, isDescending);

    /// <summary>The property, by its name in the ClinicalTrials.gov data structure.</summary>
    public string Name { get; }

    /// <summary>Whether the latest or greatest comes first.</summary>
    public bool IsDescending { get; }

    /// <summary>The order by a property; null where it has none. Dates begin with the latest, counts with the least, unless it is said.</summary>
    public static PropertyOrder? By(string name, bool? isDescending) => SearchAreas.Find(name) is { Kind: AreaKind.Dates or AreaKind.Counts } area
        ? new PropertyOrder(area.Name, isDescending ?? area.Kind == AreaKind.Dates)
        : null;
}
