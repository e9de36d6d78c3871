using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>An intervention of a trial, with what the vocabulary knows of it and its part in the comparison.</summary>
/// <param name="Intervention">The intervention.</param>
/// <param name="Index">Its place in the record.</param>
/// <param name="Concepts">The drugs, classes or procedures it names, in the order of the name; empty where none is known.</param>
/// <param name="IsTested">Whether it is what the trial sets out to test: see <see cref="Of"/>.</param>
public sealed record TrialTreatment(Intervention Intervention, int Index, IReadOnlyList<Concept> Concepts, bool IsTested)
{
    private static readonly string[] Empty = ["placebo", "sham", "no intervention", "no treatment", "vehicle", "dummy"];

    /// <summary>Whether it stands for nothing: a placebo, a sham, no treatment.</summary>
    public bool IsEmpty => Array.Exists(Empty, word => Intervention.Name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is a test, a sample or a questionnaire rather than a treatment.</summary>
    public bool IsCheck => PhraseTable.Burdens.Find(Intervention.Name) is { Count: > 0 } found
        && found.All(item => item.Row["kind"] is "test" or "task") && found.Sum(item => item.Span.Length) * 2 > Intervention.Name.Length;

    /// <summary>The treatments of a trial, in the record's order.</summary>
    /// <remarks>
    /// Tests and samples count as treatments only where a trial names nothing else. Tested are those of experimental groups that no comparison group receives; where there are none, those of experimental groups;
    /// where no group is called experimental, all. What stands for nothing is never tested.
    /// </remarks>
    public static IReadOnlyList<TrialTreatment> Of(Trial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var experimental = Names(trial, arm => arm.Type == ArmType.Experimental);
        var compared = Names(trial, arm => arm.Type is not (null or ArmType.Experimental));
        var all = trial.Interventions
            .SelectMany((intervention, i) => WrittenNames.Of(intervention.Name).Select(name => (Intervention: intervention with { Name = name }, Index: i)))
            .Select(named => new TrialTreatment(named.Intervention, named.Index, Known(named.Intervention), IsTested: true))
            .ToList();
        var real = all.Where(treatment => !treatment.IsEmpty && !treatment.IsCheck).ToList();
        var candidates = (real.Count > 0 ? real : all.Where(treatment => !treatment.IsEmpty)).Select(treatment => treatment.Intervention.Name).ToHashSet();
        var tested = candidates.Where(name => experimental.Contains(name) && !compared.Contains(name)).ToHashSet();
        tested = tested.Count > 0 ? tested : [.. candidates.Where(experimental.Contains)];
        tested = tested.Count > 0 ? tested : candidates;
        return [.. all.Select(treatment => treatment with { IsTested = tested.Contains(treatment.Intervention.Name) })];
    }

    private static HashSet<string> Names(Trial trial, Func<Arm, bool> isWanted) =>
        [.. trial.Arms.Where(isWanted).SelectMany(arm => arm.InterventionNames)];

    // "Efalizumab, a monoclonal antibody" names one thing: what is only a wider word for another is left out.
    private static IReadOnlyList<Concept> Known(Intervention intervention)
    {
        var whole = Lexicon.InUse.Find(intervention.Name, ConceptKind.Drug, ConceptKind.DrugClass, ConceptKind.Procedure);
        if (whole is not null)
        {
            return [whole];
        }

        var named = Lexicon.InUse.Recognise(intervention.Name)
            .Select(mention => mention.Concept)
            .Where(concept => concept.Kind is ConceptKind.Drug or ConceptKind.DrugClass or ConceptKind.Procedure)
            .Distinct().ToList();
        return [.. named.Where(concept => !named.Exists(other => other != concept && Lexicon.InUse.Ancestors(other).Contains(concept)))];
    }
}
