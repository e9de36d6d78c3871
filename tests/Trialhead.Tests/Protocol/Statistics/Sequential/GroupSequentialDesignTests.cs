using CsCheck;
using Trialhead.Protocol.Statistics;
using Trialhead.Protocol.Statistics.Sequential;
using Xunit;

namespace Trialhead.Tests.Protocol.Statistics.Sequential;

// Constants: an independent recursion with 300 Gauss–Legendre nodes, which agrees with rpact 3.3.4 (and, rounded, with
// the tables of Jennison and Turnbull, "Group Sequential Methods", 2000).
public sealed class GroupSequentialDesignTests
{
    [Theory]
    [InlineData(2, 2.1782721, 1.9774310, 2.1782721)]
    [InlineData(3, 2.2894781, 2.0040356, 2.2894785)]
    [InlineData(4, 2.3612979, 2.0242955, 2.3612997)]
    [InlineData(5, 2.4131762, 2.0400732, 2.4131803)]
    [InlineData(6, 2.4532108, 2.0527931, 2.4532178)]
    [InlineData(7, 2.4854885, 2.0633170, 2.4854987)]
    [InlineData(8, 2.5123362, 2.0722068, 2.5123500)]
    [InlineData(9, 2.5351948, 2.0798453, 2.5352121)]
    [InlineData(10, 2.5550128, 2.0865022, 2.5550338)]
    public void CreateEqual_ClassicFamilies_HaveTheirConstants(int looks, double pocock, double obf, double oneSided)
    {
        Assert.Equal(pocock, Last(BoundaryFamily.Pocock, 0.05, Sidedness.TwoSided, looks), 1e-7);
        Assert.Equal(obf, Last(BoundaryFamily.OBrienFleming, 0.05, Sidedness.TwoSided, looks), 1e-7);
        Assert.Equal(oneSided, Last(BoundaryFamily.Pocock, 0.025, Sidedness.OneSided, looks), 1e-7);
    }

    public static TheoryData<BoundaryFamily, double[]> OneSidedBoundaries => new()
    {
        { BoundaryFamily.OBrienFleming, [4.561742, 3.225639, 2.633723, 2.280871, 2.040073] },
        { new WangTsiatisBoundary(0.25), [3.194083, 2.685893, 2.426979, 2.258558, 2.136012] },
        { new HaybittlePetoBoundary(), [3, 3, 1.975098] },
        { new SpendingBoundary(new HwangShihDeCaniSpending(-4)), [3.010739, 2.546531, 1.999226] },
        { BoundaryFamily.LanDeMetsOBrienFleming, [2.962588, 1.968596] },
        { BoundaryFamily.LanDeMetsOBrienFleming, [3.710303, 2.511427, 1.993047] },
        { BoundaryFamily.LanDeMetsOBrienFleming, [4.332634, 2.963132, 2.359044, 2.014090] },
        { BoundaryFamily.LanDeMetsOBrienFleming, [4.876885, 3.357012, 2.680280, 2.289817, 2.031032] },
        { BoundaryFamily.LanDeMetsPocock, [2.156999, 2.200977] },
        { BoundaryFamily.LanDeMetsPocock, [2.279428, 2.294911, 2.295940] },
        { BoundaryFamily.LanDeMetsPocock, [2.368328, 2.367524, 2.358168, 2.350036] },
        { BoundaryFamily.LanDeMetsPocock, [2.437977, 2.426814, 2.410194, 2.396649, 2.386000] },
    };

    [Theory]
    [MemberData(nameof(OneSidedBoundaries))]
    public void CreateEqual_OneSided_HasTheCriticalValuesOfRpact(BoundaryFamily family, double[] expected)
    {
        var design = GroupSequentialDesign.CreateEqual(family, 0.025, Sidedness.OneSided, expected.Length);

        for (var k = 0; k < expected.Length; k++)
        {
            Assert.Equal(expected[k], design.CriticalValues[k], 1e-6);
        }

        Assert.Equal(0.025, design.TypeOneError, 1e-10);
    }

