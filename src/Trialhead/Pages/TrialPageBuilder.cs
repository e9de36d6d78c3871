using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>Makes the page of a trial from its record.</summary>
/// <remarks>A section that the record cannot fill is left out; nothing is filled with general talk. Pure.</remarks>
public static class TrialPageBuilder
{
    /// <summary>Builds the page.</summary>
    public static TrialPage Build(Trial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var criteria = TrialCriteria.Of(trial);
        PageSection?[] sections =
        [
            TitleSection.Build(trial),
            PurposeSection.Build(trial),
            MedicationsSection.Build(trial, criteria),
            SafetySection.Build(trial),
            EffectivenessSection.Build(trial),
            TeamSection.Build(trial),
            FitSection.Build(trial, criteria),
            TimelineSection.Build(trial),
            TreatmentsSection.Build(trial),
            DesignSection.Build(trial),
            ClinicsSection.Build(trial),
            SponsorSection.Build(trial),
            PublicationsSection.Build(trial),
            ApplySection.Build(trial),
        ];
        var filled = sections.OfType<PageSection>().Where(section => section.Blocks.Count > 0);
        return new TrialPage(trial.NctId, TitleSection.Title(trial), [.. filled]);
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
