using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Vocabulary;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("Heart attacks are no reason", "heart attack@0+13")]
    [InlineData("asthma. Attack of gout", "asthma@0+6 gout@18+4")]
    [InlineData("MÉNIÈRE'S DISEASE", "ménière@0+17")]
    [InlineData("gout; asthma", "gout@0+4 asthma@6+6")]
    [InlineData("nothing here", "")]
    public void Recognise_LongestNamesWithTheirPlaces(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Small().Recognise(text).Select(m => $"{m.Concept.Id}@{m.Span.Start}+{m.Span.Length}")));

    [Fact]
    public void Recognise_TextOfAnyLength_FindsTheLastName() => Assert.Equal(
        "gout", Small().Recognise(string.Concat(Enumerable.Repeat("word ", 5000)) + "gout")[^1].Concept.Id);

    [Theory]
    [InlineData("ALL in remission", 1)]
    [InlineData("ALLs in remission", 1)]
    [InlineData("all patients", 0)]
    [InlineData("BALL", 0)]
    public void Recognise_Acronyms_NeedTheirCapitals(string text, int count) => Assert.Equal(count, Small().Recognise(text).Count);

    [Theory]
    [InlineData("eGFR", "rate")]
    [InlineData("EGFR", "gene")]
    [InlineData("egfr", "rate")]
    public void Recognise_TheExactSpellingGoesFirst(string text, string id) =>
        Assert.Equal(id, Assert.Single(Small().Recognise(text)).Concept.Id);

    [Fact]
    public void BuiltIn_IsLaidOutFromTheTablesOfToday() =>
        Assert.True(LexiconReader.ReadLaidOut().Span.SequenceEqual(LexiconReader.CompileEmbedded().Span));

    [Fact]
    public void Use_AfterTheFirstText_Throws()
    {
        _ = Lexicon.InUse.Recognise("asthma");

        var error = Assert.Throws<InvalidOperationException>(() => Lexicon.Use(Small()));

        Assert.Equal("A vocabulary is in use already; another one can only be chosen before anything is read.", error.Message);
    }

    [Fact]
    public void Get_GivesAConceptBackAsItWasPutIn()
    {
        var analyte = new Analyte("mmol/L", 22.99)
        {
            Low = 1,
            High = 2.5,
            LowFemale = 3,
            HighFemale = 4,
            Charge = 2,
            IsScore = true,
            OtherUnit = ("mg/dL", 0.5, -1),
        };
        var concept = new Concept("sodium", ConceptKind.Analyte, "Sodium")
        {
            Names = ["Na"],
            LayNames = ["salt"],
            ParentIds = ["ion"],
            References = ["X:1"],
            NeedsStatus = true,
            Analyte = analyte,
        };

        var found = Invent(concept, new Concept("ion", ConceptKind.Analyte, "Ion")).Get("sodium");

        Assert.NotNull(found);
        Assert.Equal(analyte, found.Analyte);
        Assert.Equal(
            (concept.Name, concept.Kind, "Na", "salt", "ion", "X:1", true),
            (found.Name, found.Kind, found.Names[0], found.LayNames[0], found.ParentIds[0], found.References[0], found.NeedsStatus));
    }

    [Fact]
    public void Find_IgnoresCase() => Assert.Equal("leukemia", Small().Find("all")?.Id);

    [Fact]
    public void Get_UnknownId_IsNull() => Assert.Null(Small().Get("nothing"));

    private static Lexicon Small() => Invent(
        new Concept("heart attack", ConceptKind.Condition, "Heart attack"),
        new Concept("asthma", ConceptKind.Condition, "Asthma") { Names = ["asthma attack"] },
        new Concept("gout", ConceptKind.Condition, "Gout"),
        new Concept("ménière", ConceptKind.Condition, "Meniere disease"),
        new Concept("leukemia", ConceptKind.Condition, "Leukemia") { Names = ["ALL"] },
        new Concept("gene", ConceptKind.Biomarker, "EGFR"),
        new Concept("rate", ConceptKind.Analyte, "Filtration rate") { Names = ["eGFR"], Analyte = new Analyte("mL/min", null) });

    private static Lexicon Invent(params Concept[] concepts)
    {
        var compiler = new LexiconCompiler();
        Array.ForEach(concepts, compiler.Add);
        foreach (var concept in concepts)
        {
            compiler.AddName(concept.Id, concept.Name, NameGate.Open);
            foreach (var name in concept.Names)
            {
                compiler.AddName(concept.Id, name, NameGate.Open);
            }
        }

        return Lexicon.Open(compiler.Compile(), "test").Value!; // just compiled
    }
}
