using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>What an illness comes of, does not come of, and needs.</summary>
public sealed class CauseTests
{
    // Who has hepatitis C besides may still have a cirrhosis that it did not cause.
    [Theory]
    [InlineData("Cirrhosis not caused by HCV or HBV", "+ cirrhosis{not caused by hcv or hbv}")]
    [InlineData("Hepatitis B, cirrhosis not due to HCV", "+ either(all(hepatitis-b, cirrhosis{not due to hcv}), any(hepatitis-b, cirrhosis{not due to hcv}))")]
    [InlineData("Amenorrhea (not due to pregnancy)", "+ amenorrhea{(not due to pregnancy)}")]
    [InlineData("No hypotension not secondary to sepsis", "+ not(hypotension{not secondary to sepsis})")]
    public void Read_CauseDenied_NarrowsTheIllness(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Kidney disease not caused by diabetes or hypertension", "- not(kidney-disease{not caused by diabetes or hypertension})")]
    [InlineData("APTT > 120 seconds, not due to heparin", "- not(aptt > 120 s{not due to heparin})")]
    public void Read_CauseDeniedInExclusion_NarrowsWhatIsExcluded(string text, string expected) => Assert.Equal(expected, Exclusion(text));

    [Theory]
    [InlineData("Immunodeficiency by virtue of HIV infection, chemotherapy or lymphoma", "- not(all(immunodeficiency, any(hiv-infection, Unstated:chemotherapy, lymphoma)))")]
    [InlineData("Immunodeficiency by virtue of age over 65 or lymphoma", "- not(all(immunodeficiency, any(age >65.., lymphoma)))")]
    public void Read_CausesListed_BelongToWhatTheyCause(string text, string expected) => Assert.Equal(expected, Exclusion(text));

    // Who has sarcoidosis and no heart failure is not meant.
    [Theory]
    [InlineData("Heart failure secondary to myocarditis or sarcoidosis", "- not(any(all(heart-failure, myocarditis), all(heart-failure, sarcoidosis)))")]
    [InlineData("Heart failure due to: myocarditis, sarcoidosis, hypertension", "- not(any(all(heart-failure, myocarditis), all(heart-failure, sarcoidosis), all(heart-failure, hypertension)))")]
    [InlineData("Heart failure caused by myocarditis, or psoriasis", "- not(any(all(heart-failure, myocarditis), psoriasis))")]
    public void Read_SeveralCauses_AreThoseOfTheIllness(string text, string expected) => Assert.Equal(expected, Exclusion(text));

    [Theory]
    [InlineData("Asthma requiring the use of prednisone", "- not(all(asthma, Needed:prednisone))")]
    [InlineData("Infection requiring antibiotics or hospitalization", "- not(any(all(infection, Needed:antibiotic), all(infection, Hospitalized)))")]
    [InlineData("Asthma requiring prednisone, montelukast or omalizumab", "- not(all(asthma, any(Needed:prednisone, Needed:montelukast, Needed:omalizumab)))")]
    [InlineData("Infection requiring antibiotics, psoriasis or asthma", "- not(any(all(infection, Needed:antibiotic), psoriasis, asthma))")]
    public void Read_NeedsListed_NarrowTheIllness(string text, string expected) => Assert.Equal(expected, Exclusion(text));

    [Theory]
    [InlineData("Condition requiring the use of disallowed medications", "- not(Needed:unlisted:disallowed medications)")]
    [InlineData("Use of prohibited medications", "- not(Unstated:unlisted:prohibited medications)")]
    [InlineData("Receiving a prohibited therapy", "- not(Current:unlisted:prohibited therapy)")]
    public void Read_WhatMayNotBeTaken_IsNotAnyMedicine(string text, string expected) => Assert.Equal(expected, Exclusion(text));

    [Theory]
    [InlineData("At least 1 poor risk factor: anemia, psoriasis, asthma", "+ any(anemia, psoriasis, asthma)")]
    [InlineData("At least two of the following poor prognostic factors: anemia, psoriasis, asthma", "+ atleast2(anemia, psoriasis, asthma)")]
    public void Read_FactorsListed_AreAlternatives(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    private static string Exclusion(string text) => Notation.Read($"Exclusion Criteria:\n\n* {text}");
}
