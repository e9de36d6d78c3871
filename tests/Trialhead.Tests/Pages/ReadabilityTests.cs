using Trialhead.Pages;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class ReadabilityTests
{
    [Theory]
    [InlineData("The cat sat on the mat.", 1, 6, 6)]
    [InlineData("You may stop at any time. Ask the study team.", 2, 10, 12)]
    [InlineData("It takes 12 weeks and 5mg of NCT04530565.", 1, 5, 5)]
    [InlineData("The record says “randomized controlled evaluation” here.", 1, 4, 5)]
    [InlineData("An MRI is a double-blind scan.", 1, 6, 10)]
    [InlineData("Study drug, e.g. aspirin, vs. none.", 1, 7, 10)]
    [InlineData("42 (15%)", 0, 0, 0)]
    [InlineData("", 0, 0, 0)]
    public void Of_CountsSentencesWordsAndSyllables(string text, int sentences, int words, int syllables) =>
        Assert.Equal(new Readability(sentences, words, syllables), Readability.Of(text, PageLanguage.English));

    [Fact]
    public void FleschKincaidGrade_IsTheFormula()
    {
        var text = Readability.Of("Doctors compare two treatments. Nobody knows which one is better.", PageLanguage.English);

        Assert.Equal(new Readability(2, 10, 16), text);
        Assert.Equal(5.24, text.FleschKincaidGrade, 2);
        Assert.Equal((5, 1.6), (text.WordsPerSentence, text.SyllablesPerWord));
    }

    [Fact]
    public void Inflesz_IsTheFormula()
    {
        var text = Readability.Of("Los médicos comparan dos tratamientos. Nadie sabe cuál es mejor.", PageLanguage.Spanish);

        Assert.Equal(new Readability(2, 10, 20), text);
        Assert.Equal(77.235, text.Inflesz, 3);
    }

    [Fact]
    public void OfNothing_IsZero() =>
        Assert.Equal((0, 0, 0, 0), (default(Readability).WordsPerSentence, default(Readability).SyllablesPerWord, default(Readability).FleschKincaidGrade, default(Readability).Inflesz));

    [Fact]
    public void OfAPage_CountsItsOwnSentencesOnly()
    {
        var page = new TrialPage("NCT90000001", Sentence.Phrase("Title."),
        [
            new PageSection("purpose", "Why?", [new Paragraph(
            [
                Sentence.Phrase("This is ours."), Sentence.Quote("These investigational words are not.", "/p"), Sentence.Phrase("A label"),
            ])]),
        ]);

        Assert.Equal(new Readability(1, 3, 3), Readability.Of(page, PageLanguage.English));
    }

    [Fact]
    public void EnglishSyllables_AgreeWithTheDictionary()
    {
        const string known = """
            a:1 able:2 about:2 acid:2 active:2 acute:2 adult:2 after:2 age:1 allergy:3 alone:2 analysis:4 anemia:4 anxiety:4 area:3 artery:3
            assigned:2 asthma:2 average:3 bacteria:4 balance:2 based:1 baseline:2 because:2 before:2 biopsy:3 bleeding:2 blood:1 bodies:2
            breast:1 breathing:2 cancer:2 carefully:3 cause:1 changes:2 children:2 chronic:2 closed:1 combined:2 compared:2 complete:2
            condition:3 creatinine:4 daily:2 damage:2 decided:3 diabetes:4 diet:2 disease:2 doctor:2 dose:1 double:2 drugs:1 early:2 effect:2
            eligible:4 evaluate:4 exercise:3 experience:4 experimental:5 eye:1 failure:2 fatigue:2 fluid:2 fraction:2 friend:1 general:3
            glucose:2 groups:1 handled:2 healing:2 health:1 heart:1 hospital:3 human:2 ideal:2 illness:2 immune:2 improved:2 improvement:3
            infection:3 inflammation:4 information:4 injection:3 insulin:3 invasive:3 investigator:5 joined:1 kidney:2 lasted:2 leukemia:4
            life:1 lifestyle:2 likely:2 liver:2 little:2 lung:1 lymphoma:3 marrow:2 mean:1 measure:2 measurement:3 medication:4 medicine:3
            million:2 moved:1 muscle:2 myocardial:5 natural:3 nausea:3 nerve:1 neuropathy:4 nurse:1 often:2 opinion:3 other:2 oxygen:3
            pancreas:3 pancreatic:4 patient:2 people:2 period:3 placebo:3 plaque:1 platelets:2 pneumonia:4 pressure:2 previous:3 protein:2
            purpose:2 quality:3 quickly:2 quiet:2 radiation:4 randomized:3 reaction:3 receive:2 receives:2 reduced:2 region:2 relapse:2
            remission:3 replacement:3 rhythm:2 risk:1 safe:1 safely:2 scan:1 science:2 screening:2 seizure:2 serious:3 side:1 sometimes:2
            spread:1 stage:1 stomach:2 studied:2 study:2 studying:3 surgeon:2 surgery:3 symptom:2 syringe:2 table:2 taken:2 targeted:3 team:1
            tested:2 therapy:3 tissue:2 toxic:2 transplant:2 treated:2 treatment:2 trial:2 tumor:2 unable:3 used:1 useful:2 usual:3
            vaccine:2 various:3 vein:1 virus:2 visit:2 volunteer:3 walked:1 weeks:1 weight:1 whole:1 women:2 worse:1 year:1 yellow:2
            """;

        Assert.Equal("", Wrong(known, PageLanguage.English));
    }

    [Fact]
    public void SpanishSyllables_FollowTheSpelling() =>
        Assert.Equal("", Wrong("médico:3 guía:2 cáncer:2 leucemia:3 ciudad:2 país:2 aéreo:4 que:1 quimioterapia:5 muy:1 ley:1 ya:1 oído:3 día:2 agua:2 pingüino:3 ahora:3", PageLanguage.Spanish));

    private static string Wrong(string known, PageLanguage language) => string.Join(' ', known
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split(':'))
        .Where(pair => SyllableCounter.Count(pair[0], language) != int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture))
        .Select(pair => $"{pair[0]}: {SyllableCounter.Count(pair[0], language)}, not {pair[1]}"));
}
