using System.Threading.RateLimiting;

namespace Trialhead.Web.Security;

/// <summary>Lets only as many requests be worked on at once as the machine has processors for; the others wait in line.</summary>
/// <remarks>
/// What is sent (a person's facts, a record) is what costs: it is judged against many trials. A turn begins when all of a request has come and ends when its
/// answer begins, so that neither slow senders nor slow readers take it from others. Large records wait in a line of their own, which bounds
/// the memory that they take. Pages that are only read, <c>/health</c> among them, never wait.
/// </remarks>
internal sealed class WorkLimit : IDisposable
{
    /// <summary>Seconds after which someone who was turned away may try again.</summary>
    public const string RetryAfter = "10";

    private readonly ConcurrencyLimiter _turns;
    private readonly ConcurrencyLimiter _large;
    private readonly long _small;

    /// <param name="turns">Requests that are worked on at once.</param>
    /// <param name="waiting">Requests that may wait for their turn.</param>
    /// <param name="small">Bytes up to which a request is not a large one.</param>
    public WorkLimit(int turns, int waiting, long small)
    {
        _turns = Line(turns, waiting);
        _large = Line(Math.Max(turns, 4), waiting / 8);
        _small = small;
    }

    /// <summary>Passes a request on when it is its turn; answers 503 where too many wait.</summary>
    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        if (!IsWork(context.Request))
        {
            await next(context);
            return;
        }

        using var place = context.Request.ContentLength <= _small ? null : await _large.AcquireAsync(1, context.RequestAborted);
        if (place is { IsAcquired: false })
        {
            TurnAway(context);
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        body.Position = 0;
        context.Request.Body = body;
        using var turn = await _turns.AcquireAsync(1, context.RequestAborted);
        if (!turn.IsAcquired)
        {
            TurnAway(context);
            return;
        }

        context.Response.OnStarting(static state =>
        {
            ((IDisposable)state).Dispose();
            return Task.CompletedTask;
        }, turn);
        await next(context);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _turns.Dispose();
        _large.Dispose();
    }

    private static bool IsWork(HttpRequest request) => HttpMethods.IsPost(request.Method) && !request.Path.StartsWithSegments(Conduct.StaffEndpoints.Home);

    private static void TurnAway(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetryAfter;
    }

    private static ConcurrencyLimiter Line(int turns, int waiting) =>
        new(new ConcurrencyLimiterOptions { PermitLimit = turns, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
}
