using Xunit;

namespace Trialhead.App.Tests.Cli;

/// <summary>The sample registry imported once for the commands that only read.</summary>
public sealed class SampleStore : IDisposable
{
    public SampleStore() => Assert.Equal(0, Commands.Run("import", Path.Combine(CommandRun.Root, "data", "sample")).Code);

    internal CommandRun Commands { get; } = new();

    public void Dispose() => Commands.Dispose();
}
