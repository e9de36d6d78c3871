using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Views;

/// <summary>Says to a participant what happens, step by step, from the structure of the protocol alone.</summary>
/// <remarks>What the protocol leaves open is said to be unknown. Pure and safe to share between threads.</remarks>
public static class ParticipantSteps
{
    /// <summary>The steps in order: each epoch, and each allocation before the epoch it leads to.</summary>
    /// <exception cref="ArgumentNullException">There is no protocol.</exception>
    public static IReadOnlyList<ParticipantStep> Of(StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return [.. new StepWriter(new ProtocolMap(new ProtocolFlow(protocol))).Steps()];
    }
}
