using Trialhead.Protocol.Allocation;
using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Views;

/// <summary>How a participant goes on from an epoch, in sentences.</summary>
internal sealed class WaySaying(ProtocolMap map)
{
    /// <summary>What follows at the end of a point; nothing where only the next step follows anyway.</summary>
    public IEnumerable<ViewSentence> AtEnd(FlowPoint point)
    {
        var ways = map.Flow.AtEnd(point).ToList();
        foreach (var (way, i) in ways.Select((way, i) => (way, i)))
        {
            if (way.Allocation is not null && way.When is null)
            {
                continue;
            }

            var text = way.When is { } when
                ? new ViewText("If ", "Si ") + ConditionWords.Of(when) + ViewText.Same(", ") + Going(way)
                : i > 0 ? new ViewText("Otherwise ", "Si no, ") + Going(way)
                : IsNext(point, way) ? default : new ViewText("Then ", "Después ") + Going(way);
            if (text != default)
            {
                yield return new ViewSentence(text.Stopped(), way.Id, Sources(way, map.Flow.Epoch(point.Epoch)));
            }
        }
    }

    /// <summary>What can happen at any time, with the epochs in which it can; nothing for no such thing.</summary>
    public IEnumerable<ViewSentence> AtAnyTime()
    {
        var ways = map.Protocol.Transitions.Where(way => way.IsAnytime && way.When is not null).ToList();
        foreach (var alike in ways.GroupBy(way => (way.ToEpoch, way.SwitchTo, way.Leaves, From: string.Join(' ', way.From), Arms: string.Join(' ', way.Arms))))
        {
            var first = alike.First();
            var epochs = ViewText.Or(first.From.Select(epoch => PlainTerms.Of(map.Flow.Epoch(epoch).Name)));
            var conditions = ViewText.Or(alike.Select(way => ConditionWords.Of(way.When!))); // only those with a condition were taken
            yield return new ViewSentence(
                new ViewText("If ", "Si ") + conditions + new ViewText(" during ", " durante ") + epochs + ViewText.Same(", ") + Going(first).Stopped(), first.Id, Sources(first, null));
        }
    }

    /// <summary>Who or what decides the arm.</summary>
    public static IEnumerable<ViewText> Deciding(StudyAllocation allocation, StudyProtocol protocol)
    {
        if (allocation.Method is AssignedByCondition)
        {
            foreach (var share in allocation.Arms)
            {
                yield return share.When is { } when
                    ? (new ViewText("If ", "Si ") + ConditionWords.Of(when) + new ViewText(", you join the group “", ", usted entra en el grupo «") + Arm(share.Arm, protocol) + new ViewText("”", "»")).Stopped()
                    : (new ViewText("Everyone else joins the group “", "Los demás entran en el grupo «") + Arm(share.Arm, protocol) + new ViewText("”", "»")).Stopped();
            }

            yield break;
        }

        yield return new("Then chance decides which group you join.", "Después el azar decide en qué grupo entra usted.");
        yield return Odds(allocation, protocol);
    }

    /// <summary>The name of an arm as a heading.</summary>
    public static ViewText Arm(string id, StudyProtocol protocol) => PlainTerms.Heading(protocol.Arms.First(arm => arm.Id == id).Name);

    private static ViewText Odds(StudyAllocation allocation, StudyProtocol protocol)
    {
        var sum = allocation.Arms.Sum(share => share.Ratio);
        if (allocation.Arms.All(share => share.Ratio == allocation.Arms[0].Ratio))
        {
            return allocation.Arms.Count == 2
                ? new("Both groups are equally likely.", "Los dos grupos son igual de probables.")
                : new("All groups are equally likely.", "Todos los grupos son igual de probables.");
        }

        var shares = allocation.Arms.Select(share => new ViewText($"{share.Ratio} to “", $"{share.Ratio} a «") + Arm(share.Arm, protocol) + new ViewText("”", "»"));
        return (new ViewText($"Of {sum} people, this many go to each group: ", $"De {sum} personas, a cada grupo van: ") + ViewText.Commas([.. shares])).Stopped();
    }

    private ViewText Going(StudyTransition way)
    {
        if (way.Leaves)
        {
            return new("your part in the trial ends", "termina su parte en el ensayo");
        }

        if (way.Allocation is not null)
        {
            return new("you come to the step in which the group is decided", "pasa al paso en que se decide el grupo");
        }

        var to = To(PlainTerms.Of(map.Flow.Epoch(way.ToEpoch!).Name)); // a way leads to an epoch where it does not leave or allocate
        return way.SwitchTo is { } arm
            ? new ViewText("you change to the group “", "usted cambia al grupo «") + Arm(arm, map.Protocol) + new ViewText("” and go on ", "» y pasa ") + to
            : new ViewText("you go on ", "usted pasa ") + to;
    }

    // "a" and "el" become one in Spanish.
    private static ViewText To(ViewText name) =>
        new($"to {name.English}", name.Spanish.StartsWith("el ", StringComparison.Ordinal) ? $"al {name.Spanish[3..]}" : $"a {name.Spanish}");

    private bool IsNext(FlowPoint point, StudyTransition way) =>
        way.SwitchTo is null && way.ToEpoch is { } epoch && map.Points.Select(other => map.IndexOf(other.Epoch)).Where(i => i > map.IndexOf(point.Epoch)).Order().FirstOrDefault() == map.IndexOf(epoch);

    private static IReadOnlyList<string> Sources(StudyTransition way, StudyEpoch? epoch) => way.Sources.Count > 0 ? way.Sources : epoch?.Sources ?? [];
}
