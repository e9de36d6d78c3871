using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Trialhead.Web.OpenApi;

/// <summary>What the documentation of all addresses says of itself.</summary>
internal static class DocumentHeading
{
    /// <summary>Names the interface and where to read about it.</summary>
    public static Task Write(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancelled)
    {
        document.Info.Title = "Trialhead";
        document.Info.Description = "Clinical trials for programs: studies as the registry's own interface gives them, pages in plain language, matching with a person, and FHIR R4. "
            + "What cannot be answered is told as problem details, or as an OperationOutcome under /fhir and /getClinicalTrial. A parameter that is not known is refused.";
        return Task.CompletedTask;
    }
}
