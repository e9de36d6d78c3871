using Trialhead.Data.Terms;
using Trialhead.Tests.Support;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Terms;

public sealed class VocabularyFileTests : IDisposable
{
    private readonly InventedTerms _terms = new();

    public void Dispose() => _terms.Dispose();

    [Theory]
    [InlineData("zorbism", "DOID:1")]
    [InlineData("Zorb Disorders", "DOID:1")]
    [InlineData("zorbosis", "DOID:1")]
    [InlineData("azure zorb", "DOID:2")]
    [InlineData("zorboma", "ONCOTREE:ZOT")]
    [InlineData("zorb walk", "HP:7")]
    [InlineData("Zorbic states", "ICD10CM:Q01")]
    [InlineData("Zorbi", "MESH:D5")]
    [InlineData("zorb factor 1", "HGNC:1")]
    [InlineData("Zorbaxx", "DRUGBANK:DB1")]
    [InlineData("Zorbex", "DRUGBANK:DB1")]
    [InlineData("Zorb AB", "CDISC:C44")]
    [InlineData("bronchial squeeze illness", "asthma")]
    [InlineData("heart attack", "myocardial-infarction")]
    public void Build_EveryFormat_GivesNames(string name, string id)
    {
        var lexicon = _terms.Build();

        Assert.Equal(id, Assert.Single(lexicon.Recognise($"with {name} since")).Concept.Id);
    }

    [Theory]
    [InlineData("Zorb Ware")]
    [InlineData("Zorb Gene")]
    [InlineData("Zorb inheritance")]
    [InlineData("Zorbivet")]
    [InlineData("Zorb Unit")]
    [InlineData("Zorbic state, initial encounter")]
    public void Build_WhatIsNoTermOfOurs_IsLeftOut(string name) => Assert.Empty(_terms.Build().FindAll(name));

    [Fact]
    public void Build_SameThingInSeveral_IsOneConceptWithAllReferences()
    {
        var concept = _terms.Build().Find("zorb disease");

        Assert.NotNull(concept);
        Assert.Equal(["NCIT:C1", "MONDO:1", "MESH:D1", "UMLS:C001"], concept.References);
    }

    [Theory]
    [InlineData("blue zorb disease", "zorb disease")]
    [InlineData("Zorbimab", "Anti-Zorb Agents")]
    [InlineData("ZRB1", "Zorb factors")]
    [InlineData("asthma", "zorb disease")]
    [InlineData("asthma", "lung disease")]
    public void Build_JoinsHierarchies(string special, string general)
    {
        var lexicon = _terms.Build();

        Assert.True(lexicon.IsA(lexicon.Find(special)!, lexicon.Find(general)!)); // both are in the sources
    }

