using Trialhead.Eligibility.Labelling;
using Trialhead.Eligibility.Labelling.Training;
using Trialhead.Text;

namespace Trialhead.Data.Corpora;

/// <summary>What the files of the Leaf Clinical Trials corpus mean in the labeller's terms: nearly the same types, other rules.</summary>
/// <remarks>Dobbins et al. 2022, https://doi.org/10.1038/s41597-022-01521-0. A file is a trial's whole eligibility text.</remarks>
public static class LctCorpus
{
    private const string Comparison = "Eq-Comparison";
    private const string Limit = "Numeric-Filter";
    private const string Time = "Eq-Temporal";

    /// <summary>The texts of a folder or zip of the corpus, but those of some trials; none where there is no path.</summary>
    /// <returns>The texts, or the first thing wrong with them.</returns>
    public static ParseResult<IReadOnlyList<TrainingText>> Read(string? path, IReadOnlyCollection<string> without)
    {
        ArgumentNullException.ThrowIfNull(without);
        if (path is null)
        {
            return ParseResult.Of<IReadOnlyList<TrainingText>>([]);
        }

        return BratCorpus.Read(path).Succeeded(out var documents, out var problem)
            ? ParseResult.Of<IReadOnlyList<TrainingText>>([.. documents.Where(d => !without.Contains(d.Name)).Select(ToTraining)])
            : ParseResult.Failed<IReadOnlyList<TrainingText>>(problem.Where, problem.Found, problem.Expected);
    }

    /// <summary>A document as a text to learn from; what has no counterpart among the labeller's types is left out.</summary>
    public static TrainingText ToTraining(BratDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var spans = new List<LabelledSpan>();
        var roles = document.Relations.ToLookup(relation => relation.Type, StringComparer.Ordinal);
        foreach (var entity in document.Entities)
        {
            if (TypeOf(entity, document, roles) is { } type)
            {
                spans.Add(new LabelledSpan(type, entity.Span));
            }
        }

        return new TrainingText(WithoutBullets(document.Text), null, spans, []);
    }

    private static EntityType? TypeOf(BratEntity entity, BratDocument document, ILookup<string, BratRelation> roles) => entity.Type switch
    {
        "Condition-Name" or "Allergy-Name" or "Allergy" or "Contraindication" => EntityType.Condition,
        "Procedure-Name" => EntityType.Procedure,
        "Drug-Name" => EntityType.Drug,
        "Observation-Name" => IsMeasured(entity, roles) ? EntityType.Measurement : EntityType.Observation,
        "Modifier" or "Severity" or "Stability" or "Acuteness" => EntityType.Qualifier,
        "Negation" => EntityType.Negation,
        "Age" or "Life-Stage-And-Gender" => EntityType.Person,
        "Encounter" => EntityType.Visit,
        "Polarity" => EntityType.Value,
        Comparison when roles[Limit].Any(role => role.To == entity.Id) => EntityType.Value,
        Comparison => IsOfTime(entity, document) ? EntityType.Temporal : EntityType.Value,
        _ => null,
    };

    // The name of an observation that is compared with a number or called positive or negative.
    private static bool IsMeasured(BratEntity name, ILookup<string, BratRelation> roles) =>
        roles["Name"].Any(named => named.To == name.Id && roles[Limit].Concat(roles["Polarity"]).Any(role => role.From == named.From));

    // A comparison with a unit or course of time in it.
    private static bool IsOfTime(BratEntity comparison, BratDocument document) =>
        document.Entities.Any(part =>
            part.Type.StartsWith(Time, StringComparison.Ordinal)
            && part.Span.Start >= comparison.Span.Start
            && part.Span.End <= comparison.Span.End);

    // The lines of Chia have none; every place stays the same.
    private static string WithoutBullets(string text) =>
        text.Replace("\n  -  ", "\n     ", StringComparison.Ordinal).Replace("\n-", "\n ", StringComparison.Ordinal);
}
