using Trialhead.Trials;

namespace Trialhead.Web.Sitemap;

/// <summary>How a study is built, in the words that schema.org has for it.</summary>
internal static class TrialDesign
{
    /// <summary>The designs of a trial that gives treatments (<see href="https://schema.org/MedicalTrialDesign"/>).</summary>
    public static IEnumerable<string> Of(Trial trial)
    {
        if (trial.Design.Allocation == Allocation.Randomized)
        {
            yield return "RandomizedTrial";
        }

        if (Blinding(trial.Design.Masking) is { } blinding)
        {
            yield return blinding;
        }

        if (trial.Arms.Any(arm => arm.Type == ArmType.PlaceboComparator))
        {
            yield return "PlaceboControlledTrial";
        }

        if (trial.Sites.Count > 0)
        {
            yield return trial.Sites.Count == 1 ? "SingleCenterTrial" : "MultiCenterTrial";
        }

        if (trial.Sites.Select(site => site.Country).OfType<string>().Distinct().Count() > 1)
        {
            yield return "InternationalTrial";
        }
    }

    /// <summary>The design of a study that observes (<see href="https://schema.org/MedicalObservationalStudyDesign"/>).</summary>
    public static string OfObservation(Design design) => design switch
    {
        { IsPatientRegistry: true } => "Registry",
        { ObservationalModel: ObservationalModel.Cohort } => "CohortStudy",
        { ObservationalModel: ObservationalModel.CaseOnly } => "CaseSeries",
        { TimePerspective: TimePerspective.CrossSectional } => "CrossSectional",
        _ => "Observational",
    };

    private static string? Blinding(Masking? masking) => masking switch
    {
        Masking.None => "OpenTrial",
        Masking.Single => "SingleBlindedTrial",
        Masking.Double => "DoubleBlindedTrial",
        Masking.Triple or Masking.Quadruple => "TripleBlindedTrial",
        _ => null,
    };
}
