using Trialhead.Eligibility.Parsing;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public sealed class LeftoverTests
{
    [Theory]
    [InlineData("Hypertension in the resting position", "hypertension{resting position}")]
    [InlineData("Poor asthma", "asthma{poor}")]
    [InlineData("Psoriasis that is not itchy", "all(psoriasis, not(“itchy”))")]
    [InlineData("Methotrexate stopped", "all(Unstated:methotrexate, “stopped”)")]
    public void Read_FewWordsOfTheSameMember_NarrowIt(string text, string expected) => Assert.Equal($"+ {expected}", Notation.Read(text));

    [Fact]
    public void Read_WordsAtTheEdgeOfAList_NarrowAllOfIt() => Assert.Equal(
        "- not(any(psoriasis{palms}, atopic-dermatitis{palms}))", Exclusion("Psoriasis or eczema on the palms"));

    [Theory]
    [InlineData("Statins that may raise the creatine kinase", "not(Unstated:statin{may raise the creatine kinase})")]
    [InlineData("Asthma or hay fever likely to flare up in spring", "not(any(asthma{likely to flare up in spring}, allergic-rhinitis{likely to flare up in spring}))")]
    public void Read_ClauseBehindANameOfAnExclusion_NarrowsIt(string text, string expected) => Assert.Equal($"- {expected}", Exclusion(text));

    [Fact]
    public void Read_ClauseBeforeAComma_StaysWords() => Assert.Contains(
        "“may raise the creatine kinase, asthma”", Exclusion("Statins that may raise the creatine kinase, asthma"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Central sleep apnea (CSA)", "central-sleep-apnea")]
    [InlineData("Psoriasis (PSO)", "psoriasis")]
    public void Read_ShortFormInBrackets_OnlyRepeats(string text, string expected) => Assert.Equal($"+ {expected}", Notation.Read(text));

    [Theory]
    [InlineData("magnetic resonance imaging ", "MRI", 0)]
    [InlineData("severe chronic obstructive pulmonary disease ", "COPD", 7)]
    [InlineData("natural killer cells ", "NKs", 0)]
    [InlineData("asthma ", "COPD", -1)]
    [InlineData("systolic pressure ", "sp", -1)]
    public void LongFormOf_FindsWhereItBegins(string before, string form, int expected) =>
        Assert.Equal(expected, Abbreviation.LongFormOf(before, form));

    [Theory]
    [InlineData("Psoriasis that would interfere with the visits, the diary or its evaluation", "not(all(psoriasis, UnsuitableByJudgement))")]
    [InlineData("Unable to take oral tablets", "not(not(CanSwallow))")]
    [InlineData("Lack of consent", "not(not(CanConsent))")]
    public void Read_WhatIsListedBehindAState_IsMoreOfIt(string text, string expected) => Assert.Equal($"- {expected}", Exclusion(text));

    [Theory]
    [InlineData("For all participants: asthma", "asthma")]
    [InlineData("In addition, asthma", "asthma")]
    [InlineData("If female, asthma", "if(Female then asthma)")]
    [InlineData("For donors: asthma", "if(group For donors then asthma)")]
    [InlineData("If diabetic, asthma", "if(diabetes-mellitus then asthma)")]
    [InlineData("Asthma, only in controls", "if(group in controls then asthma)")]
    [InlineData("Swelling of the arm", "edema{limb}")]
    public void Read_OpeningCondition_SaysWhomItConcerns(string text, string expected) => Assert.Equal($"+ {expected}", Notation.Read(text));

    [Theory]
    [InlineData("Other protocol-defined criteria may apply")]
    [InlineData("Please contact the study site for details")]
    [InlineData("Any age")]
    public void Read_LineThatPointsElsewhere_AsksForNothing(string text) => Assert.Equal("+ nothing", Notation.Read(text));

    [Theory]
    [InlineData("Asthma must be treated")]
    [InlineData("Study criteria for asthma apply")]
    public void Read_LineWithMatter_IsNotPassedBy(string text) => Assert.Contains("asthma", Notation.Read(text), StringComparison.Ordinal);

    [Fact]
    public void Read_MaleOrFemale_IsMetByEither() => Assert.Equal("+ any(Female, Male)", Notation.Read("Male or female"));

    [Fact]
    public void Read_LabelOnALineOfItsOwn_IsAHeading() => Assert.Equal(
        "+ asthma\n+ psoriasis", Notation.Read("PATIENT CHARACTERISTICS:\n\nRenal\n\n* Asthma\n\nOther\n\n* Psoriasis"));

    [Fact]
    public void Read_WordBeforeAHeading_IsPartOfIt() => Assert.Equal(
        "+ asthma\n- not(psoriasis)", Notation.Read("Main Inclusion Criteria:\n\n* Asthma\n\nMain Exclusion Criteria:\n\n* Psoriasis"));

    private static string Exclusion(string text) => Notation.Read($"Exclusion Criteria:\n\n* {text}");
}
