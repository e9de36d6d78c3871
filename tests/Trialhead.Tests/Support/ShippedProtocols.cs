using Trialhead.Data.Protocols;
using Trialhead.Protocol;

namespace Trialhead.Tests.Support;

/// <summary>The protocols of <c>data/protocols</c>.</summary>
internal static class ShippedProtocols
{
    private static readonly string Folder = Path.Combine(Repository.Root, "data", "protocols");

    /// <summary>Their names, which are those of their files.</summary>
    public static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal);

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, $"{name}.json"));

    /// <summary>A protocol that is known to be good.</summary>
    public static StudyProtocol Read(string name) => ProtocolJsonReader.Read(Bytes(name)) is { Protocol: { } protocol }
        ? protocol
        : throw new InvalidOperationException(string.Join('\n', ProtocolJsonReader.Read(Bytes(name)).Problems));
}
