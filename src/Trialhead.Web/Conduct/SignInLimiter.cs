using System.Threading.RateLimiting;

namespace Trialhead.Web.Conduct;

/// <summary>Lets nobody try many passwords: not from one address, and not for one account.</summary>
public sealed class SignInLimiter : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<string> _addresses = Limiter(30);
    private readonly PartitionedRateLimiter<string> _accounts = Limiter(10);

    /// <summary>Counts an attempt; false where it is one too many.</summary>
    public bool Allows(string address, string account)
    {
        using var fromAddress = _addresses.AttemptAcquire(address);
        using var forAccount = _accounts.AttemptAcquire(account);
        return fromAddress.IsAcquired && forAccount.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _addresses.Dispose();
        _accounts.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int most) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window }));
}
