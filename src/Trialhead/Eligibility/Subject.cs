namespace Trialhead.Eligibility;

/// <summary>What a record says about one concept in one respect.</summary>
/// <param name="Present">Affirmed, the concept itself or more special.</param>
/// <param name="General">Affirmed, only something more general.</param>
/// <param name="Denials">Denied, the concept itself or more general.</param>
/// <param name="Excluding">Affirmed, something that the concept cannot be.</param>
internal sealed record Subject(Charted[] Present, Charted[] General, Charted[] Denials, Charted[] Excluding)
{
    public static Subject Silent { get; } = new([], [], [], []);
}
