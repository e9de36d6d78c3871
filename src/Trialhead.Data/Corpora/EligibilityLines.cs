using Trialhead.Data.Registry;

namespace Trialhead.Data.Corpora;

/// <summary>The statements of registry records' eligibility texts, as text to learn the behaviour of words from.</summary>
public static class EligibilityLines
{
    /// <summary>Every line that is not blank, in the order of the records.</summary>
    /// <param name="paths">Files and folders of registry records.</param>
    /// <param name="without">Registry numbers of trials to leave out: those whose texts a labeller is tested on.</param>
    public static IEnumerable<string> Read(IEnumerable<string> paths, IReadOnlySet<string> without)
    {
        ArgumentNullException.ThrowIfNull(without);
        foreach (var record in RegistrySource.Read(paths).OfType<RegistryRecord>())
        {
            if (record.Trial.Eligibility.CriteriaText is { } text && !without.Contains(record.Trial.NctId))
            {
                foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    yield return line;
                }
            }
        }
    }
}
