using Trialhead.Data.Registry;
using Trialhead.Data.Store;

namespace Trialhead.Benchmarks.Store;

/// <summary>The import that is measured.</summary>
internal static class StoreImport
{
    public static int Run(IEnumerable<RegistryItem> items, string folder)
    {
        using var store = TrialStore.Open(folder);
        store.Import(items, new ImportOptions(DateTimeOffset.UnixEpoch));
        return store.Count;
    }
}
