using System.Diagnostics;
using System.Text.Json;
using Trialhead.Data.Json;
using Trialhead.Protocol.Allocation;

namespace Trialhead.Data.Protocols;

/// <summary>Reads and writes the procedure of an allocation.</summary>
internal static class AllocationMethodJson
{
    private const int LargestBlock = 1000;

    /// <summary>The procedure; null where it is not understood, which is then a problem.</summary>
    public static AllocationMethod? Read(StrictFields fields)
    {
        var kind = fields.Text("kind");
        switch (kind)
        {
            case "permutedBlocks":
                fields.Only("kind", "sizes");
                return new PermutedBlocks(fields.Numbers("sizes", 1, LargestBlock));
            case "minimisation":
                return Minimisation(fields);
            case "biasedCoin":
                fields.Only("kind", "probability");
                return new BiasedCoin(Probability(fields, 2.0 / 3));
            case "complete":
                fields.Only("kind");
                return new CompleteRandomisation();
            case "byCondition":
                fields.Only("kind");
                return new AssignedByCondition();
            default:
                fields.Reject(
                    "kind", kind is null ? "nothing" : StrictFields.Literal(kind), "one of permutedBlocks, minimisation, biasedCoin, complete, byCondition");
                return null;
        }
    }

    /// <summary>The procedure's properties, inside an object that the caller has begun.</summary>
    public static void Write(Utf8JsonWriter json, AllocationMethod method)
    {
        switch (method)
        {
            case PermutedBlocks blocks:
                json.WriteString("kind", "permutedBlocks");
                json.WriteStartArray("sizes");
                foreach (var size in blocks.Sizes)
                {
                    json.WriteNumberValue(size);
                }

                json.WriteEndArray();
                break;
            case Minimisation minimisation:
                Write(json, minimisation);
                break;
            case BiasedCoin coin:
                json.WriteString("kind", "biasedCoin");
                json.WriteNumber("probability", coin.Probability);
                break;
            case CompleteRandomisation:
                json.WriteString("kind", "complete");
                break;
            case AssignedByCondition:
                json.WriteString("kind", "byCondition");
                break;
            default:
                throw new UnreachableException($"No words for {method.GetType().Name}.");
        }
    }

    private static Minimisation Minimisation(StrictFields fields)
    {
        fields.Only("kind", "probability", "measure", "weights", "siteWeight", "overallWeight", "stratumWeight");
        return new Minimisation(Probability(fields, 0.8), fields.Choice("measure", EnumNames<ImbalanceMeasure>.All) ?? ImbalanceMeasure.Range)
        {
            Weights = fields.Object("weights") is { } weights ? weights.Names.ToDictionary(name => name, name => Weight(weights, name, 1)) : [],
            SiteWeight = Weight(fields, "siteWeight", 1),
            OverallWeight = Weight(fields, "overallWeight", 0),
            StratumWeight = Weight(fields, "stratumWeight", 0),
        };
    }

    private static void Write(Utf8JsonWriter json, Minimisation minimisation)
    {
        json.WriteString("kind", "minimisation");
        json.WriteNumber("probability", minimisation.Probability);
        json.WriteString("measure", JsonNamingPolicy.CamelCase.ConvertName(minimisation.Measure.ToString()));
        if (minimisation.Weights.Count > 0)
        {
            json.WriteStartObject("weights");
            foreach (var (factor, weight) in minimisation.Weights.OrderBy(weight => weight.Key, StringComparer.Ordinal))
            {
                json.WriteNumber(factor, weight);
            }

            json.WriteEndObject();
        }

        json.WriteNumber("siteWeight", minimisation.SiteWeight);
        json.WriteNumber("overallWeight", minimisation.OverallWeight);
        json.WriteNumber("stratumWeight", minimisation.StratumWeight);
    }

    private static double Probability(StrictFields fields, double otherwise) => fields.Number("probability", 0, 1, "a number from 0 to 1") ?? otherwise;

    private static double Weight(StrictFields fields, string name, double otherwise) => fields.Number(name, 0, 1e9, "a number of 0 or more") ?? otherwise;
}
