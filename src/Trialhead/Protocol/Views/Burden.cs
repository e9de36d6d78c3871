using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Views;

/// <summary>What one way through a trial asks of a participant, if nothing cuts it short.</summary>
/// <remarks>Null is not known. Where options or variants differ, days on which any of them is given count.</remarks>
public sealed record Burden
{
    /// <summary>The way: the epochs it passes, each with the arm.</summary>
    public required FlowPath Path { get; init; }

    /// <summary>The id of the arm that it is first allocated to; null for none.</summary>
    public string? Arm => ProtocolMap.ArmOf(Path.Points);

    /// <summary>The ids of those of its epochs that not everyone of the arm passes.</summary>
    public required IReadOnlyList<string> ForSome { get; init; }

    /// <summary>Visits by place (null where the place is not said), places in the order of their kind.</summary>
    public required IReadOnlyList<(VisitPlace? Place, BurdenCount Count)> Visits { get; init; }

    /// <summary>Days in hospital; null where not known.</summary>
    public required int? HospitalDays { get; init; }

    /// <summary>Days on which something flows into a vein; null where treatment is given into a vein on days that are all unknown.</summary>
    public required BurdenCount? InfusionDays { get; init; }

    /// <summary>Days with any treatment; null where there is treatment but none of its days is known.</summary>
    public required BurdenCount? TreatmentDays { get; init; }

    /// <summary>Days from the first to the last that are known.</summary>
    public required BurdenCount Length { get; init; }

    /// <summary>The ids of what it is counted from: visits and elements.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>The burden of every way through a protocol, in the order of arms.</summary>
    /// <exception cref="ArgumentNullException">There is no protocol.</exception>
    public static IReadOnlyList<Burden> Of(StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return BurdenReader.Read(new ProtocolMap(new ProtocolFlow(protocol)));
    }
}
