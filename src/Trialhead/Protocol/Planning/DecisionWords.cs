using Trialhead.Eligibility;

namespace Trialhead.Protocol.Planning;

/// <summary>Says why a participant goes where they go.</summary>
internal static class DecisionWords
{
    /// <summary>The destination, the condition that decided and the fact behind it.</summary>
    /// <param name="flow">The protocol.</param>
    /// <param name="way">The way that was taken.</param>
    /// <param name="to">Where it leads; null for out of the study.</param>
    /// <param name="decided">The condition that decided; null where none did.</param>
    /// <param name="because">Its verdict; null where there is none.</param>
    public static string Because(ProtocolFlow flow, StudyTransition way, FlowPoint? to, StudyCondition? decided, Explanation? because)
    {
        var where = to is { } point ? Name(flow, point) : "The end of the study";
        return (decided, because) switch
        {
            (null, _) or (_, null) => $"{where}: {way.Name}.",
            (_, { Verdict: Verdict.Met }) => $"{where}, because \"{decided.Text}\" is so. {because.Reason}",
            _ => $"{where}, because \"{decided.Text}\" is not so. {because.Reason}",
        };
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
