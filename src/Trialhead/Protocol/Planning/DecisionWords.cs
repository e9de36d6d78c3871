using Trialhead.Eligibility;

namespace Trialhead.Protocol.Planning;

/// <summary>Says why a participant goes where they go.</summary>
internal static class DecisionWords
{
    /// <summary>The destination and the facts that decided.</summary>
    public static string Because(ProtocolFlow flow, StudyTransition way, FlowPoint? to, Explanation? because)
    {
        var where = to is { } point ? Name(flow, point) : "The end of the study";
        return because is null ? $"{where}: {way.Name}." : $"{where}, because of this: {because.Reason}";
    }

    /// <summary>The arm that chance gave.</summary>
    public static string Allocated(ProtocolFlow flow, FlowPoint to, DateOnly day) => $"{Name(flow, to)}: allocated on {day:yyyy-MM-dd}.";

    /// <summary>An epoch with what is done in it.</summary>
    public static string Name(ProtocolFlow flow, FlowPoint point)
    {
        var elements = string.Join(", then ", flow.Elements(point).Where(element => element.Treatments.Count > 0).Select(element => element.Name));
        var epoch = flow.Epoch(point.Epoch).Name;
        return elements.Length == 0 ? epoch : $"{epoch} ({elements})";
    }
}
