using Trialhead.Clinical;
using Trialhead.Data.Registry;
using Trialhead.Data.Store;
using Trialhead.Trials;

namespace Trialhead.Tests.Support;

/// <summary>Invented trials and the imports that bring them into a store.</summary>
internal static class Invented
{
    public static ImportOptions Options { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public static string Nct(int number) => $"NCT{number:00000000}";

    public static Trial Trial(int number, string title = "A study", string? updated = "2024-05-06") => new()
    {
        NctId = Nct(number),
        BriefTitle = title,
        Dates = new TrialDates
        {
            LastUpdateSubmitted = PartialDate.TryParse(updated, out var date) ? date : null,
        },
    };

    public static Trial WithResults(this Trial trial) =>
        trial with { Results = new TrialResults { Limitations = "Few participants." } };

    public static RegistryRecord Record(Trial trial) =>
        new("invented.json", "start", trial, StudyJsonWriter.Write(trial));

    public static ImportReport Import(this TrialStore store, params IEnumerable<Trial> trials) =>
        store.ImportItems(trials.Select(Record));

    public static ImportReport ImportItems(
        this TrialStore store, IEnumerable<RegistryItem> items, ImportOptions? options = null) =>
        store.Import(items, options ?? Options, CancellationToken.None);

    /// <summary>Does something with a store and closes it.</summary>
    public static void With(this TrialStore store, Action<TrialStore> action)
    {
        using (store)
        {
            action(store);
        }
    }
}
