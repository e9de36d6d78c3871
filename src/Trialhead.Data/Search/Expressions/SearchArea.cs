namespace Trialhead.Data.Search.Expressions;

/// <summary>A part of records in which an expression looks.</summary>
/// <param name="Name">Its name in expressions: of an area (<c>ConditionSearch</c>) or of a property (<c>LocationCity</c>).</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Fields">Fields of the index, or the letters of <see cref="SiteWords"/>; of codes, dates and numbers the name itself.</param>
internal sealed record SearchArea(string Name, AreaKind Kind, IReadOnlyList<string> Fields)
{
    /// <summary>Whether a trial about the concept of a name has its words.</summary>
    public bool HasConcepts { get; init; }

    /// <summary>Whether its words say what a trial is about.</summary>
    public bool IsTopical { get; init; }

    /// <summary>Whether most of the words are enough: it is asked by what people tell of themselves.</summary>
    public bool TakesMost { get; init; }

    /// <summary>Whether words of sites count too.</summary>
    public bool HasSites { get; init; }
}
