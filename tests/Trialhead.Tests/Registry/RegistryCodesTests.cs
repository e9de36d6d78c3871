using Trialhead.Data.Registry;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Registry;

public sealed class RegistryCodesTests
{
    [Theory]
    [InlineData(Phase.NotApplicable, "NA")]
    [InlineData(Phase.Phase1, "PHASE1")]
    [InlineData(Phase.EarlyPhase1, "EARLY_PHASE1")]
    public void Of_Phase_FollowsTheRule(Phase phase, string expected) => Assert.Equal(expected, RegistryCodes.Of(phase));

    [Fact]
    public void TryParse_EveryCode_ComesBack()
    {
        Check<Phase>();
        Check<RecruitmentStatus>();
        Check<InterventionType>();
        Check<ObservationalModel>();
        Check<SponsorClass>();

        static void Check<T>()
            where T : struct, Enum => Assert.All(
                Enum.GetValues<T>(), value => Assert.True(RegistryCodes.TryParse<T>(RegistryCodes.Of(value), out var back) && back.Equals(value)));
    }

    [Theory]
    [InlineData("Post-Hoc", "POST_HOC")]
    [InlineData("Superiority or Other (legacy)", "SUPERIORITY_OR_OTHER_LEGACY")]
    [InlineData("Inter-Quartile Range", "INTER_QUARTILE_RANGE")]
    public void FromWords_MakesACode(string words, string expected) => Assert.Equal(expected, RegistryCodes.FromWords(words));
}
