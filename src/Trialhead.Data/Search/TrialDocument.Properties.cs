using Lucene.Net.Documents;
using Lucene.Net.Index;
using Trialhead.Data.Search.Expressions;
using Trialhead.Trials;

namespace Trialhead.Data.Search;

/// <content>What expressions filter by, and nothing is scored by.</content>
internal static partial class TrialDocument
{
    // Words in their places, as they are.
    private static readonly FieldType Placed = new()
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
    };

    private static void AddProperties(Document document, Trial trial, bool hasResults)
    {
        AddWords(document, IndexFields.Codes, StudyCodes.Of(trial, hasResults));
        AddText(document, IndexFields.LeadSponsor, [trial.LeadSponsor?.Name]);
        AddText(document, IndexFields.Sponsors, [trial.Organization?.Name, .. trial.Collaborators.Select(sponsor => sponsor.Name)]);
        foreach (var (name, day) in StudyDates.Of(trial.Dates))
        {
            AddNumber(document, name, day);
        }

        if (trial.Design.Enrollment is { } count)
        {
            AddNumber(document, IndexFields.EnrollmentCount, count);
        }

        // No limit is a limit that nobody passes.
        document.Add(new DoubleField(IndexFields.MinimumAge, trial.Eligibility.MinimumAge?.Years ?? 0, Field.Store.NO));
        document.Add(new DoubleField(IndexFields.MaximumAge, trial.Eligibility.MaximumAge?.Years ?? double.PositiveInfinity, Field.Store.NO));
        foreach (var words in trial.Sites.Select(SiteWords.Of).Where(words => words.Count > 0))
        {
            document.Add(new Field(IndexFields.Sites, new SiteTokens(words), Placed));
        }
    }

    private static void AddNumber(Document document, string name, int value)
    {
        document.Add(new Int32Field(name, value, Field.Store.NO));
        document.Add(new NumericDocValuesField(name, value));
    }
}
