using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace Trialhead.Web.Assets;

/// <summary>A file that is built into the site: its style sheet and its mark.</summary>
public sealed class EmbeddedAsset
{
    private const int HashLength = 12;

    private static readonly FrozenDictionary<string, EmbeddedAsset> All = new[]
    {
        Load("site.css", "text/css; charset=utf-8"),
        Load("mark.svg", "image/svg+xml"),
    }.ToFrozenDictionary(asset => asset.Name);

    private EmbeddedAsset(string name, string contentType, byte[] bytes)
    {
        (Name, ContentType, Bytes) = (name, contentType, bytes);
        Url = $"/assets/{name}?v={Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength]}";
    }

    /// <summary>The style sheet.</summary>
    public static EmbeddedAsset StyleSheet => All["site.css"];

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

    private static EmbeddedAsset Load(string name, string contentType)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"assets/{name}")
            ?? throw new InvalidOperationException($"The asset {name} is not built in.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new EmbeddedAsset(name, contentType, bytes);
    }
}
