using Trialhead.Eligibility;
using Trialhead.Protocol;

namespace Trialhead.Data.Ctml;

/// <summary>Puts a CTML document together.</summary>
internal static class CtmlDocument
{
    // Where the arms of the only step stand.
    private const int ArmDepth = 5;

    /// <summary>The document: properties of the trial, its arms with their matches, and what is not expressed.</summary>
    public static CtmlExport Of(
        IEnumerable<(string Name, string? Value)> properties, IReadOnlyList<(string Code, string Name, List<StudyCondition> Conditions)> arms,
        IReadOnlyList<EligibilityCriterion> criteria)
    {
        var (shared, left) = Said(criteria);
        var yaml = new YamlText();
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                yaml.Line(0, name, value);
            }
        }

        yaml.Open(0, "treatment_list").Open(1, "step").Item().Line(3, "step_internal_id", 1).Line(3, "step_code", "1").Line(3, "step_type", "Registration");
        if (arms.Count == 0)
        {
            yaml.Nothing(3, "arm");
            Match(yaml, 3, shared);
        }
        else
        {
            yaml.Open(3, "arm");
        }

        foreach (var (arm, i) in arms.Select((arm, i) => (arm, i)))
        {
            yaml.Item().Line(ArmDepth, "arm_internal_id", i + 1).Line(ArmDepth, "arm_code", arm.Code).Line(ArmDepth, "arm_description", arm.Name);
            yaml.Line(ArmDepth, "arm_suspended", "N").Nothing(ArmDepth, "dose_level");
            Match(yaml, ArmDepth, [.. shared, .. arm.Conditions.Select(condition => Own(condition, left)).OfType<CtmlMatch>()]);
        }

        Remainders(yaml, left);
        return new CtmlExport(yaml.ToString(), left);
    }

    private static (List<CtmlMatch> Matches, List<CtmlRemainder> Left) Said(IReadOnlyList<EligibilityCriterion> criteria)
    {
        var (matches, left) = (new List<CtmlMatch>(), new List<CtmlRemainder>());
        foreach (var criterion in criteria)
        {
            var (match, isWhole) = CtmlCriteria.Of(criterion.Demand); // that of an exclusion is its contrary
            if (match is not null)
            {
                matches.Add(match);
            }

            if (!isWhole)
            {
                left.Add(new CtmlRemainder(criterion.Kind, criterion.Text, match is not null));
            }
        }

        return (matches, left);
    }

    private static CtmlMatch? Own(StudyCondition condition, List<CtmlRemainder> left)
    {
        var (match, isWhole) = CtmlCriteria.Of(condition.Demand);
        if (!isWhole)
        {
            left.Add(new CtmlRemainder(CriterionKind.Inclusion, condition.Text, match is not null));
        }

        return match;
    }

    // A trial that asks for nothing that CTML knows has no match, so that it matches nobody by mistake.
    private static void Match(YamlText yaml, int depth, List<CtmlMatch> matches)
    {
        if (matches.Count > 0)
        {
            yaml.Open(depth, "match");
            Write(yaml, depth + 2, new CtmlAnd([.. matches.SelectMany(match => match is CtmlAnd and ? and.Parts : [match]).DistinctBy(Written)]));
        }
    }

    // Criteria repeat each other; a demand is written once.
    private static string Written(CtmlMatch match)
    {
        var yaml = new YamlText();
        Write(yaml, 1, match);
        return yaml.ToString();
    }

    private static void Write(YamlText yaml, int depth, CtmlMatch match)
    {
        switch (match)
        {
            case CtmlLeaf leaf:
                yaml.Item().Open(depth, leaf.Node);
                foreach (var (name, value) in leaf.Fields)
                {
                    yaml.Line(depth + 1, name, value);
                }

                break;
            case CtmlAnd and:
                Group(yaml, depth, "and", and.Parts);
                break;
            case CtmlOr or:
                Group(yaml, depth, "or", or.Parts);
                break;
        }
    }

    private static void Group(YamlText yaml, int depth, string word, IReadOnlyList<CtmlMatch> parts)
    {
        yaml.Item().Open(depth, word);
        foreach (var part in parts)
        {
            Write(yaml, depth + 2, part);
        }
    }

    private static void Remainders(YamlText yaml, List<CtmlRemainder> left)
    {
        if (left.Count == 0)
        {
            return;
        }

        yaml.Open(0, "not_expressed");
        foreach (var remainder in left)
        {
            yaml.Item().Line(2, "criterion", remainder.Text).Line(2, "kind", remainder.Kind == CriterionKind.Exclusion ? "exclusion" : "inclusion");
            yaml.Line(2, "said", remainder.IsPartlySaid ? "in part" : "not at all");
        }
    }
}