    [Theory]
    [InlineData("a cold for a week", "")]
    [InlineData("BZD for a week", "")]
    [InlineData("blue zorb disease (BZD)", "DOID:2 DOID:2")]
    [InlineData("ALL in remission", "acute-lymphoblastic-leukemia")]
    [InlineData("ZRB1 today", "")]
    [InlineData("a mutation of ZRB1", "HGNC:1")]
    [InlineData("zorb factor 1, that is ZFA", "HGNC:1 HGNC:1")]
    [InlineData("ZFA", "")]
    public void Build_ShortAndEverydayNames_AreGated(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', _terms.Build().Recognise(text).Select(mention => mention.Concept.Id)));

    [Fact]
    public void Build_KeepsOurConceptsAsTheyAre()
    {
        var lexicon = _terms.Build();

        var creatinine = lexicon.Get("serum-creatinine");
        Assert.Equal(Lexicon.BuiltIn.Get("serum-creatinine")?.Analyte, creatinine?.Analyte);
        Assert.True(lexicon.AreDisjoint(lexicon.Find("T-ALL")!, lexicon.Find("B-ALL")!)); // ours
    }

    [Fact]
    public void Build_FileOfNoKnownFormat_SaysWhichAndWhatIsExpected()
    {
        var path = Path.Join(_terms.Folder, "diary.txt");
        File.WriteAllText(path, "Dear diary");

        var result = VocabularyFile.Build([path], _terms["out"]);

        Assert.StartsWith($"{path}: found no terminology that is known here, expected one of: Disease Ontology, ", result.Problem?.ToString());
        Assert.False(File.Exists(_terms["out"]));
    }

    [Fact]
    public void Build_FolderWithOtherFiles_NamesThem()
    {
        File.WriteAllText(_terms["sources/diary.txt"], "Dear diary");

        var summary = VocabularyFile.Build([_terms["sources"]], _terms["out"]).Value;

        Assert.Equal([_terms["sources/diary.txt"]], summary?.LeftOut);
    }

    [Fact]
    public void Build_Failing_LeavesTheOldFileAndNothingElse()
    {
        File.WriteAllText(_terms["out"], "old");
        _terms.Write("oncotree.json", "{\"TISSUE\":{");

        Assert.ThrowsAny<Exception>(() => VocabularyFile.Build([_terms["sources"]], _terms["out"]));

        Assert.Equal("old", File.ReadAllText(_terms["out"]));
        Assert.Equal([_terms["out"]], Directory.GetFiles(_terms.Folder));
    }

    [Theory]
    [InlineData(0, 0, "something that is no vocabulary, expected a file that `trialhead vocabulary build` of this version wrote")]
    [InlineData(8, 99, "a vocabulary in form 99, expected form 3: build it again")]
    public void Open_NotOurs_SaysSo(int at, byte value, string expected)
    {
        _terms.Build();
        var bytes = File.ReadAllBytes(_terms["small.vocabulary"]);
        bytes[at] = value;
        File.WriteAllBytes(_terms["bad"], bytes);

        Assert.Equal($"{_terms["bad"]}: found {expected}", VocabularyFile.Open(_terms["bad"]).Problem?.ToString());
    }

    [Theory]
    [InlineData(0, "something that is no vocabulary")]
    [InlineData(100, "something that is no vocabulary")]
    [InlineData(5000, "a vocabulary that is cut short")]
    public void Open_CutShort_SaysSo(int length, string expected)
    {
        _terms.Build();
        File.WriteAllBytes(_terms["bad"], File.ReadAllBytes(_terms["small.vocabulary"])[..length]);

        Assert.Equal(expected, VocabularyFile.Open(_terms["bad"]).Problem?.Found);
    }

    [Fact]
    public void Open_NoFile_SaysSo() => Assert.Equal(
        "nowhere: found nothing, expected a file that `trialhead vocabulary build` wrote", VocabularyFile.Open("nowhere").Problem?.ToString());

    [Fact]
    public void Build_OpenTerminologies_JoinOurs()
    {
        using var folder = new TemporaryFolder();
        var summary = VocabularyFile.Build([SharedData.Require("terms")], folder["all"]).Value;
        var lexicon = VocabularyFile.Open(folder["all"]).Value!; // just built

        Assert.InRange(summary!.Concepts, 100_000, 250_000);
        Assert.DoesNotContain(Lexicon.BuiltIn.Concepts, concept => lexicon.Get(concept.Id) is null);
        Assert.Contains("DOID:9952", lexicon.Find("acute lymphoblastic leukemia")!.References); // ours
        Assert.Equal("non-small-cell-lung-cancer", lexicon.Find("Non-Small Cell Lung Carcinoma")?.Id);
        Assert.DoesNotContain(lexicon.Recognise("ALL of the cells"), m => m.Concept.Kind is ConceptKind.Biomarker or ConceptKind.Condition);
        Assert.Empty(lexicon.Recognise("Other treatment at the same date, with screening and a set of tests"));
        Assert.DoesNotContain(lexicon.Concepts, concept => lexicon.Ancestors(concept).Contains(concept));
    }
}
