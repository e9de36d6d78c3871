using CsCheck;
using Trialhead.Eligibility;
using Xunit;

namespace Trialhead.Tests.Eligibility;

public sealed class KleeneTests
{
    private static readonly Gen<Verdict[]> Verdicts = Gen.OneOf([.. Enum.GetValues<Verdict>().Select(Gen.Const)]).Array[0, 6];

    [Fact]
    public void Not_All_IsAnyOfNot() =>
        Verdicts.Sample(vs => Kleene.Not(Kleene.All(vs)) == Kleene.Any(vs.Select(Kleene.Not)));

    [Fact]
    public void All_IsIndifferentToOrder() =>
        Verdicts.Sample(vs => Kleene.All(vs) == Kleene.All(vs.Reverse()) && Kleene.Any(vs) == Kleene.Any(vs.Reverse()));

    [Fact]
    public void All_KnowingMore_NeverTurnsKnownIntoUnknown() =>
        Gen.Select(Verdicts, Gen.OneOf(Gen.Const(Verdict.Met), Gen.Const(Verdict.NotMet))).Sample((vs, answer) =>
        {
            var known = vs.Select(v => v == Verdict.Unknown ? answer : v);
            return (Kleene.All(vs) == Verdict.Unknown || Kleene.All(known) == Kleene.All(vs))
                && (Kleene.Any(vs) == Verdict.Unknown || Kleene.Any(known) == Kleene.Any(vs));
        });

    [Theory]
    [InlineData(Verdict.NotMet, Verdict.Met, Verdict.Unknown, Verdict.NotMet)]
    [InlineData(Verdict.Unknown, Verdict.Met, Verdict.Unknown)]
    [InlineData(Verdict.Met, Verdict.Met, Verdict.NotApplicable)]
    [InlineData(Verdict.NotApplicable, Verdict.NotApplicable)]
    public void All_Table(Verdict expected, params Verdict[] verdicts) => Assert.Equal(expected, Kleene.All(verdicts));
}
