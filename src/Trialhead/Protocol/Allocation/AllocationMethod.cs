namespace Trialhead.Protocol.Allocation;

/// <summary>How the next participant's arm is found.</summary>
/// <remarks>A closed hierarchy; what is not drawn by chance is <see cref="AssignedByCondition"/>.</remarks>
public abstract record AllocationMethod
{
    private protected AllocationMethod()
    {
    }
}
