using Trialhead.Eligibility;
using Trialhead.Eligibility.Labelling;
using Trialhead.Eligibility.Labelling.Training;

namespace Trialhead.Data.Corpora;

/// <summary>What the files of the Chia corpus mean: a trial's two lists, each a text of one criterion a line.</summary>
/// <remarks>Kury et al. 2020, https://doi.org/10.1038/s41597-020-00620-0.</remarks>
public static class ChiaCorpus
{
    private const string HasValue = "Has_value";

    /// <summary>Which list a text is, by its name (<c>NCT01234567_inc</c>); null for a name that does not say.</summary>
    public static CriterionKind? ListOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.EndsWith("_inc", StringComparison.Ordinal) ? CriterionKind.Inclusion
            : name.EndsWith("_exc", StringComparison.Ordinal) ? CriterionKind.Exclusion
            : null;
    }

    /// <summary>The trial that a text belongs to, by its name.</summary>
    public static string TrialOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Split('_')[0];
    }

    /// <summary>A document as a text to learn from; types that the labeller does not know are left out.</summary>
    public static TrainingText ToTraining(BratDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (spans, places) = (new List<LabelledSpan>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var entity in document.Entities)
        {
            if (EntityNames.Find(entity.Type) is { } type && places.TryAdd(entity.Id, spans.Count))
            {
                spans.Add(new LabelledSpan(type, entity.Span));
            }
        }

        var values = new List<ValuePair>();
        foreach (var relation in document.Relations.Where(relation => relation.Type == HasValue))
        {
            if (places.TryGetValue(relation.From, out var from) && places.TryGetValue(relation.To, out var to))
            {
                values.Add(spans[to].Type == EntityType.Measurement ? new ValuePair(to, from) : new ValuePair(from, to));
            }
        }

        return new TrainingText(document.Text, ListOf(document.Name), spans, values);
    }
}
