using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace Trialhead.Web.Layout;

/// <summary>What is answered when something goes wrong: a page that helps, or problem details for programs.</summary>
public static class ErrorPages
{
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
    public static RazorComponentResult Page(int status, string title, string message) => new RazorComponentResult<MessagePage>(
        new { Title = title, Message = message })
    {
        StatusCode = status,
    };

    private static Task Show(HttpContext context, int status)
    {
        var (title, message) = Describe(status);
        IResult answer = context.Request.Path.StartsWithSegments("/api")
            ? TypedResults.Problem(message, statusCode: status, title: ReasonPhrases.GetReasonPhrase(status))
            : Page(status, title, message);
        return answer.ExecuteAsync(context);
    }

    private static (string Title, string Message) Describe(int status) => status switch
    {
        StatusCodes.Status404NotFound => ("There is no such page", "The address may be mistyped. A search finds every trial that this site knows."),
        StatusCodes.Status405MethodNotAllowed => ("This address is not for that", "Go back and use the form or link on the page."),
        StatusCodes.Status413PayloadTooLarge => ("That is too much at once", "At most 1 MB can be sent. Shorten the text and send it again."),
        StatusCodes.Status415UnsupportedMediaType => ("That kind of content is not understood", "Send JSON with the header Content-Type: application/json."),
        >= 400 and < 500 => ("That request cannot be answered", "Something in it is not as expected. Go back and try again."),
        _ => ("Something went wrong on our side", "Nothing that you sent was kept. Please try again in a moment."),
    };
}
