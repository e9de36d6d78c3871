using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Web.Security;

namespace Trialhead.Web.Facts;

/// <summary>A form of facts as a browser sent it, read for an evaluation today; the answer is kept out of every cache.</summary>
/// <param name="Fields">Everything that was sent.</param>
/// <param name="Form">The facts as typed.</param>
/// <param name="Reading">The facts as read.</param>
/// <param name="IsOurs">Whether it is a form that this site has shown.</param>
/// <param name="Today">The day of the evaluation.</param>
internal sealed record PostedFacts(IFormCollection Fields, FactsForm Form, FactsReading Reading, bool IsOurs, DateOnly Today)
{
    /// <summary>Whether trials can be judged by it.</summary>
    public bool IsUsable => IsOurs && Reading.Problems.Count == 0;

    /// <summary>Reads what was posted.</summary>
    /// <param name="context">The request.</param>
    /// <param name="alter">What the address says of the form; null for nothing.</param>
    public static async Task<PostedFacts> Read(HttpContext context, Func<FactsForm, FactsForm>? alter = null)
    {
        FormGuard.KeepPrivate(context);
        var isForm = context.Request.HasFormContentType;
        var fields = isForm ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var form = FactsForm.Read(fields);
        form = alter?.Invoke(form) ?? form;
        var today = FactsEndpoints.Today(context.RequestServices.GetRequiredService<TimeProvider>());
        var reading = FactsReader.Read(form, context.RequestServices.GetRequiredService<TrialStore>().Gazetteer, today);
        return new PostedFacts(fields, form, reading, isForm && await FormGuard.IsOurs(context), today);
    }

    /// <summary>The same with other facts.</summary>
    public PostedFacts With(FactsForm form, Gazetteer gazetteer) => this with { Form = form, Reading = FactsReader.Read(form, gazetteer, Today) };

    /// <summary>The form again as it was filled, with what is wrong.</summary>
    public RazorComponentResult AskAgain() => new RazorComponentResult<FactsPage>(new { Form, Problems = IsOurs ? Reading.Problems : [NotOurs] })
    {
        StatusCode = StatusCodes.Status400BadRequest,
    };

    private static readonly FieldProblem NotOurs = new(
        "",
        "This form was open for too long or did not come from this site. Nothing was evaluated: check it and send it again.",
        "Este formulario estuvo abierto demasiado tiempo o no vino de este sitio. No se evaluó nada: revíselo y envíelo otra vez.");
}
