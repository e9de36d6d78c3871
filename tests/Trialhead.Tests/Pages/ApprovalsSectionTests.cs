using Trialhead.Pages;
using Trialhead.Pages.Approvals;
using Trialhead.Tests.Support;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class ApprovalsSectionTests
{
    private static readonly Approval European = new(Jurisdiction.EuropeanUnion, "ema/EMEA/H/C/000001", "Brand", ["blinatumomab"])
    {
        Indications = ["Brand treats one illness. See section 4.2. Brand treats another illness."],
        IsQuoted = true,
    };

    private static readonly Approval American = new(Jurisdiction.UnitedStates, "fda/000001", "Brand", ["BLINATUMOMAB"]) { IsQuoted = true };

    [Fact]
    public void Indications_AreQuotedByStatement_AndDrugsAtFdaHasNone() => Assert.Equal(
        [
            "A drug is approved for certain illnesses: for others it may still be under study.",
            "Blinatumomab",
            "Approved in the European Union and the United States for some illnesses.",
            "Brand in the European Union, for:",
            "Brand treats one illness.",
            "Brand treats another illness.",
            "In the United States it is listed as Brand.",
            "The list does not say for which illnesses, nor if the drug is still sold.",
        ],
        Texts(PageLanguage.English, [Jurisdiction.EuropeanUnion, Jurisdiction.UnitedStates], European, American));

    [Fact]
    public void NoEntry_IsNoDenial() => Assert.Equal(
        [
            "We found no entry for blinatumomab in the list of the European Medicines Agency.",
            "It may not be approved, may have another name, or may be approved by single countries, as many older drugs are.",
            "We found no entry for blinatumomab in the United States list, Drugs@FDA.",
            "It may not be approved, may have another name, or may be newer than our copy of the list.",
        ],
        Texts(PageLanguage.English, [Jurisdiction.EuropeanUnion, Jurisdiction.UnitedStates]).Skip(2));

    [Fact]
    public void OwnTable_SpeaksThePagesLanguage_AndSaysHowOldItIs()
    {
        var own = European with { IsQuoted = false, Indications = ["one illness"], SpanishIndications = ["una enfermedad"], Source = "A source", Year = 2025 };

        Assert.Equal(
            [
                "Aprobado en la Unión Europea para algunas enfermedades.",
                "Brand en la Unión Europea, para:",
                "Una enfermedad.",
                "Nuestra propia lista breve no tiene blinatumomab para Estados Unidos.",
                "Eso no significa que no esté aprobado allí.",
                "Esto viene de nuestra propia lista breve de 2025, hecha a partir de: A source.",
                "Pueden faltar aprobaciones más nuevas.",
            ],
            Texts(PageLanguage.Spanish, [], own).Skip(2));
    }

    [Fact]
    public void SameIndicationsInTwoPlaces_AreToldOnce()
    {
        var there = European with { Jurisdiction = Jurisdiction.UnitedStates, Id = "fda/000001" };

        Assert.Equal(
            ["Brand in the European Union and the United States, for:", "Brand treats one illness.", "Brand treats another illness."],
            Texts(PageLanguage.English, [Jurisdiction.EuropeanUnion, Jurisdiction.UnitedStates], European, there).Skip(3));
    }

    [Fact]
    public void MedicineWithOtherSubstances_CountsOnlyWhereThereIsNoOther()
    {
        var both = European with { Id = "ema/2", Product = "Pair", Substances = ["blinatumomab", "water"] };

        Assert.DoesNotContain(Texts(PageLanguage.English, [], European, both), text => text.Contains("Pair", StringComparison.Ordinal));
        Assert.Contains("Pair (with other substances) in the European Union, for:", Texts(PageLanguage.English, [], both));
    }

    private static List<string> Texts(PageLanguage language, Jurisdiction[] searched, params Approval[] approvals) =>
    [
        .. TrialPageBuilder.Build(new PageSubject(Invented.Trial(1))
        {
            Language = language,
            Approvals =
            [
                new TreatmentApprovals(
                    Lexicon.InUse.Find("blinatumomab")!, // it is in the vocabulary that ships
                    "/protocolSection/armsInterventionsModule/interventions/0/name", true, approvals) { Searched = searched },
            ],
        }).Section("approvals")!.Sentences.Select(sentence => sentence.Text),
    ];
}
