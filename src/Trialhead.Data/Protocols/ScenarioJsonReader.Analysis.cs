using Trialhead.Data.Json;
using Trialhead.Protocol.Simulation;
using Trialhead.Protocol.Statistics;
using Trialhead.Protocol.Statistics.Sequential;

namespace Trialhead.Data.Protocols;

// How the trial is analysed.
public static partial class ScenarioJsonReader
{
    private static readonly string TestExpected = $"one of {string.Join(", ", EnumNames<EndpointTest>.All.Select(test => test.Word))}";

    private static AnalysisPlan Analysis(StrictFields fields)
    {
        fields.Only(
            "endpoint", "test", "treated", "control", "rate", "alpha", "sides", "boundary", "looks", "informationFractions", "maximum", "futility",
            "eventTransitions", "responseTransitions", "outcomeAfterMonths", "countsAfterLeaving");
        return new AnalysisPlan
        {
            Endpoint = fields.Text("endpoint"),
            Test = Needed(fields, "test", fields.Choice("test", EnumNames<EndpointTest>.All), TestExpected),
            Treated = fields.Text("treated"),
            Control = fields.Text("control"),
            Rate = fields.Number("rate", 0.001, 0.999, "a number from 0.001 to 0.999"),
            Alpha = fields.Number("alpha", Smallest, 1, "a number above 0 and below 1") ?? 0.025,
            Sides = fields.Choice("sides", EnumNames<Sidedness>.All) ?? Sidedness.OneSided,
            Boundary = fields.Object("boundary") is { } boundary ? Boundary(boundary) : BoundaryFamily.LanDeMetsOBrienFleming,
            Looks = Looks(fields),
            Futility = fields.Decimals("futility", -10, 10),
            EventTransitions = [.. fields.Texts("eventTransitions")],
            ResponseTransitions = [.. fields.Texts("responseTransitions")],
            OutcomeAfterMonths = fields.Number("outcomeAfterMonths", 0, 1200, "a number from 0 to 1200") ?? 0,
            CountsAfterLeaving = fields.Flag("countsAfterLeaving") ?? false,
        };
    }

    // Numbers of events or participants, or shares of the number at the last look.
    private static IReadOnlyList<int> Looks(StrictFields fields)
    {
        if (fields.Has("looks") == fields.Has("informationFractions") || fields.Has("maximum") != fields.Has("informationFractions"))
        {
            fields.Reject("looks", fields.Has("looks") ? "looks said twice" : "nothing whole", "either looks, or informationFractions with maximum");
            return [];
        }

        if (fields.Has("looks"))
        {
            return fields.Numbers("looks", 1, 1_000_000);
        }

        var maximum = fields.Whole("maximum", 1, 1_000_000) ?? 1;
        var shares = fields.Decimals("informationFractions", Smallest, 1);
        return [.. shares.Select(share => (int)Math.Round(share * maximum, MidpointRounding.AwayFromZero))];
    }

    private static BoundaryFamily Boundary(StrictFields fields)
    {
        var kind = fields.Text("kind");
        switch (kind)
        {
            case "wangTsiatis":
                fields.Only("kind", "delta");
                return new WangTsiatisBoundary(Value(fields, "delta", -1, 1));
            case "haybittlePeto":
                fields.Only("kind", "interim");
                return new HaybittlePetoBoundary(fields.Number("interim", 1, 10, "a number from 1 to 10") ?? 3);
            case "hwangShihDeCani":
                fields.Only("kind", "gamma");
                return new SpendingBoundary(new HwangShihDeCaniSpending(Value(fields, "gamma", -40, 40)));
            case "power":
                fields.Only("kind", "rho");
                return new SpendingBoundary(new PowerSpending(Value(fields, "rho", 0.01, 100)));
            case "repeated":
                fields.Only("kind", "criticalValue");
                return new RepeatedBoundary(Value(fields, "criticalValue", 0.01, 20));
            default:
                fields.Only("kind");
                return Named(fields, kind);
        }
    }

    private static BoundaryFamily Named(StrictFields fields, string? kind)
    {
        switch (kind)
        {
            case "pocock":
                return BoundaryFamily.Pocock;
            case "oBrienFleming":
                return BoundaryFamily.OBrienFleming;
            case "lanDeMetsPocock":
                return BoundaryFamily.LanDeMetsPocock;
            case "lanDeMetsOBrienFleming":
                return BoundaryFamily.LanDeMetsOBrienFleming;
            default:
                fields.Reject(
                    "kind",
                    kind is null ? "nothing" : StrictFields.Literal(kind),
                    "one of pocock, oBrienFleming, lanDeMetsPocock, lanDeMetsOBrienFleming, wangTsiatis, haybittlePeto, "
                    + "hwangShihDeCani, power, repeated");
                return BoundaryFamily.LanDeMetsOBrienFleming;
        }
    }

    private static double Value(StrictFields fields, string name, double minimum, double maximum)
    {
        var expected = FormattableString.Invariant($"a number from {minimum} to {maximum}");
        return Needed(fields, name, fields.Number(name, minimum, maximum, expected), expected);
    }
}
