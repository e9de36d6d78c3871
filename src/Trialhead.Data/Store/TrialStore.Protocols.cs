using System.Collections.Concurrent;
using Trialhead.Data.Protocols;
using Trialhead.Data.Registry;
using Trialhead.Protocol;

namespace Trialhead.Data.Store;

// Protocols of trials, for their pages: one file each beside the database.
public sealed partial class TrialStore
{
    private readonly ConcurrentDictionary<string, (DateTime Written, StudyProtocol? Protocol)> _protocols = new(StringComparer.Ordinal);

    /// <summary>The protocol of a trial: one that was loaded, else one that ships; null where there is none.</summary>
    /// <param name="nctId">The trial's number, in capitals.</param>
    public StudyProtocol? FindProtocol(string nctId)
    {
        ArgumentNullException.ThrowIfNull(nctId);
        var file = new FileInfo(ProtocolPath(nctId));
        if (!RegistryNumber.IsValid(nctId) || !file.Exists)
        {
            return EmbeddedProtocols.Find(nctId);
        }

        var known = _protocols.AddOrUpdate(nctId, _ => Read(file), (_, before) => before.Written == file.LastWriteTimeUtc ? before : Read(file));
        return known.Protocol ?? EmbeddedProtocols.Find(nctId);
    }

    /// <summary>Keeps a protocol for the page of its trial, in place of any before it; it is whole on disk when this returns.</summary>
    /// <exception cref="ArgumentException">The protocol names no registry number.</exception>
    public void KeepProtocol(StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        if (protocol.NctId is not { } number || !RegistryNumber.IsValid(number))
        {
            throw new ArgumentException("Only a protocol with the registry number of its trial can be kept.", nameof(protocol));
        }

        var path = ProtocolPath(number);
        Directory.CreateDirectory(Path.Combine(_folder, StoreLayout.Protocols));
        File.WriteAllBytes(path + ".unfinished", ProtocolJsonWriter.Write(protocol).ToArray());
        File.Move(path + ".unfinished", path, overwrite: true);
    }

    private string ProtocolPath(string nctId) => Path.Combine(_folder, StoreLayout.Protocols, $"{Path.GetFileName(nctId)}.json");

    private static (DateTime, StudyProtocol?) Read(FileInfo file) => (file.LastWriteTimeUtc, ProtocolJsonReader.Read(File.ReadAllBytes(file.FullName)).Protocol);
}
