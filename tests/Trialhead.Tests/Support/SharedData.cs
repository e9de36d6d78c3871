using Xunit;

namespace Trialhead.Tests.Support;

/// <summary>The real public data that lies beside the repository and is never part of it.</summary>
internal static class SharedData
{
    /// <summary>The path of a file or folder below it; skips the test where it is absent.</summary>
    public static string Require(string relativePath)
    {
        var root = Environment.GetEnvironmentVariable("TRIALHEAD_DATA") ?? Path.GetFullPath(Path.Join(Repository.Root, "..", "shared", "data"));
        var path = Path.Join(root, relativePath);
        Assert.SkipUnless(Path.Exists(path), $"Real data is not here: {path}. Set TRIALHEAD_DATA to the folder that holds it.");
        return path;
    }
}
