using Trialhead.Pages;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class GlossaryTests
{
    [Theory]
    [InlineData("A randomised, placebo-controlled trial", "randomized=randomised, placebo-controlled=placebo-controlled")]
    [InlineData("Non-small cell lung cancer (NSCLC)", "nsclc=Non-small cell lung cancer, nsclc=NSCLC")]
    [InlineData("ALT and AST below 3 x ULN", "transaminases=ALT and AST, uln=ULN")]
    [InlineData("all patients, at last", "")]
    [InlineData("eGFR, not EGFR", "egfr=eGFR, egfr-gene=EGFR")]
    [InlineData("two biopsies and three metastases", "biopsy=biopsies, metastatic=metastases")]
    [InlineData("Alzheimer's disease", "alzheimer=Alzheimer's disease")]
    [InlineData("side. Effects are", "")]
    [InlineData("Overall Survival", "overall-survival=Overall Survival")]
    [InlineData("", "")]
    public void Find_TakesTheLongestNameOfWholeWords(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("Patients in Arm A raise the left arm.", "arm=Arm A")]
    [InlineData("The control group had good control of pain.", "control-group=control group")]
    [InlineData("Grade ≥ 3 events; students in the ninth grade", "grade=Grade ≥ 3")]
    [InlineData("Stage IV disease at this stage of life", "stage=Stage IV")]
    [InlineData("Cycle 1 begins; riding a cycle", "cycle=Cycle 1")]
    [InlineData("The median nerve; the median age", "median=median age")]
    [InlineData("5 mg IV over 30 minutes for stage III-IV", "intravenous=IV, stage=stage III")]
    [InlineData("pet owners who use hearing aids", "")]
    [InlineData("PATIENTS WITH HEARING AIDS", "")]
    [InlineData("a bite, a fish, a lead", "")]
    [InlineData("Habit reversal training (HRT) helps. HRT takes weeks.", "")]
    [InlineData("hormone replacement therapy (HRT)", "hormone-replacement=hormone replacement therapy, hormone-replacement=HRT")]
    public void Find_LeavesEverydayWordsAlone(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("Ain Shams University: it runs the trial", "")]
    [InlineData("It is run by the University of Placebo in Rome.", "")]
    [InlineData("Run by Chemotherapy Foundation", "")]
    [InlineData("Run by the Alliance for Clinical Trials in Oncology", "")]
    [InlineData("Pathway (Wolff-Parkinson-White)", "")]
    [InlineData("The Placebo group", "placebo=Placebo")]
    [InlineData("Placebo tablets", "placebo=Placebo")]
    [InlineData("Given: Placebo or nothing", "placebo=Placebo")]
    public void Find_LeavesNamesAlone(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("Es un ensayo doble ciego.", "double-blind=doble ciego")]
    [InlineData("Los anticuerpos monoclonales y las infecciones urinarias", "monoclonal-antibody=anticuerpos monoclonales, uti=infecciones urinarias")]
    [InlineData("RADIOTERAPIA o quimioterapia", "radiation-therapy=RADIOTERAPIA, chemotherapy=quimioterapia")]
    public void Find_ReadsSpanish(string text, string expected) => Assert.Equal(expected, Found(text, PageLanguage.Spanish));

    [Fact]
    public void Meaning_IsCitedByItsId()
    {
        var meaning = Glossary.Get("remission")!.MeaningIn(PageLanguage.Spanish);

        Assert.Equal([new SentenceSource(SourceKind.Reference, "glossary/remission")], meaning.Sources);
        Assert.StartsWith("Los signos de la enfermedad", meaning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_HandsOutEachWordOnce()
    {
        var reading = new GlossaryReading(PageLanguage.Spanish);

        var first = reading.Next(Sentence.Quote("A biopsy before chemotherapy, then a biopsy.", "/p"));
        var second = reading.Next(Sentence.Phrase("Otra biopsia después del placebo."));

        Assert.Equal(["biopsy", "chemotherapy"], first.Select(mention => mention.Term.Id));
        Assert.Equal(["placebo"], second.Select(mention => mention.Term.Id));
        Assert.Equal(["biopsy", "chemotherapy", "placebo"], reading.Terms.Select(term => term.Id));
    }

    [Fact]
    public void Reading_RemembersWhatAnAbbreviationStandsFor()
    {
        var reading = new GlossaryReading(PageLanguage.English);

        reading.Next(Sentence.Quote("Rays to the brain in advance (PCI)", "/p"));

        Assert.Empty(reading.Next(Sentence.Quote("After PCI", "/p")));
    }

    [Fact]
    public void Reading_LeavesLinksAlone()
    {
        var reading = new GlossaryReading(PageLanguage.English);

        Assert.Empty(reading.Next(Sentence.Quote("A placebo", "/p") with { Href = "https://example.org" }));
        Assert.Single(reading.Next(Sentence.Quote("A placebo", "/p")));
    }

    private static string Found(string text, PageLanguage language = PageLanguage.English) =>
        string.Join(", ", Glossary.Find(text, language).Select(mention => $"{mention.Term.Id}={mention.Span.Of(text)}"));
}
