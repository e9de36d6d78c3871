using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Protocol.Conduct;

/// <summary>Reads what a study team writes down about a participant, in the language that conditions are written in.</summary>
/// <remarks>The same reader understands conditions and findings, so that "minimal residual disease negative" means one thing in both.</remarks>
public static partial class StudyFinding
{
    private const int Longest = 400;

    /// <summary>What <see cref="Parse"/> understands, for messages.</summary>
    public const string Expected =
        "a finding in words that are understood, such as \"Minimal residual disease positive\", \"Disease progression\", \"ECOG performance status 1\" or \"HbA1c 8.2 %\"";

    /// <summary>The facts that a finding states; empty where it is not understood whole, or leaves something open ("above 8").</summary>
    /// <param name="text">The finding.</param>
    /// <param name="protocol">The protocol; what only its conditions name ("disease progression") is understood too.</param>
    public static IReadOnlyList<Fact> Parse(string text, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(protocol);
        if (text.Length > Longest)
        {
            return [];
        }

        var condition = StudyCondition.Parse(text);
        if (condition?.Demand is not MeasurementCriterion { Comparator: not Comparator.Equal }
            && Value().Match(text) is { Success: true } match
            && StudyCondition.Parse($"{match.Groups["name"].Value} >= {match.Groups["value"].Value}{match.Groups["unit"].Value}")?.Demand
                is MeasurementCriterion { Basis: LimitBasis.Absolute } measured)
        {
            return [new MeasurementFact(measured.Analyte.Name, measured.Limit)];
        }

        return condition is not null && IsKnown(condition.Demand, protocol) ? Facts(condition.Demand, Presence.Present) ?? [] : [];
    }

    private static bool IsKnown(Criterion stated, StudyProtocol protocol)
    {
        var unlisted = Named(stated).Where(concept => concept.IsUnlisted).ToList();
        return unlisted.Count == 0 || unlisted.TrueForAll(protocol.Conditions.SelectMany(condition => Named(condition.Demand)).ToHashSet().Contains);
    }

    private static IEnumerable<Concept> Named(Criterion criterion) => criterion switch
    {
        BiomarkerCriterion marker => [marker.Biomarker],
        DiagnosisCriterion illness => [illness.Condition],
        ResultCriterion result => [result.Test],
        _ => criterion.Parts.SelectMany(Named),
    };

    // Null where something in it states no fact.
    private static IReadOnlyList<Fact>? Facts(Criterion stated, Presence presence) => stated switch
    {
        NotCriterion { Inner: BiomarkerCriterion or DiagnosisCriterion } not when presence == Presence.Present => Facts(not.Inner, Presence.Absent),
        BiomarkerCriterion marker => [new BiomarkerFact(marker.Biomarker.Name) { Presence = presence }],
        DiagnosisCriterion illness => [new ConditionFact(illness.Condition.Name) { Presence = presence, Setting = illness.Setting, Qualifiers = illness.Qualifiers }],
        ResultCriterion result when presence == Presence.Present => [new ResultFact(result.Test.Name, result.Result)],
        PerformanceCriterion { Minimum: { } grade } performance when performance.Maximum == grade => [new PerformanceFact(performance.Scale, grade)],
        AllOfCriterion all => All(all.Parts.Select(part => Facts(part, presence))),
        _ => null,
    };

    private static List<Fact>? All(IEnumerable<IReadOnlyList<Fact>?> parts)
    {
        var all = new List<Fact>();
        foreach (var part in parts)
        {
            if (part is null)
            {
                return null;
            }

            all.AddRange(part);
        }

        return all;
    }

    [GeneratedRegex(@"^\s*(?<name>[^<>=≤≥:]*?[^<>=≤≥:\s])\s*(?:[=:]|\bis\b|\bof\b)?\s+(?<value>\d+(?:\.\d+)?)(?<unit>\s*(?:10\^\d+|[^\d\s<>=])\S*)\s*$")]
    private static partial Regex Value();
}
