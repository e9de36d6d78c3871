using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace Trialhead.Web.Assets;

/// <summary>A file that is built into the site: its style sheet, its script, its letters, its mark.</summary>
public sealed class EmbeddedAsset
{
    private const int HashLength = 12;

    // The order of the cascade.
    private static readonly string[] Styles =
        ["tokens.css", "base.css", "frame.css", "forms.css", "home.css", "results.css", "trial.css", "map.css", "plan.css", "topics.css", "tools.css", "print.css"];

    private static readonly FrozenDictionary<string, EmbeddedAsset> All = new[]
    {
        Load("site.css", "text/css; charset=utf-8", [.. Styles.Select(name => $"styles/{name}")]),
        Load("site.js", "text/javascript; charset=utf-8", "site.js"),
        Load("text.woff2", "font/woff2", "text.woff2"),
        Load("mark.svg", "image/svg+xml", "mark.svg"),
    }.ToFrozenDictionary(asset => asset.Name);

    private EmbeddedAsset(string name, string contentType, byte[] bytes)
    {
        (Name, ContentType, Bytes) = (name, contentType, bytes);
        Url = $"/assets/{name}?v={Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength]}";
    }

    /// <summary>The style sheet.</summary>
    public static EmbeddedAsset StyleSheet => All["site.css"];

    /// <summary>The script that keeps saved trials in the browser; every page works without it.</summary>
    public static EmbeddedAsset Script => All["site.js"];

    /// <summary>The letters: Atkinson Hyperlegible Next, made to be told apart by weak eyes (SIL Open Font License).</summary>
    public static EmbeddedAsset Font => All["text.woff2"];

    /// <summary>The mark of the site.</summary>
    public static EmbeddedAsset Mark => All["mark.svg"];

    /// <summary>The name of the file.</summary>
    public string Name { get; }

    /// <summary>Its media type.</summary>
    public string ContentType { get; }

    /// <summary>Its content.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Its address, which changes with its content.</summary>
    public string Url { get; }

    /// <summary>The asset of that name; null for none.</summary>
    public static EmbeddedAsset? Find(string name) => All.GetValueOrDefault(name);

    private static EmbeddedAsset Load(string name, string contentType, params string[] parts) =>
        new(name, contentType, [.. parts.SelectMany(Read)]);

    private static byte[] Read(string part)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"assets/{part}")
            ?? throw new InvalidOperationException($"The asset {part} is not built in.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
