using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Pages;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Matching.Questions;
using Trialhead.Web.Facts;
using Trialhead.Web.Languages;
using Trialhead.Web.Security;
using Trialhead.Web.Trials;

namespace Trialhead.Web.Prescreen;

/// <summary>The guided check: one question a page, over one trial or all; what is said travels in the form and dies with the page.</summary>
public static class PrescreenEndpoints
{
    private static readonly FieldProblem NoCondition = new(
        "conditions",
        "Name at least one condition, so that trials can be picked.",
        "Nombre al menos una enfermedad, para poder elegir ensayos.");

    private static readonly Bilingual NotRead = new(
        "That is not read as a number: write it like 9.5, or choose “Not sure”.",
        "Eso no se lee como un número: escríbalo como 9.5 o elija «No estoy seguro».");

    /// <summary>Maps <c>/prescreen</c>.</summary>
    public static void MapPrescreen(this IEndpointRouteBuilder app)
    {
        app.MapGet("/prescreen", Begin).ExcludeFromDescription();
        app.MapPost("/prescreen", GoOn).ExcludeFromDescription();
    }

    private static RazorComponentResult Begin(string? nct, HttpContext context, TrialStore store)
    {
        FormGuard.KeepPrivate(context);
        var form = new FactsForm { Nct = RegistryNumbers.Read(nct) ?? "" };
        return form.Nct.Length > 0 && store.Find(form.Nct, withResults: false) is null ? TrialEndpoints.NoSuchTrial(form.Nct) : Start(form, store);
    }

    private static async Task<RazorComponentResult> GoOn(HttpContext context, TrialStore store, TrialFinder finder, PageSource source, TimeProvider time)
    {
        FormGuard.KeepPrivate(context);
        if (!context.Request.HasFormContentType)
        {
            return FactsEndpoints.AskAgain(new FactsForm(), new FactsReading(new(), []), isOurs: false);
        }

        var posted = await context.Request.ReadFormAsync(context.RequestAborted);
        var form = Read(posted);
        var today = FactsEndpoints.Today(time);
        var reading = FactsReader.Read(form, store.Gazetteer, today);
        if (!await FormGuard.IsOurs(context))
        {
            return FactsEndpoints.AskAgain(form, reading, isOurs: false);
        }

        var isMisread = posted["question"].Count > 0 && reading.Problems.Any(problem => problem.Field == "answers");
        var (asked, problem) = isMisread ? (WithoutLastAnswer(form), NotRead) : (form, (Bilingual?)null);
        reading = isMisread ? FactsReader.Read(asked, store.Gazetteer, today) : reading;
        return posted["action"].ToString() switch
        {
            "start" => Start(form, store),
            "back" when form.Answers.Length == 0 => Start(form, store),
            "back" => Ask(WithoutLastAnswer(form), FactsReader.Read(WithoutLastAnswer(form), store.Gazetteer, today)),
            "finish" when reading.Problems.Count == 0 => Finish(asked, reading),
            _ => Ask(asked, reading),
        };

        RazorComponentResult Ask(FactsForm form, FactsReading reading)
        {
            if (reading.Problems.Count > 0 || (form.Nct.Length == 0 && reading.Patient.Facts.Count == 0))
            {
                return Start(form, store, reading.Problems.Count > 0 ? reading.Problems : [NoCondition]);
            }

            var step = PrescreenStep.Next(reading, form.Nct, finder, today);
            return step.Question is null
                ? Finish(form, reading)
                : new RazorComponentResult<QuestionPage>(new { Form = form, Step = step, Problem = problem });
        }

        RazorComponentResult Finish(FactsForm form, FactsReading reading) => form.Nct.Length > 0
            ? TrialEndpoints.ShowVerdicts(form, reading, context, store, finder, source, today)
            : FactsEndpoints.ShowMatches(form, reading, finder, today);
    }

    private static FactsForm Read(IFormCollection posted)
    {
        var form = FactsForm.Read(posted);
        var isUnsure = posted["action"] == "unsure" && form.Answers.Length > 0;
        return (isUnsure ? WithLastAnswer(form, $"{posted["question"]} = {Question.NotSure}") : form) with { Nct = RegistryNumbers.Read(form.Nct) ?? "" };
    }

    private static RazorComponentResult<PrescreenStart> Start(FactsForm form, TrialStore store, IReadOnlyList<FieldProblem>? problems = null) =>
        new(new
        {
            Form = form,
            Trial = form.Nct.Length > 0 ? store.Find(form.Nct, withResults: false) : null,
            Problems = problems ?? [],
        })
        {
            StatusCode = problems is null ? null : StatusCodes.Status400BadRequest,
        };

    private static FactsForm WithoutLastAnswer(FactsForm form) =>
        form with { Answers = form.Answers.LastIndexOf('\n') is var end and >= 0 ? form.Answers[..end] : "" };

    private static FactsForm WithLastAnswer(FactsForm form, string answer) =>
        form with { Answers = $"{WithoutLastAnswer(form).Answers}\n{answer}".Trim() };
}
