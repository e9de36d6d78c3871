namespace Trialhead.Protocol;

/// <summary>Anything in a protocol that has a name of its own and may say where it is from.</summary>
/// <remarks>A closed hierarchy. Ids are unique over the whole protocol. Records that hold lists compare these by reference.</remarks>
public abstract record ProtocolPart
{
    private protected ProtocolPart()
    {
    }

    /// <summary>The id by which other parts, events and calendars refer to it.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, at length; null where the protocol does not say.</summary>
    public string? Description { get; init; }

    /// <summary>The ids of the <see cref="ProtocolSource"/>s that state it; empty for the protocol's own.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
