using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;

namespace Trialhead.Web.Conduct;

/// <summary>Lets nobody try many passwords: not from one address, and not for one account.</summary>
public sealed class SignInLimiter : IDisposable
{
    private const int HouseBytes = 8; // who has one IPv6 address has its whole /64
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<string> _addresses = Limiter(30);
    private readonly PartitionedRateLimiter<string> _accounts = Limiter(10);

    /// <summary>Counts an attempt; false where it is one too many.</summary>
    /// <remarks>An address that has used up its attempts uses up none of the account's.</remarks>
    public bool Allows(IPAddress? address, string study, string name)
    {
        using var fromAddress = _addresses.AttemptAcquire(House(address));
        if (!fromAddress.IsAcquired)
        {
            return false;
        }

        // A key of one length, whatever was typed.
        using var forAccount = _accounts.AttemptAcquire(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{study}/{name}"))));
        return forAccount.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _addresses.Dispose();
        _accounts.Dispose();
    }

    private static string House(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => $"{address.MapToIPv4()}",
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, HouseBytes)),
        _ => $"{address}",
    };

    private static PartitionedRateLimiter<string> Limiter(int most) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window }));
}
