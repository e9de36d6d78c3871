using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Views;

/// <summary>Writes the steps of a protocol, epoch by epoch.</summary>
internal sealed class StepWriter(ProtocolMap map)
{
    private readonly UnknownSaying _unknown = new(map.Protocol);
    private readonly ElementSaying _elements = new(map.Protocol, new UnknownSaying(map.Protocol));
    private readonly WaySaying _ways = new(map);

    /// <summary>The steps in order.</summary>
    public IEnumerable<ParticipantStep> Steps()
    {
        foreach (var epoch in map.Points.Select(point => point.Epoch).Distinct().Select(map.Flow.Epoch))
        {
            foreach (var allocation in map.Protocol.Allocations.Where(allocation => allocation.Epoch == epoch.Id))
            {
                yield return Joining(allocation);
            }

            yield return Step(epoch);
        }

        var sudden = _ways.AtAnyTime().ToList();
        if (sudden.Count > 0)
        {
            yield return new ParticipantStep(
                new ViewSentence(new("At any time", "En cualquier momento"), sudden[0].Part, sudden[0].Sources), WithGaps(sudden), [], []);
        }
    }

    private static ViewText Named(ProtocolPart part) => PlainTerms.Heading(part.Name);

    private ParticipantStep Joining(StudyAllocation allocation) => new(
        new ViewSentence(new("Joining a group", "Entrar en un grupo"), allocation.Id, allocation.Sources),
        WithGaps([
            .. WaySaying.Deciding(allocation, map.Protocol).Select(text => new ViewSentence(text, allocation.Id, allocation.Sources)),
            .. allocation.Factors.Count == 0 ? [] : new[]
            {
                new ViewSentence(
                    (new ViewText("The groups are kept alike in ", "Se cuida que los grupos se parezcan en ") + ViewText.And(allocation.Factors.Select(factor => PlainTerms.Of(factor.Name)))).Stopped(),
                    allocation.Id, allocation.Sources),
            },
        ]),
        [], []);

    private ParticipantStep Step(StudyEpoch epoch)
    {
        var points = map.Points.Where(point => point.Epoch == epoch.Id).ToList();
        var isSplit = points.Exists(map.IsOfArm);
        var ways = points.Select(point => _ways.AtEnd(point).ToList()).ToList();
        var areAlike = ways.TrueForAll(other => other.SequenceEqual(ways[0], SameWay.Instance));
        return new ParticipantStep(
            new ViewSentence(Named(epoch), epoch.Id, epoch.Sources),
            [.. Opening(epoch, points), .. isSplit ? [] : Elements(points[0])],
            isSplit ? [.. points.Select((point, i) => Branch(point, areAlike ? [] : WithGaps(ways[i])))] : [],
            [.. Visits(epoch.Id, epoch.Sources), .. areAlike ? WithGaps(ways[0]) : isSplit ? [] : ways.SelectMany(way => way).Distinct(SameWay.Instance)]);
    }

    private ParticipantStep Branch(FlowPoint point, IReadOnlyList<ViewSentence> after)
    {
        var arm = map.Protocol.Arms.First(arm => arm.Id == point.Arm);
        var name = new ViewSentence(Named(arm), arm.Id, arm.Sources);
        var elements = map.Flow.Elements(point);
        if (elements.Count == 0)
        {
            return new ParticipantStep(
                name, [new ViewSentence(new("This group has nothing in this step.", "Este grupo no tiene nada en este paso."), arm.Id, arm.Sources)], [], after);
        }

        return map.CrossedFrom(point) is { } other
            ? new ParticipantStep(name, [Crossing(point, other), .. elements.SelectMany(_elements.Time)], [], after)
            : new ParticipantStep(name, [.. Elements(point)], [], after);
    }

