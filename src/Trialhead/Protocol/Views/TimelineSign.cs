namespace Trialhead.Protocol.Views;

/// <summary>Signs of a timeline that its key explains.</summary>
internal enum TimelineSign
{
    /// <summary>The group is decided.</summary>
    Fork,

    /// <summary>The start of a cycle.</summary>
    Cycle,

    /// <summary>A visit.</summary>
    Visit,

    /// <summary>The days on which a visit may be.</summary>
    Window,

    /// <summary>Changing over to what another group had.</summary>
    Crossing,

    /// <summary>Not for everyone.</summary>
    Some,

    /// <summary>Without a known end.</summary>
    Open,
}
