using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Trialhead.App.Tests.Cli;
using Trialhead.Data.Registry;
using Trialhead.Data.Store;
using Trialhead.Web;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>What whoever keeps the site up relies on.</summary>
public sealed class OperatingTests : IDisposable
{
    private const string Whole = "NCT00001337";
    private const string Damaged = "NCT00003622";
    private readonly string _folder = Directory.CreateTempSubdirectory("trialhead-operating-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("Microsoft.AspNetCore.Routing.EndpointMiddleware")]
    [InlineData("Trialhead")]
    public async Task Log_HoldsNoRequest_WhateverTheSurroundingsAsk(string category)
    {
        Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "Trace");
        Environment.SetEnvironmentVariable("Logging__Console__LogLevel__Microsoft.AspNetCore", "Trace");
        try
        {
            await using var site = Site();

            var log = site.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category);

            Assert.Equal((false, true), (log.IsEnabled(LogLevel.Information), log.IsEnabled(LogLevel.Warning)));
        }
        finally
        {
            Environment.SetEnvironmentVariable("Logging__LogLevel__Default", null);
            Environment.SetEnvironmentVariable("Logging__Console__LogLevel__Microsoft.AspNetCore", null);
        }
    }

    [Fact]
    public async Task Site_WithADamagedRecord_ServesTheOthers()
    {
        Damage();
        await using var site = Site();
        await site.StartAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(site.Services.GetServices<IHostedService>().OfType<BackgroundService>().Select(service => service.ExecuteTask ?? Task.CompletedTask));
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };

        Assert.Equal(HttpStatusCode.OK, await Status(client, "/health"));
        Assert.Equal(HttpStatusCode.OK, await Status(client, $"/trials/{Whole}"));
        Assert.Equal(HttpStatusCode.InternalServerError, await Status(client, $"/trials/{Damaged}"));
        Assert.False(site.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private WebApplication Site() => TrialheadSite.Build(new SiteOptions(_folder) { Urls = "http://127.0.0.1:0", Time = new FixedTime() });

    private void Damage()
    {
        using (var store = TrialStore.Open(_folder))
        {
            var records = new[] { Whole, Damaged }.Select(nctId => Path.Combine(CommandRun.Root, "data", "sample", $"{nctId}.json"));
            store.Import(RegistrySource.Read(records, null, TestContext.Current.CancellationToken), new ImportOptions(FixedTime.Now), TestContext.Current.CancellationToken);
        }

        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "trials.db")};Pooling=false");
        connection.Open();
        using var damage = connection.CreateCommand();
        damage.CommandText = $"UPDATE version SET study = x'00' WHERE nct = '{Damaged}'";
        Assert.Equal(1, damage.ExecuteNonQuery());
    }
}
