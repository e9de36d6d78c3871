using Trialhead.Pages.Evidence;
using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>What posted results tell about the tested treatments: of other trials by treatment, then of this one.</summary>
/// <remarks>Always there for a trial that tests a treatment, if only to say that nothing is known; a study that only watches needs none.</remarks>
internal sealed class EvidenceSection(PageSubject subject)
{
    /// <summary>The id and the heading.</summary>
    public required (string Id, string Heading) Name { get; init; }

    /// <summary>What stands over this trial's own results.</summary>
    public required string OwnHeading { get; init; }

    /// <summary>What is said first where something is known.</summary>
    public required IReadOnlyList<string> Known { get; init; }

    /// <summary>What is said where nothing is.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    /// <summary>What is said of a treatment whose trials posted results, but none of this kind.</summary>
    public required Func<string, string> Silent { get; init; }

    /// <summary>Whether there is something of this kind about a treatment.</summary>
    public required Func<TreatmentEvidence, bool> IsTold { get; init; }

    /// <summary>What there is about a treatment.</summary>
    public required Func<PageSubject, TreatmentEvidence, BlockGroup> Describe { get; init; }

    /// <summary>The section; null where nothing is tested and nothing was posted.</summary>
    /// <param name="own">What this trial itself posted.</param>
    public PageSection? Build(IReadOnlyList<PageBlock> own)
    {
        var isTested = subject.Treatments.Any(treatment => treatment.IsTested && !treatment.IsEmpty);
        if (own.Count == 0 && !isTested)
        {
            return null;
        }

        var told = subject.Evidence.Where(IsTold).ToList();
        if (own.Count == 0 && told.Count == 0 && subject.Trial.Design.StudyType == StudyType.Observational)
        {
            return null;
        }

        var opening = told.Count > 0 || own.Count > 0 ? Known : Unknown;
        var silent = Silences([.. subject.Evidence.Except(told)]).ToList();
        return new PageSection(Name.Id, Name.Heading,
        [
            .. isTested ? [new Paragraph([.. opening.Select(Sentence.Phrase)])] : Array.Empty<PageBlock>(),
            .. told.Select((evidence, i) => Describe(subject, evidence) with { IsDetail = i > 0 }),
            .. silent.Count > 0 ? [new Paragraph(silent)] : Array.Empty<PageBlock>(),
            .. own.Count > 0 ? [new BlockGroup(Sentence.Phrase(OwnHeading), own)] : Array.Empty<PageBlock>(),
        ]);
    }

    private IEnumerable<Sentence> Silences(IReadOnlyList<TreatmentEvidence> silent) =>
        silent.Where(evidence => evidence.Found > 0)
            .Select(evidence => EvidenceWords.Posted(Silent(EvidenceWords.Name(evidence.Treatment, subject)), evidence.Trials, "/resultsSection"))
            .Concat(EvidenceWords.Nothing(subject, [.. silent.Where(evidence => evidence.Found == 0)]));
}
