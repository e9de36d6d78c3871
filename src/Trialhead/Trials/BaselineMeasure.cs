namespace Trialhead.Trials;

/// <summary>One characteristic of the participants.</summary>
/// <param name="Title">Its name.</param>
public sealed record BaselineMeasure(string Title)
{
    /// <summary>What it is; null where not given.</summary>
    public string? Description { get; init; }

    /// <summary>Whom it describes; null where not given.</summary>
    public string? Population { get; init; }

    /// <summary>Mean, median, count…: the registry's code; null where not given.</summary>
    public string? ParamType { get; init; }

    /// <summary>Standard deviation, range…: the registry's code; null where not given.</summary>
    public string? DispersionType { get; init; }

    /// <summary>The unit; null where not given.</summary>
    public string? Unit { get; init; }

    /// <summary>The numbers, by class.</summary>
    public IReadOnlyList<MeasureClass> Classes { get; init; } = [];
}
