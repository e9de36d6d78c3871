using System.Globalization;
using System.Text;
using Trialhead.Data.Registry;
using Trialhead.Data.Store;

namespace Trialhead.Benchmarks.Store;

/// <summary>Makes a store of a wanted size out of the records of another, repeated under other registry numbers.</summary>
internal static class GrownStore
{
    /// <summary>The word that calls for it on the command line.</summary>
    public const string Verb = "grow";

    private const int Step = 10_000_000; // between a number and its next copy's: the registry has not come so far

    public static int Make(string from, string to, string records, TextWriter output)
    {
        using var source = TrialStore.Open(from);
        using var target = TrialStore.Open(to);
        var report = target.Import(
            Copies(source).Take(int.Parse(records, CultureInfo.InvariantCulture)), new ImportOptions(DateTimeOffset.UnixEpoch));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Stored} records in {report.Elapsed.TotalSeconds:0} s."));
        return 0;
    }

    private static IEnumerable<RegistryItem> Copies(TrialStore source)
    {
        var numbers = source.NctIds().ToList();
        for (var copy = 0; copy < 9; copy++)
        {
            foreach (var nctId in numbers)
            {
                var other = string.Create(CultureInfo.InvariantCulture, $"NCT{int.Parse(nctId[3..], CultureInfo.InvariantCulture) + (copy * Step):00000000}");
                var json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(source.FindJson(nctId)!.Value.Span).Replace(nctId, other, StringComparison.Ordinal)); // just listed
                if (StudyJsonReader.Read(json).Value is { } trial)
                {
                    yield return new RegistryRecord("copy", nctId, trial, json);
                }
            }
        }
    }
}