    [Theory]
    [InlineData(1, 0.0500)]
    [InlineData(2, 0.0831)]
    [InlineData(3, 0.1073)]
    [InlineData(4, 0.1262)]
    [InlineData(5, 0.1417)]
    [InlineData(10, 0.1934)]
    [InlineData(20, 0.2479)]
    public void TypeOneError_OfRepeatedLooks_Grows(int looks, double expected)
    {
        var family = new RepeatedBoundary(StandardNormal.Quantile(0.975));

        var design = GroupSequentialDesign.CreateEqual(family, 0.05, Sidedness.TwoSided, looks);

        Assert.Equal(expected, design.TypeOneError, 5e-5);
        Assert.Equal(expected / 2, design.Power(0), 5e-5); // on one side, as in gsDesign's test of Deming's table
    }

    [Fact]
    public void CumulativeAlpha_OfSpending_IsWhatTheFunctionSays()
    {
        var design = GroupSequentialDesign.CreateEqual(
            BoundaryFamily.LanDeMetsOBrienFleming, 0.025, Sidedness.OneSided, 3);

        Assert.Equal(0.00010351, design.CumulativeAlpha(0), 5e-9);
        Assert.Equal(0.00604839, design.CumulativeAlpha(1), 5e-9);
        Assert.Equal(0.025, design.CumulativeAlpha(2), 5e-9);
    }

    // rpact 3.3.4, getDesignCharacteristics: inflation factor, and mean sample size under the effect, in single tests.
    [Theory]
    [InlineData(0.5, 2, 0.8, 1.110413, 0.852877)]
    [InlineData(0.5, 2, 0.9, 1.100082, 0.775932)]
    [InlineData(0.5, 3, 0.8, 1.166387, 0.818556)]
    [InlineData(0.5, 3, 0.9, 1.150639, 0.721027)]
    [InlineData(0.5, 4, 0.8, 1.202476, 0.805202)]
    [InlineData(0.5, 4, 0.9, 1.183142, 0.697481)]
    [InlineData(0.5, 5, 0.8, 1.228593, 0.799055)]
    [InlineData(0.5, 5, 0.9, 1.206603, 0.684912)]
    [InlineData(0, 2, 0.8, 1.007786, 0.902167)]
    [InlineData(0, 2, 0.9, 1.007126, 0.851094)]
    [InlineData(0, 3, 0.8, 1.017406, 0.856211)]
    [InlineData(0, 3, 0.9, 1.016101, 0.798709)]
    [InlineData(0, 4, 0.8, 1.023846, 0.831385)]
    [InlineData(0, 4, 0.9, 1.022163, 0.767397)]
    [InlineData(0, 5, 0.8, 1.028411, 0.817570)]
    [InlineData(0, 5, 0.9, 1.026486, 0.750254)]
    public void InflationFactor_IsThatOfRpact(
        double delta, int looks, double power, double inflation, double sampleSize)
    {
        var design = GroupSequentialDesign.CreateEqual(new WangTsiatisBoundary(delta), 0.05, Sidedness.TwoSided, looks);

        var found = design.InflationFactor(power);

        Assert.Equal(inflation, found, 1e-6);
        Assert.Equal(sampleSize, found * design.Under(design.DriftFor(power)).ExpectedInformation, 1e-6);
    }

    // Jennison and Turnbull's tables as tested in gsDesign (test-base.R): two-sided alpha 0.05; sample sizes in percent
    // of a single test's, at most, and in the mean for 0, 1/2, 1 and 3/2 times the effect.
    public static TheoryData<BoundaryFamily, int, double, double, double[]> JennisonTurnbull => new()
    {
        { BoundaryFamily.OBrienFleming, 5, 0.8, 102.8, [102.1] },
        { BoundaryFamily.OBrienFleming, 20, 0.9, 104.5, [103.4] },
        { BoundaryFamily.Pocock, 4, 0.8, 120.2, [117.5, 108.8, 80.5, 52.2] },
        { BoundaryFamily.Pocock, 15, 0.9, 130.5, [126.4, 111.2, 66.4, 35.4] },
        { new SpendingBoundary(new PowerSpending(1)), 3, 0.8, 111.7, [109.9, 103.4, 81.2, 56.5] },
    };

