using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>Makes the page of a trial from its record.</summary>
/// <remarks>A section that the record cannot fill is left out; nothing is filled with general talk. Pure.</remarks>
public static class TrialPageBuilder
{
    /// <summary>Builds the page.</summary>
    public static TrialPage Build(PageSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        PageSection?[] sections =
        [
            TitleSection.Build(subject),
            PurposeSection.Build(subject),
            MedicationsSection.Build(subject),
            SafetySection.Build(subject),
            InterestSection.Build(subject),
            EffectivenessSection.Build(subject),
            TeamSection.Build(subject),
            FitSection.Build(subject),
            TimelineSection.Build(subject),
            TreatmentsSection.Build(subject),
            DesignSection.Build(subject),
            ApprovalsSection.Build(subject),
            ClinicsSection.Build(subject),
            SponsorSection.Build(subject),
            PublicationsSection.Build(subject),
            BurdenSection.Build(subject),
            ApplySection.Build(subject),
        ];
        var filled = sections.OfType<PageSection>().Where(section => section.Blocks.Count > 0);
        return new TrialPage(subject.Trial.NctId, TitleSection.Title(subject), [.. filled]);
    }

    /// <summary>The trial's summary on one line, as the page words it; null where the record has none.</summary>
    public static string? Summarise(Trial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var sentences = RegistryText.Blocks(trial.BriefSummary, $"{RecordPointers.Description}/briefSummary")
            .SelectMany(block => block.Sentences)
            .Select(sentence => sentence.Text);
        return string.Join(" ", sentences) is { Length: > 0 } summary ? summary : null;
    }
}
