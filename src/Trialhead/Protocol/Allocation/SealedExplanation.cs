namespace Trialhead.Protocol.Allocation;

/// <summary>An explanation in an envelope: printing or serialising it shows nothing.</summary>
/// <remarks>To open it is a decision: an explanation of one allocation can tell the next ones of its block.</remarks>
public sealed class SealedExplanation
{
    private readonly AllocationExplanation _explanation;

    internal SealedExplanation(AllocationExplanation explanation) => _explanation = explanation;

    /// <summary>Hands out what is inside, for an auditor.</summary>
    public AllocationExplanation Open() => _explanation;

    /// <inheritdoc/>
    public override string ToString() => "explanation, sealed";
}
