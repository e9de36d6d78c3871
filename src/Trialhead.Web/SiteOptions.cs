using Trialhead.Web.Security;

namespace Trialhead.Web;

/// <summary>What a site needs to start.</summary>
/// <param name="StoreFolder">The folder of the store that it shows.</param>
public sealed record SiteOptions(string StoreFolder)
{
    private const string Usage = "Usage: Trialhead.Web --store <folder> [--urls <address>] [--keys <folder>] [--public <address>] [--staff on]";

    /// <summary>Addresses to listen on, separated by semicolons; port 0 takes any free one.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The clock that tells today's date.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the keys of forms are kept, so that forms survive a restart; null keeps them in memory.</summary>
    public string? KeyFolder { get; init; }

    /// <summary>The address by which others reach the site, as behind a proxy; null for the one that they ask for.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Whether those who work on a study may sign in; without an open study there is nothing to sign in to.</summary>
    public bool HasStaffPages { get; init; }

    /// <summary>Reads <c>--store</c>, <c>--urls</c>, <c>--keys</c>, <c>--public</c> and <c>--staff</c>.</summary>
    /// <exception cref="ArgumentException">An argument is missing or unknown.</exception>
    public static SiteOptions Read(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var options = new SiteOptions("");
        for (var i = 0; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : throw new ArgumentException($"No value for {args[i]}. {Usage}");
            options = args[i] switch
            {
                "--store" => options with { StoreFolder = value },
                "--urls" => options with { Urls = value },
                "--keys" => options with { KeyFolder = value },
                "--public" => options with { PublicAddress = Address(value) },
                "--staff" when value == "on" => options with { HasStaffPages = true },
                _ => throw new ArgumentException($"Unknown argument {args[i]}. {Usage}"),
            };
        }

        return options.StoreFolder.Length > 0 ? options : throw new ArgumentException($"No store is named. {Usage}");
    }

    private static Uri Address(string value) =>
        BehindProxy.IsPublicAddress(value) ? new Uri(value) : throw new ArgumentException($"'{value}' is no web address without a path. {Usage}");
}
