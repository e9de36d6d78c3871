using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <summary>Grades of one performance scale in terms of another.</summary>
/// <remarks>
/// ECOG 0 is Karnofsky or Lansky 90–100, 1 is 70–80, 2 is 50–60, 3 is 30–40, 4 is 10–20, 5 is 0 (Oken et al. 1982,
/// Am J Clin Oncol 5:649; the correspondence in common use).
/// </remarks>
public static class PerformanceConversion
{
    /// <summary>All grades of <paramref name="to"/> that a grade of <paramref name="from"/> can mean; at least one.</summary>
    public static IReadOnlyList<int> Convert(PerformanceScale from, int grade, PerformanceScale to)
    {
        var isFromEcog = from == PerformanceScale.Ecog;
        if (isFromEcog == (to == PerformanceScale.Ecog))
        {
            return [grade];
        }

        return isFromEcog
            ? [.. Enumerable.Range(0, 11).Select(i => i * 10).Where(percent => ToEcog(percent) == grade)]
            : [ToEcog(grade)];
    }

    private static int ToEcog(int percent) => percent switch
    {
        >= 90 => 0,
        >= 70 => 1,
        >= 50 => 2,
        >= 30 => 3,
        >= 10 => 4,
        _ => 5,
    };
}
