using Trialhead.Matching.Questions;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Matching;

/// <summary>How things are asked for, and which ids name a question.</summary>
public sealed class QuestionWordsTests
{
    [Theory]
    [InlineData("illness:asthma", "Do you have this now, or have you ever had it: asthma?", QuestionKind.Choice)]
    [InlineData("illnessKind:asthma:severe", "Is your asthma severe?", QuestionKind.YesNo)]
    [InlineData("treatment:imatinib", "Do you take imatinib, or have you ever taken it?", QuestionKind.Choice)]
    [InlineData("illness:heart-failure", "Do you have this now, or have you ever had it: heart failure?", QuestionKind.Choice)]
    [InlineData("treatment:anthracycline", "Do you take any anthracycline, or have you ever taken one?", QuestionKind.Choice)]
    [InlineData("treatment:appendectomy", "Are you having this now, or have you ever had it: appendix removal (appendectomy)?", QuestionKind.Choice)]
    [InlineData("treatmentAgo:imatinib", "How long ago did you last take imatinib?", QuestionKind.Number)]
    [InlineData("treatmentAgo:tnf-inhibitor", "How long ago did you last take any TNF inhibitor?", QuestionKind.Number)]
    [InlineData("treatmentAgo:radiotherapy", "How long ago did your last radiation therapy (radiotherapy) end?", QuestionKind.Number)]
    [InlineData("illnessKind:asthma:other", "Apart from what you have told, do you have another illness of this kind: asthma?", QuestionKind.YesNo)]
    [InlineData("illness:myocardial-infarction", "Do you have this now, or have you ever had it: heart attack (myocardial infarction)?", QuestionKind.Choice)]
    [InlineData("illness:parkinson-disease", "Do you have this now, or have you ever had it: Parkinson's disease?", QuestionKind.Choice)]
    [InlineData("illness:diabetes-mellitus", "Do you have this now, or have you ever had it: diabetes?", QuestionKind.Choice)]
    [InlineData("illness:illicit-drug-use", "Do you use illegal drugs, or did you ever?", QuestionKind.Choice)]
    [InlineData("illness:cancer", "Do you have cancer now, or have you ever had it?", QuestionKind.Choice)]
    [InlineData("illnessKind:cancer:metastatic", "Has your cancer spread to other parts of the body?", QuestionKind.YesNo)]
    [InlineData("treatment:chemotherapy", "Are you having chemotherapy now, or have you ever had it?", QuestionKind.Choice)]
    [InlineData("treatment:surgery", "Are you having an operation now, or have you ever had one?", QuestionKind.Choice)]
    [InlineData("value:hoehn-yahr-stage", "What was your latest Hoehn and Yahr stage (how far Parkinson's disease has gone)?", QuestionKind.Number)]
    [InlineData("value:platelet-count", "What was your latest platelet count?", QuestionKind.Number)]
    [InlineData("value:ast", "What is your latest value of liver enzyme AST (aspartate aminotransferase)?", QuestionKind.Number)]
    [InlineData("contraindication:anticoagulant", "Has a doctor said that you must not take any blood thinner (anticoagulant)?", QuestionKind.YesNo)]
    [InlineData("value:body-weight", "How much do you weigh?", QuestionKind.Number)]
    [InlineData("treatment:alcohol", "Do you drink alcohol, or did you ever?", QuestionKind.Choice)]
    [InlineData("state:CanSwallow", "Can you swallow tablets or capsules?", QuestionKind.YesNo)]
    [InlineData("allergy:imatinib", "Are you allergic to imatinib?", QuestionKind.YesNo)]
    [InlineData("family:asthma", "Has a parent, brother, sister or child of yours had asthma?", QuestionKind.YesNo)]
    [InlineData("age", "How old are you?", QuestionKind.Number)]
    [InlineData("activity", "How active are you?", QuestionKind.Choice)]
    public void Ask_IsPlain(string id, string text, QuestionKind kind)
    {
        var topic = Topic.Parse(id, Lexicon.BuiltIn)!; // every id here is one

        Assert.Equal(text, TopicWords.Ask(topic));
        Assert.Equal(kind, TopicWords.KindOf(topic));
        Assert.Equal(id, topic.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("illness")]
    [InlineData("illness:no-such-thing")]
    [InlineData("state:Purple")]
    [InlineData("7:asthma")]
    [InlineData("illnessKind:asthma:purple")]
    public void Parse_OtherIds_AreNone(string id) => Assert.Null(Topic.Parse(id, Lexicon.BuiltIn));

    [Theory]
    [InlineData("illness", "asthma")]
    [InlineData("value", "creatinine-nowhere")]
    public void PlainQuestions_NoRow_None(string kind, string id) => Assert.Null(PlainQuestions.Of(kind, id));

    [Fact]
    public void PlainQuestions_Rows_AreInBothLanguages() => Assert.All(
        TableRow.ReadEmbedded("plain-questions.tsv", "criteria").Where(row => row["question"].Length > 0),
        row => Assert.Equal((row["kind"] == "illnessKind", row["kind"] == "illnessKind"), (row["question"].Contains("{0}", StringComparison.Ordinal), row["spanish"].Contains("{0}", StringComparison.Ordinal))));

    [Fact]
    public void PlainQuestions_Rows_NameThingsThatAreThere() => Assert.All(
        TableRow.ReadEmbedded("plain-questions.tsv", "criteria"),
        row => Assert.NotNull(row["kind"] == "illnessKind" || Topic.Parse($"{row["kind"]}:{row["id"]}", Lexicon.BuiltIn) is not null ? row : null));
}
