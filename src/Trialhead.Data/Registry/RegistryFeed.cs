using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Trialhead.Data.Registry;

/// <summary>Reads the studies of a service that speaks the ClinicalTrials.gov API v2, those updated longest ago first.</summary>
/// <remarks>
/// The only part of Trialhead that asks another machine for anything, and only when told to. A page that fails is asked for again after each of
/// <see cref="Pauses"/>; when it still fails, the reading ends and <see cref="Problem"/> says why. Enumerate once; for one thread.
/// </remarks>
public sealed class RegistryFeed(HttpClient client, Uri address)
{
    private const int PageSize = 200;
    private const int LargestPage = 256 * 1024 * 1024;

    /// <summary>How long to wait before each new try.</summary>
    public IReadOnlyList<TimeSpan> Pauses { get; init; } = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60)];

    /// <summary>Studies that the service says it has for this reading; null before the first page.</summary>
    public int? Total { get; private set; }

    /// <summary>The latest day on which a study that came was updated; null before any that says so.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Why the reading ended early; null where it did not.</summary>
    public string? Problem { get; private set; }

    /// <summary>The studies.</summary>
    /// <param name="since">The first day of updates that are wanted; null for all.</param>
    /// <param name="where">An expression that they must fulfil; null for none.</param>
    public IEnumerable<RegistryItem> Read(DateOnly? since, string? where)
    {
        var token = "";
        for (var number = 1; token is not null; number++)
        {
            if (Fetch(Query(since, where, token)) is not { } page)
            {
                yield break;
            }

            foreach (var item in RegistrySource.ReadPage(page.Bytes, $"page {number}"))
            {
                Until = item is RegistryRecord { Trial.Dates.LastUpdatePosted.Date: var date } && !(date.Earliest < Until) ? date.Earliest : Until;
                yield return item;
            }

            token = page.Next;
        }
    }

    private static string Query(DateOnly? since, string? where, string token)
    {
        string[] conditions =
        [
            .. since is { } day ? [string.Create(CultureInfo.InvariantCulture, $"AREA[LastUpdatePostDate]RANGE[{day:yyyy-MM-dd},MAX]")] : Array.Empty<string>(),
            .. where is null ? Array.Empty<string>() : [$"({where})"],
        ];
        return string.Create(CultureInfo.InvariantCulture, $"studies?format=json&pageSize={PageSize}&countTotal=true&sort=LastUpdatePostDate%3Aasc")
            + (conditions.Length > 0 ? $"&filter.advanced={Uri.EscapeDataString(string.Join(" AND ", conditions))}" : "")
            + (token.Length > 0 ? $"&pageToken={Uri.EscapeDataString(token)}" : "");
    }

    private Page? Fetch(string query)
    {
        for (var attempt = 0; ; attempt++)
        {
            var (page, mayPass) = Ask(query);
            if (page is not null || !mayPass || attempt == Pauses.Count)
            {
                Problem = page is null ? Problem : null;
                return page;
            }

            Thread.Sleep(Pauses[attempt]);
        }
    }

    // Nothing with the reason in Problem, and whether it may be better in a while.
    private (Page? Page, bool MayPass) Ask(string query)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, query));
            using var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead);
            if (!response.IsSuccessStatusCode)
            {
                Problem = $"{address.Host} answered {(int)response.StatusCode} ({response.ReasonPhrase})";
                return (null, response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError);
            }

            using var body = response.Content.ReadAsStream();
            return Whole(body) is { } bytes ? (PageOf(bytes), true) : (null, false);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or TaskCanceledException)
        {
            Problem = $"{address.Host} cannot be reached ({problem.Message.TrimEnd('.')})";
            return (null, true);
        }
    }

    private byte[]? Whole(Stream body)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[128 * 1024];
        while (body.Read(buffer) is var count and > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > LargestPage)
            {
                Problem = $"{address.Host} sent a page of more than {RegistryLimits.Describe(LargestPage)}";
                return null;
            }
        }

        return bytes.ToArray();
    }

    private Page? PageOf(byte[] bytes)
    {
        try
        {
            var properties = Properties(bytes);
            Total = Value("totalCount") is { } total ? int.Parse(total, CultureInfo.InvariantCulture) : Total;
            Problem = properties.Exists(property => property.Name == "studies") ? null : $"{address.Host} sent something else than a page of studies";
            return Problem is null ? new Page(bytes, Value("nextPageToken")) : null;

            string? Value(string name) => properties.Find(property => property.Name == name).Value;
        }
        catch (Exception problem) when (problem is JsonException or FormatException or OverflowException)
        {
            Problem = $"{address.Host} sent a page that is no JSON";
            return null;
        }
    }

    // The properties of a page; the values of those that are a text or a number.
    private static List<(string Name, string? Value)> Properties(byte[] page)
    {
        var reader = new Utf8JsonReader(page);
        var properties = new List<(string, string?)>();
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            reader.Read();
            properties.Add((name, reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.Number => reader.GetInt64().ToString(CultureInfo.InvariantCulture),
                _ => null,
            }));
            reader.Skip();
        }

        return properties;
    }

    private sealed record Page(byte[] Bytes, string? Next);
}
