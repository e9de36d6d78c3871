using Trialhead.Pages;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class GlossaryTableTests
{
    private static readonly IReadOnlyList<GlossaryTerm> All = Glossary.All(PageLanguage.English);

    [Fact]
    public void Table_HoldsWhatPagesNeed()
    {
        Assert.True(All.Count >= 450, $"Found {All.Count} words, expected at least 450.");
        Assert.All(All, term => Assert.Same(term, Glossary.Get(term.Id)));
        Assert.All(All, term => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", term.Id));
        Assert.Null(Glossary.Get("no such word"));
    }

    [Theory]
    [InlineData(PageLanguage.English)]
    [InlineData(PageLanguage.Spanish)]
    public void Meanings_AreShortSentences(PageLanguage language) =>
        Assert.All(All, term =>
        {
            var meaning = term.MeaningIn(language).Text;
            Assert.NotEmpty(term.WordIn(language));
            Assert.InRange(meaning.Split(' ').Length, 2, language == PageLanguage.English ? 30 : 34);
            Assert.Matches(@"^[A-ZÁÉÍÓÚÑ""].*\.$", meaning);
            Assert.DoesNotContain("  ", meaning, StringComparison.Ordinal);
        });

    [Fact]
    public void Meanings_ReadEasily()
    {
        var grades = All.Select(term => (term.Id, Grade: Readability.Of(term.EnglishMeaning, PageLanguage.English).FleschKincaidGrade)).ToList();

        Assert.DoesNotContain(grades, grade => grade.Grade > 9);
        Assert.InRange(grades.Select(grade => grade.Grade).Order().ElementAt(grades.Count / 2), -5, 7);
    }

    [Fact]
    public void Meanings_ReadEasilyInSpanish()
    {
        var total = All.Select(term => Readability.Of(term.SpanishMeaning, PageLanguage.Spanish)).Aggregate((sum, one) => sum + one);

        Assert.InRange(total.Inflesz, 65, 100);
    }

    [Theory]
    [InlineData(PageLanguage.English)]
    [InlineData(PageLanguage.Spanish)]
    public void Meanings_DoNotUseTheWordTheyExplain(PageLanguage language) =>
        Assert.Empty(All.Where(term => Glossary.Find(term.MeaningIn(language).Text, language).Any(mention => mention.Term == term)).Select(term => term.Id));

    [Theory]
    [InlineData(PageLanguage.English)]
    [InlineData(PageLanguage.Spanish)]
    public void Names_MeanOneThing(PageLanguage language)
    {
        var names = All.SelectMany(term => Glossary.NamesOf(term, language).Select(name => (term.Id, Name: Key(name)))).Distinct();

        Assert.Empty(names.GroupBy(name => name.Name).Where(group => group.Count() > 1).Select(group => string.Join(", ", group)));
    }

    [Theory]
    [InlineData(PageLanguage.English)]
    [InlineData(PageLanguage.Spanish)]
    public void Words_AreFoundByTheirOwnName(PageLanguage language) =>
        Assert.Empty(All.Where(term => Glossary.Find(term.WordIn(language), language) is not [var only] || only.Term != term).Select(term => term.Id));

    [Fact]
    public void All_IsInTheOrderOfTheLanguage()
    {
        var spanish = Glossary.All(PageLanguage.Spanish).Select(term => term.Spanish).ToList();

        Assert.Equal(All.Count, spanish.Count);
        Assert.True(spanish.IndexOf("ácido úrico") < spanish.IndexOf("biopsia"));
        Assert.True(All.ToList().FindIndex(term => term.Id == "biopsy") < All.ToList().FindIndex(term => term.Id == "remission"));
    }

    // The words as the finder compares them: case counts where there are capitals.
    private static string Key(string name) => string.Join(' ', Tokenizer.Split(name).Select(token =>
        PhraseLetters.IsCapitals(name.AsSpan(token.Start, token.End - token.Start)) ? name[token.Start..token.End] : $"{token.Key}"));
}
