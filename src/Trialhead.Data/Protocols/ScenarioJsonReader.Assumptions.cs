using Trialhead.Data.Json;
using Trialhead.Protocol.Allocation;
using Trialhead.Protocol.Simulation;

namespace Trialhead.Data.Protocols;

// Who comes, and what happens to them.
public static partial class ScenarioJsonReader
{
    private static Accrual Accrual(StrictFields fields, int participants)
    {
        fields.Only("months", "pieces", "random");
        var random = fields.Flag("random") ?? false;
        if (fields.Has("pieces") == fields.Has("months"))
        {
            fields.Reject("months", fields.Has("pieces") ? "a second accrual" : "nothing", "either months or pieces");
        }

        var pieces = fields.Objects("pieces").Select(AccrualPiece).ToList();
        if (pieces.Count > 0 && pieces[^1].PerMonth <= 0)
        {
            fields.Reject("pieces", "0 a month at the end", "a rate above 0 in the last piece");
        }

        var months = fields.Number("months", Smallest, Largest, PositiveExpected) ?? 1;
        return pieces.Count > 0 ? new Accrual(pieces, random) : new Accrual([new AccrualPiece(months, participants / months)], random);
    }

    private static AccrualPiece AccrualPiece(StrictFields fields)
    {
        fields.Only("months", "perMonth");
        return new AccrualPiece(Positive(fields, "months"), NotNegative(fields, "perMonth"));
    }

    private static AgeBand Age(StrictFields fields)
    {
        fields.Only("from", "to", "share");
        var (from, to) = (Needed(fields, "from", fields.Whole("from", 0, 130), "an age"), Needed(fields, "to", fields.Whole("to", 0, 130), "an age"));
        if (to < from)
        {
            fields.Reject("to", $"{to}", $"an age of {from} or more");
        }

        return new AgeBand(from, to, Share(fields, "share"));
    }

    private static (List<AllocationStandIn> StandIns, Dictionary<string, IReadOnlyDictionary<string, double>> Shares) StandIns(StrictFields fields)
    {
        var (standIns, shares) = (new List<AllocationStandIn>(), new Dictionary<string, IReadOnlyDictionary<string, double>>());
        foreach (var standIn in fields.Objects("allocations"))
        {
            standIn.Only("allocation", "method", "factors");
            var method = standIn.Object("method") is { } given ? AllocationMethodJson.Read(given) : null;
            if (method is null && !standIn.Has("method"))
            {
                standIn.Reject("method", "nothing", "a procedure");
            }

            var factors = standIn.Objects("factors").Select(factor => Factor(factor, shares)).ToList();
            standIns.Add(new AllocationStandIn(standIn.Name("allocation"), method ?? new CompleteRandomisation()) { Factors = factors });
        }

        return (standIns, shares);
    }

    private static StratumFactor Factor(StrictFields fields, Dictionary<string, IReadOnlyDictionary<string, double>> shares)
    {
        fields.Only("id", "name", "levels");
        var levels = fields.Objects("levels").Select(level =>
        {
            level.Only("id", "name", "share");
            return (Level: new StratumLevel(level.Name("id"), level.Name("name")), Share: Share(level, "share"));
        }).ToList();
        var factor = new StratumFactor(fields.Name("id"), fields.Name("name"), [.. levels.Select(level => level.Level)]);
        shares[factor.Id] = levels.GroupBy(level => level.Level.Id).ToDictionary(level => level.Key, level => level.Sum(same => same.Share));
        return factor;
    }

    private static ConditionAssumption Condition(StrictFields fields)
    {
        fields.Only("transition", "arm", "epoch", "probability", "perYear");
        return new ConditionAssumption(fields.Name("transition"), fields.Text("arm"), fields.Text("epoch"))
        {
            Probability = fields.Number("probability", 0, 1, ShareExpected),
            PerYear = fields.Number("perYear", 0, Largest, "a number of 0 or more"),
        };
    }

    private static SurvivalAssumption Survival(StrictFields fields)
    {
        fields.Only("arm", "medianMonths", "perMonth", "weibull", "pieces", "hazardRatio", "of");
        return new SurvivalAssumption(fields.Text("arm"), Model(fields));
    }

    private static SurvivalModel Model(StrictFields fields)
    {
        string[] kinds = ["medianMonths", "perMonth", "weibull", "pieces", "hazardRatio"];
        var given = kinds.Where(fields.Has).ToList();
        if (given.Count != 1)
        {
            var (at, found) = given.Count == 0 ? ("medianMonths", "nothing") : (given[1], "a second distribution");
            fields.Reject(at, found, $"one of {string.Join(", ", kinds)}");
            return new ExponentialSurvival(1);
        }

        return given[0] switch
        {
            "medianMonths" => ExponentialSurvival.OfMedian(Positive(fields, "medianMonths")),
            "perMonth" => new ExponentialSurvival(Positive(fields, "perMonth")),
            "weibull" => Weibull(Within(fields, "weibull")),
            "pieces" => Pieces(fields),
            _ => new ProportionalSurvival(fields.Name("of"), Positive(fields, "hazardRatio")),
        };
    }

    private static WeibullSurvival Weibull(StrictFields fields)
    {
        fields.Only("shape", "scaleMonths");
        return new WeibullSurvival(Positive(fields, "shape"), Positive(fields, "scaleMonths"));
    }

    private static PiecewiseSurvival Pieces(StrictFields fields)
    {
        var pieces = fields.Objects("pieces").Select(piece =>
        {
            piece.Only("months", "perMonth");
            return new HazardPiece(Positive(piece, "months"), NotNegative(piece, "perMonth"));
        }).ToList();
        if (pieces.Count == 0 || pieces[^1].PerMonth <= 0)
        {
            fields.Reject("pieces", pieces.Count == 0 ? "nothing" : "0 a month at the end", "pieces of which the last has a hazard above 0");
        }

        return new PiecewiseSurvival(pieces);
    }

    private static HazardChange HazardChange(StrictFields fields)
    {
        fields.Only("after", "arm", "hazardRatio");
        return new HazardChange(fields.Name("after"), fields.Text("arm"), Positive(fields, "hazardRatio"));
    }

    private static DropoutAssumption Dropout(StrictFields fields)
    {
        fields.Only("arm", "sharePerYear");
        const string Expected = "a number from 0 to 0.99";
        return new DropoutAssumption(fields.Text("arm"), Needed(fields, "sharePerYear", fields.Number("sharePerYear", 0, 0.99, Expected), Expected));
    }

    private static NonCompliance NonCompliance(StrictFields fields)
    {
        fields.Only("arm", "share", "instead");
        return new NonCompliance(fields.Name("arm"), Share(fields, "share"), fields.Name("instead"));
    }

    private static TreatmentSwitch Switch(StrictFields fields)
    {
        fields.Only("after", "arm", "share", "to");
        return new TreatmentSwitch(fields.Name("after"), fields.Text("arm"), Share(fields, "share"), fields.Name("to"));
    }

    private static ResponseAssumption Response(StrictFields fields)
    {
        fields.Only("arm", "probability");
        return new ResponseAssumption(fields.Text("arm"), Share(fields, "probability"));
    }

    private static MeasurementAssumption Measurement(StrictFields fields)
    {
        fields.Only("arm", "mean", "standardDeviation");
        var mean = Needed(fields, "mean", fields.Number("mean", -Largest, Largest), "a number");
        return new MeasurementAssumption(fields.Text("arm"), mean, Positive(fields, "standardDeviation"));
    }
}
