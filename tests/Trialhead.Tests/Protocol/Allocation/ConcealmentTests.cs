using System.Buffers.Binary;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Trialhead.Protocol.Allocation;
using Xunit;
using static Trialhead.Tests.Protocol.Allocation.SamplePlans;

namespace Trialhead.Tests.Protocol.Allocation;

public sealed class ConcealmentTests
{
    private static readonly byte[] Secret = [.. Enumerable.Repeat((byte)0xAB, 32)];
    private static readonly AllocationPlan BlockPlan = Plan(new PermutedBlocks([4]), [1, 1]);

    [Fact]
    public void Seed_ShowsNothing()
    {
        var seed = AllocationSeed.FromSecret(Secret);

        Assert.Equal("allocation seed, not shown", seed.ToString());
        Assert.Equal("{}", JsonSerializer.Serialize(seed));
        Assert.DoesNotContain("abab", seed.Commitment(), StringComparison.OrdinalIgnoreCase);
    }

    // A block of 4 of which two A are gone: the explanation knows that B, B must follow.
    [Fact]
    public void Result_ShowsTheArmAndNoMore()
    {
        var result = new Allocator(BlockPlan, AllocationSeed.FromSecret(Secret)).Next(Log("A ", "A "), Of());

        Assert.Equal("explanation, sealed", result.Explanation.ToString());
        Assert.EndsWith(", Explanation = explanation, sealed }", result.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\"Explanation\":{}}", JsonSerializer.Serialize(result), StringComparison.Ordinal);
    }

    [Fact]
    public void AllocatorAndState_ShowThePlanAndTheCountAlone()
    {
        var seed = AllocationSeed.FromSecret(Secret);

        Assert.Equal("{\"Count\":0}", JsonSerializer.Serialize(new AllocationState(BlockPlan, seed)));
        Assert.Equal($"{{\"Plan\":{JsonSerializer.Serialize(BlockPlan)}}}", JsonSerializer.Serialize(new Allocator(BlockPlan, seed)));
        Assert.Equal("{}", JsonSerializer.Serialize(new RandomStream(12345)));
    }

    // Whoever adds a way to an arm must think of this: only allocating gives one.
    [Fact]
    public void PublicWaysToAnArm_AreToAllocateTheNext()
    {
        var ways =
            from type in new[] { typeof(Allocator), typeof(AllocationState), typeof(AllocationSeed) }
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where !method.IsSpecialName && method.Name != nameof(ToString)
            select $"{type.Name}.{method.Name}";

        Assert.Equal(
            ["AllocationSeed.Commitment", "AllocationSeed.Derive", "AllocationState.Next", "AllocationState.Record", "AllocationState.Restart",
                "Allocator.Next", "Allocator.Replay"],
            ways.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Draws_OfASecret_ComeFromItsKeyedHash()
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, 7);
        var hash = HMACSHA256.HashData(Secret, number);
        var words = Enumerable.Range(0, 5).Select(i => BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(4 * i))).ToArray();
        var expected = new RandomStream(((ulong)words[0] << 32) | words[1], words[2], words[3], words[4]);

        var drawn = AllocationSeed.FromSecret(Secret).Open(7);

        Assert.Equal(expected.NextUInt64(), drawn.NextUInt64());
    }

    [Fact]
    public void Commitment_TellsSecretsApart_AndIsTheSameForOne()
    {
        var commitment = AllocationSeed.FromSecret(Secret).Commitment();

        Assert.Equal(64, commitment.Length);
        Assert.Equal(commitment, AllocationSeed.FromSecret(Secret).Commitment());
        Assert.NotEqual(commitment, AllocationSeed.FromSecret(Secret.AsSpan(1)).Commitment());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Derive_GivesEachAllocationDrawsOfItsOwn(bool isSecret)
    {
        var seed = isSecret ? AllocationSeed.FromSecret(Secret) : AllocationSeed.ForSimulation(4);
        static ulong First(AllocationSeed seed) => seed.Open(1).NextUInt64();

        Assert.Equal(First(seed.Derive("induction")), First(seed.Derive("induction")));
        Assert.Equal(3, new[] { seed, seed.Derive("induction"), seed.Derive("maintenance") }.Select(First).Distinct().Count());
    }

    [Fact]
    public void FromSecret_TooShort_IsRefused()
    {
        var refused = Assert.Throws<ArgumentException>(() => AllocationSeed.FromSecret(Secret.AsSpan(0, 15)));

        Assert.StartsWith("A secret has at least 16 bytes, this one 15.", refused.Message, StringComparison.Ordinal);
    }
}
