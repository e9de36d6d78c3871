using Trialhead.Tests.Support;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Vocabulary;

public sealed class VocabularyTableTests
{
    private static readonly Lexicon Words = Lexicon.BuiltIn;

    [Fact]
    public void Concepts_AreNeverTheirOwnAncestor() =>
        Assert.Empty(Words.Concepts.Where(c => Words.Ancestors(c).Contains(c)).Select(c => c.Id));

    [Fact]
    public void Concepts_AreFoundByEachOfTheirNames() => Assert.Empty(
        from concept in Words.Concepts
        from name in concept.Names.Prepend(concept.Name)
        where !Words.FindAll(name).Contains(concept)
        select $"{concept.Id}: {name}");

    [Fact]
    public void MeasuredConditions_AndTheirAnalytes_AreInTheVocabulary() => Assert.Empty(
        from row in TableRow.ReadEmbedded("measured.tsv")
        from id in row.List("analytes").Prepend(row["condition"])
        where Words.Get(id) is null
        select id);

    [Fact]
    public void UsualFormsAndNoteMeasures_AreInTheVocabulary() => Assert.Empty(
        TableRow.ReadEmbedded("usual-forms.tsv", "criteria")
            .Where(row => Words.Get(row["form"]) is null || Words.Get(row["illness"]) is null).Select(row => row["form"])
            .Concat(TableRow.ReadEmbedded("note-measures.tsv", "criteria").Where(row => Words.Get(row["analyte"])?.Analyte is null).Select(row => row["analyte"])));

    [Fact]
    public void DegreesAndScales_AreInTheVocabulary() => Assert.Empty(
        from entry in TableRow.ReadEmbedded("degrees.tsv", "criteria").Select(row => (Row: row, Column: "analyte"))
            .Concat(TableRow.ReadEmbedded("scales.tsv", "criteria").Select(row => (Row: row, Column: "analytes")))
        where Words.Get(entry.Row["illness"])?.Kind != ConceptKind.Condition || entry.Row.List(entry.Column).Any(id => Words.Get(id)?.Analyte is null)
        select entry.Row["illness"]);

    [Fact]
    public void MeasureAliases_AreOfAnalytes_AndNameNoOther() => Assert.Empty(
        from row in TableRow.ReadEmbedded("measure-aliases.tsv")
        from name in row.List("names")
        where Words.Get(row["analyte"])?.Analyte is null || (Words.Find(name, ConceptKind.Analyte) is { } other && other.Id != row["analyte"])
        select $"{row["analyte"]}: {name}");

    [Fact]
    public void MeasureAliases_AreEachOfOneAnalyte() => Assert.Empty(
        from row in TableRow.ReadEmbedded("measure-aliases.tsv")
        from name in row.List("names")
        group row["analyte"] by name into analytes
        where analytes.Count() > 1
        select $"{analytes.Key}: {string.Join(", ", analytes)}");

    [Fact]
    public void Analytes_AreInUnitsOfTheTable() => Assert.Empty(
        from concept in Words.Concepts
        where concept.Analyte is { } analyte && UnitTable.BuiltIn.Find(analyte.Unit) is null
        select $"{concept.Id}: {concept.Analyte?.Unit}");

    [Fact]
    public void Ranges_AreTheRightWayRound() => Assert.Empty(
        from concept in Words.Concepts
        where concept.Analyte is { } a && (a.Low > a.High || a.LowFemale > a.HighFemale)
        select concept.Id);

    [Theory]
    [InlineData("heart attack", "myocardial-infarction")]
    [InlineData("Ph+ ALL", "ph-positive-all")]
    [InlineData("Gleevec", "imatinib")]
    [InlineData("leukaemia", "leukemia")]
    public void Find_LayNamesBrandsAndSpellings(string name, string id) => Assert.Equal(id, Words.Find(name)?.Id);

    [Theory]
    [InlineData("imatinib", "tyrosine kinase inhibitor")]
    [InlineData("doxorubicin", "anthracycline")]
    [InlineData("nivolumab", "checkpoint inhibitor")]
    [InlineData("Ph+ ALL", "leukemia")]
    [InlineData("EGFR L858R", "EGFR mutation")]
    [InlineData("ALT", "liver enzymes")]
    [InlineData("AST", "transaminases")]
    [InlineData("ketoconazole", "strong CYP3A4 inhibitor")]
    [InlineData("efavirenz", "moderate CYP3A4 inducer")]
    [InlineData("verapamil", "P-gp inhibitor")]
    [InlineData("ondansetron", "QT-prolonging drug")]
    [InlineData("apixaban", "anticoagulant")]
    [InlineData("tacrolimus", "immunosuppressant")]
    [InlineData("prednisone", "systemic corticosteroids")]
    [InlineData("lamivudine", "antiretroviral")]
    [InlineData("adalimumab", "biologic")]
    [InlineData("adalimumab", "TNF inhibitor")]
    [InlineData("methotrexate", "DMARD")]
    [InlineData("clopidogrel", "antiplatelet")]
    [InlineData("morphine", "opioid")]
    [InlineData("olanzapine", "antipsychotic")]
    [InlineData("semaglutide", "GLP-1 receptor agonist")]
    [InlineData("MMR vaccine", "live vaccine")]
    public void IsA_KnowsClassesAndParents(string special, string general)
    {
        var (concept, ancestor) = (Words.Find(special), Words.Find(general));

        Assert.NotNull(concept);
        Assert.NotNull(ancestor);
        Assert.True(Words.IsA(concept, ancestor));
        Assert.False(Words.IsA(ancestor, concept));
    }

    [Theory]
    [InlineData("Diagnosis of ALL", true)]
    [InlineData("Remove all of it", false)]
    public void Recognise_AcronymOnlyInCapitals(string text, bool expected) => Assert.Equal(
        expected, Words.Recognise(text).Any(m => m.Concept.Id == "acute-lymphoblastic-leukemia"));

    [Theory]
    [InlineData("doid.tsv.gz ncit_disease.tsv.gz mesh2022_terms.tsv.gz", ConceptKind.Condition, 0.75)]
    [InlineData("drugbank_vocabulary.csv.gz mesh2022_terms.tsv.gz ema_medicines.tsv.gz drugsatfda_products.tsv.gz", ConceptKind.Drug, 0.85)]
    public void Tables_AgreeWithOpenTerminologies(string files, ConceptKind kind, double leastShare)
    {
        var known = SharedTerms.Names(files.Split(' '));

        var concepts = Words.Concepts.Where(c => c.Kind == kind).ToList();
        var share = concepts.Count(c => c.Names.Prepend(c.Name).Any(known.Contains)) / (double)concepts.Count;

        Assert.InRange(share, leastShare, 1);
    }
}
