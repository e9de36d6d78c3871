using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Trialhead.Web.Conduct;

/// <summary>Addresses of participants that tell nothing: numbers stay out of histories and logs of proxies.</summary>
/// <remarks>An address lives as long as the site runs.</remarks>
public sealed class ParticipantAddress
{
    private const int Length = 12;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>The address of a participant.</summary>
    public string Of(string study, string participant) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{study}/{participant}")).AsSpan(0, Length));

    /// <summary>The participant of an address; null for none.</summary>
    public string? Find(string study, IEnumerable<string> participants, string address) =>
        participants.FirstOrDefault(participant => Of(study, participant) == address);
}
