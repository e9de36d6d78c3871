namespace Trialhead.Protocol;

/// <summary>Where the parts of a protocol stand in its JSON.</summary>
internal static class Places
{
    /// <summary>Every part with its JSON pointer.</summary>
    public static IEnumerable<(ProtocolPart Part, string At)> Of(StudyProtocol protocol) =>
    [
        .. In(protocol.Arms, "/arms"),
        .. In(protocol.Epochs, "/epochs"),
        .. In(protocol.Elements, "/elements"),
        .. protocol.Elements.SelectMany((element, i) => Treatments(element.Treatments, $"/elements/{i}/treatments")),
        .. In(protocol.Activities, "/activities"),
        .. In(protocol.Visits, "/visits"),
        .. In(protocol.Transitions, "/transitions"),
        .. In(protocol.Allocations, "/allocations"),
        .. protocol.Allocations.SelectMany((allocation, i) => In(allocation.Factors, $"/allocations/{i}/factors")),
        .. In(protocol.Objectives, "/objectives"),
        .. In(protocol.Endpoints, "/endpoints"),
    ];

    private static IEnumerable<(ProtocolPart, string)> In(IEnumerable<ProtocolPart> parts, string at) => parts.Select((part, i) => (part, $"{at}/{i}"));

    private static IEnumerable<(ProtocolPart, string)> Treatments(IReadOnlyList<TreatmentItem> items, string at) =>
        items.SelectMany((item, i) => ((ProtocolPart, string)[])[(item, $"{at}/{i}"), .. Within(item, $"{at}/{i}")]);

    private static IEnumerable<(ProtocolPart, string)> Within(TreatmentItem item, string at) => item switch
    {
        TreatmentChoice choice => choice.Options.SelectMany((option, i) => Treatments(option.Items, $"{at}/options/{i}/treatments")),
        TreatmentVariants variants => variants.Variants.SelectMany((variant, i) => Treatments(variant.Items, $"{at}/variants/{i}/treatments")),
        _ => [],
    };
}
