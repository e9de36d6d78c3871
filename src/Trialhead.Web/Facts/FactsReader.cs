using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Eligibility.Notes;
using Trialhead.Vocabulary;
using Trialhead.Web.Trials;

namespace Trialhead.Web.Facts;

/// <summary>Turns what a person typed into a record of facts.</summary>
/// <remarks>What is left empty is not said, and stays unknown.</remarks>
public static class FactsReader
{
    private const double OldestAge = 130;
    private const double Apart = 1.5;
    private const int LongestNote = 100_000;

    /// <summary>Reads a form.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="gazetteer">Finds the place.</param>
    /// <param name="today">The day of the evaluation: nobody is born after it.</param>
    public static FactsReading Read(FactsForm form, Gazetteer gazetteer, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var problems = new List<FieldProblem>();
        var place = form.Place.Length > 0 ? gazetteer.Find(form.Place) : null;
        if (place?.Problem is { } problem)
        {
            problems.Add(new FieldProblem("place", problem, SearchRequest.SpanishPlace(form.Place)));
        }

        var note = ReadNote(form.Note, problems);
        var born = ReadBirth(form.Born, today, problems);
        var age = ReadAge(form.Age, problems);
        if (born is { } date && age is { } years && Math.Abs(today.Year - date.Year - years) > Apart)
        {
            problems.Add(new FieldProblem("age", "The age and the date of birth do not go together: leave one of them empty.", "La edad y la fecha de nacimiento no coinciden: deje vacía una de las dos."));
        }

        var patient = new Patient
        {
            BirthDate = born ?? (age is null ? note.BirthDate : null),
            StatedAge = born is null ? age ?? note.StatedAge : null,
            Sex = ReadSex(form.Sex, problems) ?? note.Sex,
            Place = place?.Place,
            Facts =
            [
                .. note.Facts,
                .. FactLines.Conditions(form.Conditions, problems),
                .. FactLines.Biomarkers(form.Biomarkers, problems),
                .. FactLines.Treatments(form.Treatments, problems),
                .. FactLines.Measurements(form.Laboratory, problems),
                .. ReadPerformance(form.Ecog, problems),
                .. ReadState(form.Pregnant, PersonalState.Pregnant, "pregnant", problems),
                .. ReadState(form.Breastfeeding, PersonalState.Breastfeeding, "breastfeeding", problems),
            ],
        };
        var answers = AnswerLines.Read(form.Answers, problems);
        return new FactsReading(AnswerLines.Apply(answers, patient, today, problems), problems) { Answered = [.. answers.Select(answer => answer.QuestionId)] };
    }

    private static Patient ReadNote(string note, List<FieldProblem> problems)
    {
        if (note.Length > LongestNote)
        {
            problems.Add(new FieldProblem("note", "The note is too long: at most 100,000 letters are read.", "La nota es demasiado larga: se leen 100,000 letras como máximo."));
            return new Patient();
        }

        if (NoteLanguage.IsSpanish(note))
        {
            problems.Add(new FieldProblem(
                "note",
                "The note is in Spanish, and only English notes are read: write what it says in the fields above, where Spanish is understood.",
                "La nota está en español y solo se leen notas en inglés: escriba lo que dice en los campos de arriba, donde se entiende el español."));
            return new Patient();
        }

        return note.Length == 0 ? new Patient() : NoteReader.Read(note, Lexicon.InUse); // without a day: what a browser keeps may be of an earlier one
    }

    private static PartialDate? ReadBirth(string text, DateOnly today, List<FieldProblem> problems)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (TypedAge.Born(text) is { } born && born.Earliest <= today && born.Year > today.Year - OldestAge)
        {
            return born;
        }

        problems.Add(new FieldProblem("born", "The date of birth is a past date, best written as year, month and day, such as 1979-03-14; the year alone is enough.", "La fecha de nacimiento es una fecha pasada; escríbala como año, mes y día, por ejemplo 1979-03-14; basta el año."));
        return null;
    }

    private static double? ReadAge(string text, List<FieldProblem> problems)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (TypedAge.Years(text) is { } age and <= OldestAge)
        {
            return age;
        }

        problems.Add(new FieldProblem("age", "The age is a number of years from 0 to 130, such as 47; for infants, 0.5.", "La edad es un número de años de 0 a 130, como 47; para bebés, 0.5."));
        return null;
    }

    private static Sex? ReadSex(string text, List<FieldProblem> problems)
    {
        switch (text)
        {
            case "female":
                return Sex.Female;
            case "male":
                return Sex.Male;
            case "":
                return null;
            default:
                problems.Add(new FieldProblem("sex", "The sex is female, male or not said.", "El sexo es mujer, hombre o sin decir."));
                return null;
        }
    }

    private static IEnumerable<Fact> ReadPerformance(string text, List<FieldProblem> problems)
    {
        if (text.Length == 0)
        {
            return [];
        }

        if (text.Length == 1 && text[0] is >= '0' and <= '4')
        {
            return [new PerformanceFact(PerformanceScale.Ecog, text[0] - '0') { Provenance = new Provenance("form", Quote: $"ECOG {text}") }];
        }

        problems.Add(new FieldProblem("ecog", "The ECOG grade is a number from 0 to 4.", "El grado ECOG es un número de 0 a 4."));
        return [];
    }

    private static IEnumerable<Fact> ReadState(string text, PersonalState state, string field, List<FieldProblem> problems)
    {
        if (text is "yes" or "no")
        {
            return
            [
                new StateFact(state)
                {
                    Presence = text == "yes" ? Presence.Present : Presence.Absent,
                    Provenance = new Provenance("form", Quote: $"{field}: {text}"),
                },
            ];
        }

        if (text.Length > 0)
        {
            problems.Add(new FieldProblem(field, "The answer is yes, no or not said.", "La respuesta es sí, no o sin decir."));
        }

        return [];
    }
}
