using System.Text;
using Trialhead.Data.Terms;
using Trialhead.Tests.Support;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Terms;

/// <summary>A few invented illnesses, drugs and genes in the format of every terminology, and the vocabulary built of them.</summary>
internal sealed class InventedTerms : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public InventedTerms()
    {
        Write("doid.tsv", "id\tlabel\tparents\tsynonyms\txrefs", "DOID:1\tzorb disease\t\tzorbism\tNCI:C1|MESH:D1|UMLS_CUI:C001",
            "DOID:2\tblue zorb disease\tDOID:1\tBZD|cold\tNCI:C2", "DOID:3\tasthma\tDOID:1\tbronchial squeeze illness\t");
        Write("ncit.tsv", "id\tlabel\tparents\tsynonyms", "NCIT:C2991\tDisease or Disorder\t\t", "NCIT:C1\tZorb Disorder\tNCIT:C2991\t",
            "NCIT:C2\tBlue Zorb\tNCIT:C1\tazure zorb", "NCIT:C9\tZorb Gene\tNCIT:C16612\t");
        Write("mondo_edges.tsv", "x\tp\ty", "MONDO:2\trdfs:subClassOf\tMONDO:1", "MONDO:1\tRO:1\tHP:1", "MONDO:1\trdfs:subClassOf\tMONDO:2");
        Write("mondo_xrefs.tsv", "cls\txref", "MONDO:2\t\"ICD10CM:Q01.2\"");
        Write("mondo.sssom.tsv", "# curie_map:", "subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tj",
            "MONDO:1\tzorb\tskos:exactMatch\tDOID:1\tx\tj", "MONDO:2\tzorb, blue\tskos:exactMatch\tDOID:2\tx\tj");
        Write("oncotree.json", """{"TISSUE":{"children":{"T":{"children":{"ZOT":{"code":"ZOT","name":"Zorboma","externalReferences":{"NCI":["C77"]},"children":{}}}}}}}""");
        Write("hpo.json", "[", """{"id":"HP:0000118","name":"Phenotypic abnormality","synonyms":[],"xrefs":[]},""",
            """{"id":"HP:7","name":"Zorby gait","synonyms":["zorb walk"],"xrefs":["UMLS:C7"]},""",
            """{"id":"HP:8","name":"Zorb inheritance","synonyms":[],"xrefs":[]}]""");
        Write("hpo_edges.tsv", "?x\t?p\t?y", "<http://x/obo/HP_7>\t<p>\t<http://x/obo/HP_0000118>", "<http://x/obo/HP_8>\t<p>\t<http://x/obo/HP_1>");
        Write("icd.tsv", "code\tbillable\tshort_desc\tlong_desc", "Q01\tFALSE\tz\tZorbic states", "Q012\tTRUE\tz\tZorbic state, unspecified",
            "Q01223A\tTRUE\tz\tZorbic state, initial encounter");
        Write("mesh_terms.tsv", "DescriptorUI\tDescriptorName\tConceptUI\tTermUI\tTermName\tP\tPermuted\tTag", "D1\tZorb Diseases\tM\tT\tzorbosis\tN\tN\tNON",
            "D5\tZorbimab\tM\tT\tZorbi\tN\tN\tTRD", "D6\tZorb Ware\tM\tT\tZorb Ware\tY\tN\tNON");
        Write("mesh_trees.tsv", "DescriptorUI\tDescriptorName\ttree_location", "D1\tZorb Diseases\tC01", "D5\tZorbimab\tD12.1", "D6\tZorb Ware\tJ01");
        Write("mesh_actions.tsv", "DescriptorUI\tDescriptorName\tPharmActionUI\tPharmActionName", "D5\tZorbimab\tD9\tAnti-Zorb Agents");
        Write("genes.tsv", "hgnc_id\tsymbol\tname\ta\tb\tc\taliases\tgroups", "HGNC:1\tZRB1\tzorb factor 1\t\t\t\tALL|ZFA\t5");
        Write("groups.tsv", "identifier\tname\tdefinition\tsynonyms\talts\tparents\tspecies", "5\tZorb factors\t\t\t\t\t");
        Write("drugbank.csv", "DrugBank ID,Accession Numbers,Common name,CAS,UNII,Synonyms,Standard InChI Key", "DB1,,Zorbinol,,,\"Zorbin, pure | Zorbin\",");
        Write("ema.tsv", "Category\tName of medicine", "Human\tZorbaxx (previously Zorbo)\t\t\t\t\tzorbinol\tzorbinol", "Veterinary\tZorbivet\t\t\t\t\tzorbinol\tzorbinol");
        Write("fda.tsv", "ApplNo\tProductNo\tForm\tStrength\tReferenceDrug\tDrugName\tActiveIngredient", "1\t1\tTABLET\t5\t1\tZORBEX\tZORBINOL HYDROCHLORIDE");
        Write("cdisc.tsv", "codelist_id\tcodelist\tconcept_id\tsubmission_value\tpreferred_term\tsynonyms\tdefinition", "C1\tLBTEST\tC44\tZorbin Antibody\tZorbin Antibody Measurement\tZorb AB\t",
            "C1\tUNIT\tC45\tZU\tZorb Unit\t\t");
    }

    public string Folder => _folder.Path;

    public string this[string name] => _folder[name];

    public void Write(string name, params string[] lines) => _folder.Write(
        $"sources/{name}.gz", TemporaryFolder.Gzip(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    public Lexicon Build()
    {
        var path = _folder["small.vocabulary"];
        Assert.Null(VocabularyFile.Build([_folder["sources"]], path).Problem);
        return VocabularyFile.Open(path).Value!; // just built
    }

    public void Dispose() => _folder.Dispose();
}
