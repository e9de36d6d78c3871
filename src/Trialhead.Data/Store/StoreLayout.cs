namespace Trialhead.Data.Store;

/// <summary>Names of what lies in a store's folder.</summary>
internal static class StoreLayout
{
    public const string Database = "trials.db";
    public const string Index = "index";
    public const string Lock = "import.lock";

    public const string Studies = "conduct.db";
    public const string Seeds = "conduct-seeds";

    public const string Protocols = "protocols";

    /// <summary>Whether a folder without database may become a store: it is empty, has only studies, or was left by a killed creation.</summary>
    public static bool CanBecomeStore(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName)
            .All(name => name is Index or Lock or Seeds or Protocols || name?.StartsWith(Studies, StringComparison.Ordinal) == true);
}
