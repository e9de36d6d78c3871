namespace Trialhead.Protocol;

/// <summary>Something that the trial wants to find out; its name is the sentence.</summary>
public sealed record StudyObjective : ProtocolPart
{
    /// <summary>How much weight it has.</summary>
    public ObjectiveLevel Level { get; init; }

    /// <summary>The ids of the endpoints that answer it.</summary>
    public IReadOnlyList<string> Endpoints { get; init; } = [];
}

/// <summary>How much weight an objective or endpoint has.</summary>
public enum ObjectiveLevel
{
    /// <summary>What the trial was sized for.</summary>
    Primary,

    /// <summary>Tested as well.</summary>
    Secondary,

    /// <summary>Looked at to learn.</summary>
    Exploratory,
}
