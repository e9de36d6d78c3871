using Trialhead.Pages.Translation;
using Xunit;

namespace Trialhead.Tests.Pages.Translation;

public sealed class SentenceTranslatorTests
{
    [Theory]
    [InlineData("severe uncontrolled infection", "infección no controlada grave")]
    [InlineData("active hepatitis B infection", "infección por hepatitis B activa")]
    [InlineData("severe cardiac, hepatic or renal disease", "enfermedad cardíaca, hepática o renal grave")]
    [InlineData("suspected or known bacterial, fungal, or viral infections", "infecciones bacterianas, fúngicas, o virales presuntas o conocidas")]
    [InlineData("chemotherapy induced remission", "remisión inducida por quimioterapia")]
    [InlineData("the stratum 2 patients", "los pacientes de estrato 2")]
    [InlineData("the patient's ability to walk", "la capacidad del paciente de caminar")]
    [InlineData("clinically significant bleeding", "sangrado clínicamente significativo")]
    [InlineData("extracorporeal blood purification (EBP) device", "dispositivo de purificación de la sangre extracorpórea (EBP)")]
    [InlineData("10 mg/day of prednisone or 5 mg/day prednisone", "10 mg/day de prednisona o 5 mg/day de prednisona")]
    [InlineData("steroid-dependent asthma", "asma dependiente de esteroides")]
    public void Nouns_TakeTheirWordsBehindThem(string english, string spanish) => Assert.Equal(spanish, SentenceTranslator.Translate(english));

    [Theory]
    [InlineData("Patients must not have received any live vaccine", "los pacientes no deben haber recibido ninguna vacuna viva")]
    [InlineData("Women who are pregnant or breastfeeding", "mujeres que están embarazadas o en período de lactancia")]
    [InlineData("Subjects who lost blood or received a transfusion", "participantes que perdieron sangre o recibieron una transfusión")]
    [InlineData("Has undergone major surgery", "se ha sometido a cirugía mayor")]
    [InlineData("The investigator will be informed", "el investigador será informado")]
    [InlineData("Taking immunosuppressants", "toma inmunosupresores")]
    [InlineData("Able to swallow tablets", "capaz de tragar tabletas")]
    [InlineData("There is no evidence of disease", "no hay signos de enfermedad")]
    public void Verbs_AgreeWithTheirSubject(string english, string spanish) => Assert.Equal(spanish, SentenceTranslator.Translate(english));

    [Theory]
    [InlineData("No history of stroke", "sin antecedentes de accidente cerebrovascular")]
    [InlineData("No smokers will be included", "fumadores no serán incluidos")]
    [InlineData("Subjects have no fever", "los participantes no tienen fiebre")]
    [InlineData("Not pregnant", "no embarazada")]
    [InlineData("Patients without fever", "pacientes sin fiebre")]
    public void Denials_StayDenials(string english, string spanish) => Assert.Equal(spanish, SentenceTranslator.Translate(english));

    [Theory]
    [InlineData("surgery within 4 weeks before enrollment", "cirugía en las 4 semanas anteriores a la inscripción")]
    [InlineData("surgery within 4 weeks of enrollment", "cirugía dentro de las 4 semanas de la inscripción")] // before or after it
    [InlineData("surgery within the past 6 months", "cirugía en los últimos 6 meses")]
    [InlineData("more than 12 months ago", "hace más de 12 meses")]
    [InlineData("for at least 3 months", "durante al menos 3 meses")]
    [InlineData("Bilirubin less than 1.5 mg/dL", "bilirrubina inferior a 1.5 mg/dL")]
    [InlineData("a 21-day period", "un período de 21 días")]
    public void TimesAndLimits(string english, string spanish) => Assert.Equal(spanish, SentenceTranslator.Translate(english));

    [Theory]
    [InlineData("treatment with wobbulators for chronic pain", "tratamiento con “wobbulators” para dolor crónico")]
    [InlineData("wobbulators with widgets", null)]
    public void WordsThatNoTableHas_AreQuoted_AFewOfThem(string english, string? spanish) => Assert.Equal(spanish, SentenceTranslator.Translate(english));

    [Fact]
    public void Names_StayAsTheyAre() => Assert.Equal("tratamiento con metotrexato o Zestril en Zumbaville", SentenceTranslator.Translate("treatment with methotrexate or Zestril at Zumbaville"));
}
