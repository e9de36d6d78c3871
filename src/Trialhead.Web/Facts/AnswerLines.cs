using Trialhead.Clinical;
using Trialhead.Matching.Questions;
using Trialhead.Vocabulary;

namespace Trialhead.Web.Facts;

/// <summary>Answers to questions as lines of the form: <c>value:hemoglobin = 9.5 g/dL</c>.</summary>
internal static class AnswerLines
{
    /// <summary>Most answers that are read.</summary>
    public const int MostAnswers = 60;

    public static IReadOnlyList<QuestionAnswer> Read(string text, List<FieldProblem> problems)
    {
        var answers = new List<QuestionAnswer>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostAnswers))
        {
            if (line.Split('=', 2, StringSplitOptions.TrimEntries) is [var id, { Length: > 0 } said])
            {
                var parts = said.Split(' ', 2, StringSplitOptions.TrimEntries);
                answers.Add(new QuestionAnswer(id, parts[0], parts.Length > 1 ? parts[1] : null));
            }
            else
            {
                problems.Add(new FieldProblem("answers", $"“{line}” is no answer to a question: delete the line, or leave it as it was.", $"«{line}» no responde a una pregunta: borre la línea o déjela como estaba."));
            }
        }

        return answers;
    }

    public static Patient Apply(IReadOnlyList<QuestionAnswer> answers, Patient patient, DateOnly today, List<FieldProblem> problems)
    {
        foreach (var answer in answers)
        {
            if (answer.Apply(patient, today, Lexicon.InUse).Succeeded(out var more, out var problem))
            {
                patient = more;
            }
            else if (problem.Where == "/unit")
            {
                var unit = problem.Expected.Split(' ')[^1];
                problems.Add(new FieldProblem("answers", $"The unit “{answer.Unit}” does not measure that: write one such as {unit}.", $"La unidad «{answer.Unit}» no mide eso: escriba una como {unit}.") { IsOfUnit = true });
            }
            else
            {
                problems.Add(new FieldProblem("answers", $"“{answer.QuestionId} = {answer.Value}” is not understood: expected {problem.Expected}.", $"«{answer.QuestionId} = {answer.Value}» no se entiende: se espera {problem.Expected}."));
            }
        }

        return patient;
    }
}
