using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>Who is to have recovered from something need not have had it.</summary>
public sealed class RecoveryTests
{
    [Theory]
    [InlineData("Recovered from prior surgery")]
    [InlineData("Must have recovered from side effects of surgery, radiotherapy and chemotherapy")]
    [InlineData("Recovered from prior oncologic or other major surgery")]
    [InlineData("Recovered from effects of any major surgery or significant traumatic injury")]
    [InlineData("Resolution of all acute toxic effects of prior chemotherapy or radiotherapy")]
    [InlineData("Recovered from toxicities of earlier chemotherapy to grade 1 or less")]
    public void Read_Inclusion_AsksForRecoveryAlone(string text) => Assert.Equal("+ RecoveredFromToxicity", Notation.Read(text));

    [Theory]
    [InlineData("Recovered from surgery and on a stable dose of prednisone", "+ all(RecoveredFromToxicity, Current:prednisone{stable})")]
    [InlineData("Recovered from COVID-19", "+ covid-19{recovered from}")]
    [InlineData("Recovered from surgery; has received rituximab", "+ all(RecoveredFromToxicity, Prior:rituximab)")]
    public void Read_WhatIsAskedBesides_IsKept(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Has not recovered from prior surgery")]
    [InlineData("Incomplete recovery from any surgery")]
    [InlineData("Unresolved toxicity from previous chemotherapy")]
    public void Read_Exclusion_KeepsOutWhoHasNotRecovered(string text) =>
        Assert.Equal("- not(not(RecoveredFromToxicity))", Notation.Read($"Exclusion Criteria:\n\n- {text}"));
}
