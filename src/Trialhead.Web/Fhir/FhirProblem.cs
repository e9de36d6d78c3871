using Trialhead.Data.Fhir.Studies;

namespace Trialhead.Web.Fhir;

/// <summary>Answers a request of FHIR that went wrong with an <c>OperationOutcome</c>.</summary>
/// <param name="status">The status of the answer.</param>
/// <param name="code">The kind of problem: a code of <c>issue-type</c>.</param>
/// <param name="sentence">What was found and what was expected.</param>
public sealed class FhirProblem(int status, string code, string sentence) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "application/fhir+json";
        return httpContext.Response.Body.WriteAsync(FhirConformance.Outcome(code, sentence)).AsTask();
    }
}
