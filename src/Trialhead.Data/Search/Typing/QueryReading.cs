namespace Trialhead.Data.Search.Typing;

/// <summary>How typed words were understood.</summary>
/// <param name="Text">What was searched: as typed, with typing errors put right.</param>
/// <param name="Corrections">The typing errors; empty where there is none.</param>
/// <param name="Names">The names that were understood, in order.</param>
public sealed record QueryReading(string Text, IReadOnlyList<Correction> Corrections, IReadOnlyList<UnderstoodName> Names)
{
    /// <summary>What the words said beside their topic and was taken for filters; empty where the caller took none out.</summary>
    public IReadOnlyList<TypedLimit> Limits { get; init; } = [];

    /// <summary>Nothing typed.</summary>
    public static QueryReading None { get; } = new("", [], []);
}
