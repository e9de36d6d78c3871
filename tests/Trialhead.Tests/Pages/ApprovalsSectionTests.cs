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

    private static readonly Approval Own = American with
    {
        IsQuoted = false,
        Indications = ["one illness"],
        SpanishIndications = ["una enfermedad"],
        Source = "A source",
        Year = 2025,
    };

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
            "It may not be approved, may have another name, or may not be in our copy of the list, which leaves out vaccines and blood products.",
        ],
        Texts(PageLanguage.English, [Jurisdiction.EuropeanUnion, Jurisdiction.UnitedStates]).Skip(2));

    [Fact]
    public void OwnTable_SpeaksThePagesLanguage_AndSaysHowOldItIs()
    {
        var own = European with { IsQuoted = false, Indications = ["one illness"], SpanishIndications = ["una enfermedad"], Source = "A source", Year = 2025 };

        Assert.Equal(
            [
                "Aprobado en la Unión Europea para algunas enfermedades.",
                "Medicamentos con blinatumomab, como Brand, en la Unión Europea, para:",
                "Una enfermedad.",
                "Nuestra propia lista no tiene blinatumomab para Estados Unidos.",
                "Eso no significa que no esté aprobado allí.",
                "Esto viene de nuestra propia lista de 2025, hecha a partir de: A source.",
                "Pueden faltar aprobaciones más nuevas, y puede que un medicamento ya no se venda.",
            ],
            Texts(PageLanguage.Spanish, [], own).Skip(2));
    }

    [Fact]
    public void OwnEntryBesideListedProducts_IsToldOfTheSubstance_AndNamesNoBrandTwice()
    {
        Approval[] listed = [.. Enumerable.Range(1, 20).Select(i => American with { Id = $"fda/1000{i:00}", Product = "Blinatumomab", IsGeneric = true })];
        var other = American with { Id = "fda/000002", Product = "Other" };

        Assert.Equal(
            [
                "Approved in the United States for some illnesses.",
                "Medicines with blinatumomab, such as Brand, in the United States, for:",
                "One illness.",
                "In the United States it is also listed as Other.",
                "What drugs are approved for in the United States comes from our own list of 2025, made from: A source.",
                "Newer approvals may be missing, and a drug may no longer be sold.",
            ],
            Texts(PageLanguage.English, [Jurisdiction.UnitedStates], [Own, American, American with { Product = "Brand XR" }, other, .. listed])
                .Skip(2).Where(text => !text.Contains("European Union", StringComparison.Ordinal) && !text.StartsWith("That does not", StringComparison.Ordinal)));
    }

    [Fact]
    public void OwnEntriesOfOneSubstance_ForTheSame_AreToldOnce() => Assert.Equal(
        ["Medicines with blinatumomab, such as Brand and Second, in the United States, for:", "One illness."],
        Texts(PageLanguage.English, [Jurisdiction.UnitedStates], Own, Own with { Id = "fda/000009", Product = "Second" }).Skip(3).Take(2));

    [Fact]
    public void NameOfTheSubstanceWithItsSalt_IsNoBrand() => Assert.Contains(
        "Medicines with blinatumomab in the United States, for:",
        Texts(PageLanguage.English, [Jurisdiction.UnitedStates], Own with { Product = "Blinatumomab sodium" }));

    [Fact]
    public void OwnEntryThatIsNotShown_IsNotNamedAsOrigin() => Assert.DoesNotContain(
        Texts(PageLanguage.English, [Jurisdiction.UnitedStates], American, Own with { Id = "fda/000004", Product = "Pair", Substances = ["blinatumomab", "water"] }),
        text => text.Contains("our own list of", StringComparison.Ordinal));

    [Fact]
    public void WhatItIsFor_RestsOnOurOwnEntry_AndIsNoQuotation()
    {
        var sentence = Sentences(PageLanguage.English, [Jurisdiction.UnitedStates], Own with { Id = "fda/000003" }, American).Single(sentence => sentence.Text == "One illness.");

        Assert.Equal([new SentenceSource(SourceKind.Approval, "fda/000003")], sentence.Sources);
        Assert.False(sentence.IsQuoted);
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

    [Theory]
    [InlineData(
        PageLanguage.English,
        "Some products of this kind are approved in the United States; the list does not say if the one of this trial is.",
        "Flu vaccine, such as Brand, in the United States, for:")]
    [InlineData(
        PageLanguage.Spanish,
        "Algunos productos de este tipo están aprobados en Estados Unidos; la lista no dice si lo está el de este ensayo.",
        "Vacuna contra la gripe, como Brand, en Estados Unidos, para:")]
    public void Kind_SaysThatTheProductOfTheTrialIsNotKnown_AndNoPlaceIsMissing(PageLanguage language, string summary, string medicines)
    {
        var texts = Texts("influenza vaccine", language, [Jurisdiction.EuropeanUnion, Jurisdiction.UnitedStates], Own with { Substances = ["influenza vaccine"] });

        Assert.Equal([summary, medicines], texts.Skip(2).Take(2));
        Assert.Equal(7, texts.Count);
    }

    [Theory]
    [InlineData("smallpox vaccine", "Some products of this kind are approved in the United States; the list does not say if the one of this trial is.")]
    [InlineData("mRNA-1273", "Approved in the United States for some illnesses.")]
    public void Vaccine_NamedForItsIllness_IsAKind_AndOneOfACompanyIsNot(string vaccine, string summary)
    {
        var texts = Texts(vaccine, PageLanguage.English, [], Own with { Substances = [vaccine] });

        Assert.Contains(summary, texts);
        Assert.DoesNotContain(texts, text => text.StartsWith("Medicines with", StringComparison.Ordinal));
    }

    private static List<string> Texts(PageLanguage language, Jurisdiction[] searched, params Approval[] approvals) =>
        Texts("blinatumomab", language, searched, approvals);

    private static List<string> Texts(string treatment, PageLanguage language, Jurisdiction[] searched, params Approval[] approvals) =>
        [.. Sentences(language, searched, approvals, treatment).Select(sentence => sentence.Text)];

    private static List<Sentence> Sentences(PageLanguage language, Jurisdiction[] searched, params Approval[] approvals) =>
        Sentences(language, searched, approvals, "blinatumomab");

    private static List<Sentence> Sentences(PageLanguage language, Jurisdiction[] searched, Approval[] approvals, string treatment) =>
    [
        .. TrialPageBuilder.Build(new PageSubject(Invented.Trial(1))
        {
            Language = language,
            Approvals =
            [
                new TreatmentApprovals(
                    Lexicon.InUse.Find(treatment, ConceptKind.Drug, ConceptKind.DrugClass)!, // it is in the vocabulary that ships
                    "/protocolSection/armsInterventionsModule/interventions/0/name", true, approvals) { Searched = searched },
            ],
        }).Section("approvals")!.Sentences,
    ];
}
