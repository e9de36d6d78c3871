using Xunit;

namespace Trialhead.Tests.Support;

/// <summary>Files that hold what was once looked at and found good.</summary>
internal static class Golden
{
    /// <summary>Fails where a text differs from the file; writes the file instead where TRIALHEAD_ACCEPT is 1.</summary>
    public static void AssertSame(string path, string actual)
    {
        var file = Path.Join(Repository.Root, "tests", "Trialhead.Tests", path);
        if (Environment.GetEnvironmentVariable("TRIALHEAD_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!); // the path names a file in a folder
            File.WriteAllText(file, actual);
        }

        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        if (expected != actual)
        {
            Assert.Fail($"{path} differs at {Difference(expected, actual)}\nTRIALHEAD_ACCEPT=1 ./test writes it anew.");
        }
    }

    private static string Difference(string expected, string actual)
    {
        var (then, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(then.Length, now.Length)).First(i => then.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return $"line {line + 1}\n  was: {then.ElementAtOrDefault(line)}\n  is:  {now.ElementAtOrDefault(line)}";
    }
}
