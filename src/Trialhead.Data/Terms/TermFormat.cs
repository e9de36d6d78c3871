namespace Trialhead.Data.Terms;

/// <summary>A file format of an open terminology: how its first line starts, and who reads it.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="Start">How the file starts.</param>
/// <param name="Read">Reads all lines, the first included, into a library.</param>
internal sealed record TermFormat(string Name, string Start, Action<IEnumerable<string>, TermLibrary> Read)
{
    /// <summary>Every format; of two that fit, the longer start wins.</summary>
    public static IReadOnlyList<TermFormat> All { get; } =
    [
        new("Disease Ontology", "id\tlabel\tparents\tsynonyms\txrefs", DiseaseReader.ReadDiseaseOntology),
        new("NCI Thesaurus diseases", "id\tlabel\tparents\tsynonyms", DiseaseReader.ReadThesaurus),
        new("Mondo cross references", "cls\txref", MondoReader.ReadReferences),
        new("Mondo edges", "x\tp\ty", MondoReader.ReadEdges),
        new("Mondo mappings (SSSOM)", "# curie_map:", MondoReader.ReadMappings),
        new("OncoTree", "{\"TISSUE\":", OncoTreeReader.Read),
        new("Human Phenotype Ontology", "[", PhenotypeReader.Read),
        new("Human Phenotype Ontology edges", "?x\t?p\t?y", PhenotypeReader.ReadEdges),
        new("ICD-10-CM", "code\tbillable\tshort_desc\tlong_desc", ClassificationReader.Read),
        new("MeSH terms", "DescriptorUI\tDescriptorName\tConceptUI\tTermUI", MeshReader.ReadTerms),
        new("MeSH trees", "DescriptorUI\tDescriptorName\ttree_location", MeshReader.ReadTrees),
        new("MeSH pharmacological actions", "DescriptorUI\tDescriptorName\tPharmActionUI", MeshReader.ReadActions),
        new("HGNC genes", "hgnc_id\tsymbol\tname", GeneReader.Read),
        new("HGNC gene groups", "identifier\tname\tdefinition\tsynonyms\talts\tparents", GeneReader.ReadGroups),
        new("DrugBank open vocabulary", "DrugBank ID,Accession Numbers,Common name", DrugReader.ReadDrugBank),
        new("EMA medicines", "Category\tName of medicine", DrugReader.ReadMedicines),
        new("Drugs@FDA products", "ApplNo\tProductNo\tForm", DrugReader.ReadProducts),
        new("CDISC terminology", "codelist_id\tcodelist\tconcept_id", LaboratoryReader.Read),
    ];

    /// <summary>The format of a file that starts with this line; null for none.</summary>
    public static TermFormat? Of(string firstLine) =>
        All.Where(format => firstLine.StartsWith(format.Start, StringComparison.Ordinal)).MaxBy(format => format.Start.Length);
}
