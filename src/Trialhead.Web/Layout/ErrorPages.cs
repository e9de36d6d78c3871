using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Trialhead.Web.Fhir;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Layout;

/// <summary>What is answered when something goes wrong: a page that helps, or problem details for programs.</summary>
public static class ErrorPages
{
    private static readonly string[] OfFhir = ["/fhir", "/getClinicalTrial"];
    private static readonly string[] OfPrograms = ["/api", "/health", "/openapi"];

    /// <summary>Answers a status that came without a body.</summary>
    public static Task Show(StatusCodeContext status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return Show(status.HttpContext, status.HttpContext.Response.StatusCode);
    }

    /// <summary>Answers an exception, without telling anything of its inside.</summary>
    public static Task ShowException(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        return Show(context, error switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            InvalidDataException => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status500InternalServerError,
        });
    }

    /// <summary>Whether the request was wrong, not the site: no reason to write it down.</summary>
    public static bool IsFaultOfRequest(Exception exception) => exception is BadHttpRequestException or InvalidDataException;

    /// <summary>A page with a message.</summary>
    /// <param name="status">The status of the answer.</param>
    /// <param name="title">What happened.</param>
    /// <param name="message">What can be done.</param>
    public static RazorComponentResult Page(int status, Bilingual title, Bilingual message) => new RazorComponentResult<MessagePage>(
        new { Status = status, Title = title, Message = message })
    {
        StatusCode = status,
    };

    private static Task Show(HttpContext context, int status)
    {
        var (title, message) = Describe(status);
        var path = context.Request.Path;
        IResult answer = OfFhir.Any(start => path.StartsWithSegments(start))
            ? new FhirProblem(status, IssueOf(status), ForPrograms(context, status) ?? message.English)
            : OfPrograms.Any(start => path.StartsWithSegments(start))
            ? TypedResults.Problem(ForPrograms(context, status) ?? message.English, statusCode: status, title: ReasonPhrases.GetReasonPhrase(status))
            : Page(status, title, message);
        return answer.ExecuteAsync(context);
    }

    // A program neither goes back nor searches.
    private static string? ForPrograms(HttpContext context, int status) => status switch
    {
        StatusCodes.Status404NotFound => "There is no such address; /openapi/v1.json lists those that there are.",
        StatusCodes.Status405MethodNotAllowed => context.Response.Headers.Allow.ToString() is { Length: > 0 } allowed
            ? $"This address does not take {context.Request.Method}, but {allowed}."
            : $"This address does not take {context.Request.Method}.",
        _ => null,
    };

    private static string IssueOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed or StatusCodes.Status415UnsupportedMediaType => "not-supported",
        StatusCodes.Status413PayloadTooLarge => "too-long",
        StatusCodes.Status503ServiceUnavailable => "throttled",
        >= 500 => "exception",
        _ => "processing",
    };

    private static (Bilingual Title, Bilingual Message) Describe(int status) => status switch
    {
        StatusCodes.Status404NotFound => (
            new("There is no such page", "Esa página no existe"),
            new("The address may be mistyped. A search finds every trial that this site knows.", "La dirección puede estar mal escrita. Una búsqueda encuentra todos los ensayos de este sitio.")),
        StatusCodes.Status405MethodNotAllowed => (
            new("This address is not for that", "Esta dirección no sirve para eso"),
            new("Go back and use the form or link on the page.", "Vuelva atrás y use el formulario o el enlace de la página.")),
        StatusCodes.Status413PayloadTooLarge => (
            new("That is too much at once", "Es demasiado de una vez"),
            new("At most 1 MB can be sent, 16 MB for a record. Shorten the text and send it again.", "Se puede enviar 1 MB como máximo, 16 MB para un historial. Acorte el texto y envíelo otra vez.")),
        StatusCodes.Status415UnsupportedMediaType => (
            new("That kind of content is not understood", "Ese tipo de contenido no se entiende"),
            new("Send JSON with the header Content-Type: application/json.", "Envíe JSON con el encabezado Content-Type: application/json.")),
        StatusCodes.Status503ServiceUnavailable => (
            new("There is too much to do just now", "Hay demasiado que hacer en este momento"),
            new("Nothing that you sent was kept. Please try again in a minute.", "No se guardó nada de lo que envió. Inténtelo de nuevo dentro de un minuto.")),
        >= 400 and < 500 => (
            new("That request cannot be answered", "No se puede responder a esa solicitud"),
            new("Something in it is not as expected. Go back and try again.", "Algo en ella no es lo esperado. Vuelva atrás e inténtelo otra vez.")),
        _ => (
            new("Something went wrong on our side", "Algo falló de nuestro lado"),
            new("Nothing that you sent was kept. Please try again in a moment.", "No se guardó nada de lo que envió. Inténtelo de nuevo en un momento.")),
    };
}
