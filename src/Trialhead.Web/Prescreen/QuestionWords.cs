using Trialhead.Matching.Questions;
using Trialhead.Pages;
using Trialhead.Vocabulary;

namespace Trialhead.Web.Prescreen;

/// <summary>Questions to a person in either language.</summary>
/// <remarks>English is the question's own wording; Spanish is worded here by what the question's id names.</remarks>
public static class QuestionWords
{
    /// <summary>The question.</summary>
    public static string Of(Question question, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(question);
        return language.Say(question.Text, Spanish(question.Id) ?? question.Text);
    }

    /// <summary>Why it is asked.</summary>
    public static string Why(Question question, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.OfTrials == 1
            ? language.Say("The answer decides something in this one trial.", "La respuesta decide algo en este ensayo.")
            : language.Say(
                $"The answer decides something in {question.Trials} of the {question.OfTrials} trials that may still fit you.",
                $"La respuesta decide algo en {question.Trials} de los {question.OfTrials} ensayos que aún pueden ajustarse a usted.");
    }

    /// <summary>An answer.</summary>
    public static string Label(QuestionChoice choice, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return language.Say(choice.Label, SpanishAnswers.GetValueOrDefault(choice.Value, choice.Label));
    }

    /// <summary>A question with the answer given; as it was sent where nothing is known by its id.</summary>
    public static string Of(QuestionAnswer answer, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.InWords(Lexicon.InUse) is not var (asked, said))
        {
            return $"{answer.QuestionId} = {answer.Value}";
        }

        var spanish = answer.Value == Question.NotSure ? "No estoy seguro"
            : said.StartsWith(answer.Value, StringComparison.Ordinal) ? string.Join(' ', said.Split(' ').Select(word => Unit(word, language)))
            : SpanishAnswers.GetValueOrDefault(answer.Value, said);
        return language.Say($"{asked} {said}", $"{Spanish(answer.QuestionId) ?? asked} {spanish}");
    }

    /// <summary>A unit of time; others are the same in both languages.</summary>
    public static string Unit(string unit, PageLanguage language) => language.Say(unit, unit switch
    {
        "days" => "días",
        "weeks" => "semanas",
        "months" => "meses",
        "years" => "años",
        _ => unit,
    });

    private static readonly Dictionary<string, string> SpanishAnswers = new(StringComparer.Ordinal)
    {
        ["yes"] = "Sí",
        ["no"] = "No",
        ["now"] = "Sí, ahora",
        ["past"] = "Sí, en el pasado",
        ["never"] = "No, nunca",
        ["female"] = "Mujer",
        ["male"] = "Hombre",
        ["positive"] = "Positivo",
        ["negative"] = "Negativo",
        ["normal"] = "Normal",
        ["abnormal"] = "No normal",
        ["I"] = "Estadio I",
        ["II"] = "Estadio II",
        ["III"] = "Estadio III",
        ["IV"] = "Estadio IV",
        ["0"] = "Activo del todo",
        ["1"] = "Limitado en trabajos pesados, pero en pie",
        ["2"] = "En pie más de la mitad del día, sin poder trabajar",
        ["3"] = "En cama o silla más de la mitad del día",
        ["4"] = "Siempre en cama o silla",
    };

    // "Quimioterapia" is received, as a medicine is; an operation is done.
    private static readonly string[] Courses = ["terapia", "tratamiento"];

    private static string? Spanish(string id)
    {
        var parts = id.Split(':', 3);
        var concept = parts.Length > 1 ? Lexicon.InUse.Get(parts[1]) : null;
        var name = concept is null ? "" : PlainNames.Of(concept, PageLanguage.Spanish);
        var isCourse = Courses.Any(course => name.Contains(course, StringComparison.Ordinal));
        var (isClass, isDone) = (concept?.Kind == ConceptKind.DrugClass && !isCourse, concept?.Kind == ConceptKind.Procedure && !isCourse);
        if (PlainQuestions.Of(parts[0], parts.ElementAtOrDefault(parts[0] == "illnessKind" ? 2 : 1) ?? "") is { } own)
        {
            return own.Spanish.Replace("{0}", name, StringComparison.Ordinal);
        }

        return (parts[0], parts.ElementAtOrDefault(2)) switch
        {
            ("age", _) => "¿Cuántos años tiene?",
            ("sex", _) => "¿Qué sexo figura en su historia clínica?",
            ("activity", _) => "¿Qué tan activo está?",
            ("state", _) => StateQuestions.Spanish(parts.ElementAtOrDefault(1)),
            ("value", _) when name.StartsWith("recuento", StringComparison.Ordinal) => $"¿Cuál fue su último {name}?",
            ("value", _) when name.StartsWith("puntuación", StringComparison.Ordinal) || name.StartsWith("presión", StringComparison.Ordinal) => $"¿Cuál fue su última {name}?",
            ("value", _) => $"¿Cuál fue su último resultado de {name}?",
            ("test" or "finding", _) => $"¿Qué mostró su última prueba de {name}?",
            ("illness", _) => $"¿Tiene ahora, o ha tenido alguna vez, {name}?",
            ("illnessAgo", _) => $"¿Hace cuánto tuvo por última vez {name}?",
            ("illnessKind", { } detail) => $"¿Se aplica esto a su {name}: {detail}?",
            ("stage", _) => $"¿En qué estadio está su {name}?",
            ("family", _) => $"¿Alguien de su familia cercana (padres, hermanos, hijos) ha tenido {name}?",
            ("marker", _) => $"¿Sus resultados muestran {name}?",
            ("treatment", _) when isClass => $"¿Toma ahora, o ha tomado alguna vez, un medicamento de esta clase: {name}?",
            ("treatment", _) when isDone => $"¿Le hacen ahora, o le han hecho alguna vez, esto: {name}?",
            ("treatment", _) => $"¿Recibe ahora, o ha recibido alguna vez, {name}?",
            ("treatmentAgo", _) when isClass => $"¿Hace cuánto tomó por última vez un medicamento de esta clase: {name}?",
            ("treatmentAgo", _) when isDone => $"¿Hace cuánto le hicieron por última vez esto: {name}?",
            ("treatmentAgo", _) => $"¿Hace cuánto terminó su último tratamiento con {name}?",
            ("planned", _) => $"¿Tiene previsto recibir {name}?",
            ("allergy", _) when isClass => $"¿Tiene alergia a algún medicamento de esta clase: {name}?",
            ("allergy", _) => $"¿Tiene alergia a {name}?",
            ("contraindication", _) when isClass => $"¿Le ha dicho un médico que no debe recibir medicamentos de esta clase: {name}?",
            ("intolerance", _) => $"¿Tuvo que dejar {name} porque no lo toleraba?",
            ("contraindication", _) => $"¿Le ha dicho un médico que no debe recibir {name}?",
            _ => null,
        };
    }
}
