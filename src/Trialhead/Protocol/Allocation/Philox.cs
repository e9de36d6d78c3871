namespace Trialhead.Protocol.Allocation;

/// <summary>Philox 4×32 with ten rounds: 128 bits that depend on a counter and a key, and on nothing before them.</summary>
/// <remarks>Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.</remarks>
internal static class Philox
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>Replaces a counter by the four words that belong to it.</summary>
    internal static void Encrypt(ref uint c0, ref uint c1, ref uint c2, ref uint c3, uint key0, uint key1)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (product0, product1) = ((ulong)c0 * Multiplier0, (ulong)c2 * Multiplier1);
            c0 = (uint)(product1 >> 32) ^ c1 ^ key0;
            c2 = (uint)(product0 >> 32) ^ c3 ^ key1;
            (c1, c3) = ((uint)product1, (uint)product0);
            key0 += Weyl0;
            key1 += Weyl1;
        }
    }
}
