namespace Trialhead.Tests.Support;

/// <summary>The working tree that the tests run in.</summary>
internal static class Repository
{
    /// <summary>Its root: the nearest folder above the tests that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder)
    {
        var directory = new DirectoryInfo(folder);
        while (directory is not null && !File.Exists(Path.Join(directory.FullName, "Trialhead.slnx")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? folder;
    }
}