    [Fact]
    public void CreateEqual_OBrienFlemingOf4Looks_HasTabledCriticalValues()
    {
        var design = GroupSequentialDesign.CreateEqual(BoundaryFamily.OBrienFleming, 0.05, Sidedness.TwoSided, 4);

        Assert.Equal([4.05, 2.86, 2.34, 2.02], design.CriticalValues.ToArray().Select(z => Math.Round(z, 2)));
        Assert.Equal(0.05, design.NominalP(3), 0.01);
        Assert.True(design.Rejects(3, -2.1) && !design.Rejects(2, -2.1));
    }

    [Theory]
    [MemberData(nameof(JennisonTurnbull))]
    public void Under_MultiplesOfTheEffect_HasTabledMeanSampleSizes(
        BoundaryFamily family, int looks, double power, double inflation, double[] expected)
    {
        var design = GroupSequentialDesign.CreateEqual(family, 0.05, Sidedness.TwoSided, looks);
        var (drift, percent) = (design.DriftFor(power), 100 * design.InflationFactor(power));

        var found = expected.Select((_, i) => percent * design.Under(drift * i / 2).ExpectedInformation);

        Assert.Equal(inflation, percent, 0.05);
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 0.05));
    }

    [Fact]
    public void Create_FractionsThatDoNotAscendToOne_IsRefused()
    {
        Refuses("Expected ascending fractions, found 0.5 after 0.5. (Parameter 'fractions')", 0.5, 0.5, 1);
        Refuses("Expected ascending fractions, found 0 after 0. (Parameter 'fractions')", 0, 1);
        Refuses("Expected the last fraction to be 1, found 0.9. (Parameter 'fractions')", 0.5, 0.9);

        static void Refuses(string message, params double[] fractions) => Assert.Equal(
            message,
            Assert.Throws<ArgumentException>(() => GroupSequentialDesign.Create(
                BoundaryFamily.Pocock, 0.025, Sidedness.OneSided, fractions)).Message);
    }

    [Fact]
    public void Create_InterimLooksThatUseUpAlpha_IsRefused() => Assert.Throws<ArgumentException>(
        () => GroupSequentialDesign.CreateEqual(new HaybittlePetoBoundary(1.5), 0.025, Sidedness.OneSided, 2));

    [Fact]
    public void Power_OfOneLook_IsThatOfASingleTest()
    {
        var single = GroupSequentialDesign.CreateEqual(BoundaryFamily.Pocock, 0.025, Sidedness.OneSided, 1);

        Assert.Equal(0.8, single.Power(2.8015852181129709), 1e-9);
        Assert.Equal(1, single.InflationFactor(0.8), 1e-9);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(100)]
    public void CreateEqual_ManyLooks_SpendsAlphaStill(int looks)
    {
        var design = GroupSequentialDesign.CreateEqual(
            BoundaryFamily.LanDeMetsOBrienFleming, 0.025, Sidedness.OneSided, looks);

        Assert.Equal(0.025, design.TypeOneError, 1e-9);
        Assert.Equal(design.CriticalValues.ToArray().OrderDescending(), design.CriticalValues.ToArray());
    }

    [Fact]
    public void AlphaByLook_UnequalInformation_AddsUpToAlpha() =>
        (from delta in Gen.Double[-0.5, 0.75]
         from isOneSided in Gen.Bool
         from cuts in Gen.Double[0.05, 0.95].Array[1, 4]
         let sides = isOneSided ? Sidedness.OneSided : Sidedness.TwoSided
         let fractions = cuts.Distinct().Order().Append(1).ToArray()
         select GroupSequentialDesign.Create(new WangTsiatisBoundary(delta), 0.05, sides, fractions))
        .Sample(design => Math.Abs(design.TypeOneError - 0.05) < 1e-8, iter: 60);

    private static double Last(BoundaryFamily family, double alpha, Sidedness sides, int looks) =>
        GroupSequentialDesign.CreateEqual(family, alpha, sides, looks).CriticalValues[^1];
}
