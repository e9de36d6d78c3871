using Trialhead.Pages;
using Trialhead.Trials;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class TreatmentWordsTests
{
    [Theory]
    [InlineData(
        "blinatumomab", "Blinatumomab is a man-made antibody, a kind of immunotherapy.",
        "It links the body's own T cells to leukemia cells so that the T cells can kill them.")]
    [InlineData(
        "dasatinib", "Dasatinib is a kind of BCR-ABL tyrosine kinase inhibitor (TKI).",
        "It blocks BCR-ABL, a faulty protein that makes leukemia cells grow.")]
    [InlineData(
        "ponatinib", "Ponatinib is a kind of BCR-ABL tyrosine kinase inhibitor (TKI).",
        "It blocks BCR-ABL, a faulty protein that makes leukemia cells grow, even in some altered forms.")]
    [InlineData(
        "prednisone", "Prednisone is a kind of steroid medicine.",
        "It calms inflammation and the immune system, and kills some blood cancer cells.")]
    [InlineData(
        "cyclophosphamide", "Cyclophosphamide is a chemotherapy medicine.",
        "It damages the DNA of cancer cells; it also calms the immune system.")]
    [InlineData("mesna", "Mesna is a protective medicine.", "It shields the bladder from harm by some chemotherapy drugs.")]
    [InlineData(
        "metformin", "Metformin is a pill for type 2 diabetes.",
        "It makes the liver give off less sugar and helps the body to use insulin.")]
    [InlineData(
        "kidney-transplantation", "A kidney transplant is an operation that puts in a donor's kidney.",
        "It does the work of kidneys that have failed.")]
    public void Of_SaysWhatATreatmentIsAndDoes(string id, string what, string how)
    {
        var words = TreatmentWords.Of(Known(id), PageLanguage.English);

        Assert.Equal((what, how), (words?.What.Text, words?.How?.Text));
        Assert.Equal([new SentenceSource(SourceKind.Reference, $"treatments/{id}")], words?.What.Sources);
    }

    [Theory]
    [InlineData(
        "blinatumomab", "El blinatumomab es un anticuerpo de laboratorio, un tipo de inmunoterapia.",
        "Une los linfocitos T del propio cuerpo con las células de la leucemia para que puedan matarlas.")]
    [InlineData(
        "metformin", "La metformina es una pastilla para la diabetes tipo 2.",
        "Hace que el hígado libere menos azúcar y ayuda al cuerpo a usar la insulina.")]
    [InlineData(
        "chemotherapy", "La quimioterapia es un tratamiento con medicamentos fuertes contra el cáncer.",
        "Mata las células que crecen rápido, como las del cáncer; también daña algunas células sanas.")]
    public void Of_SpeaksSpanish(string id, string what, string how)
    {
        var words = TreatmentWords.Of(Known(id), PageLanguage.Spanish);

        Assert.Equal((what, how), (words?.What.Text, words?.How?.Text));
    }

    [Theory]
    [InlineData("bosutinib", "Bosutinib is a kind of BCR-ABL tyrosine kinase inhibitor (TKI).", "bcr-abl-tyrosine-kinase-inhibitor")]
    [InlineData("glimepiride", "Glimepiride is a kind of sulfonylurea.", "sulfonylurea")]
    [InlineData("metastasectomy", "Metastasectomy is a kind of cancer surgery.", "cancer-surgery")]
    public void Of_WithoutARow_NamesTheNearestKind(string id, string what, string kind)
    {
        var words = TreatmentWords.Of(Known(id), PageLanguage.English);

        Assert.Equal(what, words?.What.Text);
        Assert.Equal(TreatmentWords.Of(Known(kind), PageLanguage.English)?.How?.Text, words?.How?.Text);
        Assert.Equal($"treatments/{kind}", words?.What.Sources[0].Ref);
    }

    [Fact]
    public void Of_PrefersTheNarrowerOfTwoKinds()
    {
        var acarbose = Known("acarbose");

        Assert.Equal(["alpha-glucosidase-inhibitor", "antidiabetic-drug"], acarbose.ParentIds.Order());
        Assert.Equal("Acarbosa es un tipo de inhibidor de la alfa-glucosidasa.", TreatmentWords.Of(acarbose, PageLanguage.Spanish)?.What.Text);
    }

    [Theory]
    [InlineData("leukemia")]
    [InlineData("her2-positive")]
    public void Of_AnythingElse_IsNull(string id) => Assert.Null(TreatmentWords.Of(Known(id), PageLanguage.English));

    [Fact]
    public void Of_AnUnlistedDrug_IsNull() =>
        Assert.Null(TreatmentWords.Of(Concept.Unlisted(ConceptKind.Drug, "AB-123"), PageLanguage.English));

    [Fact]
    public void OfKind_SaysWhatEveryTypeIs_InBothLanguages()
    {
        foreach (var type in Enum.GetValues<InterventionType>())
        {
            var texts = PageLanguages.All.Select(item => TreatmentWords.OfKind(type, "/type", item.Language).Text).ToList();

            Assert.All(texts, text => Assert.EndsWith(".", text));
            Assert.Equal(2, texts.Distinct().Count());
        }
    }

    private static Concept Known(string id) => Lexicon.InUse.Get(id) ?? throw new ArgumentException(id);
}
