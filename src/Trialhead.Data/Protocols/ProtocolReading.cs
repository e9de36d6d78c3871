using Trialhead.Protocol;
using Trialhead.Text;

namespace Trialhead.Data.Protocols;

/// <summary>The outcome of reading a protocol: the protocol, or everything that is wrong with the file.</summary>
/// <param name="Protocol">The protocol; null where there are problems.</param>
/// <param name="Problems">What is wrong, each with its JSON pointer; empty where there is a protocol.</param>
public sealed record ProtocolReading(StudyProtocol? Protocol, IReadOnlyList<Problem> Problems);
