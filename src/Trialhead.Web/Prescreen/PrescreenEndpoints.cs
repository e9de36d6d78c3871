using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
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

    private static async Task<RazorComponentResult> GoOn(HttpContext context, TrialStore store, TrialFinder finder)
    {
        var posted = await PostedFacts.Read(context, form => form with { Nct = RegistryNumbers.Read(form.Nct) ?? "" });
        if (!posted.IsOurs)
        {
            return posted.AskAgain();
        }

        var form = posted.Form;
        var isAnswer = posted.Fields["question"].Count > 0;
        if (isAnswer && posted.Reading.Problems.LastOrDefault(problem => problem.Field == "answers") is { } wrong)
        {
            return Ask(posted.With(form.TakeBack(), store.Gazetteer), wrong.IsOfUnit ? wrong.Message : NotRead);
        }

        return posted.Fields["action"].ToString() switch
        {
            "start" => Start(form, store),
            "back" when form.Answers.Length == 0 => Start(form, store),
            "back" => Ask(posted.With(form.TakeBack(), store.Gazetteer)),
            "finish" when posted.IsUsable => Finish(posted),
            _ => Ask(posted),
        };

        RazorComponentResult Ask(PostedFacts said, Bilingual? problem = null)
        {
            if (!said.IsUsable || (said.Form.Nct.Length == 0 && said.Reading.Patient.Facts.Count == 0))
            {
                return Start(said.Form, store, said.IsUsable ? [NoCondition] : said.Reading.Problems);
            }

            var step = PrescreenStep.Next(said.Reading, said.Form.Nct, finder, said.Today);
            return step.Question is null || (isAnswer && problem is null && step.IsFirstOfRound)
                ? Finish(said)
                : new RazorComponentResult<QuestionPage>(new { said.Form, Step = step, Problem = problem });
        }

        RazorComponentResult Finish(PostedFacts said) =>
            said.Form.Nct.Length > 0 ? TrialEndpoints.ShowVerdicts(said, context) : FactsEndpoints.ShowMatches(said, finder);
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
}
