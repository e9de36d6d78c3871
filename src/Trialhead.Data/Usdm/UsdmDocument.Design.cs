using System.Text.Json.Nodes;
using Trialhead.Eligibility;
using Trialhead.Protocol;
using Trialhead.Protocol.Allocation;

namespace Trialhead.Data.Usdm;

// The design: arms, epochs, population, and what sort of study it is.
internal sealed partial class UsdmDocument
{
    private JsonObject Design()
    {
        var rest = new JsonObject();
        Treatments();
        var (arms, epochs) = (Arms(), Epochs());
        var cells = Cells(rest, [.. arms.OfType<JsonObject>().Select(arm => arm.Id())]);
        var elements = new JsonArray([.. Elements(), .. _nothing is null ? (JsonObject[])[] : [_nothing]]);
        var (objectives, timeline) = (Objectives(rest), new JsonArray(Timeline()));
        foreach (var name in (ReadOnlySpan<string>)["transitions", "allocations"])
        {
            rest[name] = _rest.Take(name) ?? new JsonArray(); // said even when there is none: nothing is to be derived then
        }

        var phase = _protocol.Phase is { } p ? UsdmTerms.Phases.Of(p) : null;
        var masking = _protocol.Masking is { } m ? UsdmTerms.Maskings.Of(m) : null;
        _rest.Remove("phase");
        _rest.Remove("masking");
        return New(
            "InterventionalStudyDesign", _ids.Of("design"), rest, ("name", "Study design"),
            ("studyType", new UsdmCode("C98388", "Interventional Study").ToNode(_ids.Of("design.type"))),
            ("studyPhase", phase?.ToAlias(_ids.Of("design.phase"))),
            ("characteristics", Characteristics()), ("encounters", _encounters), ("activities", _activities), ("arms", arms), ("studyCells", cells),
            ("rationale", "As stated for the version of the study."), ("epochs", epochs), ("elements", elements),
            ("studyInterventionIds", Strings(_interventions.Select(intervention => intervention.Id()))),
            ("objectives", objectives), ("population", Population()),
            ("scheduleTimelines", timeline), ("eligibilityCriteria", Criteria()), ("model", Model().ToNode(_ids.Of("design.model"))),
            ("blindingSchema", masking?.ToAlias(_ids.Of("design.blinding"))));
    }

    private JsonArray Arms()
    {
        var arms = new JsonArray();
        foreach (var arm in Parts("arms"))
        {
            var type = _protocol.Arms[arms.Count].Type;
            arm.Remove("type");
            if (type is null)
            {
                Unstated(arm, "type");
            }

            arms.Add(Part("StudyArm", arm, [.. Origin($"{arm.Id()}", UsdmTerms.ArmTypes.Of(type ?? Trialhead.Trials.ArmType.Other))]));
        }

        if (arms.Count == 0)
        {
            var all = new JsonObject { ["derived"] = true };
            arms.Add(New("StudyArm", _ids.Of("arm"), all, [("name", "All participants"), .. Origin("arm", new("C15538", "Protocol Treatment Arm"))]));
        }

        return arms;
    }

    private IEnumerable<(string, JsonNode?)> Origin(string arm, UsdmCode? type) =>
    [
        ("type", type?.ToNode(_ids.Of($"{arm}.type"))), ("dataOriginDescription", "Data collected from participants"),
        ("dataOriginType", new UsdmCode("C188866", "Data Generated Within Study").ToNode(_ids.Of($"{arm}.origin"))),
    ];

    private JsonArray Epochs()
    {
        var epochs = new List<JsonObject>();
        foreach (var epoch in Parts("epochs"))
        {
            var kind = _protocol.Epochs[epochs.Count].Kind;
            if (UsdmTerms.EpochKinds.Of(kind) is not null)
            {
                epoch.Remove("kind");
            }

            var nearest = kind == EpochKind.OtherTreatment ? EpochKind.Treatment : kind;
            var term = UsdmTerms.EpochKinds.Of(nearest) ?? UsdmCode.Local("observation", "Observation");
            epochs.Add(Part("StudyEpoch", epoch, ("type", term.ToNode(_ids.Of($"{epoch.Id()}.type")))));
        }

        return Chain(epochs);
    }

    private JsonArray? Characteristics()
    {
        var byChance = _protocol.Allocations.Where(allocation => allocation.Method is not AssignedByCondition).ToList();
        UsdmCode? term = byChance.Count == 0 ? null
            : byChance.Any(allocation => allocation.Factors.Count > 0) ? new("C147145", "Stratified Randomisation") : new("C46079", "Randomized");
        return term is null ? null : new JsonArray(term.ToNode(_ids.Of("design.allocation")));
    }

    // Arms that take turns with the same elements cross over.
    private UsdmCode Model()
    {
        var cells = _protocol.Cells.Where(cell => cell.Arm is not null).ToList();
        var crosses = _protocol.Transitions.Any(transition => transition.SwitchTo is not null)
            || cells.Any(cell => cells.Any(other => other.Arm != cell.Arm && other.Epoch != cell.Epoch && other.Elements.Intersect(cell.Elements).Any()));
        return crosses ? new("C82637", "Crossover Study")
            : _protocol.Arms.Count > 1 ? new("C82639", "Parallel Study") : new("C82640", "Single Group Study");
    }

    private JsonObject Population()
    {
        var rest = _rest.Take("population") as JsonObject ?? [];
        foreach (var name in (ReadOnlySpan<string>)["inclusion", "exclusion", "enrolment", "includesHealthy"])
        {
            rest.Remove(name);
        }

        if (_protocol.Population.IncludesHealthy is null)
        {
            Unstated(rest, "includesHealthySubjects");
        }

        var demands = Eligibility.Where(criterion => criterion.Kind == CriterionKind.Inclusion).Select(criterion => criterion.Demand).ToList();
        var ages = demands.OfType<AgeCriterion>().FirstOrDefault() is { Minimum: { } from, Maximum: { } to } && from < to ? Ages(from, to) : null;
        return New(
            "StudyDesignPopulation", _ids.Of("population"), rest, ("name", "Study population"),
            ("includesHealthySubjects", _protocol.Population.IncludesHealthy ?? false),
            ("plannedEnrollmentNumber", _protocol.Population.Enrolment is { } number ? Quantity("population.enrolment", number, null) : null),
            ("plannedSex", PlannedSex(demands.OfType<SexCriterion>().FirstOrDefault()?.Sex)), ("criterionIds", Strings(CriterionIds())), ("plannedAge", ages));
    }

    private JsonArray PlannedSex(Trialhead.Clinical.Sex? only) =>
    [
        .. only == Trialhead.Clinical.Sex.Male ? (JsonNode[])[] : [new UsdmCode("C16576", "Female").ToNode(_ids.Of("population.female"))],
        .. only == Trialhead.Clinical.Sex.Female ? (JsonNode[])[] : [new UsdmCode("C20197", "Male").ToNode(_ids.Of("population.male"))],
    ];

    private JsonObject Ages(double from, double to) =>
        New(
            "Range", _ids.Of("population.age"), null, ("minValue", Quantity("population.age.from", from, "a")),
            ("maxValue", Quantity("population.age.to", to, "a")), ("isApproximate", false));
}
