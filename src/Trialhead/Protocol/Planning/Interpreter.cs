using Trialhead.Protocol.Conduct;

namespace Trialhead.Protocol.Planning;

/// <summary>Runs a protocol for one participant: given the events, where are they, why, and what is due when.</summary>
/// <remarks>
/// The only reader of flow and time: timeline, calendar, conduct and simulation rest on it. The same events on the same day always give the same
/// answer. A condition that is not decided is waited for; it never counts as not met. Safe to use from many threads.
/// </remarks>
public sealed class Interpreter
{
    private readonly Dictionary<string, ProtocolFlow> _versions;
    private readonly ProtocolFlow _first;

    /// <summary>An interpreter of one or more versions of a protocol.</summary>
    /// <param name="versions">The versions, oldest first; a participant follows the first until an event names another.</param>
    /// <exception cref="ArgumentException">There is no version, or two of one name.</exception>
    public Interpreter(IReadOnlyList<StudyProtocol> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentOutOfRangeException.ThrowIfZero(versions.Count);
        _versions = versions.ToDictionary(version => version.Version, version => new ProtocolFlow(version));
        _first = _versions[versions[0].Version];
    }

    /// <summary>Reads a participant's events.</summary>
    /// <param name="events">The events in the order in which they were recorded.</param>
    /// <param name="asOf">The day of asking; later events do not count.</param>
    public Participation Read(IReadOnlyList<StudyEvent> events, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(events);
        var history = new ParticipantHistory(events, asOf);
        if (history.Begun is not { } begun)
        {
            return new Participation { AsOf = asOf, Stays = [], Agenda = [] };
        }

        var versions = new VersionsInForce(_versions, _first, history);
        var walk = new Walk(history, versions);
        walk.Go(begun);
        return new Participation
        {
            AsOf = asOf,
            Stays = walk.Stays,
            Open = walk.Open,
            LeftBecause = walk.LeftBecause,
            LeftOn = walk.LeftOn,
            Agenda = new Agenda(history, versions).Of(walk),
            Remarks = walk.Remarks,
        };
    }
}
