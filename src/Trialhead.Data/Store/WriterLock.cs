namespace Trialhead.Data.Store;

/// <summary>The right to write a store: held by one import at a time, released by the system when a process dies.</summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream _file;

    private WriterLock(FileStream file) => _file = file;

    public static WriterLock Take(string folder) => TryTake(folder)
        ?? throw new StoreException($"Another import is running in '{folder}': wait until it ends, or stop it.");

    public static WriterLock? TryTake(string folder)
    {
        var path = Path.Combine(folder, StoreLayout.Lock);
        try
        {
            // .NET turns FileShare.None into an advisory lock (flock) on Unix; both end with the process.
            return new WriterLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException problem) when (problem is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
