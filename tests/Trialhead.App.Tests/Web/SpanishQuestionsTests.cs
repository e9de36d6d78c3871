using Trialhead.Matching.Questions;
using Trialhead.Pages;
using Trialhead.Web.Prescreen;
using Xunit;

namespace Trialhead.App.Tests.Web;

public sealed class SpanishQuestionsTests
{
    [Theory]
    [InlineData("value:platelet-count", "¿Cuál fue su último recuento de plaquetas?")]
    [InlineData("value:mayo-score", "¿Cuál fue su última puntuación de Mayo?")]
    [InlineData("value:total-bilirubin", "¿Cuál fue su último resultado de bilirrubina?")]
    [InlineData("treatment:cannabinoid", "¿Toma ahora, o ha tomado alguna vez, un medicamento de esta clase: cannabinoide?")]
    [InlineData("treatment:chemotherapy", "¿Recibe ahora, o ha recibido alguna vez, quimioterapia?")]
    [InlineData("treatment:colorectal-surgery", "¿Le hacen ahora, o le han hecho alguna vez, esto: cirugía de intestino?")]
    [InlineData("treatment:vedolizumab", "¿Recibe ahora, o ha recibido alguna vez, vedolizumab?")]
    [InlineData("allergy:penicillin", "¿Tiene alergia a penicilina?")]
    [InlineData("illness:senile-cataract", "¿Tiene ahora, o ha tenido alguna vez, catarata senil?")]
    public void Question_IsAskedOfAPerson(string id, string asked) =>
        Assert.Equal($"{asked} No estoy seguro", QuestionWords.Of(new QuestionAnswer(id, Question.NotSure), PageLanguage.Spanish));
}