    // What is not known of a decision is said where the decision is.
    private IReadOnlyList<ViewSentence> WithGaps(List<ViewSentence> sentences) =>
    [
        .. sentences.SelectMany((sentence, i) => i + 1 < sentences.Count && sentences[i + 1].Part == sentence.Part
            ? [sentence]
            : map.Protocol.Gaps.Where(gap => gap.About == sentence.Part)
                .Select(gap => sentence with { Text = PlainTerms.Sentence(gap.Text) }).Prepend(sentence)),
    ];

    private ViewSentence Crossing(FlowPoint point, FlowPoint other)
    {
        var elements = map.Flow.Elements(point);
        var first = PlainTerms.Of(map.Flow.Epoch(other.Epoch).Name);
        return new ViewSentence(
            (new ViewText("You change to what the other group had in ", "Usted cambia a lo que el otro grupo tuvo en ") + first + ViewText.Same(": ")
                + ViewText.And(elements.Select(element => PlainTerms.Of(element.Name)))).Stopped(),
            elements[0].Id, elements[0].Sources);
    }

    private IEnumerable<ViewSentence> Elements(FlowPoint point) => map.Flow.Elements(point).SelectMany(element =>
        (IEnumerable<ViewSentence>)[.. _elements.Of(element), .. Visits(element.Id, element.Sources)]);

    private IEnumerable<ViewSentence> Opening(StudyEpoch epoch, List<FlowPoint> points)
    {
        if (points.TrueForAll(map.IsForSome))
        {
            yield return new ViewSentence(new("Only some people come to this step.", "Solo algunas personas llegan a este paso."), epoch.Id, epoch.Sources);
        }

        if (Purpose(epoch.Kind) is { } purpose)
        {
            yield return new ViewSentence(purpose, epoch.Id, epoch.Sources);
        }

        if (points.TrueForAll(point => map.Flow.Elements(point).Count == 0))
        {
            yield return new ViewSentence(_unknown.Length, epoch.Id, epoch.Sources);
        }
    }

    private static ViewText? Purpose(EpochKind kind) => kind switch
    {
        EpochKind.Screening => new("The study team checks whether you can join.", "El equipo comprueba si usted puede participar."),
        EpochKind.RunIn => new("Everyone gets the same at first.", "Al principio todos reciben lo mismo."),
        EpochKind.Washout => new("You wait until earlier treatment wears off.", "Usted espera a que pase el efecto del tratamiento anterior."),
        EpochKind.OtherTreatment => new("The trial does not test what you get in this step.", "El ensayo no pone a prueba lo que usted recibe en este paso."),
        EpochKind.FollowUp => new(
            "The study team watches how you do: whether you are safe, and how well the treatment worked.",
            "El equipo vigila cómo le va: si usted está bien y si el tratamiento sirvió."),
        EpochKind.Observation => new("The team watches your health. The trial gives no treatment.", "El equipo vigila su salud. El ensayo no da tratamiento."),
        _ => null,
    };

    private IEnumerable<ViewSentence> Visits(string of, IReadOnlyList<string> sources)
    {
        foreach (var visit in map.Protocol.Visits.Where(visit => visit.Of == of))
        {
            var done = map.Protocol.Activities.Where(activity => visit.Activities.Contains(activity.Id)).Select(activity => PlainTerms.Of(activity.Name)).ToList();
            var place = VisitWords.Place(visit.Place) is { } at ? ViewText.Same(", ") + at : default;
            var window = VisitWords.Window(visit) is { } days ? ViewText.Same(" (") + days + ViewText.Same(")") : default;
            var what = done.Count > 0 ? ViewText.And(done) : PlainTerms.Of(visit.Name);
            yield return new ViewSentence(
                (VisitWords.When(visit) + window + place + ViewText.Same(": ") + what).Stopped(), visit.Id, visit.Sources.Count > 0 ? visit.Sources : sources);
        }
    }

    private sealed class SameWay : IEqualityComparer<ViewSentence>
    {
        public static SameWay Instance { get; } = new();

        public bool Equals(ViewSentence? x, ViewSentence? y) => x?.Text == y?.Text && x?.Part == y?.Part;

        public int GetHashCode(ViewSentence obj) => obj.Text.GetHashCode();
    }
}
