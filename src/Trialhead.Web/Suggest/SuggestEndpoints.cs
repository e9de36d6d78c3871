using System.Globalization;
using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Answers;
using Trialhead.Data.Search.Suggesting;
using Trialhead.Text;
using Trialhead.Web.OpenApi;

namespace Trialhead.Web.Suggest;

/// <summary>Completes what a person begins to type, for programs.</summary>
public static class SuggestEndpoints
{
    private const int UsualTop = 10;
    private const int LongestText = 200;

    /// <summary>Maps <c>/api/suggest</c>.</summary>
    public static void MapSuggest(this IEndpointRouteBuilder app) => app.MapGet("/api/suggest", Suggest)
        .WithSummary("Conditions, treatments or places that begin with a text, those of most trials first.")
        .TakesOnly(
            "",
            new QueryParameter("kind", "What to complete.") { IsRequired = true, Values = ["condition", "treatment", "place"] },
            new QueryParameter("q", $"The beginning, at most {LongestText} characters.") { IsRequired = true },
            new QueryParameter("top", $"How many names at most; {UsualTop} where it is missing.") { Range = (1, Suggestions.Most) })
        .Produces<SuggestionList>()
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static Results<FileContentHttpResult, ProblemHttpResult> Suggest(HttpRequest request, Suggestions suggestions)
    {
        if (!Read(request.Query).Succeeded(out var asked, out var problem))
        {
            return TypedResults.Problem(problem.ToString(), statusCode: StatusCodes.Status400BadRequest);
        }

        var found = suggestions.Find(asked.Kind, asked.Text, asked.Top);
        return TypedResults.Bytes(Answer.ToUtf8(json => SuggestAnswer.Write(json, asked.Kind, asked.Text, found)), MediaTypeNames.Application.Json);
    }

    private static ParseResult<Asked> Read(IQueryCollection parameters)
    {
        var (kind, text, top) = (parameters["kind"].ToString(), parameters["q"].ToString(), parameters["top"].ToString());
        var number = UsualTop;
        return !SuggestAnswer.TryReadKind(kind, out var read)
                ? ParseResult.Failed<Asked>("kind", Quoted(kind), "condition, treatment or place")
            : text.Trim().Length is 0 or > LongestText
                ? ParseResult.Failed<Asked>("q", Quoted(text), $"the beginning of a name, 1 to {LongestText} characters")
            : top.Length > 0 && !(int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= Suggestions.Most)
                ? ParseResult.Failed<Asked>("top", Quoted(top), $"a whole number from 1 to {Suggestions.Most}")
            : ParseResult.Of(new Asked(read, text, number));
    }

    private static string Quoted(string text) => $"`{Folding.Shortened(text, 60)}`";

    private sealed record Asked(SuggestionKind Kind, string Text, int Top);
}
