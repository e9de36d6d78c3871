using Trialhead.Eligibility;
using Trialhead.Pages;
using Trialhead.Trials;

namespace Trialhead.Web.Printing;

/// <summary>The part of a trial's page that fits on two sheets of paper.</summary>
/// <param name="Page">The whole page.</param>
public sealed record TrialSheet(TrialPage Page)
{
    private const int MostSaid = 7;
    private const int MostAsked = 10;
    private const int MostClinics = 5;
    private const int LettersOfPurpose = 900;
    private const int LettersOfCriteria = 1300;
    private const int LettersOfFacts = 500;
    private const int ShortestLine = 60;

    /// <summary>What the trial is for; in the study team's words where the page has none of its own.</summary>
    public IReadOnlyList<Sentence> Purpose =>
        [.. AsFit((Nested(Page.Section("purpose")?.Blocks ?? []).OfType<Paragraph>().FirstOrDefault()?.Parts ?? []).Take(MostSaid), LettersOfPurpose, 0)];

    /// <summary>What it asks of a participant.</summary>
    public IReadOnlyList<Sentence> Burden =>
        [.. (Page.Section("burden")?.Sentences ?? []).Where(sentence => !sentence.IsPhrase).Take(MostAsked)];

    /// <summary>Whom to ask.</summary>
    public IReadOnlyList<Sentence> Contacts => [.. Items(Page.Section("apply")?.Blocks.OfType<BulletList>()).Take(6)];

    /// <summary>What to ask.</summary>
    public IReadOnlyList<Sentence> Questions =>
        [.. Items(Page.Section("apply")?.Blocks.OfType<BlockGroup>().SelectMany(group => group.Blocks).OfType<BulletList>())];

    /// <summary>The clinics that are open, the first ones of the record.</summary>
    public IReadOnlyList<Clinic> Clinics => [.. OpenClinics.Take(MostClinics)];

    /// <summary>Open clinics that are left out.</summary>
    public int MoreClinics => OpenClinics.Count() - Clinics.Count;

    private IEnumerable<Clinic> OpenClinics => Nested(Page.Section("clinics")?.Blocks ?? []).OfType<ClinicList>()
        .SelectMany(list => list.Clinics).Where(clinic => clinic.Openness == Openness.Open);

    /// <summary>The sheet of a page.</summary>
    public static TrialSheet Of(TrialPage page) => new(page);

    /// <summary>The first criteria of a kind, as many as fit, each with what the reader's facts say to it, and how many are left out.</summary>
    /// <remarks>Where facts were given, what speaks against joining comes first, then what is still to be asked.</remarks>
    public (IReadOnlyList<SheetLine> Shown, int More) Criteria(CriterionKind kind)
    {
        var all = Nested(Page.Section("fit")?.Blocks ?? []).OfType<CriteriaList>()
            .SelectMany(list => list.Lines).Where(line => line.Criterion.Kind == kind).Select(line => new SheetLine(line.Plain ?? line.Words, line.Verdict?.Verdict))
            .DistinctBy(line => line.Words.Text).OrderBy(line => line.Rank).ToList();
        var shown = AsFit(all, line => line.Words.Text.Length, LettersOfCriteria, ShortestLine).ToList();
        return (shown, all.Count - shown.Count);
    }

    /// <summary>The first facts, as many as fit, and how many are left out.</summary>
    public static (IReadOnlyList<string> Shown, int More) Facts(IReadOnlyList<string> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var shown = AsFit(facts, fact => fact.Length, LettersOfFacts, 0).ToList();
        return (shown, facts.Count - shown.Count);
    }

    private static IEnumerable<Sentence> AsFit(IEnumerable<Sentence> sentences, int most, int shortest) => AsFit(sentences, sentence => sentence.Text.Length, most, shortest);

    // The first that have so many letters together; a short one takes as much room as a line of its own.
    private static IEnumerable<T> AsFit<T>(IEnumerable<T> all, Func<T, int> length, int most, int shortest)
    {
        var letters = 0;
        return all.TakeWhile(one => (letters += Math.Max(length(one), shortest)) <= most);
    }

    private static IEnumerable<Sentence> Items(IEnumerable<BulletList>? lists) =>
        (lists ?? []).SelectMany(list => list.Items).SelectMany(item => item);

    private static IEnumerable<PageBlock> Nested(IEnumerable<PageBlock> blocks) =>
        blocks.SelectMany(block => block is BlockGroup group ? Nested(group.Blocks) : [block]);
}
