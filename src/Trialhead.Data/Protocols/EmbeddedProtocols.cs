using System.Collections.Concurrent;
using System.Reflection;
using Trialhead.Protocol;

namespace Trialhead.Data.Protocols;

/// <summary>The protocols of registered trials that ship with the product.</summary>
/// <remarks>Each is read once. Safe to share between threads.</remarks>
public static class EmbeddedProtocols
{
    private static readonly ConcurrentDictionary<string, StudyProtocol?> Known = new(StringComparer.Ordinal);

    /// <summary>The protocol of a trial; null where none ships.</summary>
    /// <param name="nctId">The trial's number, in capitals.</param>
    public static StudyProtocol? Find(string nctId)
    {
        ArgumentNullException.ThrowIfNull(nctId);
        var name = $"protocols/{nctId}.json";
        return Assembly.GetExecutingAssembly().GetManifestResourceInfo(name) is null ? null : Known.GetOrAdd(name, Read);
    }

    private static StudyProtocol? Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        using var bytes = new MemoryStream();
        stream?.CopyTo(bytes);
        return ProtocolJsonReader.Read(bytes.ToArray()).Protocol;
    }
}
