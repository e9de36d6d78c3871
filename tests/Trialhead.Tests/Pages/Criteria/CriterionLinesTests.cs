using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Pages;
using Trialhead.Pages.Criteria;
using Trialhead.Trials;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Pages.Criteria;

public sealed class CriterionLinesTests
{
    private static readonly Trial Trial = new()
    {
        NctId = "NCT90000001",
        Eligibility = new EligibilityRules { CriteriaText = "Exclusion Criteria:\n\n* Asthma\n", MinimumAge = new AgeLimit(18, AgeUnit.Years) },
    };

    private static readonly Patient Person = new()
    {
        Facts = [new ConditionFact("asthma") { Provenance = new Provenance("note", Quote: "She has asthma.") }],
    };

    [Fact]
    public void Plain_PointsToItsPropertyOrItsWords()
    {
        var lines = Lines(PageLanguage.English, null);

        Assert.Equal(["You must be 18 or older.", "You must not have asthma."], lines.Select(line => line.Plain?.Text));
        Assert.Equal("/protocolSection/eligibilityModule/minimumAge", lines[0].Plain!.Sources[0].Ref); // said above
        Assert.Equal("Asthma", lines[1].Plain!.Sources[0].Span!.Value.Of(Trial.Eligibility.CriteriaText!)); // from the text
        Assert.All(lines, line => Assert.Null(line.Verdict));
    }

    [Theory]
    [InlineData("Life expectancy of at least 3 months", "Your facts give no life expectancy; at least 3 months is asked.")]
    [InlineData("Malabsorption", "Your facts do not mention malabsorption.")]
    [InlineData("Crohn's disease", "Your facts do not mention Crohn's disease.")]
    [InlineData("Ulcerative colitis", "Your facts say colitis; whether that is ulcerative colitis they do not say.")]
    public void Verdict_IsAPlainSentence(string criterion, string reason) => Assert.Equal(reason, ReasonOf(criterion));

    [Fact]
    public void Verdict_NamesWordsThatWereNotRead_AtTheEnd() => Assert.Equal(
        "Your facts do not mention gout. These words could not be interpreted: “for Stage 1”.", ReasonOf("Asthma\n\nExclusion Criteria for Stage 1:\n\n* Gout"));

    private static string ReasonOf(string criterion)
    {
        var chart = new PatientChart(new Patient { Facts = [new ConditionFact("colitis")] }, new DateOnly(2026, 1, 1), Lexicon.BuiltIn);
        var read = CriteriaReader.Read($"Inclusion Criteria:\n\n* {criterion}")[^1];
        return ReaderVerdicts.Of(read, Evaluator.Evaluate(read, chart), PageLanguage.English).Reason.Text;
    }

    [Fact]
    public void Verdict_SpeaksToTheReader_WithTheirOwnWords()
    {
        var verdict = Lines(PageLanguage.English, Person)[1].Verdict!; // facts were given

        Assert.Equal((Verdict.NotMet, "Your facts say asthma."), (verdict.Verdict, verdict.Reason.Text));
        Assert.Equal([SourceKind.Person, SourceKind.Record], verdict.Reason.Sources.Select(source => source.Kind));
        Assert.Equal("She has asthma.", verdict.Fact?.Text);
    }

    [Fact]
    public void Verdict_InSpanish_IsAWholeSentence() => Assert.Equal(
        ["Sus datos no dicen su edad; se pregunta por: como mínimo 18 años.", "Sus datos mencionan asma."],
        Lines(PageLanguage.Spanish, Person).Select(line => line.Verdict?.Reason.Text));

    private static List<CriterionLine> Lines(PageLanguage language, Patient? person)
    {
        var criteria = TrialCriteria.Of(Trial);
        var chart = person is null ? null : new PatientChart(person, new DateOnly(2026, 1, 1), Lexicon.BuiltIn);
        var subject = new PageSubject(Trial)
        {
            Language = language,
            Verdicts = chart is null ? [] : [.. criteria.Select(criterion => Evaluator.Evaluate(criterion, chart))],
        };
        return [.. TrialPageBuilder.Build(subject).Section("fit")!.Blocks.OfType<BlockGroup>() // there are criteria
            .SelectMany(group => group.Blocks).OfType<CriteriaList>().SelectMany(list => list.Lines)];
    }
}
