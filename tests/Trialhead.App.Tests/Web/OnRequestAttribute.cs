using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Trialhead.App.Tests.Web;

/// <summary>A test that is there only where an environment variable asks for it; elsewhere it is not even skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(Discoverer))]
internal sealed class OnRequestAttribute(string variable, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
    : FactAttribute(file, line)
{
    private bool IsAskedFor => Environment.GetEnvironmentVariable(variable) == "1";

    private sealed class Discoverer : IXunitTestCaseDiscoverer
    {
        private readonly FactDiscoverer _inner = new();

        public async ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
            ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
            factAttribute is OnRequestAttribute { IsAskedFor: true } ? await _inner.Discover(discoveryOptions, testMethod, factAttribute) : [];
    }
}
