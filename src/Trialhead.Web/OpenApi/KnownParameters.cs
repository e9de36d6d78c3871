using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Trialhead.Text;

namespace Trialhead.Web.OpenApi;

/// <summary>The parameters of an address: written into its documentation, and all that it takes.</summary>
public static class KnownParameters
{
    private const int LongestName = 40;

    /// <summary>Documents the parameters of an address and refuses every other, so that nothing is lost to a typo.</summary>
    /// <param name="address">The address.</param>
    /// <param name="elsewhere">What to say of parameters to an address that has none; nothing where they are simply unknown.</param>
    /// <param name="parameters">The parameters.</param>
    public static RouteHandlerBuilder TakesOnly(this RouteHandlerBuilder address, string elsewhere, params QueryParameter[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var expected = parameters.Length == 0 ? elsewhere : $"one of {string.Join(", ", parameters.Select(known => known.Name))}";
        return address.Documents(parameters).AddEndpointFilter((call, next) =>
            call.HttpContext.Request.Query.Keys.FirstOrDefault(key => !Array.Exists(parameters, known => known.Name == key)) is { } unknown
                ? ValueTask.FromResult<object?>(TypedResults.Problem(
                    $"{Folding.Shortened(unknown, LongestName)}: found an unknown parameter, expected {expected}", statusCode: StatusCodes.Status400BadRequest))
                : next(call));
    }

    /// <summary>Documents the parameters of an address that looks at them itself.</summary>
    public static RouteHandlerBuilder Documents(this RouteHandlerBuilder address, params QueryParameter[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return address.WithMetadata(new Described(parameters));
    }

    /// <summary>Writes the parameters into the documentation of an address.</summary>
    internal static Task Write(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancelled)
    {
        foreach (var parameter in context.Description.ActionDescriptor.EndpointMetadata.OfType<Described>().SelectMany(one => one.Parameters))
        {
            operation.Parameters ??= [];
            foreach (var bound in operation.Parameters.Where(known => known.In == ParameterLocation.Query && known.Name == parameter.Name).ToList())
            {
                operation.Parameters.Remove(bound);
            }

            operation.Parameters.Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Query,
                Description = parameter.Description,
                Required = parameter.IsRequired,
                Schema = SchemaOf(parameter),
            });
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema SchemaOf(QueryParameter parameter) => parameter.Range is { } range
        ? new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Minimum = range.Least.ToString(CultureInfo.InvariantCulture),
            Maximum = range.Largest.ToString(CultureInfo.InvariantCulture),
        }
        : new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Enum = parameter.Values.Count == 0 ? null : [.. parameter.Values.Select(value => (JsonNode)value)],
        };

    private sealed record Described(IReadOnlyList<QueryParameter> Parameters);
}
