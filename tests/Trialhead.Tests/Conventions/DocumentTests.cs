using System.Text.RegularExpressions;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Conventions;

public sealed partial class DocumentTests
{
    private static readonly string[] Projects = ["src/Trialhead", "src/Trialhead.Data"];

    [Theory]
    [InlineData("README.md")]
    [InlineData("ARCHITECTURE.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("data/sample/README.md")]
    public void Links_LeadToFiles(string document)
    {
        var path = Path.Join(Repository.Root, document);
        var folder = Path.GetDirectoryName(path)!; // a file of the repository has a folder

        var broken = Link().Matches(File.ReadAllText(path))
            .Select(m => m.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && target[0] != '#')
            .Where(target => !Path.Exists(Path.Join(folder, target.Split('#')[0])));

        Assert.Empty(broken);
    }

    [Fact]
    public void Architecture_HasAHeadingForEveryFolder()
    {
        var text = File.ReadAllText(Path.Join(Repository.Root, "ARCHITECTURE.md"));
        var folders = Projects
            .SelectMany(project => Directory.GetDirectories(Path.Join(Repository.Root, project)))
            .Select(folder => Path.GetRelativePath(Repository.Root, folder).Replace('\\', '/'))
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj"));

        Assert.DoesNotContain(folders, folder => !text.Contains($"## {folder}:", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
