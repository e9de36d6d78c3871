using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Views;

/// <summary>Which tone a stretch of treatment is drawn in: the same treatment has the same tone in every arm and epoch.</summary>
internal sealed class Tones(ProtocolMap map)
{
    private const int Most = 4;

    private readonly List<string> _treatments =
        [.. map.Points.Select(point => Key(map.Flow.Elements(point))).Where(key => key.Length > 0).Distinct()];

    /// <summary>The tone of a point as a class of a style sheet.</summary>
    public string Of(FlowPoint point)
    {
        var key = Key(map.Flow.Elements(point));
        return key.Length == 0 ? "calm" : $"tone-{(_treatments.IndexOf(key) % Most) + 1}";
    }

    private static string Key(IReadOnlyList<StudyElement> elements) =>
        elements.Any(element => element.Treatments.Count > 0) ? string.Join(' ', elements.Select(element => element.Id)) : "";
}
