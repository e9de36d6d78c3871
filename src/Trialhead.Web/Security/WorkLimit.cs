using System.Threading.RateLimiting;
using Trialhead.Web.Conduct;

namespace Trialhead.Web.Security;

/// <summary>Lets only as many requests be worked on at once as the machine has processors for; the others wait in line.</summary>
/// <remarks>
/// What is sent (a person's facts, a record) costs most, since it is judged against many trials, and has a line of its own; so has what is only looked at.
/// A turn begins when all of a request has come and ends when its answer begins, so that neither slow senders nor slow readers take it from
/// others. Large records wait in a third line, which bounds the memory that they take. <c>/health</c> and files never wait.
/// </remarks>
internal sealed class WorkLimit : IDisposable
{
    /// <summary>Seconds after which someone who was turned away may try again.</summary>
    public const string RetryAfter = "10";

    private const int LooksPerTurn = 2;
    private const int LooksPerWaiting = 5;

    private static readonly string[] NeverWaits = ["/health", "/assets"];

    private readonly ConcurrencyLimiter _turns;
    private readonly ConcurrencyLimiter _looks;
    private readonly ConcurrencyLimiter _large;
    private readonly long _small;

    /// <param name="turns">Requests that are worked on at once.</param>
    /// <param name="waiting">Requests that may wait for their turn.</param>
    /// <param name="small">Bytes up to which a request is not a large one.</param>
    public WorkLimit(int turns, int waiting, long small)
    {
        _turns = Line(turns, waiting);
        _looks = Line(LooksPerTurn * turns, LooksPerWaiting * waiting);
        _large = Line(Math.Max(turns, 4), waiting / 8);
        _small = small;
    }

    /// <summary>Passes a request on when it is its turn; answers 503 where too many wait.</summary>
    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (NeverWaits.Any(start => request.Path.StartsWithSegments(start)))
        {
            await next(context);
        }
        else if (HttpMethods.IsPost(request.Method) && !request.Path.StartsWithSegments(StaffEndpoints.Home))
        {
            await InvokeWhole(context, next);
        }
        else
        {
            await InTurn(_looks, context, next);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _turns.Dispose();
        _looks.Dispose();
        _large.Dispose();
    }

    private async Task InvokeWhole(HttpContext context, RequestDelegate next)
    {
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
        await InTurn(_turns, context, next);
    }

    private static async Task InTurn(ConcurrencyLimiter line, HttpContext context, RequestDelegate next)
    {
        using var turn = await line.AcquireAsync(1, context.RequestAborted);
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

    private static void TurnAway(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetryAfter;
    }

    private static ConcurrencyLimiter Line(int turns, int waiting) =>
        new(new ConcurrencyLimiterOptions { PermitLimit = turns, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
}
