using Trialhead.Eligibility;
using Trialhead.Pages.Criteria;

namespace Trialhead.Pages;

/// <summary>Makes the page of a trial from its record.</summary>
/// <remarks>A section that the record cannot fill is left out; nothing is filled with general talk. Pure.</remarks>
public static class TrialPageBuilder
{
    /// <summary>Builds the page.</summary>
    public static TrialPage Build(PageSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var title = TitleSection.Title(subject);
        PageSection?[] sections =
        [
            TitleSection.Build(subject, title),
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
        return new TrialPage(subject.Trial.NctId, title, [.. filled]);
    }

    /// <summary>The title that the page of a trial has.</summary>
    public static Sentence TitleOf(PageSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return TitleSection.Title(subject);
    }

    /// <summary>What the trial is about, in the page's own few sentences; empty where the record does not say.</summary>
    public static IEnumerable<Sentence> AccountOf(PageSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return PurposeSection.Account(subject);
    }

    /// <summary>A criterion of a trial in plain words, with what a reader's facts say to it.</summary>
    /// <param name="index">Its place among the criteria of the trial.</param>
    /// <param name="criterion">The criterion.</param>
    /// <param name="verdict">What the facts say.</param>
    /// <param name="language">The language of the page.</param>
    public static CriterionLine LineOf(int index, EligibilityCriterion criterion, Explanation verdict, PageLanguage language) =>
        CriterionLines.Of(index, criterion, verdict, language);
}
