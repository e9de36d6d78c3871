using Trialhead.Eligibility.Parsing.Words;
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

    [Theory]
    [InlineData("History of severe allergy to penicillin", "not(Allergy:penicillin{severe})")]
    [InlineData("Allergy to penicillin or other cephalosporins", "not(any(Allergy:penicillin, Allergy:cephalosporin))")]
    [InlineData("Monofetal pregnancy", "not(Pregnant{monofetal})")]
    public void Read_WordsThatNoRecordTells_NarrowStatesAndAllergies(string text, string expected) => Assert.Equal($"- {expected}", Exclusion(text));

    [Theory]
    [InlineData("Allergy to penicillin, epilepsy, pregnancy", "not(any(Allergy:penicillin, epilepsy, Pregnant))")]
    [InlineData("Allergy to penicillin, anaphylaxis", "not(any(Allergy:penicillin, “anaphylaxis”))")]
    [InlineData("Suicidal or homicidal ideation", "not(any(suicidal-ideation, homicidal-ideation))")]
    [InlineData("Drug and/or alcohol abuse", "not(substance-use-disorder)")]
    [InlineData("Unable to have magnetic resonance imaging", "not(not(CanUndergoMri))")]
    public void Read_MembersOfAnExclusion_AreWhatTheyName(string text, string expected) => Assert.Equal($"- {expected}", Exclusion(text));

    [Fact]
    public void Read_WhenAValueIsTaken_CarriesNothing() => Assert.Equal(
        "+ heart-rate < 50 {beats}/min", Notation.Read("Heart rate below 50 beats per minute at rest"));

    [Fact]
    public void Read_NumberBesideALimit_StaysWords() => Assert.Contains(
        "“18”", Notation.Read("From age 18 to age ≤ 65 years old"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Renal cell carcinoma that is metastatic or recurrent", "any(renal-cell-carcinoma[Metastatic], renal-cell-carcinoma[Relapsed])")]
    [InlineData("Psoriasis, seasonal or persistent", "any(psoriasis{seasonal}, psoriasis{persistent})")]
    public void Read_ChoiceOfModifiersBehindAName_IsOneOfEach(string text, string expected) => Assert.Equal($"+ {expected}", Notation.Read(text));

    [Theory]
    [InlineData("Psoriasis with or without arthritis", "psoriasis")]
    [InlineData("Asthma with/without eczema", "asthma")]
    public void Read_WithOrWithout_AsksForNothing(string text, string expected) => Assert.Equal($"+ {expected}", Notation.Read(text));

    [Theory]
    [InlineData("At least 8 weeks before entry since methotrexate", "not(Ever:methotrexate<8 weeks)")]
    [InlineData("Off methotrexate for at least 8 weeks before entry", "not(Ever:methotrexate<8 weeks)")]
    [InlineData("Methotrexate at a stable dose for at least 8 weeks before entry", "Unstated:methotrexate{stable, for at least 8 weeks}")]
    public void Read_AtLeastSoLongBefore_IsAWashoutOnlyOfWhatHasEnded(string text, string expected) => Assert.Equal($"+ {expected}", Notation.Read(text));

    [Fact]
    public void Read_WashoutOfATreatment_IsNoneOfItsIllness() => Assert.Equal(
        "+ all(psoriasis, not(Ever:phototherapy<4 weeks))", Notation.Read("Psoriasis, and off phototherapy for at least 4 weeks before entry"));

    [Theory]
    [InlineData("Risk of bleeding or falls", "not(any(unlisted:risk of bleeding, unlisted:risk of falls))")]
    [InlineData("Contact with measles", "not(unlisted:contact with measles)")]
    public void Read_RiskOfAnIllness_IsNotTheIllness(string text, string expected) => Assert.Equal($"- {expected}", Exclusion(text));

    [Theory]
    [InlineData("Prohibited medicines", "not(Unstated:concomitant-medication{prohibited})")]
    [InlineData("Medicines that may raise the creatine kinase", "not(Unstated:concomitant-medication{may raise the creatine kinase})")]
    [InlineData("Hypertension that is not well controlled by medication", "not(hypertension{uncontrolled})")]
    [InlineData("Asthma (not controlled by medication)", "not(all(asthma, “not controlled by medication”))")]
    public void Read_BareMedicine_IsADemandOnlyWhereNarrowed(string text, string expected) => Assert.Equal($"- {expected}", Exclusion(text));

    [Theory]
    [InlineData("Patients may have asthma", "may(asthma)")]
    [InlineData("Participants may also use statins", "may(Unstated:statin)")]
    public void Read_WhatPeopleMayHave_LetsThemIn(string text, string expected) => Assert.Equal($"+ {expected}", Notation.Read(text));

    [Fact]
    public void Read_AbnormalValue_IsAResult() => Assert.Equal("- not(tsh=Abnormal)", Exclusion("Abnormal TSH"));

    private static string Exclusion(string text) => Notation.Read($"Exclusion Criteria:\n\n* {text}");
}
