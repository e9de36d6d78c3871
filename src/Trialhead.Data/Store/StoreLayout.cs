namespace Trialhead.Data.Store;

/// <summary>Names of what lies in a store's folder.</summary>
internal static class StoreLayout
{
    public const string Database = "trials.db";
    public const string Index = "index";
    public const string Lock = "import.lock";

    /// <summary>Whether a folder without database may become a store: it is empty, or was left by a killed creation.</summary>
    public static bool CanBecomeStore(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).All(entry => Path.GetFileName(entry) is Index or Lock);
}
